import { csvOf, saveFile } from '../table/csv.ts';
import type { TableView } from './chart-table.tsx';
import { makeChart, type Option } from './engine.ts';
import type { Palette } from './palette.ts';

interface PictureOf {
  readonly title: string;
  readonly under: string;
  readonly height: number;
  readonly palette: Palette;
  readonly option: (palette: Palette, narrow: boolean) => Option;
}

const WIDTH = 1200;
const HEAD = 64;

/** Saves the chart as a file with its title, n and period inside, so that it stays honest when it is passed on. */
export function savePicture(kind: 'png' | 'svg', of: PictureOf): void {
  const holder = document.createElement('div');
  const height = of.height + HEAD;
  const chart = makeChart(holder, of.palette, kind === 'svg' ? 'svg' : 'canvas', { width: WIDTH, height });
  const option = of.option(of.palette, false) as Record<string, unknown>;
  const grid = (option['grid'] ?? {}) as { top?: number };
  chart.setOption({
    ...option,
    backgroundColor: of.palette.sheet,
    title: [{ text: of.title, subtext: of.under, left: 16, top: 8 }, ...lowered(option['title'])],
    ...(option['legend'] ? { legend: lowered(option['legend']) } : {}),
    grid: { ...grid, top: (typeof grid.top === 'number' ? grid.top : 16) + HEAD },
  });
  const name = fileName(of.title);
  if (kind === 'svg') {
    saveFile(`${name}.svg`, new Blob([chart.renderToSVGString()], { type: 'image/svg+xml' }));
    chart.dispose();
    return;
  }
  const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: of.palette.sheet });
  canvas.toBlob((blob) => {
    if (blob) saveFile(`${name}.png`, blob);
    chart.dispose();
  }, 'image/png');
}

/** Names inside the picture, moved down by the head that the file has and the page has not. */
function lowered(given: unknown): object[] {
  const parts = (Array.isArray(given) ? given : given ? [given] : []) as { top?: number; bottom?: unknown }[];
  return parts.map((part) =>
    part.bottom === undefined ? { ...part, top: (typeof part.top === 'number' ? part.top : 0) + HEAD } : part,
  );
}

/** Saves the table behind the chart. */
export function saveCsv(title: string, table: TableView): void {
  const head = table.columns.map((column) => column.title);
  saveFile(
    `${fileName(title)}.csv`,
    new Blob([csvOf([head, ...table.rows])], { type: 'text/csv;charset=utf-8' }),
  );
}

/** A title as the name of a file, without its ending. */
export function fileName(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'chart'
  );
}
