import pdfmake, { type Content, type DocumentDefinition } from 'pdfmake';
import { dayWords } from '../../../kernel/index.ts';
import {
  type AgendaTable,
  dayText,
  linkFrom,
  type MinutedDecision,
  type MinutedItem,
  messageOf,
  type Pack,
  TO_TRACE,
  traceOf,
  underOf,
} from '../../../strategy/index.ts';
import { chartSvg } from './chartSvg.ts';
import { legibleThroughout, lostLetters } from './legible.ts';
import { setRoboto } from './roboto.ts';

const QUIET = '#5f6b7a';
const ACCENT = '#0072b2';

/** The minutes as a document: every item with its figure, course, notes and decisions. */
export async function writePdf(pack: Pack): Promise<Uint8Array> {
  setRoboto();
  const { data, lost } = legibleThroughout(pack);
  return new Uint8Array(await pdfmake.createPdf(documentOf(data, lost)).getBuffer());
}

function documentOf(
  { title, subtitle, lines, minutes, slides, draft, chosen, site }: Pack,
  lost: boolean,
): DocumentDefinition {
  const decisions = new Map(minutes.decisions.map((one) => [one.id, one]));
  const charts = new Map(
    slides.flatMap(({ chart, title: message }) => (chart ? [[message, chart] as const] : [])),
  );
  const itemContent = (item: MinutedItem): Content[] => {
    const chart = item.figure && charts.get(messageOf(item.figure));
    const svg = chart ? chartSvg(chart) : null;
    return [
      { text: item.figure ? messageOf(item.figure) : item.title, style: 'item', ...leading(site, item.to) },
      item.figure
        ? {
            text: [`${underOf(item.figure)} · `, { text: TO_TRACE, ...leading(site, traceOf(item.figure)) }],
            style: 'quiet',
          }
        : { text: item.why, style: 'quiet' },
      ...(svg ? [{ svg, margin: [0, 4, 0, 4] as [number, number, number, number] }] : []),
      ...(item.notes ? [{ text: item.notes, margin: [0, 3, 0, 3] as [number, number, number, number] }] : []),
      ...item.decisions.flatMap((id) => {
        const decision = decisions.get(id);
        return decision
          ? [{ text: `Decided: ${decision.what}`, color: ACCENT, ...leading(site, decisionAt(id)) }]
          : [];
      }),
    ];
  };
  return {
    info: { title: `${title}: ${subtitle}`, author: minutes.organization },
    pageSize: 'A4',
    pageMargins: [40, 48, 40, 48],
    footer: (page: number, pages: number) => ({
      text: `${title}, ${subtitle}${draft ? ' (draft)' : ''} · page ${page} of ${pages}`,
      style: 'quiet',
      alignment: 'center',
    }),
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    styles: {
      title: { fontSize: 20, bold: true },
      subtitle: { fontSize: 13, color: ACCENT, margin: [0, 2, 0, 6] },
      section: { fontSize: 14, bold: true, margin: [0, 14, 0, 3] },
      item: { fontSize: 11, bold: true, margin: [0, 8, 0, 1] },
      quiet: { fontSize: 8.5, color: QUIET },
      head: { fontSize: 8.5, bold: true, color: QUIET },
    },
    content: [
      { text: title, style: 'title' },
      { text: subtitle, style: 'subtitle' },
      ...lines.map((text) => ({ text, style: 'quiet' })),
      ...(lost
        ? [
            {
              text: lostLetters(
                `in Perpetua at /decide/reviews/${minutes.reviewId}, and in the presentation`,
              ),
            },
          ]
        : []),
      ...(minutes.summary
        ? [{ text: minutes.summary, margin: [0, 8, 0, 0] as [number, number, number, number] }]
        : []),
      { text: 'Decisions', style: 'section' },
      ...(minutes.decisions.length === 0
        ? [{ text: 'Nothing was decided.' }]
        : minutes.decisions.map((one) => decisionContent(site, one))),
      ...minutes.sections
        .filter(({ source, items }) => source !== 'added' || items.length > 0)
        .flatMap(({ title: name, lead, tables, items }): Content[] => [
          { text: name, style: 'section' },
          { text: lead, style: 'quiet' },
          ...tables.map((table) => tableContent(site, table)),
          ...items.flatMap(itemContent),
        ]),
      ...(chosen.length === 0
        ? []
        : [
            { text: 'Put in by who made this document', style: 'section' },
            ...chosen.map((table) => tableContent(site, table)),
          ]),
      {
        text: draft
          ? 'Draft: the review is not closed yet.'
          : `Written when the review was closed on ${dayText(minutes.closedAt, minutes.zone)}; they never change.`,
        style: 'quiet',
        margin: [0, 20, 0, 0],
      },
    ],
  };
}

/** What makes a text of the document lead into the application, and look like it. */
function leading(
  site: string,
  to: string | null | undefined,
): { readonly link?: string; readonly color?: string } {
  const link = linkFrom(site, to);
  return link === null ? {} : { link, color: ACCENT };
}

function decisionAt(id: string): string {
  return `/decide/decisions/${id}`;
}

function decisionContent(
  site: string,
  { id, what, why, owner, due, lookAgainOn, evidence }: MinutedDecision,
): Content {
  return {
    stack: [
      { text: what, style: 'item', ...leading(site, decisionAt(id)) },
      { text: why },
      {
        text: [
          [
            `Owner: ${owner}`,
            due === null ? 'holds at once' : `due ${dayWords(due)}`,
            `looked at again on ${dayWords(lookAgainOn)}`,
          ].join(' · '),
          ...evidence.flatMap(({ title, to }) => [' · rests on: ', { text: title, ...leading(site, to) }]),
        ],
        style: 'quiet',
      },
    ],
  };
}

function tableContent(site: string, { title, columns, rows, links = [], under }: AgendaTable): Content {
  const cell = (text: string | null | undefined, numeric: boolean, to?: string | null): Content => ({
    text: text ?? 'not known',
    ...(text == null ? {} : leading(site, to)),
    alignment: numeric ? 'right' : 'left',
    fontSize: 8,
    ...(text == null ? { italics: true, color: QUIET } : {}),
  });
  return {
    stack: [
      { text: title, style: 'item' },
      {
        table: {
          headerRows: 1,
          widths: columns.map((_, index) => (index === 0 ? '*' : 'auto')),
          body: [
            columns.map(({ title: name, numeric }) => ({
              text: name,
              style: 'head',
              alignment: numeric ? 'right' : 'left',
            })),
            ...rows.map((row, at) =>
              columns.map(({ numeric }, index) => cell(row[index], numeric, links[at]?.[index])),
            ),
          ],
        },
        layout: 'lightHorizontalLines',
      },
      { text: under, style: 'quiet' },
    ],
    margin: [0, 6, 0, 4],
  };
}
