import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { decodeKeys, encodeKeys, rowOf } from "../../extractors/text/key-index.ts";
import { encodeModel, loadModel } from "../../extractors/text/linear-model.ts";
import { explain, meanOf, predict } from "../../extractors/text/model.ts";
import { encodeNetwork, loadNetwork } from "../../extractors/text/network.ts";
import { fitNetwork, NETWORK_SETTINGS } from "../../training/network.ts";

const [LEFT, RIGHT, NOISE] = [11, 222_222, 4_194_303];
/** "Yes" where exactly one of two features stands: no sum of weights says that. */
const examples = Array.from({ length: 400 }, (_, i) => {
  const keys = [...(i & 1 ? [LEFT] : []), ...(i & 2 ? [RIGHT] : []), ...(i & 4 ? [NOISE] : [])];
  return {
    keys,
    article: i,
    answers: [
      { head: 0, label: (i & 1) ^ ((i & 2) >> 1) },
      { head: 1, label: i & 1 },
    ],
  };
});
const heads = [
  { name: "one", classes: ["none", "yes"] },
  { name: "two", classes: ["none", "yes"] },
];
const settings = {
  ...NETWORK_SETTINGS,
  units: 8,
  epochs: 60,
  rate: 0.02,
  featureDropout: 0,
  unitDropout: 0,
  minArticles: 1,
};
const network = fitNetwork(heads, examples, settings);
const file = encodeNetwork(network, { one: [0, 0.6] });
const models = loadNetwork(file);

test("keys that several questions share may be given apart, and count once if given twice", () => {
  for (const model of Object.values(models)) {
    const shared = [LEFT, NOISE];
    const apart = [[RIGHT], [], [RIGHT, LEFT]].map((keys) => predict(model, keys, shared));
    expect(apart).toEqual([[LEFT, NOISE, RIGHT], shared, [RIGHT, LEFT, NOISE]].map((keys) => predict(model, keys)));
  }
});

test("a network learns what one feature says only beside another, for several decisions at once", () => {
  for (const { keys, answers } of examples.slice(0, 8)) {
    expect(predict(models.one!, keys)[answers[0]!.label]).toBeGreaterThan(0.65);
    expect(predict(models.two!, [...keys])[answers[1]!.label]).toBeGreaterThan(0.65);
  }
});

test("the same examples give the same network", () => {
  expect(encodeNetwork(fitNetwork(heads, examples, settings), { one: [0, 0.6] })).toEqual(file);
});

test("a network file keeps classes and thresholds, and a key given twice counts once", () => {
  expect(models.one).toMatchObject({ classes: ["none", "yes"], thresholds: [0, 0.6] });
  expect(models.two!.thresholds).toEqual([0, 0.5]);
  expect([...predict(models.one!, [LEFT, LEFT, RIGHT])]).toEqual([...predict(models.one!, [LEFT, RIGHT])]);
});

test("a damaged network file is refused", () => {
  expect(() => loadNetwork({ ...file, table: file.table.slice(1) })).toThrow("damaged network");
});

test("an explanation names the features that spoke, strongest first", () => {
  const names = new Map([
    [LEFT, "left"],
    [NOISE, "noise"],
  ]);
  const signs = explain(models.two!, [LEFT, NOISE], names, 1);
  expect(signs[0]!.feature).toBe("left");
  expect(signs[0]!.weight).toBeGreaterThan(0);
});

test("a mean of two models lies halfway, with the linear model's thresholds", () => {
  const linear = loadModel(encodeModel(["none", "yes"], [0, 0], [0, 0.3], [LEFT], Float64Array.of(-1, 1)));
  const mean = meanOf(linear, models.one!);
  const expected = (predict(linear, [LEFT])[1]! + predict(models.one!, [LEFT])[1]!) / 2;
  expect(predict(mean, [LEFT])[1]).toBeCloseTo(expected, 12);
  expect(mean.thresholds).toEqual([0, 0.3]);
});

property.prop([fc.uniqueArray(fc.nat(2 ** 22 - 1), { maxLength: 200 }), fc.nat(2 ** 22 - 1)])(
  "a key index finds every key at its place and no other",
  (list, other) => {
    const keys = list.toSorted((a, b) => a - b);
    const index = decodeKeys(encodeKeys(keys));
    keys.forEach((key, row) => {
      expect(rowOf(index, key)).toBe(row);
    });
    expect(rowOf(index, other)).toBe(keys.indexOf(other));
  },
);
