import { dayWords, type Grain, nextStart, percentText } from '../kernel/index.ts';
import type { AgendaFigure, AgendaTable } from './agenda/index.ts';
import { changedOf, traceOf } from './agenda/index.ts';
import { figureText, intervalText, numberText, type TextUnit } from './figureText.ts';
import type { Minutes } from './review/index.ts';
import { reviewKind } from './review/index.ts';

/** A course over time with its interval, to be drawn as a native chart. */
export interface PackChart {
  readonly name: string;
  readonly labels: readonly string[];
  readonly values: readonly (number | null)[];
  readonly lows: readonly (number | null)[];
  readonly highs: readonly (number | null)[];
  readonly unit: TextUnit;
}

/** One message, what supports it, and beneath it n, period and interval. */
export interface Slide {
  readonly title: string;
  readonly chart: PackChart | null;
  readonly table: AgendaTable | null;
  readonly under: string;
  /** Address in the application of what the figure was made from; null where the slide has none of its own. */
  readonly trace: string | null;
}

/** What an executive forwards of a review. */
export interface Pack {
  readonly title: string;
  readonly subtitle: string;
  /** Where it comes from and how it stands: organization, day, who took part. */
  readonly lines: readonly string[];
  readonly slides: readonly Slide[];
  /** The same with all notes, for the document. */
  readonly minutes: Minutes;
  /** What somebody chose to put in beside the minutes: nothing unless it was asked for. */
  readonly chosen: readonly AgendaTable[];
  readonly draft: boolean;
  /** Where the application is: what a link in a file begins with. */
  readonly site: string;
}

/** Writes packs to bytes of files. */
export interface PackWriter {
  pptx(pack: Pack): Promise<Uint8Array>;
  pdf(pack: Pack): Promise<Uint8Array>;
}

/** Sources whose items are figures. */
const FIGURES: readonly string[] = ['moved', 'wished', 'added'];
/** Metrics that get a slide of their own; all stand in the table before them. */
const MOST_CHARTS = 12;
const MOST_ROWS = 14;

/**
 * The pack of a review out of its minutes: every figure in it is one that was frozen when the review began.
 * @param draft the review is not closed yet
 * @param site address of the application, without a slash at its end
 * @param chosen tables that were asked for beside it
 */
export function packOf(
  minutes: Minutes,
  draft: boolean,
  site: string,
  chosen: readonly AgendaTable[] = [],
): Pack {
  const { title, organization, unit, period, attendance, heldBy } = minutes;
  const figures = minutes.sections
    .filter(({ source }) => FIGURES.includes(source))
    .flatMap(({ items }) => items.flatMap(({ figure }) => (figure === null ? [] : [figure])));
  const moved = minutes.sections.find(({ source }) => source === 'moved');
  return {
    title,
    subtitle: `${reviewKind(minutes.kind).name}: ${spanText(period)}`,
    lines: [
      unit === null ? organization : `${organization}, ${unit}`,
      draft
        ? 'Draft: the review is not closed yet.'
        : `Closed on ${dayText(minutes.closedAt, minutes.zone)}; figures as they stood on ${dayText(minutes.startedAt, minutes.zone)}.`,
      `Held by ${heldBy}. Took part: ${attendance.length === 0 ? 'nobody was noted' : attendance.join(', ')}.`,
    ],
    slides: [
      ...(moved ? figureTables(figures, moved.lead) : []),
      ...figures.slice(0, MOST_CHARTS).map(figureSlide),
      ...minutes.sections.flatMap(({ tables, lead }) =>
        tables.map((table, index) => tableSlide(table, index === 0 ? lead : table.title)),
      ),
      ...openPoints(minutes),
      decisionSlide(minutes),
      ...chosen.map((table) => tableSlide(table, table.title)),
    ],
    minutes,
    chosen,
    draft,
    site,
  };
}

/** What the link of a figure to its trace is called. */
export const TO_TRACE = 'See what it is made of';

/** An address in the application as a link out of a file; null for what leads nowhere. */
export function linkFrom(site: string, to: string | null | undefined): string | null {
  return to?.startsWith('/') ? `${site}${to}` : null;
}

/** One sentence that says how a figure moved. */
export function messageOf(figure: AgendaFigure): string {
  const { title, value, words, period, grain } = figure;
  if (value === null) return `${title}: no figure for ${periodText(period.from, grain)}`;
  const way = { up: ' is better', down: ' is worse', flat: '' }[changedOf(figure)];
  const told = `${figureText(value, figure)} in ${periodText(period.from, grain)}`;
  return `${title}${figure.beyondNoise ? way : ''}: ${told}, ${words}`;
}

/** n, interval, period and version beneath a figure. */
export function underOf(figure: AgendaFigure): string {
  const { n, low, high, confidence, before, period, grain, metricVersion } = figure;
  const interval = intervalText(low, high, figure);
  return [
    n === null ? 'n withheld' : `n ${numberText(n, 0)}`,
    periodText(period.from, grain),
    interval === null
      ? 'no interval: a full count, or too few to say'
      : `${percentText(confidence)} interval ${interval}`,
    before === null ? 'nothing before to compare with' : `against ${periodText(before.start, grain)}`,
    `formula version ${metricVersion}`,
  ].join(' · ');
}

export function periodText(start: string, grain: string): string {
  const at = new Date(`${start}T00:00:00Z`);
  const text = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(at);
  switch (grain) {
    case 'week':
      return `the week of ${text({ day: 'numeric', month: 'short', year: 'numeric' })}`;
    case 'month':
      return text({ month: 'long', year: 'numeric' });
    case 'quarter':
      return `Q${Math.floor((Number(start.slice(5, 7)) - 1) / 3) + 1} ${start.slice(0, 4)}`;
    case 'year':
      return start.slice(0, 4);
    default:
      return text({ day: 'numeric', month: 'short', year: 'numeric' });
  }
}

/** The calendar day of an instant in `zone`, written out. */
export function dayText(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: zone }).format(new Date(instant));
}

function spanText({ from, to }: { readonly from: string; readonly to: string }): string {
  const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
  const last = new Date(`${to}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return format.formatRange(new Date(`${from}T00:00:00Z`), last).replaceAll('\u2009', ' ');
}

function figureTables(figures: readonly AgendaFigure[], lead: string): Slide[] {
  const worse = figures.filter((one) => one.beyondNoise && changedOf(one) === 'down').length;
  const better = figures.filter((one) => one.beyondNoise && changedOf(one) === 'up').length;
  const title =
    worse + better === 0
      ? 'Nothing moved beyond noise for better or worse'
      : `${worse} got worse and ${better} got better, beyond noise`;
  const rows = figures
    .slice(0, MOST_ROWS)
    .map((one) => [
      one.title,
      one.value === null ? null : figureText(one.value, one),
      intervalText(one.low, one.high, one),
      one.n === null ? null : numberText(one.n, 0),
      one.before?.value == null ? null : figureText(one.before.value, one),
      one.words,
    ]);
  const columns = ['Metric', 'Value', 'Interval', 'n', 'Before', 'Change'].map((name, index) => ({
    title: name,
    numeric: index > 0 && index < 5,
  }));
  const left = [
    ...(figures.length > MOST_ROWS ? [`The first ${MOST_ROWS} of ${figures.length} metrics.`] : []),
    ...(figures.length > MOST_CHARTS
      ? [`The first ${MOST_CHARTS} have a chart; all stand in the minutes.`]
      : []),
  ];
  const under = [lead, ...left].join(' ');
  const links = figures.slice(0, MOST_ROWS).map((one) => {
    const now = traceOf(one);
    return [now, now, now, now, traceOfBefore(one), now];
  });
  const table = rows.length === 0 ? null : { title, columns, rows, links, under };
  return [{ title, chart: null, table, under, trace: null }];
}

function traceOfBefore({ metricId, grain, before }: AgendaFigure): string | null {
  if (before === null) return null;
  return traceOf({
    metricId,
    grain,
    period: { from: before.start, to: nextStart(grain as Grain, before.start) },
  });
}

function figureSlide(figure: AgendaFigure): Slide {
  const { title, series, grain } = figure;
  const chart: PackChart = {
    name: title,
    labels: series.map(({ start }) => shortPeriod(start, grain)),
    values: series.map(({ value }) => value),
    lows: series.map(({ low }) => low),
    highs: series.map(({ high }) => high),
    unit: figure,
  };
  return {
    ...{ title: messageOf(figure), chart, table: null, under: underOf(figure) },
    trace: traceOf(figure),
  };
}

function shortPeriod(start: string, grain: string): string {
  const at = new Date(`${start}T00:00:00Z`);
  const options: Intl.DateTimeFormatOptions =
    grain === 'month' ? { month: 'short', year: '2-digit' } : { day: 'numeric', month: 'short' };
  if (grain === 'quarter' || grain === 'year') return periodText(start, grain);
  return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(at);
}

function tableSlide(table: AgendaTable, title: string): Slide {
  return { title, chart: null, table, under: `${table.title}. ${table.under}`, trace: null };
}

/** What waits: overdue decisions, unknowns, things to mend. */
function openPoints({ sections }: Minutes): Slide[] {
  return sections
    .filter(({ source, items }) => !FIGURES.includes(source) && items.length > 0)
    .map(({ title, lead, items }) => ({
      title: `${title}: ${items.length === 1 ? 'one' : items.length} to settle`,
      chart: null,
      table: {
        title,
        columns: [
          { title: 'What', numeric: false },
          { title: 'Why it is here', numeric: false },
          { title: 'What was said', numeric: false },
        ],
        rows: items.slice(0, MOST_ROWS).map((item) => [item.title, item.why, item.notes || null]),
        links: items.slice(0, MOST_ROWS).map(({ to }) => [to]),
        under: lead,
      },
      under: items.length > MOST_ROWS ? `${lead} The first ${MOST_ROWS} of ${items.length}.` : lead,
      trace: null,
    }));
}

function decisionSlide({ decisions }: Minutes): Slide {
  const count = decisions.length;
  const title =
    count === 0
      ? 'Nothing was decided'
      : count === 1
        ? 'One decision was made'
        : `${count} decisions were made`;
  const columns = ['Decision', 'Why', 'Owner', 'Due', 'Looked at again'].map((name) => ({
    title: name,
    numeric: false,
  }));
  const rows = decisions.map(({ what, why, owner, due, lookAgainOn }) => [
    what,
    why,
    owner,
    due === null ? 'holds at once' : dayWords(due),
    dayWords(lookAgainOn),
  ]);
  const links = decisions.map(({ id }) => [`/decide/decisions/${id}`]);
  const under = 'Decisions are never edited, only superseded.';
  const table = count === 0 ? null : { title, columns, rows, links, under };
  return { title, chart: null, table, under, trace: null };
}
