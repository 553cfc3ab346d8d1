/** A server of feeds and pages, known as news.example, and bytes in the encodings that feeds come in. */
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { makeNodeNet } from "../../src/net/node.ts";
import type { Net } from "../../src/types.ts";

export interface FeedServer {
  origin: string;
  net: Net;
  /** What is answered to which path; 404 to any other. */
  answers: Record<string, RequestListener>;
  /** Paths in the order in which they were asked for. */
  asked: string[];
  close(): void;
}

/** Starts it on a port of its own. @param limitMs shortens every time limit, for tests of bodies that never end */
export async function startFeedServer(limitMs = Number.POSITIVE_INFINITY): Promise<FeedServer> {
  const answers: Record<string, RequestListener> = {};
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const answer = answers[request.url!];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const net = makeNodeNet({
    allowHosts: ["127.0.0.1"],
    userAgent: "Leakdesk/test",
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  });
  return {
    origin: `http://news.example:${(server.address() as AddressInfo).port}`,
    net: { ...net, send: (request) => net.send({ ...request, timeoutMs: Math.min(limitMs, request.timeoutMs) }) },
    answers,
    asked,
    close() {
      net.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Answers with a body. */
export const body =
  (type: string, content: string | Uint8Array, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(200, { "content-type": type, ...headers }).end(content);

/** Encodes a text as `label`, whose characters take one byte or two. @throws where the encoding lacks a character */
export function encode(label: "windows-1252" | "gb18030" | "big5", text: string): Uint8Array {
  const codes = tableOf(label);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = codes.get(character);
      if (!code) throw new Error(`${label} has no ${character}`);
      return code;
    }),
  );
}

/** 0x80 to 0x9F as windows-1252 has them. Written out: the decoders of some versions of Node do not know them. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const tables = new Map<string, Map<string, number[]>>();

/** The codes of an encoding; of those of two bytes found by decoding every one of them. */
function tableOf(label: string): Map<string, number[]> {
  const known = tables.get(label);
  if (known) return known;
  const table = new Map<string, number[]>();
  for (let one = 0; one < 0x80; one++) table.set(String.fromCharCode(one), [one]);
  if (label === "windows-1252") {
    for (let one = 0x80; one < 0x100; one++) table.set(WINDOWS_1252[one - 0x80] ?? String.fromCharCode(one), [one]);
  } else {
    const decoder = new TextDecoder(label);
    for (let lead = 0x81; lead < 0xff; lead++) {
      for (let trail = 0x40; trail < 0xff; trail++) {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if ([...text].length === 1 && text !== "\ufffd" && !table.has(text)) table.set(text, [lead, trail]);
      }
    }
  }
  tables.set(label, table);
  return table;
}

/** Encodes a text as UTF-16 with its byte order mark. */
export function encodeUtf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}
