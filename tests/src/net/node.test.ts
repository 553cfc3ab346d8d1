import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { FetchFault } from "../../../src/net/fault.ts";
import { follow } from "../../../src/net/follow.ts";
import { makeNodeNet, type Resolve } from "../../../src/net/node.ts";
import type { Net, OutgoingRequest } from "../../../src/types.ts";

let server: Server;
let port: number;
let handle: RequestListener = (_, response) => response.end();
let connections = 0;
let requests: IncomingMessage[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    handle(request, response);
  });
  server.on("connection", () => connections++);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const nets: { close(): void }[] = [];
afterEach(() => {
  for (const net of nets.splice(0)) net.close();
  connections = 0;
  requests = [];
});

/** Resolves every name to loopback, unless told otherwise. */
function open(
  allowHosts: string[] = ["127.0.0.1"],
  resolve: Resolve = async () => [{ address: "127.0.0.1", family: 4 }],
) {
  const net = makeNodeNet({ allowHosts, userAgent: "Leakdesk/test", resolve });
  nets.push(net);
  return net;
}
const get = (net: Net, url: string, more: Partial<OutgoingRequest> = {}) =>
  net.send({ url, method: "GET", timeoutMs: 20_000, maxBytes: 100_000, ...more });
const at = (path: string, host = "feeds.example") => `http://${host}:${port}${path}`;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function faultOf(promise: Promise<unknown>): Promise<FetchFault> {
  const fault = await promise.then(
    () => null,
    (error) => error,
  );
  expect(fault).toBeInstanceOf(FetchFault);
  return fault;
}

describe("an address that is not public", () => {
  test.each([
    ["loopback", ["127.0.0.1"]],
    ["IPv6 loopback", ["::1"]],
    ["a mapped one", ["::ffff:127.0.0.1"]],
    ["a cloud's metadata", ["169.254.169.254"]],
    ["a private one", ["10.0.0.5"]],
    ["a private one beside a public one", ["93.184.215.14", "127.0.0.1"]],
    ["what is no address", ["127.1"]],
  ])("is not connected to where a name resolves to %s", async (_, addresses) => {
    const net = open([], async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
    const fault = await faultOf(get(net, at("/")));
    expect(fault).toMatchObject({ kind: "refused", message: expect.stringContaining("is not public") });
    expect(connections).toBe(0);
  });

  test("is refused without asking the resolver where the address itself says so", async () => {
    let asked = 0;
    const net = open([], async () => {
      asked++;
      return [{ address: "127.0.0.1", family: 4 }];
    });
    for (const host of ["127.0.0.1", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]", "localhost", "a.internal"]) {
      expect((await faultOf(get(net, at("/", host)))).kind).toBe("refused");
    }
    expect([asked, connections]).toEqual([0, 0]);
  });

  test("does not pass with a DNS answer that changes: the answer that is checked is the one connected to", async () => {
    const answers = ["127.0.0.1", "127.0.0.9"];
    let asked = 0;
    const net = open(["127.0.0.1"], async () => [{ address: answers[asked++ % 2]!, family: 4 }]);
    handle = (_, response) => response.setHeader("connection", "close").end("one");
    expect(net.faultOf(at("/"))).toBeNull();
    expect((await get(net, at("/"))).status).toBe(200);
    expect((await faultOf(get(net, at("/")))).kind).toBe("refused");
    expect([asked, connections]).toEqual([2, 1]);
  });

  test("is reached where the settings allow the name", async () => {
    handle = (_, response) => response.end("fine");
    expect(text((await get(open(["feeds.example"]), at("/"))).body)).toBe("fine");
    expect((await faultOf(get(open(["feeds.example"]), at("/", "other.example")))).kind).toBe("refused");
  });

  test("is not reached through a redirect", async () => {
    handle = (_, response) => response.writeHead(302, { location: `http://127.0.0.2:${port}/inside` }).end();
    const request = { url: at("/"), timeoutMs: 20_000, maxBytes: 1_000 };
    const fault = await faultOf(follow(open(), request));
    expect(fault).toMatchObject({ kind: "refused", message: expect.stringContaining("127.0.0.2") });
    handle = (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end();
    expect((await faultOf(follow(open(), request))).kind).toBe("refused");
    expect(requests.map(({ url }) => url)).toEqual(["/", "/"]);
  });
});

describe("a request", () => {
  test("carries its method, headers and body, and says who asks", async () => {
    let got = "";
    handle = async (request, response) => {
      for await (const part of request) got += part;
      response.writeHead(202, { "x-a": "1" }).end("taken");
    };
    const url = at("/hook?x=é");
    const answer = await get(open(), url, { method: "POST", body: '{"é":"机"}', headers: { "content-type": "a/b" } });
    expect(answer).toMatchObject({ url, status: 202, cut: false });
    expect([answer.headers.get("x-a"), text(answer.body), got]).toEqual(["1", "taken", '{"é":"机"}']);
    expect(requests[0]).toMatchObject({ method: "POST", url: "/hook?x=%C3%A9" });
    expect(requests[0]!.headers).toMatchObject({
      host: `feeds.example:${port}`,
      "user-agent": "Leakdesk/test",
      "content-type": "a/b",
      "content-length": "12",
    });
  });

  test("does not follow redirects by itself", async () => {
    handle = (_, response) => response.writeHead(307, { location: "/elsewhere" }).end("moved");
    const answer = await get(open(), at("/"), { method: "POST", body: "x" });
    expect([answer.status, answer.headers.get("location"), requests.length]).toEqual([307, "/elsewhere", 1]);
  });

  test("keeps connections for the next one, and takes a new one where the other side closed it", async () => {
    handle = (_, response) => response.end("ok");
    const net = open();
    for (let i = 0; i < 5; i++) await get(net, at("/"));
    expect([requests.length, connections]).toEqual([5, 1]);
    // Closed the moment the next request arrives: what a server does whose idle time runs out just then.
    handle = (request, response) =>
      request.socket === requests[0]!.socket ? request.socket.resetAndDestroy() : response.end("again");
    expect(text((await get(net, at("/"))).body)).toBe("again");
    expect(connections).toBe(2);
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("unpacks %s", async (encoding, pack) => {
    handle = (_, response) => response.writeHead(200, { "content-encoding": encoding }).end(pack("机".repeat(1_000)));
    expect(text((await get(open(), at("/"))).body)).toBe("机".repeat(1_000));
  });

  test("fails where the answer is not what it says", async () => {
    for (const headers of [{ "content-encoding": "gzip" }, { "content-encoding": "compress" }]) {
      handle = (_, response) => response.writeHead(200, headers).end("not packed");
      expect((await faultOf(get(open(), at("/")))).kind).toBe("broken");
    }
    handle = (request) => request.socket.end("SSH-2.0-OpenSSH\r\n\r\n");
    expect((await faultOf(get(open(), at("/")))).kind).toBe("broken");
    handle = (_, response) => response.setHeader("x-long", "x".repeat(60_000)).end();
    expect((await faultOf(get(open(), at("/")))).kind).toBe("broken");
  });

  test("fails where nobody answers", async () => {
    handle = (request) => request.socket.destroy();
    expect((await faultOf(get(open(), at("/")))).kind).toBe("unreachable");
    expect((await faultOf(get(open(), "http://feeds.example:1/"))).kind).toBe("unreachable");
    expect((await faultOf(get(open(), `https://feeds.example:${port}/`))).kind).toBe("unreachable");
    const nameless = open([], () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" })));
    expect(await faultOf(get(nameless, at("/")))).toMatchObject({
      kind: "unreachable",
      message: `feeds.example:${port} has no address.`,
    });
  });
});

describe("time and size", () => {
  const endless = (response: ServerResponse, part: Buffer) => {
    const more = () => {
      while (!response.destroyed && response.write(part));
    };
    response.on("drain", more);
    more();
  };

  test("a body over the limit is refused or cut, and not read on", async () => {
    let closed: Promise<void> = Promise.resolve();
    handle = (_, response) => {
      closed = new Promise((done) => response.on("close", done));
      endless(response, Buffer.alloc(65_536, "x"));
    };
    expect(await faultOf(get(open(), at("/")))).toMatchObject({ kind: "too_large" });
    await closed;
    const cut = await get(open(), at("/"), { maxBytes: 10, overflow: "cut" });
    expect([text(cut.body), cut.cut]).toEqual(["x".repeat(10), true]);
    await closed;
    handle = (_, response) => response.end("x".repeat(10));
    expect(await get(open(), at("/"), { maxBytes: 10 })).toMatchObject({ cut: false });
  });

  test("what unfolds to more than the limit is refused", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    handle = (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    expect((await faultOf(get(open(), at("/")))).kind).toBe("too_large");
  });

  test.each<[string, RequestListener]>([
    ["that is not answered", () => {}],
    ["whose headers never end", (request) => void request.socket.write("HTTP/1.1 200 OK\r\nx: 1\r\n")],
    ["whose body never ends", (_, response) => void response.writeHead(200).write("begin")],
    [
      "whose packed body never ends",
      (_, response) =>
        void response.writeHead(200, { "content-encoding": "gzip" }).write(gzipSync("begin").subarray(0, 12)),
    ],
  ])("a request %s is given up", async (_, listener) => {
    handle = listener;
    expect((await faultOf(get(open(), at("/"), { timeoutMs: 300 }))).kind).toBe("timed_out");
  });

  test("so is one whose name is not resolved, and one that redirects without end", async () => {
    const silent = open([], () => new Promise(() => {}));
    expect((await faultOf(get(silent, at("/"), { timeoutMs: 300 }))).kind).toBe("timed_out");
    handle = (_, response) => response.writeHead(302, { location: "/again" }).end();
    const request = { url: at("/"), timeoutMs: 20_000, maxBytes: 1_000 };
    expect((await faultOf(follow(open(), request))).message).toBe("It redirects more than 5 times.");
  });
});

test("a thing that has moved for good says where to, one that is elsewhere for now does not", async () => {
  const moves: Record<string, [number, string]> = { "/a": [301, "/b"], "/b": [308, "/c"], "/t": [302, "/a"] };
  handle = ({ url }, response) => {
    const move = moves[url!];
    if (move) response.writeHead(move[0], { location: move[1] }).end();
    else response.end("here");
  };
  const from = (path: string) => follow(open(), { url: at(path), timeoutMs: 20_000, maxBytes: 1_000 });
  expect(await from("/a")).toMatchObject({ url: at("/c"), status: 200, movedTo: at("/c") });
  expect(await from("/t")).toMatchObject({ url: at("/c"), movedTo: null });
  expect(await from("/c")).toMatchObject({ url: at("/c"), movedTo: null });
});
