import pdfmake, { type Content } from 'pdfmake';
import type { CaseDeck, DeckSlide } from '../../../economics/index.ts';
import { legibleThroughout, lostLetters } from '../pack/legible.ts';
import { setRoboto } from '../pack/roboto.ts';
import { chartSvg } from './chartSvg.ts';

const QUIET = '#5f6b7a';

/** A case as pages: its messages in order, each with its table or chart and its ground. */
export async function writeCasePdf(deck: CaseDeck): Promise<Uint8Array> {
  setRoboto();
  const { data, lost } = legibleThroughout(deck);
  const { title, subtitle, lines, slides, organization } = data;
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
      ...(lost
        ? [{ text: lostLetters('in Perpetua at /prove/cases, in the workbook and in the presentation') }]
        : []),
      ...slides.map(slideContent),
    ],
  });
  return new Uint8Array(await document.getBuffer());
}

function slideContent({ title, chart, table, under }: DeckSlide): Content {
  return {
    unbreakable: chart !== null || (table?.rows.length ?? 0) < 8,
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
