import { figureText, type PackChart } from '../../../strategy/index.ts';

const WIDTH = 515;
const HEIGHT = 150;
const LEFT = 70;
const BOTTOM = 22;
const TOP = 8;

/** A course with its interval as a band, drawn as lines; null where fewer than two points have a value. */
export function chartSvg(chart: PackChart): string | null {
  const { values, lows, highs, labels, unit } = chart;
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  if (known.length < 2) return null;
  const all = [...values, ...lows, ...highs].filter((value): value is number => value !== null);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const span = most - least || 1;
  const x = (index: number) => LEFT + ((WIDTH - LEFT - 12) * index) / Math.max(1, values.length - 1);
  const y = (value: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - least) / span);
  const at = (index: number, value: number) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`;
  const bands = runs(lows.map((low, index) => low !== null && highs[index] != null)).map(([from, to]) => {
    const upper = range(from, to).map((index) => at(index, highs[index] ?? 0));
    const lower = range(from, to).map((index) => at(index, lows[index] ?? 0));
    return `<polygon points="${[...upper, ...lower.reverse()].join(' ')}" fill="#9cc7e4" fill-opacity="0.45"/>`;
  });
  const lines = runs(values.map((value) => value !== null)).map(
    ([from, to]) =>
      `<polyline points="${range(from, to)
        .map((index) => at(index, values[index] ?? 0))
        .join(' ')}" fill="none" stroke="#0072b2" stroke-width="1.5"/>`,
  );
  const dots = known.map(
    ({ value, index }) =>
      `<circle cx="${x(index).toFixed(1)}" cy="${y(value).toFixed(1)}" r="2" fill="#0072b2"/>`,
  );
  const scale = [least, (least + most) / 2, most].map(
    (value) =>
      `<line x1="${LEFT}" x2="${WIDTH}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" stroke="#d5dbe1" stroke-width="0.5"/>` +
      `<text x="${LEFT - 6}" y="${(y(value) + 3).toFixed(1)}" font-size="8" font-family="Roboto" fill="#5f6b7a" text-anchor="end">${escaped(figureText(value, unit))}</text>`,
  );
  const step = Math.ceil(labels.length / 7);
  const days = labels.map((label, index) =>
    index % step === 0
      ? `<text x="${x(index).toFixed(1)}" y="${HEIGHT - 8}" font-size="8" font-family="Roboto" fill="#5f6b7a" text-anchor="middle">${escaped(label)}</text>`
      : '',
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${[...scale, ...bands, ...lines, ...dots, ...days].join('')}</svg>`;
}

/** Where `present` holds without a gap: first and last index of each stretch. */
function runs(present: readonly boolean[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  present.forEach((here, index) => {
    const last = found.at(-1);
    if (here && last && last[1] === index - 1) last[1] = index;
    else if (here) found.push([index, index]);
  });
  return found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
