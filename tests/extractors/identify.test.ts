import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { identify } from "../../extractors/identify/index.ts";
import { LANGUAGE_NAMES, WORDS } from "../../extractors/identify/words.ts";
import { countVariants, simplifyCode, toSimplified } from "../../extractors/text/han-variants.ts";
import type { Identification } from "../../extractors/types.ts";

const say = (found: Identification): string =>
  found.kind === "supported"
    ? found.language
    : found.kind === "unsupported"
      ? `unsupported ${found.name}`
      : `uncertain ${found.reason}`;

describe("supported languages", () => {
  it.each([
    ["en", "Hackers steal data from millions of hospital patients"],
    ["en", "Ransom gang leaks school records after talks fail"],
    ["en", "The company said on Tuesday that it was still looking into who had taken the files, and why."],
    ["en", "A seller going by “Ночь” offered 4 million rows from Crédit Général for $3,000 on a forum."],
    ["fr", "Fuite de données : un hôpital de la région touché"],
    ["fr", "Cyberattaque : les dossiers des patients mis en vente"],
    ["fr", "L'entreprise n'a pas répondu aux questions que nous lui avons adressées jeudi."],
    ["fr", "« We are not paying », a écrit la direction à ses salariés dans un courriel que nous avons pu lire."],
    ["zh-Hans", "黑客出售某酒店五百万条客户记录"],
    ["zh-Hans", "LockBit 3.0 声称入侵 Acme Holdings International Ltd"],
    ["zh-Hans", "该公司周三表示，已就此事向监管部门报告，并通知受影响的用户。"],
    ["zh-Hant", "駭客兜售百萬筆個資，警方介入調查"],
    ["zh-Hant", "資料庫遭入侵 Acme Bank：客戶密碼並未外洩"],
    ["zh-Hant", "該平台喺尋日承認有用戶資料外洩，話已經通知私隱專員。"],
    ["zh-Hant", "報導引述「数据」一詞，但全文仍以繁體書寫，並說明駭客如何進入系統。"],
  ])("%s: %s", (language, text) => {
    expect(say(identify(text))).toBe(language);
  });

  it("is surer of a text than of its first words", () => {
    const text = "Fuite de données chez un opérateur. Les clients sont prévenus par courriel depuis lundi matin.";
    expect(identify(text).confidence).toBeGreaterThan(identify(text.slice(0, 18)).confidence);
    expect(identify(text).confidence).toBeGreaterThan(0.95);
  });
});

describe("languages that are refused by name", () => {
  it.each([
    ["Spanish", "Los datos de más de dos millones de clientes fueron publicados en un foro la semana pasada."],
    ["Portuguese", "Os dados de mais de dois milhões de clientes foram publicados num fórum na semana passada."],
    ["Italian", "I dati di oltre due milioni di clienti sono stati pubblicati su un forum la settimana scorsa."],
    ["Catalan", "Les dades de més de dos milions de clients es van publicar en un fòrum la setmana passada."],
    ["German", "Die Daten von mehr als zwei Millionen Kunden wurden vergangene Woche in einem Forum veröffentlicht."],
    ["Dutch", "De gegevens van meer dan twee miljoen klanten zijn vorige week op een forum gezet."],
    ["Swedish", "Uppgifter om mer än två miljoner kunder lades ut på ett forum förra veckan."],
    ["Romanian", "Datele a peste două milioane de clienți au fost publicate pe un forum săptămâna trecută."],
    [
      "Occitan",
      "Las donadas de mai de dos milions de clients son estadas publicadas dins un forum la setmana passada.",
    ],
    [
      "Haitian Creole",
      "Yo te pibliye done plis pase de milyon kliyan sou yon fowòm semèn pase a, dapre sa konpayi an di.",
    ],
    ["Vietnamese", "Dữ liệu của hơn hai triệu khách hàng đã bị đăng lên một diễn đàn vào tuần trước."],
    [
      "Indonesian",
      "Data lebih dari dua juta pelanggan tersebut telah dijual oleh peretas di sebuah forum pada pekan ini.",
    ],
    ["Japanese", "東京の病院で患者の個人情報が流出したと発表された。"],
    ["Japanese", "情報流出か 県警が調査"],
    ["Korean", "해커가 고객 200만 명의 개인정보를 포럼에 올렸다고 회사가 밝혔다."],
    ["Russian", "Данные более двух миллионов клиентов выставлены на продажу на форуме."],
    ["Ukrainian", "Дані понад двох мільйонів клієнтів, її компанії, виставлені на продаж."],
    ["Arabic", "نشر قراصنة بيانات أكثر من مليوني عميل على أحد المنتديات."],
    ["Persian", "هکرها اطلاعات بیش از دو میلیون مشتری را در یک انجمن منتشر کردند که پیش از این"],
    ["Hebrew", "האקרים פרסמו את נתוניהם של יותר משני מיליון לקוחות."],
    ["Greek", "Χάκερ δημοσίευσαν τα δεδομένα δύο εκατομμυρίων πελατών."],
    ["Hindi", "हैकरों ने बीस लाख ग्राहकों का डेटा प्रकाशित किया।"],
    ["Thai", "แฮกเกอร์เผยแพร่ข้อมูลลูกค้ากว่าสองล้านราย"],
  ])("%s: %s", (name, text) => {
    expect(say(identify(text))).toBe(`unsupported ${name}`);
  });

  it("names every language it has words for", () => {
    for (const code of Object.keys(WORDS)) expect(LANGUAGE_NAMES[code], code).toBeTruthy();
  });
});

describe("texts that are not guessed at", () => {
  const english =
    "The company said that the attackers had been in its network for three weeks before they were found. ";
  const french =
    "La société indique que les pirates étaient dans son réseau depuis trois semaines avant d'être repérés. ";
  const chinese = "该公司表示，攻击者在被发现之前已经在其网络中潜伏了三个星期，目前警方正在调查此事的来龙去脉。";

  it.each(["", "   ", "12 345 678 – 24/7", "🔒🔑", "\u0000", "\ud800"])("no letters: %j", (text) => {
    expect(say(identify(text))).toBe("uncertain no-letters");
  });

  it.each(["Acme", "X", "BreachForums XSS", "Crédit", "OK Corral", "黑"])("too short: %s", (text) => {
    expect(say(identify(text))).toBe("uncertain too-short");
  });

  it.each([
    ["English and French", `${english.repeat(3)}\n\n${french.repeat(3)}`],
    ["sentences in turn", `${english}\n${french}\n`.repeat(4)],
    ["Chinese and English", `${chinese.repeat(3)}\n${english.repeat(3)}`],
    [
      "Russian and English",
      "Данные более двух миллионов клиентов выставлены на продажу.\n".repeat(3) + english.repeat(2),
    ],
  ])("mixed: %s", (_, text) => {
    expect(say(identify(text))).toBe("uncertain mixed");
  });

  it("takes a quotation for what it is", () => {
    expect(say(identify(english.repeat(6) + french))).toBe("en");
    expect(say(identify(french.repeat(6) + english))).toBe("fr");
    expect(say(identify(chinese.repeat(5) + english))).toBe("zh-Hans");
  });

  it("names the supported language of a text too short to be sure", () => {
    expect(identify("黑")).toMatchObject({ kind: "uncertain", best: "zh-Hans" });
    expect(identify("Acme")).toMatchObject({ kind: "uncertain", best: null });
  });
});

describe("whatever the text", () => {
  test.prop([fc.string({ unit: "binary", maxLength: 400 })])("never throws, confidence is a share", (text) => {
    const { confidence } = identify(text);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  test.prop([fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })])("nor on lone surrogates", (units) => {
    expect(identify(String.fromCharCode(...units)).kind).toMatch(/supported|unsupported|uncertain/u);
  });

  it("reads a megabyte without looking at all of it", () => {
    expect(say(identify("The data of the customers was sold to a man who had been there. ".repeat(16_000)))).toBe("en");
    expect(say(identify("a".repeat(1_000_000)))).toMatch(/^uncertain|^unsupported/u);
  });
});

describe("Chinese characters of both scripts", () => {
  test.prop([fc.string({ unit: "binary" })])("fold one for one, and fold no further", (text) => {
    const simplified = toSimplified(text);
    expect(simplified).toHaveLength(text.length);
    expect(toSimplified(simplified)).toBe(simplified);
  });

  it("fold to what the mainland press writes", () => {
    expect(toSimplified("檔案、網路與資料庫裡，隨著駭客洩露帳號密碼，後來瞭解臺灣僱員的說法爲何")).toBe(
      "档案、网路与资料库里，随着骇客泄露账号密码，后来了解台湾雇员的说法为何",
    );
    expect(String.fromCharCode(simplifyCode("國".charCodeAt(0)), simplifyCode(0x41))).toBe("国A");
  });

  it("tell the script only where they belong to one", () => {
    expect(countVariants("里面的台湾")).toEqual({ traditionalOnly: 0, simplifiedOnly: 1 });
    expect(countVariants("後來的資料")).toEqual({ traditionalOnly: 3, simplifiedOnly: 0 });
    expect(countVariants("plain, 人名")).toEqual({ traditionalOnly: 0, simplifiedOnly: 0 });
  });
});
