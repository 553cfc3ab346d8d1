import { fold, nameKey } from "../../extractors/index.ts";
import { toSearchVector } from "../../src/services/search/tokens.ts";
import type { EntityKind } from "../../src/store/tables/index.ts";
import { idAt, type Random } from "./random.ts";

const SYLLABLES =
  "ba be bi bo bu da de di do du fa fe fi ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no ra re ri ro ru sa se si so su ta te ti to va ve vi vo za ze zo".split(
    " ",
  );
const HAN =
  "上海北京天津重庆广州深圳数据泄露公司银行医院学校政府警察黑客论坛出售价格用户记录信息安全系统网络电信航空铁路保险能源交通教育科技平台服务中心集团有限责任国家公安局";

export interface Name {
  id: string;
  kind: EntityKind;
  name: string;
  key: string;
}

/** A word of a language that nobody speaks. The same number gives the same word. */
export function wordOf(n: number, isHan: boolean): string {
  if (isHan) return HAN[n % HAN.length]! + HAN[Math.floor(n / HAN.length + n * 7) % HAN.length]!;
  let word = "";
  for (let left = n + 60; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length];
  return word;
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** Names of a kind, the ones used most at the front. */
export function makeNames(kind: EntityKind, count: number, startMs: number, random: Random): Name[] {
  const kindNumber = ["organization", "actor", "forum", "outlet"].indexOf(kind) + 1;
  return Array.from({ length: count }, (_, i) => {
    const isHan = kind === "organization" && i % 6 === 5;
    const words = Array.from({ length: kind === "actor" ? 1 : 2 }, () => wordOf(random.below(60_000), isHan));
    const name = isHan ? `${words.join("")}${i}` : `${words.map(capital).join(" ")} ${kind[0]!.toUpperCase()}${i}`;
    return { id: idAt(startMs + i, i, kindNumber), kind, name, key: nameKey(name) };
  });
}

/** Texts repeat: their vectors are made once. */
export function makeVectors(most = 200_000) {
  const known = new Map<string, string>();
  return (text: string): string => {
    let vector = known.get(text);
    if (vector === undefined) {
      vector = toSearchVector([text], fold);
      if (known.size < most) known.set(text, vector);
    }
    return vector;
  };
}
