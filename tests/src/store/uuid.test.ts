import { expect, test } from "vitest";
import { newId } from "../../../src/store/uuid.ts";

test("ids are UUIDv7 of their millisecond", () => {
  const id = newId(Date.parse("2035-05-05T05:05:05.005Z"));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.parse("2035-05-05T05:05:05.005Z"));
});

test("ids ascend within a millisecond, past the counter's end and when the clock goes back", () => {
  const start = Date.parse("2036-01-01T00:00:00Z");
  const ids = Array.from({ length: 20_000 }, (_, i) => newId(start - (i % 3)));
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});
