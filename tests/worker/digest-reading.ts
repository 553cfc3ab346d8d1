import type { extract } from "../../extractors/index.ts";

export interface CorpusArticle {
  id: string;
  title: string | null;
  text: string;
  publishedAt: string | null;
  outlet: string | null;
}

/** SHA-256 in hex of all that the engine gives for an article, as JSON: the same on two runtimes if every byte is. */
export async function digestReading(
  read: typeof extract,
  { title, text, publishedAt, outlet }: CorpusArticle,
): Promise<string> {
  const json = JSON.stringify(read({ title, text, publishedAt, outlet }));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(json));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
