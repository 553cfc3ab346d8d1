import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { readCursor, writeCursor } from "../../../src/services/paging/cursor.ts";
import { newId } from "../../../src/store/uuid.ts";

const list = fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.array(fc.string()), fc.boolean()));

property.prop([list, fc.nat()])("a cursor leads back to its row in its list", (filters, ms) => {
  const id = newId(ms);
  const cursor = writeCursor(filters, id);
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(readCursor(filters, cursor)).toBe(id);
  expect(readCursor(Object.fromEntries(Object.entries(filters).reverse()), cursor)).toBe(id);
});

property.prop([list, fc.string()])("anything else is refused as a bad cursor", (filters, text) => {
  expect(() => readCursor(filters, text)).toThrow(expect.objectContaining({ code: "bad_cursor" }));
});

test("a cursor holds for its own list alone", () => {
  const cursor = writeCursor({ list: "facts", field: ["price"] }, newId());
  for (const other of [
    { list: "facts" },
    { list: "articles", field: ["price"] },
    { list: "facts", field: ["actor"] },
  ]) {
    expect(() => readCursor(other, cursor)).toThrow(expect.objectContaining({ code: "bad_cursor" }));
  }
});

test.each([[[1, "x", "not-an-id"]], [[2, "x", "0196c6f5-0000-7000-8000-000000000000"]], [{ id: 1 }], [null]])(
  "%j is refused",
  (value) => {
    const cursor = btoa(JSON.stringify(value));
    expect(() => readCursor({}, cursor)).toThrow(expect.objectContaining({ code: "bad_cursor" }));
  },
);
