import type { Scope } from "../../types.ts";

/** What a key may do: read what is filed, file articles, review facts, everything. */
export const SCOPES = ["read", "write", "review", "admin"] as const satisfies readonly Scope[];

/** Whether a text is the name of a scope. */
export const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);

/** Whether scopes suffice for what needs `needed`; `admin` suffices for everything. */
export const allows = (scopes: ReadonlySet<Scope>, needed: Scope) => scopes.has(needed) || scopes.has("admin");
