import { AppError } from "../../errors.ts";
import { type Executor, read } from "../../store/database.ts";
import { listFactsById } from "../../store/facts.ts";
import {
  countFactsOfEntity,
  type EdgeRow,
  findByKeys,
  findEntity,
  listEdges,
  listSpellings,
} from "../../store/list-entities.ts";
import type { Deps } from "../../types.ts";
import { type ListedFactView, viewListedFact } from "../facts/view.ts";
import { nameKeys } from "../names/naming.ts";
import { type EntityView, viewEntity } from "./view.ts";

/** Edges of a direction at most: those stated most often. */
const MAX_EDGES = 100;

/** Who stands behind what, as articles state it. */
export interface EdgeView {
  role: EdgeRow["role"];
  /** `from` this entity to what it stands behind, or `to` it from what stands behind it. */
  direction: "from" | "to";
  /** The other end as articles write it, and its entity where one alone bears that name. */
  other: { id: string | null; name: string };
  /** How many facts state it, and when the first and the last article that do were published. */
  facts: number;
  firstPublishedAt: string | null;
  lastPublishedAt: string | null;
  /** The newest facts that do, three at most. */
  evidence: ListedFactView[];
}

export interface EntityDetailView extends EntityView {
  /** How many current facts name it, by field. */
  counts: Record<string, number>;
  edges: EdgeView[];
  /** Everything filed about it, in pages. */
  links: { facts: string; articles: string; stories: string };
}

/** Gets an entity with its edges. @throws AppError `entity_not_found` */
export function getEntity({ store, engine }: Pick<Deps, "store" | "engine">, id: string): Promise<EntityDetailView> {
  return read(store, async (db) => {
    const row = await findEntity(db, id);
    if (!row) throw new AppError("entity_not_found", { detail: `There is no entity ${id}.` });
    const [spellings, counts] = [await listSpellings(db, [id]), await countFactsOfEntity(db, id)];
    const from = await listEdges(db, id, "from", MAX_EDGES);
    const to = await listEdges(db, id, "to", MAX_EDGES);
    const ofPlatform = await resolvePlatforms(
      db,
      engine,
      from.map(({ platform }) => platform),
    );
    const stated = await listFactsById(
      db,
      [...from, ...to].flatMap(({ evidence }) => evidence),
    );
    const view =
      (direction: EdgeView["direction"], other: (edge: EdgeRow) => EdgeView["other"]) => (edge: EdgeRow) => ({
        role: edge.role,
        direction,
        other: other(edge),
        facts: edge.facts,
        firstPublishedAt: edge.firstPublishedAt?.toISOString() ?? null,
        lastPublishedAt: edge.lastPublishedAt?.toISOString() ?? null,
        evidence: stated.filter(({ fact }) => edge.evidence.includes(fact.id)).map(viewListedFact),
      });
    return {
      ...viewEntity(row, spellings),
      counts: Object.fromEntries(counts.map(({ field, facts }) => [field, facts])),
      edges: [
        ...from.map(view("from", ({ platform }) => ({ id: ofPlatform.get(platform) ?? null, name: platform }))),
        ...to.map(view("to", ({ entityId, name }) => ({ id: entityId, name }))),
      ],
      links: {
        facts: `/v1/facts?entityId=${id}`,
        articles: `/v1/articles?entityId=${id}`,
        stories: `/v1/stories?entityId=${id}`,
      },
    };
  });
}

/** What a platform is called is no entity by itself; where one entity alone bears the name, it is that. */
async function resolvePlatforms(
  db: Executor,
  engine: Deps["engine"],
  platforms: readonly string[],
): Promise<Map<string, string>> {
  const keys = new Map(platforms.map((platform) => [platform, nameKeys(engine, platform, "organization")]));
  const found = await findByKeys(db, [...new Set([...keys.values()].flat())]);
  const ids = new Map<string, string>();
  for (const [platform, own] of keys) {
    const matches = new Set(found.filter(({ key }) => own.includes(key)).map(({ id }) => id));
    if (matches.size === 1) ids.set(platform, [...matches][0]!);
  }
  return ids;
}
