import { describe, expect, test } from "vitest";
import { isNotModified, validatorsOf } from "../../../src/feeds/index.ts";
import { RANSOM, SALE } from "../export/incidents.ts";
import { page } from "./pages.ts";

const INCIDENTS = [RANSOM, SALE];

describe("validators", () => {
  test("are the same for the same page", async () => {
    const { etag, lastModified } = await validatorsOf("atom", page("atom"), INCIDENTS);
    expect(etag).toMatch(/^W\/"[0-9a-f]{32}"$/u);
    expect(lastModified).toBe("Wed, 01 Jul 2026 09:15:30 GMT");
    expect(await validatorsOf("atom", page("atom"), structuredClone(INCIDENTS))).toEqual({ etag, lastModified });
  });

  test("differ where anything in the page does", async () => {
    const first = page("atom");
    const tags = await Promise.all([
      validatorsOf("atom", first, INCIDENTS),
      validatorsOf("json", first, INCIDENTS),
      validatorsOf("atom", first, [RANSOM]),
      validatorsOf("atom", first, [SALE, RANSOM]),
      validatorsOf("atom", first, [RANSOM, { ...SALE, revisedAt: "2026-06-06T02:00:00.001Z" }]),
      validatorsOf("atom", { ...first, description: "All incidents." }, INCIDENTS),
      validatorsOf("atom", { ...first, nextUrl: null }, INCIDENTS),
    ]);
    expect(new Set(tags.map(({ etag }) => etag)).size).toBe(tags.length);
  });

  test("of a feed of nothing have no date", async () => {
    const { etag, lastModified } = await validatorsOf("atom", page("atom", { updatedAt: null }), []);
    expect([etag.length, lastModified]).toEqual([36, null]);
  });
});

describe("not modified", () => {
  const validators = { etag: 'W/"abc"', lastModified: "Wed, 01 Jul 2026 09:15:30 GMT" };
  const NEWER = "Wed, 01 Jul 2026 09:15:31 GMT";
  const OLDER = "Wed, 01 Jul 2026 09:15:29 GMT";

  test.each([
    ['"abc"', null, true],
    ['W/"abc"', null, true],
    ['"x", W/"abc"', null, true],
    ['"with, comma", "abc"', null, true],
    ["*", null, true],
    ['"abcd"', null, false],
    ["abc", null, false],
    ["", null, false],
    // The tag decides, whatever the date says.
    ['"other"', NEWER, false],
    ['"abc"', OLDER, true],
    [null, validators.lastModified, true],
    [null, NEWER, true],
    [null, OLDER, false],
    [null, "yesterday", false],
    [null, null, false],
  ])("If-None-Match: %s, If-Modified-Since: %s → %s", (ifNoneMatch, ifModifiedSince, expected) => {
    expect(isNotModified({ ifNoneMatch, ifModifiedSince }, validators)).toBe(expected);
  });

  test("a feed of nothing knows no date", () => {
    const request = { ifNoneMatch: null, ifModifiedSince: NEWER };
    expect(isNotModified(request, { ...validators, lastModified: null })).toBe(false);
  });
});
