import { describe, expect, test } from "vitest";
import { NAME_KINDS } from "../../../extractors/index.ts";
import { parseNames } from "../../../src/readers/names.ts";

const parse = (content: string) => parseNames(content, NAME_KINDS);
const NAMES = [
  { kind: "organization", name: "Norvik Rail", aliases: ["Norvik", "诺维克铁路"], owner: "Calder Group" },
  { kind: "forum", name: "Dock, the", aliases: [] },
];

describe("a list of names reads the same", () => {
  test.each([
    ["as JSON", JSON.stringify(NAMES, null, 2)],
    ["as JSON with a byte order mark", `\uFEFF${JSON.stringify(NAMES)}`],
    [
      "as CSV",
      'kind,name,aliases,owner\r\norganization,Norvik Rail,Norvik|诺维克铁路,Calder Group\r\n\r\nforum,"Dock, the",,\r\n',
    ],
    [
      "as CSV with semicolons",
      "name;kind;owner;aliases\nNorvik Rail;organization;Calder Group;Norvik|诺维克铁路\nDock, the;forum",
    ],
  ])("%s", (_, content) => {
    expect(parse(content)).toEqual(NAMES);
  });
});

test("an empty file has no names", () => {
  expect([parse(""), parse("[]"), parse("kind,name\n")]).toEqual([[], [], []]);
});

describe("what is wrong is told with its line", () => {
  test.each([
    ['[\n  {"kind": "forum", "name": "A1"},\n  {"kind": "firmm", "name": "B"}\n]', 'line 3: kind is "firmm"'],
    ['[\n\n{"kind": "forum"}]', "line 3: name is not a text"],
    ['[{"kind": "forum", "name": "x", "aliases": "y"}]', "line 1: aliases is not a list"],
    ['[{"kind": "forum", "name": "x [{,]", "alias": ["\\"]"]},\n7]', 'line 1: there is no "alias"'],
    ['[{"kind": "forum", "name": "x"},\n"y"]', "line 2: it is no object"],
    ['[{"kind": "forum",\n "name": "x",}\n]', "it is not valid JSON"],
    ['{"kind": "forum"}', "not a JSON array"],
    [
      "kind,name,alias\nforum,x,y",
      'line 1: the first line names the columns, kind,name,aliases,owner; "alias" is none',
    ],
    ["forum,Dock\n", "line 1: the first line names the columns"],
    ["kind,name\n\nforum,\nactor,a\n", "line 3: name is not a text"],
    ["kind,name\nforum,a,b,c\n", "line 2: it is no object with kind and name"],
    ['kind,name\nactor,"two\nlines"\nactors,x\n', "line 2: name is not a text of 1 to 200 characters; line 4: kind is"],
    ['kind,name\nforum,a\nforum,"open\n', "line 3: a quotation mark that opens a cell is not closed"],
    ["kind,name\nforum,Dock\nactor,Dock\nforum,Dock\n", "line 4: it repeats the forum of line 2"],
    [`kind,name\n${"x,y\n".repeat(15)}`, "and 5 more"],
  ])("%j", (content, message) => {
    expect(() => parse(content)).toThrow(message);
  });
});
