import { describe, expect, test } from "vitest";
import { decodeDocument } from "../../../src/readers/decode.ts";
import { encode, encodeUtf16 } from "../feed-server.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("decoding", () => {
  test.each([
    ["windows-1252", "« café » – “7 500 €”… Œuvre", "text/html; charset=windows-1252", "windows-1252"],
    ["windows-1252", "« café » – “7 500 €”…", "text/html; charset=ISO-8859-1", "windows-1252"],
    ["windows-1252", "‘not said at all’ – é", "text/html", "windows-1252"],
    ["gb18030", "数据泄露，320万名乘客", "text/html; charset=gb2312", "gb18030"],
    ["gb18030", "镕堃喆", "text/html; charset=GBK", "gb18030"],
    ["big5", "資料外洩，320萬名乘客", "text/html; charset=Big5", "big5"],
  ] as const)("%s: %s as %s", (label, text, type, encoding) => {
    expect(decodeDocument(encode(label, text), type)).toEqual({ text, encoding });
  });

  test.each(["le", "be"] as const)("a byte order mark of UTF-16 %s is believed before all else", (order) => {
    const text = '<?xml version="1.0" encoding="utf-8"?><a>夜梟 é</a>';
    expect(decodeDocument(encodeUtf16(text, order), "text/xml; charset=big5").text).toBe(text);
  });

  test.each([
    ['<?xml version="1.0" encoding="gb2312"?><a>泄露</a>', "gb18030"],
    ["<?xml version='1.0' encoding='Big5'?><a>外洩</a>", "big5"],
    ['<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"></head>泄露', "gb18030"],
    ['<meta charset="big5">外洩', "big5"],
  ] as const)("the document's own word counts: %s", (text, label) => {
    expect(decodeDocument(encode(label, text), "text/html").text).toBe(text);
  });

  test.each(["text/html; charset=iso-8859-1", "text/html; charset=gb2312", "text/html; charset=nonsense", null])(
    "UTF-8 that %s denies is read as what it is",
    (type) => {
      const text = "L’entreprise a confirmé – 7 500 €";
      expect(decodeDocument(utf8(text), type)).toEqual({ text, encoding: "utf-8" });
    },
  );

  test("what a UTF-16 declaration without its mark says is not believed", () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a>é</a>';
    expect(decodeDocument(utf8(text), null).text).toBe(text);
  });

  test("bytes that fit nothing become marks and never throw", () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, i) => (i * 151) % 256);
    for (const type of [null, "text/html; charset=big5", "text/html; charset=utf-8", "text/html; charset=gb18030"]) {
      expect(typeof decodeDocument(bytes, type).text).toBe("string");
    }
  });
});
