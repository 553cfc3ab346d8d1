import { read } from "../../store/database.ts";
import { sketchIncidents } from "../../store/incident-sketches.ts";
import { listQuestions as queryQuestions } from "../../store/list-incidents.ts";
import type { Deps, Reason } from "../../types.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { LIST_STORIES } from "./list.ts";
import { titleOf } from "./view.ts";

export interface QuestionView {
  id: string;
  /** "several": it fits two incidents that are not one. "weak": too little speaks for joining. */
  kind: "several" | "weak";
  incidentId: string;
  title: string | null;
  candidates: { incidentId: string; title: string | null; score: number; reasons: Reason[] }[];
  createdAt: string;
}

/** Lists what linking leaves to a person, a page at a time. @throws AppError `bad_cursor` */
export async function listQuestions(
  { store }: Pick<Deps, "store">,
  request: PageRequest,
): Promise<PageOf<QuestionView>> {
  const page = await listPage(
    { list: "questions" },
    request,
    (page) => read(store, (db) => queryQuestions(db, page)),
    ({ id }) => id,
  );
  const ids = new Set(page.data.flatMap(({ incidentId, candidateIds }) => [incidentId, ...candidateIds]));
  const sketches = await read(store, (db) => sketchIncidents(db, [...ids], LIST_STORIES));
  const titles = new Map(sketches.map(({ incident, stories }) => [incident.id, titleOf(stories)]));
  const title = (id: string) => titles.get(id) ?? null;
  return {
    ...page,
    data: page.data.map(({ id, kind, incidentId, candidates, createdAt }) => ({
      id,
      kind,
      incidentId,
      title: title(incidentId),
      candidates: candidates.map((candidate) => ({ ...candidate, title: title(candidate.incidentId) })),
      createdAt: createdAt.toISOString(),
    })),
  };
}
