import type { Executor } from "../../store/database.ts";
import { findIncidentFacts, findIncidentsOf } from "../../store/incident-facts.ts";
import { emitEvent } from "../events/emit.ts";
import type { FactView } from "../facts/view.ts";
import type { IncidentChanges } from "./relink.ts";

/** Stories of an incident that its events name and by whose facts filters choose: an event must not grow with its incident. */
const MOST_STORIES = 50;

/**
 * Writes the events of incidents that came to be, changed or were merged, in the transaction that did it. `reason` says
 * what changed them; `added` and `removed` are the facts that did, each told with its own incident.
 */
export async function announceIncidents(
  tx: Executor,
  now: Date,
  { created, revised, merged }: Pick<IncidentChanges, "created" | "revised" | "merged">,
  { reason, added = [], removed = [] }: { reason: string; added?: readonly FactView[]; removed?: readonly FactView[] },
): Promise<void> {
  const into = Map.groupBy(merged, (merge) => merge.into);
  const about = await findIncidentFacts(tx, [...new Set([...created, ...revised, ...into.keys()])], MOST_STORIES);
  const changed = [...added, ...removed].map((fact) => fact.storyId);
  const incidentOf = await findIncidentsOf(tx, [...new Set(changed)]);
  const tell = (incidentId: string) => {
    const { title = null, articleIds = [], factIds = [] } = about.get(incidentId) ?? {};
    const own = (fact: FactView) => incidentOf.get(fact.storyId) === incidentId;
    const facts = { added: added.filter(own), removed: removed.filter(own), aboutFactIds: factIds };
    const changing = [...facts.added, ...facts.removed].map((fact) => fact.articleId);
    return { data: { incidentId, title, articleIds: [...new Set([...articleIds, ...changing])] }, facts };
  };
  for (const incidentId of created) {
    const { data, facts } = tell(incidentId);
    await emitEvent(tx, now, { type: "incident.created", data, ...facts });
  }
  for (const incidentId of revised) {
    const { data, facts } = tell(incidentId);
    await emitEvent(tx, now, { type: "incident.revised", data: { ...data, reason }, ...facts });
  }
  for (const [incidentId, merges] of into) {
    const { data, facts } = tell(incidentId);
    const mergedIncidentIds = merges.map((merge) => merge.incidentId);
    await emitEvent(tx, now, {
      type: "incident.merged",
      data: { ...data, mergedIncidentIds },
      aboutFactIds: facts.aboutFactIds,
    });
  }
}
