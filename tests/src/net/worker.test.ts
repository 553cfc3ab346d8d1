import { expect, test } from "vitest";
import { makeWorkerNet } from "../../../src/net/worker.ts";

const request = { method: "GET", timeoutMs: 5_000, maxBytes: 100 } as const;
const net = (answer: (init: RequestInit) => Promise<Response>, asked: string[] = []) =>
  makeWorkerNet({
    allowHosts: [],
    userAgent: "Leakdesk/test",
    fetch: (input, init = {}) => {
      asked.push(String(input));
      return answer(init);
    },
  });

test("what is private by its form is not asked, and redirects are not followed", async () => {
  const asked: string[] = [];
  const seen: RequestInit[] = [];
  const { send, faultOf } = net(async (init) => {
    seen.push(init);
    return new Response(null, { status: 302, headers: { location: "http://10.0.0.1/" } });
  }, asked);
  for (const url of ["http://10.0.0.1/", "http://0x7f.1/", "http://localhost/", "ftp://news.example/"]) {
    await expect(send({ ...request, url })).rejects.toMatchObject({ kind: "refused" });
    expect(faultOf(url)).not.toBeNull();
  }
  const answer = await send({ ...request, url: "https://news.example/feed", headers: { accept: "a/b" } });
  expect(answer).toMatchObject({ status: 302, cut: false });
  expect(asked).toEqual(["https://news.example/feed"]);
  expect(seen[0]).toMatchObject({ redirect: "manual", headers: { "User-Agent": "Leakdesk/test", accept: "a/b" } });
});

test("bodies are limited, and failures have a name", async () => {
  const url = "https://news.example/";
  const long = net(async () => new Response("x".repeat(101)));
  await expect(long.send({ ...request, url })).rejects.toMatchObject({ kind: "too_large" });
  expect(await long.send({ ...request, url, overflow: "cut" })).toMatchObject({ cut: true });
  const down = net(() => Promise.reject(new TypeError("Network connection lost.")));
  await expect(down.send({ ...request, url })).rejects.toMatchObject({ kind: "unreachable" });
  const slow = net(
    ({ signal }) => new Promise((_, reject) => signal!.addEventListener("abort", () => reject(signal!.reason))),
  );
  await expect(slow.send({ ...request, url, timeoutMs: 50 })).rejects.toMatchObject({ kind: "timed_out" });
});
