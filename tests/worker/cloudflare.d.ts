/** What workerd has built in, as far as the tests use it. */
declare module "cloudflare:workers" {
  export const env: Readonly<Record<string, unknown>>;
  /** The Worker under test. */
  export const exports: { default: { fetch(request: Request): Promise<Response> } };
}
