import PptxGenJS from 'pptxgenjs';
import type { CaseDeck, DeckChart, DeckSlide } from '../../../economics/index.ts';

/** Inches of a 16:9 slide. */
const WIDTH = 13.33;
const MARGIN = 0.6;
const INK = '1F2933';
const QUIET = '5F6B7A';
const RULE = 'D5DBE1';
const FONT = 'Arial';
/** Rows of a table on one slide; the rest goes on on the next. */
const ROWS = 13;

/** A deck of native charts and tables: one message a slide, its ground beneath. */
export async function writeCasePptx(deck: CaseDeck): Promise<Uint8Array> {
  // The default export of the module is a class, which its types hide behind a namespace.
  const file = new (PptxGenJS as unknown as new () => PptxGenJS.default)();
  file.layout = 'LAYOUT_WIDE';
  file.title = deck.title;
  file.company = deck.organization;
  const cover = file.addSlide();
  line(cover, deck.title, { y: 2, h: 1.1, fontSize: 36, bold: true, color: INK });
  line(cover, deck.subtitle, { y: 3.1, h: 0.6, fontSize: 20, color: '0072B2' });
  line(cover, deck.lines.join('\n'), { y: 4, h: 2.4, fontSize: 14, color: QUIET });
  for (const slide of deck.slides) {
    const pages = Math.max(1, Math.ceil((slide.table?.rows.length ?? 0) / ROWS));
    for (let page = 0; page < pages; page++) draw(file, slide, page, pages);
  }
  return (await file.write({ outputType: 'uint8array', compression: true })) as Uint8Array;
}

function draw(
  file: PptxGenJS.default,
  { title, chart, table, under }: DeckSlide,
  page: number,
  pages: number,
): void {
  const slide = file.addSlide();
  const name = pages > 1 ? `${title} (${page + 1} of ${pages})` : title;
  line(slide, name, { y: 0.35, h: 1, fontSize: name.length > 110 ? 18 : 24, bold: true, color: INK });
  if (chart) drawChart(file, slide, chart);
  if (table) {
    const rows = [table.columns, ...table.rows.slice(page * ROWS, (page + 1) * ROWS)];
    slide.addTable(
      rows.map((cells, row) =>
        cells.map((text, at) => ({
          text,
          options: {
            bold: row === 0,
            color: row === 0 ? QUIET : INK,
            align: at > 0 && /^[\p{Sc}\d(−-]/u.test(text) ? ('right' as const) : ('left' as const),
          },
        })),
      ),
      {
        x: MARGIN,
        y: 1.45,
        w: WIDTH - 2 * MARGIN,
        fontFace: FONT,
        fontSize: table.columns.length > 4 ? 11 : 12,
        border: { type: 'solid', pt: 0.5, color: RULE },
        margin: [0.04, 0.08, 0.04, 0.08],
      },
    );
  }
  line(slide, under, { y: 6.75, h: 0.55, fontSize: 11, color: QUIET });
}

function line(
  slide: PptxGenJS.default.Slide,
  text: string,
  options: PptxGenJS.default.TextPropsOptions,
): void {
  slide.addText(text, {
    x: MARGIN,
    w: WIDTH - 2 * MARGIN,
    fontFace: FONT,
    valign: 'top',
    fit: 'shrink',
    ...options,
  });
}

function drawChart(
  file: PptxGenJS.default,
  slide: PptxGenJS.default.Slide,
  { kind, labels, series, axis }: DeckChart,
): void {
  // Bars on their sides are drawn from below: the largest swing stands on top.
  const order = <T>(list: readonly T[]) => (kind === 'swing' ? [...list].reverse() : [...list]);
  const data = series.map(({ name, values }) => ({ name, labels: order(labels), values: order(values) }));
  const type = kind === 'line' ? file.ChartType.line : file.ChartType.bar;
  slide.addChart(type, data, {
    x: MARGIN,
    y: 1.4,
    w: WIDTH - 2 * MARGIN,
    h: 5.2,
    chartColors: series.map(({ color }) => color),
    lineSize: 2,
    lineDataSymbol: 'none',
    barDir: kind === 'swing' ? 'bar' : 'col',
    barGrouping: 'clustered',
    barGapWidthPct: 40,
    // Both ends of an input lie on one line, to either side of zero.
    barOverlapPct: kind === 'swing' ? 100 : 0,
    showLegend: true,
    legendPos: 'b',
    legendFontFace: FONT,
    legendFontSize: 11,
    legendColor: QUIET,
    catAxisLabelPos: 'low',
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: 11,
    catAxisLabelColor: QUIET,
    valAxisLabelFontFace: FONT,
    valAxisLabelFontSize: 11,
    valAxisLabelColor: QUIET,
    valAxisLabelFormatCode: '#,##0',
    valGridLine: { color: RULE, size: 0.5 },
    catGridLine: { style: 'none' },
    showValAxisTitle: true,
    valAxisTitle: axis,
    valAxisTitleFontSize: 11,
    valAxisTitleColor: QUIET,
    altText: series
      .map(
        ({ name, values }) =>
          `${name}: ${values.map((value, at) => `${labels[at]} ${Math.round(value)}`).join(', ')}`,
      )
      .join('. '),
  });
}
