/** What happened on a date: the breach, the posting of the data, the discovery, the disclosure. */
import { CONCEPTS, conceptIndex } from "../languages/pack.ts";
import { addFeature, template } from "../text/features.ts";
import { formatPartialDate } from "../text/partial-date.ts";
import { DATE_KINDS, type DateMention, type Draft, type PartialDate } from "../types.ts";
import { addContext, tokenRange } from "./context.ts";
import { rivalsOf } from "./rival.ts";
import { addScene, clauseConcepts, type Scene } from "./scene.ts";
import { showVoiceConcept } from "./shown.ts";
import { type Candidate, candidate, type Decision, type Task } from "./task.ts";

export interface DateKindMention {
  date: DateMention;
  value: PartialDate;
  firstToken: number;
  lastToken: number;
}

const EVENTS: ReadonlySet<number> = new Set(
  (
    [
      "DATE-BREACHED",
      "DATE-DISCLOSED",
      "DISCOVER",
      "POST-DATE",
      "SELL",
      "PUBLISH",
      "BREACH",
      "ANNOUNCE",
      "SAY",
      "CONFIRM",
      "ADMIT",
      "FOUND",
      "NOTIFY",
      "COURT",
      "CHANGE",
      "DENY",
      "INVESTIGATE",
      "EARLIER",
      "MEDIA",
      "REMEDIATION",
      "PAYV",
      "LAW",
    ] as const
  ).map(conceptIndex),
);

const FORM = template("form", (a) => FORMS[a] ?? `${a}`);
const PRECISION = template("precision");
const AGE = template("age");
const ORDER = template("order");
const COUNT = template("dates");
const SAME_DAY = template("same-value");
const LATEST = template("latest");
const EARLIEST = template("earliest");
const SPEAKER_EVENT = template("speaker-event", showVoiceConcept);
const FORM_EVENT = template("form-event", (a, b) => `${FORMS[a]} ${CONCEPTS[b] ?? b}`);
const ALONE = template("date-is-only-one-of-sentence");
const MENTION_WORD = template("mention-word");

const FORMS = ["explicit", "weekday", "relative", "offset"] as const;

/** Days between two dates, months counted as 30 and missing parts as the middle; enough for buckets. */
function ageOf(published: PartialDate | null, value: PartialDate): number {
  if (!published) return -1;
  const days = (d: PartialDate): number => d.year * 365 + ((d.month ?? 6) - 1) * 30 + (d.day ?? 15);
  const age = days(published) - days(value);
  if (age < 0) return 0;
  return age === 0 ? 1 : age <= 2 ? 2 : age <= 7 ? 3 : age <= 31 ? 4 : age <= 100 ? 5 : age <= 400 ? 6 : 7;
}

function find(scene: Scene, explaining = false): Candidate<DateKindMention>[] {
  const { document } = scene;
  const mentions: DateKindMention[] = [];
  for (const date of scene.dates) {
    if (!date.value) continue;
    const { first, last } = tokenRange(document, date.start, date.end);
    if (first < document.tokens.length) mentions.push({ date, value: date.value, firstToken: first, lastToken: last });
  }
  const times = mentions.map(({ value }) => value.year * 372 + (value.month ?? 0) * 31 + (value.day ?? 0));
  const byTime = countEach(times);
  const bySentence = countEach(mentions.map((m) => document.tokens[m.firstToken]!.sentence));
  const latest = times.reduce((a, b) => Math.max(a, b), -Infinity);
  const earliest = times.reduce((a, b) => Math.min(a, b), Infinity);
  return mentions.map((mention, i) =>
    candidate(mention, explaining, (sink) => {
      const { date, value, firstToken, lastToken } = mention;
      const s = document.tokens[firstToken]!.sentence;
      addContext(sink, document, firstToken, lastToken, { words: 5, sentenceWords: true });
      addScene(sink, scene, firstToken, lastToken);
      const form = FORMS.indexOf(date.form);
      addFeature(sink, FORM, form);
      addFeature(sink, PRECISION, value.day ? 3 : value.month ? 2 : 1);
      addFeature(sink, AGE, ageOf(document.publishedAt, value), form);
      addFeature(sink, ORDER, Math.min(5, i));
      addFeature(sink, COUNT, Math.min(6, mentions.length));
      addFeature(sink, SAME_DAY, byTime.get(times[i]!)! > 1 ? 1 : 0);
      addFeature(sink, LATEST, times[i] === latest ? 1 : 0);
      addFeature(sink, EARLIEST, times[i] === earliest ? 1 : 0);
      addFeature(sink, ALONE, bySentence.get(s)!);
      for (let t = firstToken; t < lastToken; t++) addFeature(sink, MENTION_WORD, document.tokens[t]!.hash);
      const speaker = scene.speakers[s];
      for (const concept of clauseConcepts(scene, firstToken, lastToken, EVENTS)) {
        addFeature(sink, SPEAKER_EVENT, speaker ? speaker.kind + 1 : 0, concept);
        addFeature(sink, FORM_EVENT, form, concept);
      }
    }),
  );
}

function countEach(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export const dateKindTask: Task<DateKindMention, Scene> = {
  name: "date-kind",
  classes: ["none", ...DATE_KINDS],
  candidates: find,
};

/** A draft for every date that tells when something about the breach happened. */
export function dateKindDrafts(_scene: Scene, decisions: readonly Decision<DateKindMention>[]): Draft[] {
  return decisions
    .filter((d) => d.taken > 0)
    .map(({ mention, probabilities, taken, reasons }) => ({
      field: "date" as const,
      kind: DATE_KINDS[taken - 1]!,
      value: formatPartialDate(mention.value),
      span: { start: mention.date.start, end: mention.date.end },
      rule: "model.date-kind",
      probability: probabilities[taken]!,
      rivals: rivalsOf(dateKindTask.classes, probabilities, taken),
      ...(reasons ? { reasons: reasons() } : {}),
    }));
}
