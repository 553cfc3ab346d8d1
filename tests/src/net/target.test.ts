import { describe, expect, test } from "vitest";
import { isAllowEntry, makeAllowList } from "../../../src/net/allow-list.ts";
import { mayConnect, readTarget } from "../../../src/net/target.ts";

const nothing = makeAllowList([]);
const faultOf = (url: string, allow = nothing) => {
  const target = readTarget(url, allow);
  return "fault" in target ? target.fault : null;
};

test.each([
  "https://news.example/feed.xml",
  "http://news.example:8080/feed?x=1",
  "https://8.8.8.8/",
  "https://[2606:4700::1111]/",
  "https://例子.测试/",
  "https://localhost.news.example/",
])("takes %s", (url) => expect(faultOf(url)).toBeNull());

describe("refuses", () => {
  test.each([
    ["file:///etc/passwd", "Only http and https"],
    ["ftp://news.example/", "Only http and https"],
    ["gopher://127.0.0.1:70/", "Only http and https"],
    ["javascript:alert(1)", "Only http and https"],
    ["news.example/feed", "not a whole address"],
    ["", "not a whole address"],
    ["https://", "not a whole address"],
    ["https://reader:secret@news.example/", "user name or password"],
    ["https://reader@news.example/", "user name or password"],
  ])("%s", (url, why) => expect(faultOf(url)).toContain(why));

  test.each([
    // Loopback in every form that a URL parser takes for it.
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.01/",
    "http://017700000001/",
    "http://127.0.0.1./",
    "http://①②⑦.⓪.⓪.①/",
    "http://127%2e0.0.1/",
    "http://[::1]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://a.localhost/",
    "http://printer.local/",
    "http://metadata.google.internal/",
    "http://nas.home.arpa/",
    // Private, link-local and shared.
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://100.64.0.1/",
    "http://100.100.100.200/",
    "http://168.63.129.16/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/",
    "http://[fec0::1]/",
    // Translated and tunnelled.
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::10.0.0.1]/",
    "http://[64:ff9b:1::7f00:1]/",
    "http://[::ffff:0:7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    // Of no use, or for nobody.
    "http://0.0.0.0/",
    "http://0/",
    "http://[::]/",
    "http://224.0.0.1/",
    "http://[ff02::1]/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://192.0.0.192/",
    "http://192.0.2.1/",
    "http://198.18.0.1/",
    "http://198.51.100.7/",
    "http://203.0.113.7/",
    "http://[100::1]/",
    "http://[2001:db8::1]/",
    "http://[3fff::1]/",
    "http://[5f00::1]/",
    "http://[4000::1]/",
  ])("%s", (url) => expect(faultOf(url)).toContain("is not public"));
});

test("an IPv6 address that leads to a public IPv4 address is public", () => {
  for (const address of ["::ffff:8.8.8.8", "64:ff9b::808:808"]) expect(mayConnect(address, nothing)).toBe(true);
});

test.each(["", "localhost", "8.8.8", "0x7f.0.0.1", "fe80::1%eth0", "2606:4700::1111%1", "[::1]"])(
  "what is no address, %j, is not connected to",
  (text) => expect(mayConnect(text, makeAllowList(["127.0.0.0/8"]))).toBe(false),
);

describe("the allow-list", () => {
  test("takes addresses, ranges and names", () => {
    const allow = makeAllowList(["127.0.0.1", "10.20.0.0/16", "fd00::/8", "[::1]", "Feeds.internal"]);
    for (const url of [
      "http://127.0.0.1/",
      "http://[::ffff:127.0.0.1]/",
      "http://localhost:8080/",
      "http://10.20.3.4/",
      "http://[fd12::1]/",
      "http://[::1]/",
      "http://feeds.internal/",
    ]) {
      expect(faultOf(url, allow), url).toBeNull();
    }
    for (const url of ["http://127.0.0.2/", "http://10.21.0.1/", "http://[fe80::1]/", "http://more.feeds.internal/"]) {
      expect(faultOf(url, allow), url).toContain("is not public");
    }
    expect(faultOf("ftp://127.0.0.1/", allow)).not.toBeNull();
    expect(faultOf("http://a:b@127.0.0.1/", allow)).not.toBeNull();
  });

  test.each([
    ["localhost", true],
    ["my_host-1.internal", true],
    ["127.0.0.1", true],
    ["::1", true],
    ["10.0.0.0/8", true],
    ["fd00::/8", true],
    ["10.0.0.0/33", false],
    ["http://localhost", false],
    ["localhost:80", false],
    ["*.internal", false],
    ["-a", false],
  ])("%s is an entry: %s", (entry, is) => expect(isAllowEntry(entry)).toBe(is));
});
