/** News agencies whose text many outlets print, and how an article credits them. */
import { fold } from "../text/fold.ts";

/**
 * Source: written from general knowledge of the press. Date: 2026-11. Licence: Apache-2.0, as the project.
 * One agency a line: its key, then its spellings after `|`, as they stand in an article. Chinese in simplified characters.
 */
const AGENCIES = `
reuters|Reuters|路透社|路透
afp|AFP|Agence France-Presse|Agence France Presse|法新社
ap|AP|Associated Press|The Associated Press|美联社
xinhua|Xinhua|Xinhua News Agency|Chine nouvelle|新华社|新华网
bloomberg|Bloomberg|Bloomberg News|彭博社|彭博
cna|CNA|Central News Agency|中央社
chinanews|China News Service|CNS|中新社|中新网
kyodo|Kyodo|Kyodo News|共同社
jiji|Jiji|Jiji Press|时事社
yonhap|Yonhap|韩联社
dpa|dpa|DPA|德新社
efe|EFE|埃菲社
ansa|ANSA|安莎社
ats|Keystone-ATS|ATS
belga|Belga|比通社
tass|TASS|Tass|塔斯社
pti|PTI|Press Trust of India
pa|PA Media|Press Association
cp|The Canadian Press|Canadian Press|La Presse canadienne
aap|AAP|Australian Associated Press|澳联社
anp|ANP
upi|UPI|合众国际社
bernama|Bernama|马新社
antara|Antara|安塔拉通讯社
`;

const HAN = /\p{Script=Han}/u;
/** A spelling this short in capitals is an agency only where the article credits it, never in a sentence at large. */
const LONGEST_INITIALS = 5;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

interface Agency {
  key: string;
  /** The spelling folded, and how a credit with it looks. */
  spellings: { folded: string; credits: RegExp[] }[];
}

/**
 * How a credit looks around a name. Latin: "(Reuters)", "avec AFP", "Source: AP", "Reuters reported", "selon l'AFP",
 * "PARIS, March 3 (AFP) -", a name that ends the article. Chinese: 据路透社报道, 新华社北京3月3日电, （中央社）.
 */
function creditsOf(spelling: string): RegExp[] {
  const name = literal(fold(spelling));
  if (HAN.test(spelling)) {
    return [
      new RegExp(`(?:据|引述|援引|转引|综合|来源[:：]?\\s?|来自)[^。，,]{0,8}${name}`, "u"),
      new RegExp(`${name}[^。，,]{0,16}(?:报道|消息|电(?![话信脑力子邮]))`, "u"),
      new RegExp(`[(\\[（【]\\s?${name}`, "u"),
    ];
  }
  return [
    new RegExp(`[(\\[]\\s?(?:[^()\\[\\]]{0,30}[ ,/-])?${name}(?:[ ,/-][^()\\[\\]]{0,30})?\\s?[)\\]]`, "u"),
    new RegExp(
      `(?:^|[^\\p{L}])(?:avec|with|source\\s?:|sources\\s?:|by|via|par)\\s(?:l'|the |la |le )?${name}(?![\\p{L}\\p{N}])`,
      "u",
    ),
    new RegExp(
      `(?:^|[^\\p{L}])(?:selon|d'après|à|according to|told|quoted by|cited by)\\s(?:l'agence |l'|the |agence |agency )?${name}(?![\\p{L}\\p{N}])`,
      "u",
    ),
    new RegExp(
      `(?:^|[^\\p{L}])${name}\\s(?:news agency\\s)?(?:reported|reports|said|says|first reported|a rapporté|rapporte|indique|a indiqué|écrit|a annoncé|a révélé)(?![\\p{L}])`,
      "u",
    ),
    new RegExp(
      `(?:rapporte|indique|révèle|constaté|appris)\\s(?:l'agence |l'|auprès de l')?${name}(?![\\p{L}\\p{N}])`,
      "u",
    ),
    new RegExp(`(?:^|\\n|[.!?»"]\\s?|[–—-]\\s?)${name}\\s?$`, "u"),
  ];
}

let agencies: Agency[] | null = null;

function readAgencies(): Agency[] {
  return AGENCIES.trim()
    .split("\n")
    .map((line) => {
      const [key, ...spellings] = line.split("|");
      return { key: key!, spellings: spellings.map((s) => ({ folded: fold(s), credits: creditsOf(s) })) };
    });
}

let spellingsToKeys: Map<string, string> | null = null;

/** The key of the agency that a name stands for, or null. Initials count only in capitals, as they are written. */
export function agencyOf(name: string): string | null {
  if (!spellingsToKeys) {
    spellingsToKeys = new Map();
    for (const line of AGENCIES.trim().split("\n")) {
      const [key, ...spellings] = line.split("|");
      for (const spelling of spellings) spellingsToKeys.set(fold(spelling), key!);
    }
  }
  const trimmed = name.trim().replace(/^(?:l['’]|the |The |agence |l['’]agence )/u, "");
  const key = spellingsToKeys.get(fold(trimmed)) ?? null;
  return key && trimmed.length <= LONGEST_INITIALS && /^[a-z]+$/u.test(trimmed) && trimmed !== "dpa" ? null : key;
}

/** Keys of the agencies that a text credits, sorted. A mention that is no credit ("AP courses") does not count. */
export function creditedAgencies(text: string): string[] {
  agencies ??= readAgencies();
  const folded = fold(text);
  return agencies
    .filter(({ spellings }) =>
      spellings.some((s) => folded.includes(s.folded) && s.credits.some((credit) => credit.test(folded))),
    )
    .map(({ key }) => key)
    .sort();
}
