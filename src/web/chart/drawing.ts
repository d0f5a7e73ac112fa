import { saveFile } from '../table/csv.ts';
import { fileName } from './download.ts';
import type { Palette } from './palette.ts';

/** What a picture that is no chart is made of; lengths in pixels from the left and upper edge. */
export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly color: string;
      readonly size: number;
      readonly bold?: boolean;
      /** Longer texts end in an ellipsis. */
      readonly width: number;
    };

export interface Drawing {
  readonly title: string;
  /** What is needed to read it: period, n, what the signs mean. */
  readonly under: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const HEAD = 64;
const EDGE = 16;
/** Mean width of a letter by its height, of the fonts that are asked for. */
const LETTER = 0.56;
const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';
/** Pixels of the file to one of the picture. */
const SHARPNESS = 2;

/** A drawing as SVG, its title and what is needed to read it inside. */
export function svgOf({ title, under, width, height, shapes }: Drawing, palette: Palette): string {
  const [wide, high] = [width + 2 * EDGE, height + HEAD + EDGE];
  const head: Shape[] = [
    { kind: 'box', x: 0, y: 0, width: wide, height: high, fill: palette.sheet },
    { kind: 'text', x: EDGE, y: 28, text: title, color: palette.ink, size: 18, bold: true, width },
    { kind: 'text', x: EDGE, y: 48, text: under, color: palette.quiet, size: 12, width },
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" font-family="${FONT}">`,
    ...head.map(element),
    `<g transform="translate(${EDGE} ${HEAD})">`,
    ...shapes.map(element),
    '</g></svg>',
  ].join('\n');
}

/** Saves a drawing as a file. */
export async function saveDrawing(kind: 'png' | 'svg', drawing: Drawing, palette: Palette): Promise<void> {
  const name = fileName(drawing.title);
  const svg = new Blob([svgOf(drawing, palette)], { type: 'image/svg+xml' });
  if (kind === 'svg') return saveFile(`${name}.svg`, svg);
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * SHARPNESS;
    canvas.height = image.height * SHARPNESS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (png) saveFile(`${name}.png`, png);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function element(shape: Shape): string {
  if (shape.kind === 'box') {
    const { x, y, width, height, fill } = shape;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
  }
  const { x, y, text, color, size, bold, width } = shape;
  const most = Math.max(1, Math.floor(width / (size * LETTER)));
  const shown = text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
  return `<text x="${x}" y="${y}" fill="${color}" font-size="${size}"${bold ? ' font-weight="600"' : ''}>${escaped(shown)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
