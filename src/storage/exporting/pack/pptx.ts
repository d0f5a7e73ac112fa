import PptxGenJS from 'pptxgenjs';
import {
  type AgendaTable,
  linkFrom,
  type Pack,
  type PackChart,
  type Slide,
  type TextUnit,
  TO_TRACE,
} from '../../../strategy/index.ts';
import { CELL_EDGE, type TablePages, tablePages } from './tablePages.ts';

/** Inches of a 16:9 slide. */
const WIDTH = 13.33;
const MARGIN = 0.6;
const INK = '1F2933';
const QUIET = '5F6B7A';
const ACCENT = '0072B2';
const BAND = '9CC7E4';
const RULE = 'D5DBE1';
const FONT = 'Arial';

/** A deck: one message a slide, one native chart or table, n and period beneath. */
export async function writePptx(pack: Pack): Promise<Uint8Array> {
  // The default export of the module is a class, which its types hide behind a namespace.
  const deck = new (PptxGenJS as unknown as new () => PptxGenJS.default)();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = pack.title;
  deck.company = pack.minutes.organization;
  cover(deck, pack);
  for (const slide of pack.slides) {
    const { columns = [], rows = [] } = slide.table ?? {};
    const layout = tablePages(
      columns.map((column) => column.title),
      rows,
      WIDTH - 2 * MARGIN,
    );
    for (const page of layout.pages.keys()) draw(deck, pack.site, slide, page, layout);
  }
  const bytes = await deck.write({ outputType: 'uint8array', compression: true });
  return bytes as Uint8Array;
}

function cover(deck: PptxGenJS.default, { title, subtitle, lines }: Pack): void {
  const slide = deck.addSlide();
  slide.addText(title, {
    x: MARGIN,
    y: 2,
    w: WIDTH - 2 * MARGIN,
    h: 1.1,
    fontFace: FONT,
    fontSize: 36,
    bold: true,
    color: INK,
  });
  slide.addText(subtitle, {
    x: MARGIN,
    y: 3.1,
    w: WIDTH - 2 * MARGIN,
    h: 0.6,
    fontFace: FONT,
    fontSize: 20,
    color: ACCENT,
  });
  slide.addText(
    lines.map((text) => ({ text, options: { breakLine: true } })),
    {
      x: MARGIN,
      y: 4,
      w: WIDTH - 2 * MARGIN,
      h: 2,
      fontFace: FONT,
      fontSize: 14,
      color: QUIET,
      valign: 'top',
    },
  );
}

function draw(
  deck: PptxGenJS.default,
  site: string,
  { title, chart, table, under, trace }: Slide,
  page: number,
  layout: TablePages,
): void {
  const slide = deck.addSlide();
  const pages = layout.pages.length;
  const name = pages > 1 ? `${title} (${page + 1} of ${pages})` : title;
  slide.addText(name, {
    x: MARGIN,
    y: 0.35,
    w: WIDTH - 2 * MARGIN,
    h: 1,
    fontFace: FONT,
    fontSize: name.length > 110 ? 18 : 24,
    bold: true,
    color: INK,
    valign: 'top',
    fit: 'shrink',
  });
  if (chart) drawChart(deck, slide, chart);
  if (table) drawTable(slide, site, table, page, layout);
  const to = linkFrom(site, trace);
  const way = to === null ? [] : [{ text: TO_TRACE, options: { hyperlink: { url: to } } }];
  slide.addText([{ text: to === null ? under : `${under} · ` }, ...way], {
    x: MARGIN,
    y: 6.8,
    w: WIDTH - 2 * MARGIN,
    h: 0.45,
    fontFace: FONT,
    fontSize: 11,
    color: QUIET,
    valign: 'top',
  });
}

function drawChart(deck: PptxGenJS.default, slide: PptxGenJS.default.Slide, chart: PackChart): void {
  const scale = chart.unit.minorDigits === null ? 1 : 10 ** chart.unit.minorDigits;
  const scaled = (values: readonly (number | null)[]) =>
    // The library writes an empty cell for what is not a number: a gap, never a zero.
    values.map((value) => (value === null ? null : value / scale)) as number[];
  const labels = [...chart.labels];
  const bounded = chart.lows.some((low) => low !== null);
  const series = [
    { name: chart.name, labels, values: scaled(chart.values) },
    ...(bounded
      ? [
          { name: 'lower end of the interval', labels, values: scaled(chart.lows) },
          { name: 'upper end of the interval', labels, values: scaled(chart.highs) },
        ]
      : []),
  ];
  slide.addChart(deck.ChartType.line, series, {
    x: MARGIN,
    y: 1.4,
    w: WIDTH - 2 * MARGIN,
    h: 5.2,
    chartColors: [ACCENT, BAND, BAND],
    lineSize: 2,
    lineDataSymbolSize: 6,
    displayBlanksAs: 'gap',
    showLegend: bounded,
    legendPos: 'b',
    legendFontFace: FONT,
    legendFontSize: 11,
    legendColor: QUIET,
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: 11,
    catAxisLabelColor: QUIET,
    valAxisLabelFontFace: FONT,
    valAxisLabelFontSize: 11,
    valAxisLabelColor: QUIET,
    valAxisLabelFormatCode: formatCode(chart.unit),
    valGridLine: { color: RULE, size: 0.5 },
    catGridLine: { style: 'none' },
    showValAxisTitle: true,
    valAxisTitle: axisTitle(chart.unit),
    valAxisTitleFontFace: FONT,
    valAxisTitleFontSize: 11,
    valAxisTitleColor: QUIET,
    altText: `${chart.name}: ${labels.map((label, index) => `${label} ${chart.values[index] ?? 'not measured'}`).join(', ')}`,
  });
}

function drawTable(
  slide: PptxGenJS.default.Slide,
  site: string,
  { columns, rows, links = [] }: AgendaTable,
  page: number,
  { size, widths, pages }: TablePages,
): void {
  const cell = (text: string, numeric: boolean, options: PptxGenJS.default.TableCellProps = {}) => ({
    text,
    options: { align: numeric ? ('right' as const) : ('left' as const), ...options },
  });
  const head = columns.map(({ title, numeric }) => cell(title, numeric, { bold: true, color: QUIET }));
  const [first = 0, end] = pages[page] ?? [];
  const body = rows.slice(first, end).map((row, at) =>
    columns.map(({ numeric }, index) => {
      if (row[index] == null) return cell('not known', numeric, { color: QUIET, italic: true });
      const to = linkFrom(site, links[first + at]?.[index]);
      return cell(row[index], numeric, to === null ? {} : { hyperlink: { url: to } });
    }),
  );
  slide.addTable([head, ...body], {
    x: MARGIN,
    y: 1.45,
    w: WIDTH - 2 * MARGIN,
    colW: [...widths],
    fontFace: FONT,
    fontSize: size,
    color: INK,
    border: { type: 'solid', pt: 0.5, color: RULE },
    margin: [CELL_EDGE.vertical, CELL_EDGE.horizontal, CELL_EDGE.vertical, CELL_EDGE.horizontal],
  });
}

function axisTitle({ unit, unitLabel, minorDigits }: TextUnit): string {
  if (minorDigits !== null) return unit;
  if (unit === '%') return 'percent';
  return unit === 's' ? 'seconds' : unitLabel || 'score';
}

function formatCode({ unit, minorDigits }: TextUnit): string {
  if (unit === 'count' || unit === 's') return '#,##0';
  return minorDigits === 0 ? '#,##0' : '#,##0.0##';
}
