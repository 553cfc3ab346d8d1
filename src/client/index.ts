/** The typed client, `leakdesk/client`: imports nothing of the server, and runs wherever there is `fetch`. */
export type * from "./api.ts";
export { type Client, type ClientOptions, createClient } from "./client.ts";
export { LeakdeskError } from "./problem.ts";
export type { SendOptions } from "./send.ts";
