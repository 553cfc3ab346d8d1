import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const script = pathToFileURL(resolve(import.meta.dirname, "../../scripts/node-version.mjs"));
const { runsTypeScript, tooOld } = (await import(script.href)) as {
  runsTypeScript(version: string): boolean;
  tooOld(version: string): string;
};

test.each([
  ["18.20.4", false],
  ["20.20.2", false],
  ["22.17.1", false],
  ["22.18.0", true],
  ["22.21.1", true],
  ["23.5.0", false],
  ["23.6.0", true],
  ["24.0.0", true],
  ["24.11.0", true],
  ["26.1.0", true],
])("Node %s runs TypeScript: %s", (version, expected) => {
  expect(runsTypeScript(version)).toBe(expected);
});

test("who has an old Node is told which one is needed", () => {
  expect(tooOld("20.20.2")).toContain("needs Node 22.18 or newer; this is Node 20.20.2");
});
