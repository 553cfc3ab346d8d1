import { francAll } from "franc";

/** Characters that tell a language; more only costs time. */
const ENOUGH = 600;

/**
 * Names a language that the engine's word lists do not know, for the message that refuses it.
 * @returns ISO 639-3 code and English name, or null where franc cannot tell either
 */
export function nameLanguage(text: string): { code: string; name: string } | null {
  const [code] = francAll(text.slice(0, ENOUGH))[0] ?? ["und"];
  if (code === "und") return null;
  const name = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(code);
  return name ? { code, name } : { code, name: `the language with the code ${code}` };
}
