/** A small plot on two logarithmic axes, as SVG text. */
export interface Series {
  name: string;
  points: readonly { x: number; y: number }[];
}

const WIDTH = 640;
const HEIGHT = 400;
const MARGIN = { top: 40, right: 120, bottom: 48, left: 64 };
const COLORS = ["#0b6e99", "#b4450c", "#3d7a2c", "#6b4c9a", "#8a6d00", "#a3195b", "#444444"];
/** Names at the right stand at least this far apart. */
const LINE_HEIGHT = 14;

/** Draws the series with a grid line at every power of ten. */
export function plot(title: string, xLabel: string, yLabel: string, series: readonly Series[]): string {
  const all = series.flatMap((s) => s.points);
  const xs = rangeOf(all.map((p) => p.x));
  const ys = rangeOf(all.map((p) => p.y));
  const x = scale(xs, MARGIN.left, WIDTH - MARGIN.right);
  const y = scale(ys, HEIGHT - MARGIN.bottom, MARGIN.top);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${MARGIN.left}" y="22" font-size="15">${title}</text>`,
    ...powers(xs).flatMap((v) => [
      line(x(v), MARGIN.top, x(v), HEIGHT - MARGIN.bottom),
      `<text x="${x(v)}" y="${HEIGHT - MARGIN.bottom + 16}" text-anchor="middle">${short(v)}</text>`,
    ]),
    ...powers(ys).flatMap((v) => [
      line(MARGIN.left, y(v), WIDTH - MARGIN.right, y(v)),
      `<text x="${MARGIN.left - 6}" y="${y(v) + 4}" text-anchor="end">${short(v)}</text>`,
    ]),
    `<text x="${(MARGIN.left + WIDTH - MARGIN.right) / 2}" y="${HEIGHT - 12}" text-anchor="middle">${xLabel}</text>`,
    `<text transform="translate(16 ${HEIGHT / 2}) rotate(-90)" text-anchor="middle">${yLabel}</text>`,
  ];
  const labels = spread(series.map(({ points }) => y(points.at(-1)!.y)));
  series.forEach(({ name, points }, i) => {
    const color = COLORS[i % COLORS.length]!;
    const path = points.map((p) => `${round(x(p.x))},${round(y(p.y))}`).join(" ");
    parts.push(
      `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"/>`,
      ...points.map((p) => `<circle cx="${round(x(p.x))}" cy="${round(y(p.y))}" r="3" fill="${color}"/>`),
      `<text x="${WIDTH - MARGIN.right + 8}" y="${round(labels[i]!) + 4}" fill="${color}">${name}</text>`,
    );
  });
  return `${[...parts, "</svg>"].join("\n")}\n`;
}

/** The places, the lower ones of those too close moved down. */
function spread(places: readonly number[]): number[] {
  const moved = [...places];
  let least = -Infinity;
  for (const i of [...places.keys()].sort((a, b) => places[a]! - places[b]!)) {
    moved[i] = Math.max(places[i]!, least);
    least = moved[i]! + LINE_HEIGHT;
  }
  return moved;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const short = (value: number): string =>
  value >= 1e6 ? `${value / 1e6}M` : value >= 1000 ? `${value / 1000}k` : `${value}`;
const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="#ddd"/>`;

/** The decades around the values. */
function rangeOf(values: readonly number[]): [number, number] {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  return [low, Math.max(high, low + 1)];
}

const powers = ([low, high]: [number, number]): number[] =>
  Array.from({ length: high - low + 1 }, (_, i) => Number(`1e${low + i}`));

const scale =
  ([low, high]: [number, number], from: number, to: number) =>
  (value: number): number =>
    from + ((Math.log10(value) - low) / (high - low)) * (to - from);
