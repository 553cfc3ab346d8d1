import { fc, test as property } from "@fast-check/vitest";
import { expect } from "vitest";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { client, problemOf } from "./request.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    "\0",
    "\ud800",
    "2026-02-30",
    "https://a.example/%00",
    "http://[::1",
    "en",
    "",
    " ",
    "１２",
    "'; drop table facts",
  ),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
);
const body = fc.oneof(
  fc.record(
    {
      text: fc.oneof(
        anyText,
        anyText.map((text) => `The hackers stole the data of the company. ${text}`),
      ),
      html: anyText,
      title: fc.oneof(anyText, fc.constant(null)),
      url: fc.oneof(
        anyText,
        anyText.map((text) => `https://fuzz.example/${text}`),
      ),
      publishedAt: fc.oneof(
        anyText,
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      ),
      outlet: anyText,
      language: fc.constantFrom("en", "fr", "zh-Hans", "zh-Hant", "xx"),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
const parameter = fc.constantFrom(
  ..."field name actor forum url articleId currency minAmount maxCount kind status dateFrom publishedTo minConfidence q limit order cursor language superseded other".split(
    " ",
  ),
);
const value = fc.oneof(
  anyText,
  fc.double().map(String),
  fc.constantFrom("price", "USD", "2026", "zh", "a*", '"a b"', "%00", "%ff"),
);

onEachStore("whatever is sent", (on) => {
  property.prop([body], { numRuns: 80 })("a body is filed or refused with a problem", async (sent) => {
    const { post } = client(makeDeps(on.store));
    for (const path of ["/v1/extract", "/v1/articles"]) {
      const response = await post(path, sent);
      if (response.status < 300) continue;
      expect([400, 422]).toContain(response.status);
      const problem = await problemOf(response);
      if (problem.code !== "internal") expect(problem.errors!.length).toBeGreaterThan(0);
    }
  });

  property.prop([fc.array(fc.tuple(parameter, value), { maxLength: 4 })], { numRuns: 120 })(
    "a query is answered or refused with a problem",
    async (pairs) => {
      const { get } = client(makeDeps(on.store));
      const query = new URLSearchParams(pairs.map(([name, text]): [string, string] => [name, text.toWellFormed()]));
      const raw = pairs.map(([name, text]) => `${name}=${encodeURI(text.toWellFormed())}`).join("&");
      for (const path of [`/v1/facts?${query}`, `/v1/articles?${raw}`]) {
        const response = await get(path);
        if (response.status === 200) continue;
        expect(response.status).toBe(400);
        await problemOf(response);
      }
    },
  );

  property.prop([fc.uint8Array({ maxLength: 200 })], { numRuns: 60 })("bytes are no article", async (bytes) => {
    const { send } = client(makeDeps(on.store));
    for (const [path, type] of [
      ["/v1/articles", "application/json"],
      ["/v1/articles/batch", "application/x-ndjson"],
    ] as const) {
      const response = await send(path, {
        method: "POST",
        headers: { "content-type": type },
        body: new Uint8Array(bytes),
      });
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toContain('"internal"');
    }
  });
});
