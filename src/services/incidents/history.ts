import { read } from "../../store/database.ts";
import { type ActionRow, findIncident } from "../../store/incidents.ts";
import { listActions, listMemberships } from "../../store/list-incidents.ts";
import type { Deps, Reason } from "../../types.ts";
import { incidentNotFound } from "./get.ts";

export interface HistoryEntryView {
  at: string;
  /** A story came or left; or what a person did. */
  kind: "joined" | "left" | ActionRow["kind"];
  /** The story that came or left: the article and its letter there. */
  articleId: string | null;
  incident: string | null;
  lineageId: string | null;
  /** How well it fit the story that it fit best, and why. */
  score: number | null;
  reasons: Reason[];
  /** The action of a person that is this entry, or is behind it; null for linking's own doing. */
  actionId: string | null;
  keyId: string | null;
  note: string | null;
  incidentIds: string[];
  undoes: string | null;
  undoneBy: string | null;
}

/** All that happened to an incident, the first thing first. @throws AppError `incident_not_found` */
export function getHistory({ store }: Pick<Deps, "store">, id: string): Promise<HistoryEntryView[]> {
  return read(store, async (db) => {
    if (!(await findIncident(db, id))) throw incidentNotFound(id);
    const moves = (await listMemberships(db, id)).flatMap(({ membership, articleId, letter }) => {
      const { lineageId, actionId, joinedAt, leftAt, score, reasons } = membership;
      const base = {
        articleId,
        incident: letter,
        lineageId,
        keyId: null,
        note: null,
        incidentIds: [id],
        undoes: null,
        undoneBy: null,
      };
      const came = { at: joinedAt, entry: { ...base, kind: "joined" as const, score, reasons, actionId } };
      const left = { at: leftAt, entry: { ...base, kind: "left" as const, score: null, reasons: [], actionId: null } };
      return left.at ? [came, { ...left, at: left.at }] : [came];
    });
    const acts = (await listActions(db, id)).map((action) => ({ at: action.createdAt, entry: viewAction(action) }));
    // A person's act stands before what came of it.
    return [...acts, ...moves]
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ at, entry }) => ({ at: at.toISOString(), ...entry }));
  });
}

function viewAction(action: ActionRow): Omit<HistoryEntryView, "at"> {
  const { id, kind, keyId, note, incidentIds, undoes, undoneBy } = action;
  const none = { articleId: null, incident: null, lineageId: null, score: null, reasons: [] };
  return { kind, ...none, actionId: id, keyId, note, incidentIds, undoes, undoneBy };
}
