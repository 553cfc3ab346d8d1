import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { sha1 } from "../../../src/export/sha1.ts";
import { uuidV5 } from "../../../src/export/uuid-v5.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

test("SHA-1 agrees with another implementation, at every length around a block", () => {
  for (let length = 0; length < 200; length += 1) {
    const message = randomBytes(length);
    expect(hex(sha1(message))).toBe(createHash("sha1").update(message).digest("hex"));
  }
});

test("the example of RFC 9562, appendix A.4", () => {
  expect(uuidV5("www.example.com", "6ba7b810-9dad-11d1-80b4-00c04fd430c8")).toBe(
    "2ed6657d-e927-568b-95e1-2665a8aea6a2",
  );
});

test("names in any script, and none", () => {
  expect(uuidV5("湖岸交通")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  expect(new Set(["", "a", "湖", "湖 "].map((name) => uuidV5(name))).size).toBe(4);
});
