import { describe, expect, it } from "vitest";
import { keepSurest } from "../../extractors/stories/once.ts";
import type { Draft } from "../../extractors/types.ts";

const common = { span: { start: 0, end: 1 }, rule: "test" };
const date = (value: string, probability: number, kind: "posted" | "disclosed" = "posted"): Draft => ({
  field: "date",
  kind,
  value,
  probability,
  ...common,
});
const operator = (name: string, role: "owner" | "host", probability: number): Draft => ({
  field: "operator",
  name,
  aliases: [],
  platform: "portal",
  role,
  probability,
  ...common,
});

describe("what a story tells once", () => {
  it("keeps the surest date of a kind, and a further one only if it is sure", () => {
    const [first, second, sure, other] = [
      date("2024-03-01", 0.9),
      date("2024-03-02", 0.6),
      date("2024-03-03", 0.85),
      date("2024-03-02", 0.4, "disclosed"),
    ];
    expect(keepSurest([second!, first!, sure!, other!])).toEqual([first, sure, other]);
  });

  it("keeps one owner, but any number of hosts", () => {
    const [owner, second, host, other] = [
      operator("Ant", "owner", 0.5),
      operator("Bee", "owner", 0.4),
      operator("Cloud", "host", 0.5),
      operator("Rack", "host", 0.4),
    ];
    expect(keepSurest([owner!, second!, host!, other!])).toEqual([owner, host, other]);
  });

  it("keeps two confirmations, and a third that is likelier than not", () => {
    const confirmed = (party: string, probability: number): Draft => ({
      field: "response",
      party,
      aliases: [],
      stance: "confirmed",
      probability,
      ...common,
    });
    const all = [0.9, 0.3, 0.2, 0.7].map((p, i) => confirmed(`party ${i}`, p));
    expect(keepSurest(all)).toEqual([all[0], all[3]]);
    const sure = [0.9, 0.8, 0.7, 0.2].map((p, i) => confirmed(`party ${i}`, p));
    expect(keepSurest(sure)).toEqual(sure.slice(0, 3));
  });
});
