/** The learned weights that ship with the engine, loaded at first use. */
import type { CalibrationMap } from "../text/calibration.ts";
import { type LinearModel, loadModel, type ModelFile } from "../text/linear-model.ts";
import { type Model, meanOf } from "../text/model.ts";
import { loadNetwork, type NetworkFile } from "../text/network.ts";
import { hashString } from "../text/tokens.ts";
import type { Field } from "../types.ts";
import type { TaskName } from "./task-names.ts";
import calibrationMaps from "./weights/calibration.json" with { type: "json" };
import cause from "./weights/cause.json" with { type: "json" };
import dataClass from "./weights/data-class.json" with { type: "json" };
import dataVolume from "./weights/data-volume.json" with { type: "json" };
import gate from "./weights/gate.json" with { type: "json" };
import network from "./weights/network.json" with { type: "json" };
import price from "./weights/price.json" with { type: "json" };
import story from "./weights/story.json" with { type: "json" };
import victimCount from "./weights/victim-count.json" with { type: "json" };

/** Decisions with weights of their own; those that are heads of the network as well answer by the mean. */
const linear = {
  cause,
  "data-class": dataClass,
  "data-volume": dataVolume,
  gate,
  price,
  "victim-count": victimCount,
};

/** The decisions by name; `story` is the chain over sentences. */
export type Models = Record<TaskName | "gate", Model> & { story: LinearModel };

let loaded: Models | null = null;

/** All models, decoded once. Throws where a weights file is damaged. */
export function models(): Models {
  if (loaded) return loaded;
  const all: Record<string, Model> = loadNetwork(network as NetworkFile);
  for (const [name, file] of Object.entries(linear)) {
    const own = loadModel(file as ModelFile);
    const head = all[name];
    all[name] = head && "layer" in head ? meanOf(own, head) : own;
  }
  loaded = { ...(all as Omit<Models, "story">), story: loadModel(story) };
  return loaded;
}

let weightsHash: string | null = null;

/** Eight hexadecimal digits that change with any weight. */
export function weightsVersion(): string {
  weightsHash ??= [network, ...Object.values<unknown>(linear), story, calibrationMaps]
    .reduce<number>((hash, file) => (Math.imul(hash, 31) + hashString(JSON.stringify(file))) >>> 0, 7)
    .toString(16)
    .padStart(8, "0");
  return weightsHash;
}

/** For each field the map from a decision's probability to the share of facts that are right at it. */
export function calibration(): Readonly<Partial<Record<Field, CalibrationMap>>> {
  return calibrationMaps;
}
