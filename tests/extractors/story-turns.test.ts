import { describe, expect, it } from "vitest";
import { readDocument } from "../../extractors/reading.ts";
import type { Language } from "../../extractors/types.ts";

/** Sentence, whether it has a hinge, how many attackers it brings up anew. */
const CASES: Record<string, [Language, [string, boolean, number][]]> = {
  English: [
    "en",
    [
      ["The alleged theft comes three weeks after a hacker offered the bank's files.", true, 1],
      ["That seller had also listed the files of a clinic.", true, 0],
      ["It follows another breach, at a school in Leeds.", true, 0],
      ["In the earlier case nobody was charged.", true, 0],
      ["A well-known hacker put the files up for sale.", false, 1],
      ["The hacker asked for $4,000.", false, 0],
      ["A week ago the hacker lowered the price.", false, 0],
      ["Customers were told on Monday.", false, 0],
    ],
  ],
  French: [
    "fr",
    [
      ["Cette fuite survient trois semaines après qu'un pirate a proposé les fichiers de la banque.", true, 1],
      ["Le vol fait suite à celui d'une clinique.", true, 0],
      ["Ce vendeur avait déjà proposé les dossiers d'une école.", true, 0],
      ["Il s’agit de la deuxième fuite de l'année.", true, 0],
      ["Un pirate a publié les fichiers.", false, 1],
      ["Le pirate réclame 4 000 euros.", false, 0],
      ["Les clients ont été prévenus lundi.", false, 0],
    ],
  ],
  Chinese: [
    "zh-Hans",
    [
      ["此前不到一个月，一名黑客兜售该银行的文件。", true, 1],
      ["该黑客也曾兜售一家诊所的病历。", true, 0],
      ["这是今年第二起泄露事件。", true, 0],
      ["黑客要价4000美元。", false, 0],
      ["公司周一通知了客户。", false, 0],
    ],
  ],
  "Traditional Chinese": ["zh-Hant", [["同一賣家也曾兜售一家診所的病歷。", true, 0]]],
};

describe.each(Object.entries(CASES))("turns to another breach in %s", (_, [language, cases]) => {
  it.each(cases)("%s", (text, hinge, newcomers) => {
    const { turns } = readDocument({ text }, language);
    expect(turns.hinges.some((at) => at !== null)).toBe(hinge);
    expect(turns.newcomers.size).toBe(newcomers);
  });
});
