import { expect, test } from "vitest";
import { readPeriod } from "../../../src/services/dates/period.ts";

test.each([
  ["2024", "2024-01-01T00:00:00.000Z", "2024-12-31T23:59:59.999Z", "year"],
  ["2024-02", "2024-02-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z", "month"],
  ["2024-02-29", "2024-02-29T00:00:00.000Z", "2024-02-29T23:59:59.999Z", "day"],
  ["2024-02-29T10:30:00Z", "2024-02-29T10:30:00.000Z", "2024-02-29T10:30:00.000Z", "instant"],
  ["2024-02-29T10:30:00.123456+08:00", "2024-02-29T02:30:00.000Z", "2024-02-29T02:30:00.000Z", "instant"],
  ["2024-02-29 10:30", "2024-02-29T10:30:00.000Z", "2024-02-29T10:30:00.000Z", "instant"],
  ["2024-02-29T10:30:00-0530", "2024-02-29T16:00:00.000Z", "2024-02-29T16:00:00.000Z", "instant"],
])("%s", (text, from, to, precision) => {
  const period = readPeriod(text)!;
  expect([period.from.toISOString(), period.to.toISOString(), period.precision]).toEqual([from, to, precision]);
});

test.each([
  "",
  "yesterday",
  "2023-02-29",
  "2024-13",
  "2024-00",
  "24-01-01",
  "2024-1-1",
  "2024-02-29T25:00:00Z",
  "0000",
  "1949",
  "20240229",
  "2024-02-29T10:30:00+99:99",
  "2024-02-29Tx",
])("%j is no date", (text) => {
  expect(readPeriod(text)).toBeNull();
});
