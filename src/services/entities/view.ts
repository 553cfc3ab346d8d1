import type { EntityRow, SpellingRow } from "../../store/list-entities.ts";

export interface EntityView {
  id: string;
  kind: EntityRow["kind"];
  /** The canonical spelling, or the one under which it was first filed. */
  name: string;
  spellings: SpellingView[];
  createdAt: string;
}

export interface SpellingView {
  spelling: string;
  /** Languages of the articles that use it; none for one that is known without having been read. */
  languages: string[];
}

/** Shows an entity with its own ones among the spellings. */
export function viewEntity({ id, kind, name, createdAt }: EntityRow, spellings: readonly SpellingRow[]): EntityView {
  const own = spellings.filter(({ entityId }) => entityId === id);
  return {
    id,
    kind,
    name,
    spellings: [...Map.groupBy(own, ({ spelling }) => spelling)].map(([spelling, rows]) => ({
      spelling,
      languages: rows.flatMap(({ language }) => (language === "und" ? [] : [language])),
    })),
    createdAt: createdAt.toISOString(),
  };
}
