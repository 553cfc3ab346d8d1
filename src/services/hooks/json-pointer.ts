/** Pointers into JSON (RFC 6901). */

const FORM = /^(?:\/(?:[^~/]|~[01])*)*$/u;

/** Whether a text is a pointer. The empty one points at the whole document. */
export const isPointer = (text: string) => FORM.test(text);

/** The value that a pointer leads to; undefined where there is none. Never leaves the document's own properties. */
export function pointAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    if (Array.isArray(value) && !/^(?:0|[1-9]\d*)$/u.test(key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
