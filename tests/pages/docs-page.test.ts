import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../src/node.ts";

/** Debian's Chromium; CHROMIUM names another. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "leakdesk-pages-"));
  server = await serve({ LEAKDESK_DATA_DIR: join(folder, "data"), HOST: "127.0.0.1", PORT: "0" }, () => {});
  browser = await chromium.launch({
    executablePath,
    args: [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the reference page shows the routes and asks no other host for anything", async () => {
  const page = await browser.newPage();
  const hosts = new Set<string>();
  const errors: string[] = [];
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") || protocol.startsWith("ws")) hosts.add(host);
  });
  page.on("pageerror", (error) => errors.push(error.message));

  await page.goto(new URL("/docs", server.url).href, { waitUntil: "networkidle" });
  for (const shown of ["Leakdesk", "/v1/articles", "/v1/extract"]) await page.getByText(shown).first().waitFor();
  expect(errors).toEqual([]);
  expect([...hosts]).toEqual([new URL(server.url).host]);
});
