import { en } from "../../extractors/languages/en/index.ts";
import { corpus as enMoney } from "../../extractors/languages/en/money.corpus.ts";
import { corpus as enNumber } from "../../extractors/languages/en/number.corpus.ts";
import { corpus as enSize } from "../../extractors/languages/en/size.corpus.ts";
import { fr } from "../../extractors/languages/fr/index.ts";
import { corpus as frMoney } from "../../extractors/languages/fr/money.corpus.ts";
import { corpus as frNumber } from "../../extractors/languages/fr/number.corpus.ts";
import { corpus as frSize } from "../../extractors/languages/fr/size.corpus.ts";
import { zh } from "../../extractors/languages/zh/index.ts";
import { corpus as zhMoney } from "../../extractors/languages/zh/money.corpus.ts";
import { corpus as zhNumber } from "../../extractors/languages/zh/number.corpus.ts";
import { corpus as zhSize } from "../../extractors/languages/zh/size.corpus.ts";
import { fold } from "../../extractors/text/fold.ts";
import type { Language, NumberMention, Span } from "../../extractors/types.ts";
import { runCorpus } from "./corpus-runner.ts";

interface QuantityPack {
  numbers(folded: string): NumberMention[];
  money(folded: string, numbers: readonly NumberMention[], language: Language): Span[];
  sizes(folded: string, numbers: readonly NumberMention[]): Span[];
}

function readNumbers(pack: QuantityPack): (sentence: string) => NumberMention[] {
  return (sentence) => pack.numbers(fold(sentence)).filter((mention) => mention.decoy === undefined);
}

function readMoney(pack: QuantityPack, language: Language): (sentence: string) => Span[] {
  return (sentence) => pack.money(fold(sentence), pack.numbers(fold(sentence)), language);
}

function readSizes(pack: QuantityPack): (sentence: string) => Span[] {
  return (sentence) => pack.sizes(fold(sentence), pack.numbers(fold(sentence)));
}

runCorpus("English numbers", "en", enNumber, readNumbers(en));
runCorpus("English money", "en", enMoney, readMoney(en, "en"));
runCorpus("English data sizes", "en", enSize, readSizes(en));
runCorpus("French numbers", "fr", frNumber, readNumbers(fr));
runCorpus("French money", "fr", frMoney, readMoney(fr, "fr"));
runCorpus("French data sizes", "fr", frSize, readSizes(fr));
runCorpus("Chinese numbers", "zh", zhNumber, readNumbers(zh));
runCorpus("Chinese money", "zh", zhMoney, readMoney(zh, "zh-Hans"));
runCorpus("Chinese data sizes", "zh", zhSize, readSizes(zh));
