import type { DeckChart } from '../../../economics/index.ts';

const QUIET = '#5f6b7a';
const RULE = '#d5dbe1';
const [WIDTH, HEIGHT] = [515, 150] as const;
const [LEFT, BOTTOM, ROW] = [78, 32, 20] as const;
/** Where names of a swing end, and what is left for its numbers on the right. */
const [NAMES, NUMBERS] = [150, 96] as const;

/** A chart of a page: lines, swings to both sides of zero, or bars one beside the other. */
export function chartSvg(chart: DeckChart): string {
  return chart.kind === 'swing' ? swings(chart) : overMonths(chart);
}

function swings({ labels, series }: DeckChart): string {
  const all = [0, ...series.flatMap(({ values }) => values)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const x = (value: number) => NAMES + ((WIDTH - NAMES - NUMBERS) * (value - least)) / (most - least || 1);
  const tall = ROW * labels.length + 30;
  const rows = labels.map((label, at) => {
    const top = 6 + at * ROW;
    const ends = series.map(({ values }) => values[at] ?? 0);
    const bars = series.map(({ color }, which) => {
      const [from, to] = [Math.min(0, ends[which] ?? 0), Math.max(0, ends[which] ?? 0)];
      return `<rect x="${x(from).toFixed(1)}" y="${top}" width="${Math.max(0.5, x(to) - x(from)).toFixed(1)}" height="13" fill="#${color}"/>`;
    });
    const numbers = `${signed(ends[0] ?? 0)} to ${signed(ends[1] ?? 0)}`;
    return `${words(NAMES - 6, top + 10, label.slice(0, 34), 'end')}${bars.join('')}${words(WIDTH, top + 10, numbers, 'end')}`;
  });
  const zero = `<line x1="${x(0)}" x2="${x(0)}" y1="2" y2="${tall - 24}" stroke="${QUIET}" stroke-width="0.7"/>`;
  return svg(tall, [...rows, zero, ...legend(series, NAMES, tall)]);
}

function overMonths({ kind, labels, series }: DeckChart): string {
  const all = [0, ...series.flatMap(({ values }) => values)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const y = (value: number) => 6 + (HEIGHT - BOTTOM - 6) * (1 - (value - least) / (most - least || 1));
  const slot = (WIDTH - LEFT - 12) / Math.max(1, labels.length);
  const middle = (index: number) => LEFT + slot * (index + 0.5);
  const shapes = series.map(({ values, color }, which) => {
    if (kind === 'line')
      return `<polyline points="${values.map((value, at) => `${middle(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}" fill="none" stroke="#${color}" stroke-width="1.5"/>`;
    const width = (slot - 3) / series.length;
    return values
      .map((value, at) => {
        const [top, foot] = [y(Math.max(0, value)), y(Math.min(0, value))];
        return `<rect x="${(middle(at) - slot / 2 + 1.5 + which * width).toFixed(1)}" y="${top.toFixed(1)}" width="${Math.max(0.5, width - 0.5).toFixed(1)}" height="${(foot - top).toFixed(1)}" fill="#${color}"/>`;
      })
      .join('');
  });
  const scale = [...new Set([least, 0, (least + most) / 2, most])].map(
    (value) =>
      `<line x1="${LEFT}" x2="${WIDTH}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" stroke="${value === 0 ? QUIET : RULE}" stroke-width="0.5"/>${words(LEFT - 6, y(value) + 3, whole(value), 'end')}`,
  );
  const step = Math.ceil(labels.length / 7);
  const months = labels.map((label, at) =>
    at % step === 0 ? words(middle(at), HEIGHT - 18, label, 'middle') : '',
  );
  return svg(HEIGHT, [...scale, ...shapes, ...months, ...legend(series, LEFT, HEIGHT)]);
}

function legend(series: DeckChart['series'], left: number, tall: number): string[] {
  const room = (WIDTH - left) / Math.max(1, series.length);
  return series.map(({ name, color }, at) => {
    const x = left + at * room;
    return `<rect x="${x}" y="${tall - 10}" width="8" height="8" fill="#${color}"/>${words(x + 12, tall - 3, name, 'start')}`;
  });
}

function svg(tall: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${tall}" viewBox="0 0 ${WIDTH} ${tall}">${parts.join('')}</svg>`;
}

function words(x: number, y: number, text: string, anchor: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="8" font-family="Roboto" fill="${QUIET}" text-anchor="${anchor}">${escaped}</text>`;
}

function whole(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(value).replace('-', '−');
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${whole(value)}`;
}
