import { FetchFault } from "../../../src/net/fault.ts";
import type { Net, OutgoingRequest } from "../../../src/types.ts";

type Answer = number | { status: number; headers?: Record<string, string>; body?: string } | FetchFault;

/** A way out to subscribers of the test's own, which answer what it says; 200 unless it says otherwise. */
export function fakeSubscribers() {
  const received: OutgoingRequest[] = [];
  const answers = new Map<string, Answer[]>();
  const net: Net = {
    faultOf: (url) => (url.startsWith("https://") ? null : "Only https is taken here."),
    async send(request) {
      received.push(request);
      const given = answers.get(request.url)?.shift() ?? 200;
      if (given instanceof FetchFault) throw given;
      const { status, headers, body } = typeof given === "number" ? { status: given } : given;
      const bytes = new TextEncoder().encode(body ?? "");
      return { url: request.url, status, headers: new Headers(headers), body: bytes, cut: false };
    },
  };
  return {
    net,
    received,
    /** What the next attempts at an address are answered. */
    answer: (url: string, ...next: Answer[]) => void answers.set(url, next),
    at: (url: string) => received.filter((request) => request.url === url),
  };
}
