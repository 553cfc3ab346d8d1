/** Finds names in small letters behind a cue: "going by gravel", "le vendeur, kestrel, demande". */
import { type LatinView, NAME_LIKE, NUMBER } from "./latin-view.ts";
import { candidate, type NameCandidate } from "./name-candidate.ts";
import { PHRASE } from "./name-words.ts";

/** Words that introduce a name only behind a noun for somebody, or where the name looks like one. */
const WEAK_CUE =
  /^(?:user|member|seller|vendor|actor|threat actor|hacker|hacker group|hacking group|group|gang|crew|collective|account|poster|broker|utilisateur|membre|vendeur|pirate|groupe|collectif|compte|profil|internaute|ex|named|called|handle|name|nommé|appelé|dit|dite|signature|identifiant|pseudo|surnom)s?$/u;

/** A name in small letters behind a cue: "going by gravel", "a user called sobaka", "le vendeur, kestrel, demande". */
export function aliases(view: LatinView, found: NameCandidate[]): void {
  const { document, words, shapes, kinds, covered, small } = view;
  const { tokens, text, folded } = document;
  let actorEnd = -1;
  for (const hit of view.phrases) {
    if (hit.value === PHRASE.actor || hit.value === PHRASE.forum) actorEnd = Math.max(actorEnd, hit.lastToken);
    if (hit.value !== PHRASE.cue && hit.value !== PHRASE.actor) continue;
    let at = hit.lastToken;
    const sentence = tokens[hit.firstToken]!.sentence;
    while (at < tokens.length && /^(?:of|de|d'|the|as)$/u.test(words[at]!)) at++;
    if (at >= tokens.length || tokens[at]!.sentence !== sentence || shapes[at]! & (NAME_LIKE | NUMBER)) continue;
    const gap = text.slice(tokens[hit.lastToken - 1]!.end, tokens[at]!.start);
    const word = words[at]!;
    if (
      gap.length > 12 ||
      /[.;!?)]/u.test(gap) ||
      kinds[at]! !== 0 ||
      word.length < 3 ||
      !small.has(word) ||
      covered[at]! > 0
    )
      continue;
    if (/["“«‘「]/u.test(gap)) continue; // quotations are read elsewhere
    const after = text[tokens[at]!.end];
    const apposition =
      gap === ", " &&
      at === hit.lastToken &&
      (after === "," || after === "." || after === ";") &&
      tokens[at]!.end < document.sentences[sentence]!.end;
    const named = gap === " " || /^[:\s]+$/u.test(gap) || hit.lastToken < at;
    if (hit.value === PHRASE.actor) {
      if (!apposition && !(gap === ": " || gap === " : ")) continue;
    } else {
      if (!named && !apposition) continue;
      const cue = folded.slice(tokens[hit.firstToken]!.start, tokens[hit.lastToken - 1]!.end);
      if (WEAK_CUE.test(cue) && !apposition) {
        const who =
          actorEnd === hit.firstToken ||
          /^(?:someone|somebody|one|quelqu'un|certain|certaine)$/u.test(words[hit.firstToken - 1] ?? "");
        const repeated =
          folded.indexOf(word, tokens[at]!.end) >= 0 && !/(?:ing|ed|ly|tion|ment|er|ent|ant)$/u.test(word);
        if (gap === ": " || gap === " : ") {
          if (!/[\n,;.]/u.test(after ?? "\n")) continue;
        } else if (!who && !repeated) continue;
      }
    }
    const made = candidate(tokens[at]!.start, tokens[at]!.end, ["lower-case", "alias-cue"]);
    made.spread = true;
    found.push(made);
  }
}
