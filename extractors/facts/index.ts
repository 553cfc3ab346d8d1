/** Mentions → facts: all decisions of an article, in the order in which one helps the next. */

import type { Model } from "../text/model.ts";
import { hasHint } from "../text/name-hints.ts";
import { type Draft, type Reading, type SizeMention, STANCES, type Stance } from "../types.ts";
import { type CauseMention, causeDrafts, causeTask } from "./cause.ts";
import { type DataClassMention, dataClassDrafts, dataClassTask } from "./data-class.ts";
import { dataVolumeDrafts, dataVolumeTask } from "./data-volume.ts";
import { type DateKindMention, dateKindDrafts, dateKindTask } from "./date-kind.ts";
import { gateTask } from "./gate.ts";
import { type OperatorMention, operatorDrafts, operatorTask } from "./operator.ts";
import { type PriceMention, priceDrafts, priceTask } from "./price.ts";
import { type ResponseMention, responseDrafts, responseTasks } from "./response.ts";
import { ROLES, type Role, type RoleMention, roleDrafts, roleTasks } from "./role.ts";
import { buildScene, type Scene } from "./scene.ts";
import { type Decision, decide, decideTogether } from "./task.ts";
import type { TaskName } from "./task-names.ts";
import { type CountMention, decideUnits, victimCountDrafts, victimCountTask } from "./victim-count.ts";
import { VOICES, voiceOfHints } from "./voice.ts";

export type RoleDecisions = Record<Role, Decision<RoleMention>[]>;

export interface Decisions {
  roles: RoleDecisions;
  operators: Decision<OperatorMention>[];
  counts: Decision<CountMention>[];
  /** One for each of `counts`; null where the number counts no victims. */
  units: (Decision<CountMention> | null)[];
  prices: Decision<PriceMention>[];
  responses: Record<Stance, Decision<ResponseMention>[]>;
  dates: Decision<DateKindMention>[];
  causes: Decision<CauseMention>[];
  /** Per class of the cause task. Sentences tell a cause together, so the drafts hold them against it. */
  causeThresholds: readonly number[];
  dataClasses: Decision<DataClassMention>[];
  volumes: Decision<SizeMention>[];
}

/** Which part every name plays, judged on the words around it alone. */
export function decideRoles(reading: Reading, models: Record<Role, Model>, explaining = false): RoleDecisions {
  return decideTogether(roleTasks, models, buildScene(reading), explaining);
}

const KIND = Object.fromEntries(VOICES.map((name, i) => [name, i])) as Record<(typeof VOICES)[number], number>;

/** Whether the article tells of a breach at all. */
export function tellsOfBreach(reading: Reading, model: Model): boolean {
  return decide(gateTask, model, reading)[0]!.taken > 0;
}

/** The voice of every entity once its part is known: the surest part, else what its name shows. */
export function voicesOfRoles(reading: Reading, roles: RoleDecisions): number[] {
  return reading.names.entities.map((entity, e) => {
    const p = (role: Role): number => roles[role][e]!.probabilities[1]!;
    if (hasHint(entity.hints, "own-outlet")) return KIND["own-outlet"];
    if (p("actor") > 0.5) return KIND.actor;
    if (p("forum") > 0.5) return KIND.forum;
    if (p("organization") > 0.4) return KIND.organization;
    const shown = voiceOfHints(entity);
    if (p("source") > 0.4) return shown === KIND.outlet ? KIND.outlet : KIND.researcher;
    return shown === KIND.actor || shown === KIND.forum ? -1 : shown;
  });
}

/** How likely each entity plays each part, 0 to 1, by its index. */
export function partsOfNames(roles: RoleDecisions): Record<Role, number[]> {
  return Object.fromEntries(ROLES.map((role) => [role, roles[role].map((d) => d.probabilities[1]!)])) as Record<
    Role,
    number[]
  >;
}

/** All other decisions, on a scene in which the names have their parts. */
export function decideFacts(
  scene: Scene,
  roles: RoleDecisions,
  models: Record<TaskName, Model>,
  explaining = false,
): Decisions {
  const counts = decide(victimCountTask, models["victim-count"], scene, explaining);
  return {
    roles,
    operators: decide(operatorTask, models.operator, scene, explaining),
    counts,
    units: decideUnits(scene, counts, models["count-unit"]),
    prices: decide(priceTask, models.price, scene, explaining),
    responses: decideTogether(responseTasks, responseModels(models), scene, explaining),
    dates: decide(dateKindTask, models["date-kind"], scene, explaining),
    causes: decide(causeTask, models.cause, scene, explaining),
    causeThresholds: models.cause.thresholds,
    dataClasses: decide(dataClassTask, models["data-class"], scene, explaining),
    volumes: decide(dataVolumeTask, models["data-volume"], scene, explaining),
  };
}

function responseModels(models: Record<TaskName, Model>): Record<Stance, Model> {
  return Object.fromEntries(STANCES.map((stance) => [stance, models[`response-${stance}`]])) as Record<Stance, Model>;
}

/** The name that the article is about: the likeliest breached organization, or −1. */
export function mainOrganization(roles: RoleDecisions): number {
  let best = -1;
  let most = 0;
  roles.organization.forEach((d, e) => {
    if (d.probabilities[1]! > most) {
      most = d.probabilities[1]!;
      best = e;
    }
  });
  return best;
}

/** Organizations that are not rather the forum or the attacker. */
export function breached(roles: RoleDecisions): Decision<RoleMention>[] {
  return roles.organization.filter((d, e) => {
    const p = d.probabilities[1]!;
    return p > roles.forum[e]!.probabilities[1]! && p > roles.actor[e]!.probabilities[1]!;
  });
}

/** Names that a story without a victim may have as one: those that are not taken for an attacker or a forum. */
export function perhapsBreached(roles: RoleDecisions): Decision<RoleMention>[] {
  return roles.organization.filter((_, e) => roles.actor[e]!.taken === 0 && roles.forum[e]!.taken === 0);
}

/** The decisions as drafts of facts, in no particular order. */
export function draftsOf(scene: Scene, decisions: Decisions): Draft[] {
  return [
    ...ROLES.flatMap((role) =>
      roleDrafts(scene, role, role === "organization" ? breached(decisions.roles) : decisions.roles[role]),
    ),
    ...operatorDrafts(scene, decisions.operators, mainOrganization(decisions.roles)),
    ...victimCountDrafts(scene, decisions.counts, decisions.units),
    ...priceDrafts(scene, decisions.prices),
    ...STANCES.flatMap((stance) => responseDrafts(scene, stance, decisions.responses[stance])),
    ...dateKindDrafts(scene, decisions.dates),
    ...causeDrafts(scene, decisions.causes, decisions.causeThresholds),
    ...dataVolumeDrafts(scene, decisions.volumes),
    ...dataClassDrafts(scene, decisions.dataClasses),
  ];
}
