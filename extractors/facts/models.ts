/** The learned weights that ship with the engine, loaded at first use. */
import { type LinearModel, loadModel, type ModelFile } from "../text/linear-model.ts";
import { hashString } from "../text/tokens.ts";
import actor from "./weights/actor.json" with { type: "json" };
import cause from "./weights/cause.json" with { type: "json" };
import countUnit from "./weights/count-unit.json" with { type: "json" };
import dataClass from "./weights/data-class.json" with { type: "json" };
import dataVolume from "./weights/data-volume.json" with { type: "json" };
import dateKind from "./weights/date-kind.json" with { type: "json" };
import forum from "./weights/forum.json" with { type: "json" };
import gate from "./weights/gate.json" with { type: "json" };
import operator from "./weights/operator.json" with { type: "json" };
import organization from "./weights/organization.json" with { type: "json" };
import price from "./weights/price.json" with { type: "json" };
import response from "./weights/response.json" with { type: "json" };
import source from "./weights/source.json" with { type: "json" };
import story from "./weights/story.json" with { type: "json" };
import victimCount from "./weights/victim-count.json" with { type: "json" };

const files = {
  actor,
  cause,
  "count-unit": countUnit,
  "data-class": dataClass,
  "data-volume": dataVolume,
  "date-kind": dateKind,
  forum,
  gate,
  operator,
  organization,
  price,
  response,
  source,
  story,
  "victim-count": victimCount,
};

export type Models = Record<keyof typeof files, LinearModel>;

let loaded: Models | null = null;

/** All models, decoded once. Throws where a weights file is damaged. */
export function models(): Models {
  loaded ??= Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, loadModel(file as ModelFile)]),
  ) as Models;
  return loaded;
}

let weightsHash: string | null = null;

/** Eight hexadecimal digits that change with any weight. */
export function weightsVersion(): string {
  weightsHash ??= Object.values<unknown>(files)
    .reduce<number>((hash, file) => (Math.imul(hash, 31) + hashString(JSON.stringify(file))) >>> 0, 7)
    .toString(16)
    .padStart(8, "0");
  return weightsHash;
}
