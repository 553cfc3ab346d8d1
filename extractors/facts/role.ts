/**
 * Which part each name plays: attacker, forum, breached organization, source. One yes-or-no decision a part, since
 * a name may play several.
 */
import { CONCEPTS, conceptIndex } from "../languages/pack.ts";
import { addFeature, type FeatureSink, template } from "../text/features.ts";
import { nameKey } from "../text/fold.ts";
import { hasHint } from "../text/name-hints.ts";
import { type Document, type Draft, type Entity, NAME_HINTS } from "../types.ts";
import { addContext, tokenRange } from "./context.ts";
import { spellingsOf } from "./names.ts";
import { addScene, type Scene } from "./scene.ts";
import { type Candidate, candidate, type Decision, type Task } from "./task.ts";

export const ROLES = ["actor", "forum", "organization", "source"] as const;
export type Role = (typeof ROLES)[number];

export interface RoleMention {
  /** Index into `names.entities`. */
  entity: number;
}

/** Mentions of a name that are looked at; later ones add little. */
const MOST_MENTIONS = 8;

const HINT = template("hint", (a) => NAME_HINTS[a] ?? `${a}`);
const HINT_PAIR = template("hint-pair", (a, b) => `${NAME_HINTS[a] ?? a} ${NAME_HINTS[b] ?? b}`);
const MENTIONS = template("mentions");
const RANK = template("rank");
const FIRST_SENTENCE = template("first-sentence");
const PARAGRAPHS = template("paragraphs");
const NAME_LENGTH = template("name-length");
const SCRIPT = template("script");
const SHAPE = template("shape");
const HINT_CONCEPT = template("hint-concept", (a, b) => `${NAME_HINTS[a] ?? a} ${CONCEPTS[b] ?? b}`);
const SUBJECT = template("subject-of", (a) => CONCEPTS[a] ?? `${a}`);
const OBJECT = template("object-of", (a) => CONCEPTS[a] ?? `${a}`);
const FIRST_MENTION = template("first-mention", (a, b) => `${CONCEPTS[a] ?? a} ${b}`);
const REFERENCES = template("references", (a) => `${a}`);
const SHARE = template("share");
const ALIASES = template("spellings");
const ACTORS_NEAR = template("beside-kind");
const CAPITALIZED = template("case");

const REFERENCE_ORDER = ["actor", "organization", "forum", "authority", "outlet", "researcher", "platform"] as const;
/** Verbs whose subject or object tells a part. */
const DEEDS: ReadonlySet<number> = new Set(
  (
    [
      "SAY",
      "CLAIM",
      "SELL",
      "PUBLISH",
      "ASK",
      "CONFIRM",
      "ADMIT",
      "DENY",
      "ANNOUNCE",
      "NOTIFY",
      "INVESTIGATE",
      "NO-COMMENT",
      "FOUND",
      "VERIFY",
      "BREACH",
      "AFFECT",
      "HOLD",
      "MEDIA",
      "SOURCE-CUE",
      "CALLED",
      "RANSOM",
      "COURT",
      "DISCOVER",
      "OPERATE",
      "OWN",
      "PARENT",
      "HOST",
      "DEVELOP",
      "FORUM-NOUN",
      "LEAK-SITE-NOUN",
      "ALIAS-CUE",
      "ACTOR",
    ] as const
  ).map(conceptIndex),
);
const DEED_REACH = 4;

const remembered = new WeakMap<Scene, Candidate<RoleMention>[]>();

function candidates(scene: Scene, explaining = false): Candidate<RoleMention>[] {
  const known = explaining ? undefined : remembered.get(scene);
  if (known) return known;
  const { document, names } = scene;
  const counts = names.entities.map((e) => e.mentions.length);
  const found = names.entities.map((entity, index) =>
    candidate({ entity: index }, explaining, (sink) => {
      addName(sink, entity);
      const mentions = counts[index]!;
      addFeature(sink, MENTIONS, Math.min(6, mentions));
      addFeature(sink, RANK, Math.min(5, counts.filter((c) => c > mentions).length));
      const paragraphs = new Set<number>();
      const sentences = new Set<number>();
      entity.mentions.slice(0, MOST_MENTIONS).forEach((mention, m) => {
        const { first, last } = tokenRange(document, mention.start, mention.end);
        if (first >= document.tokens.length) return;
        const s = document.tokens[first]!.sentence;
        sentences.add(s);
        paragraphs.add(document.sentences[s]!.paragraph);
        if (m === 0) addFeature(sink, FIRST_SENTENCE, Math.min(8, s));
        addContext(sink, document, first, last, { words: 3 });
        addScene(sink, scene, first, last);
        addDeeds(sink, document, entity, first, last, m === 0);
      });
      addFeature(sink, PARAGRAPHS, Math.min(5, paragraphs.size));
      addFeature(sink, SHARE, Math.round((8 * sentences.size) / Math.max(1, document.sentences.length)));
      for (const reference of names.references) {
        if (reference.entity === index) addFeature(sink, REFERENCES, REFERENCE_ORDER.indexOf(reference.kind));
      }
    }),
  );
  if (!explaining) remembered.set(scene, found);
  return found;
}

function addName(sink: FeatureSink, entity: Entity): void {
  const bits: number[] = [];
  for (let h = 0; h < NAME_HINTS.length; h++) if (hasHint(entity.hints, NAME_HINTS[h]!)) bits.push(h);
  for (const a of bits) {
    addFeature(sink, HINT, a);
    for (const b of bits) if (a < b) addFeature(sink, HINT_PAIR, a, b);
  }
  const { name } = entity;
  addFeature(sink, NAME_LENGTH, Math.min(5, name.split(/\s+/u).length), Math.min(4, Math.floor(name.length / 4)));
  addFeature(sink, SCRIPT, /\p{Script=Han}/u.test(name) ? 1 : /^[\p{ASCII}]+$/u.test(name) ? 2 : 3);
  addFeature(sink, SHAPE, /\d/u.test(name) ? 1 : /[_$@.]/u.test(name) ? 2 : /^\p{Lu}+$/u.test(name) ? 3 : 4);
  addFeature(sink, CAPITALIZED, /^\p{Lu}/u.test(name) ? (/^\p{Lu}\p{Ll}+$/u.test(name) ? 1 : 2) : 3);
  addFeature(sink, ALIASES, Math.min(4, entity.names.length));
  addFeature(sink, ACTORS_NEAR, entity.known?.owner ? 1 : 0);
}

/** The deed whose doer or object the name seems to be, by distance and order inside its clause. */
function addDeeds(
  sink: FeatureSink,
  document: Document,
  entity: Entity,
  first: number,
  last: number,
  isFirst: boolean,
): void {
  const { tokens, concepts, sentences } = document;
  const sentence = sentences[tokens[first]!.sentence]!;
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const hit = concepts[c]!;
    if (!DEEDS.has(hit.concept)) continue;
    const behind = hit.firstToken - last;
    const before = first - hit.lastToken;
    if (behind >= 0 && behind <= DEED_REACH) addFeature(sink, SUBJECT, hit.concept);
    if (before >= 0 && before <= DEED_REACH) addFeature(sink, OBJECT, hit.concept);
    if (isFirst && behind <= 8 && before <= 8) addFeature(sink, FIRST_MENTION, hit.concept, behind >= 0 ? 1 : 2);
    if (behind <= DEED_REACH && before <= DEED_REACH) {
      for (let h = 0; h < NAME_HINTS.length; h++) {
        if (hasHint(entity.hints, NAME_HINTS[h]!)) addFeature(sink, HINT_CONCEPT, h, hit.concept);
      }
    }
  }
}

function roleTask(role: Role): Task<RoleMention, Scene> {
  return { name: role, classes: ["none", role], candidates };
}

export const roleTasks: Record<Role, Task<RoleMention, Scene>> = {
  actor: roleTask("actor"),
  forum: roleTask("forum"),
  organization: roleTask("organization"),
  source: roleTask("source"),
};

/** Parts that a name may play in several stories of one article. */
const SHARED: ReadonlySet<Role> = new Set<Role>(["actor", "forum"]);

/**
 * Drafts for every name that plays the part: one at its first mention in the body, if possible one that spells the name
 * as the fact does; for attackers and forums one at each further mention and description, since every story that speaks
 * of them has them.
 */
export function roleDrafts(scene: Scene, role: Role, decisions: readonly Decision<RoleMention>[]): Draft[] {
  const { document, names } = scene;
  return decisions
    .filter((d) => d.taken > 0)
    .flatMap(({ mention, probabilities, taken, reasons }) => {
      const entity = names.entities[mention.entity]!;
      const name = canonicalName(entity, role);
      const aliases = spellingsOf(entity, name);
      const body = entity.mentions.filter((m) => m.start >= document.bodyStart);
      // The mention that spells the name itself says it best: "Garden City Files", not "Telegram".
      const key = nameKey(name);
      const first =
        body.find((m) => nameKey(document.text.slice(m.start, m.end)) === key) ?? body[0] ?? entity.mentions[0]!;
      const spans = [first];
      if (SHARED.has(role)) {
        spans.push(...body.filter((m) => m !== first));
        for (const reference of names.references) {
          if (reference.entity === mention.entity && reference.kind === role) spans.push(reference);
        }
      }
      const why = reasons ? { reasons: reasons() } : {};
      return spans.map(({ start, end }) => {
        const common = { rule: `model.${role}`, probability: probabilities[taken]!, span: { start, end }, ...why };
        return role === "actor"
          ? { field: role, alias: name, aliases, ...common }
          : { field: role, name, aliases, ...common };
      });
    });
}

/** A draft at every mention and description of every name, as if it were a breached organization. */
export function possibleOrganizations(scene: Scene, decisions: readonly Decision<RoleMention>[]): Draft[] {
  const { document, names } = scene;
  return decisions.flatMap(({ mention, probabilities }) => {
    const entity = names.entities[mention.entity]!;
    const spans = [
      ...entity.mentions.filter((m) => m.start >= document.bodyStart),
      ...names.references.filter((r) => r.entity === mention.entity && r.kind === "organization"),
    ];
    return spans.map(({ start, end }) => ({
      field: "organization" as const,
      name: entity.name,
      aliases: spellingsOf(entity),
      rule: "story.organization",
      probability: probabilities[1]!,
      span: { start, end },
    }));
  });
}

/** Forums and sources go by their canonical spelling, all else by that of the text. */
function canonicalName(entity: Entity, role: Role): string {
  return (role === "forum" || role === "source") && entity.known ? entity.known.name : entity.name;
}
