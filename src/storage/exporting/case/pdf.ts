import pdfmake, { type Content } from 'pdfmake';
import type { CaseDeck, DeckChart, DeckSlide } from '../../../economics/index.ts';
import { setRoboto } from '../pack/roboto.ts';

const QUIET = '#5f6b7a';
const COLORS = ['#d55e00', '#0072b2', '#009e73'];
const [WIDTH, HEIGHT, LEFT, BOTTOM] = [515, 150, 78, 20] as const;

/** A case as pages: its messages in order, each with its table or chart and its ground. */
export async function writeCasePdf({
  title,
  subtitle,
  lines,
  slides,
  organization,
}: CaseDeck): Promise<Uint8Array> {
  setRoboto();
  const document = pdfmake.createPdf({
    info: { title: `${title}: ${subtitle}`, author: organization },
    pageSize: 'A4',
    pageMargins: [40, 48, 40, 48],
    footer: (page: number, pages: number) => ({
      text: `${title}, ${subtitle} · page ${page} of ${pages}`,
      style: 'quiet',
      alignment: 'center',
    }),
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    styles: {
      title: { fontSize: 20, bold: true },
      subtitle: { fontSize: 13, color: '#0072b2', margin: [0, 2, 0, 6] },
      item: { fontSize: 12, bold: true, margin: [0, 12, 0, 3] },
      quiet: { fontSize: 8.5, color: QUIET },
    },
    content: [
      { text: title, style: 'title' },
      { text: subtitle, style: 'subtitle' },
      ...lines.map((text) => ({ text, style: 'quiet' })),
      ...slides.map(slideContent),
    ],
  });
  return new Uint8Array(await document.getBuffer());
}

function slideContent({ title, chart, table, under }: DeckSlide): Content {
  return {
    stack: [
      { text: title, style: 'item' },
      ...(chart ? [{ svg: chartSvg(chart), margin: [0, 2, 0, 2] as [number, number, number, number] }] : []),
      ...(table
        ? [
            {
              table: {
                headerRows: 1,
                widths: table.columns.map((_, at) => (at === 0 ? '*' : 'auto')),
                body: [
                  table.columns.map((text) => ({ text, fontSize: 8.5, bold: true, color: QUIET })),
                  ...table.rows.map((row) => row.map((text) => ({ text, fontSize: 8 }))),
                ],
              },
              layout: 'lightHorizontalLines',
            },
          ]
        : []),
      { text: under, style: 'quiet' },
    ],
  };
}

/** Lines, or bars from zero: side by side, on their sides for a tornado, or one upon the other. */
function chartSvg({ kind, labels, series }: DeckChart): string {
  const flat = series.flatMap(({ values }) => values);
  const sums = labels.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const all = kind === 'stacked' ? [...sums, 0] : kind === 'line' ? [...flat, 0] : flat;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const span = most - least || 1;
  const tall = kind === 'bar' ? Math.max(HEIGHT, 20 * labels.length + 30) : HEIGHT;
  const y = (value: number) => 6 + (tall - BOTTOM - 18) * (1 - (value - least) / span);
  const x = (value: number) => 150 + (WIDTH - 230) * ((value - least) / span);
  const shapes =
    kind === 'bar'
      ? labels.map((label, at) => {
          const ends = series.map(({ values }) => values[at] ?? 0);
          const top = 6 + at * 20;
          const [from, to] = [Math.min(...ends), Math.max(...ends)];
          return `${words(144, top + 10, label.slice(0, 34), 'end')}<rect x="${x(from).toFixed(1)}" y="${top}" width="${Math.max(1, x(to) - x(from)).toFixed(1)}" height="13" fill="#0072b2"/>${words(x(to) + 4, top + 10, `${whole(from)} to ${whole(to)}`, 'start')}`;
        })
      : kind === 'line'
        ? series.map(
            ({ values }, at) =>
              `<polyline points="${values.map((value, index) => `${place(index, values.length).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}" fill="none" stroke="${COLORS[at]}" stroke-width="1.5"/>`,
          )
        : labels.map((_, index) => {
            let base = 0;
            const width = (WIDTH - LEFT - 12) / labels.length;
            return series
              .map(({ values }, at) => {
                const value = values[index] ?? 0;
                const bar = `<rect x="${(LEFT + index * width + 2).toFixed(1)}" y="${y(base + value).toFixed(1)}" width="${(width - 4).toFixed(1)}" height="${Math.max(0, y(base) - y(base + value)).toFixed(1)}" fill="${COLORS[at]}"/>`;
                base += value;
                return bar;
              })
              .join('');
          });
  const scale =
    kind === 'bar'
      ? []
      : [least, (least + most) / 2, most].map(
          (value) =>
            `<line x1="${LEFT}" x2="${WIDTH}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" stroke="#d5dbe1" stroke-width="0.5"/>${words(LEFT - 6, y(value) + 3, whole(value), 'end')}`,
        );
  const step = Math.ceil(labels.length / 7);
  const days =
    kind === 'bar'
      ? []
      : labels.map((label, at) =>
          at % step === 0 ? words(place(at, labels.length), tall - 18, label, 'middle') : '',
        );
  const legend = series.map(
    ({ name }, at) =>
      `<rect x="${LEFT + at * 140}" y="${tall - 10}" width="8" height="8" fill="${kind === 'bar' ? '#0072b2' : COLORS[at]}"/>${words(LEFT + at * 140 + 12, tall - 3, name, 'start')}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${tall}" viewBox="0 0 ${WIDTH} ${tall}">${[...scale, ...shapes, ...days, ...legend].join('')}</svg>`;
}

function place(index: number, count: number): number {
  return LEFT + ((WIDTH - LEFT - 16) * index) / Math.max(1, count - 1);
}

function words(x: number, y: number, text: string, anchor: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="8" font-family="Roboto" fill="#5f6b7a" text-anchor="${anchor}">${escaped}</text>`;
}

function whole(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(value);
}
