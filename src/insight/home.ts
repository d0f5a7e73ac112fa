import { dayWords, isOverdue, type Unknown } from '../kernel/index.ts';
import { type Figure, type Metric, missingFrom } from '../metric/index.ts';
import type { Change } from './change.ts';
import type { Collected, Kept, TroubledImport } from './homeFacts.ts';
import { type Move, type Span, worsened, worstFirst } from './lately.ts';
import { type Station, stationsOf } from './station.ts';

/** How a metric changed in its last full period. */
export interface HomeChange {
  readonly metricId: string;
  readonly title: string;
  readonly span: Span;
  readonly worse: boolean;
  readonly figure: Figure;
  readonly change: Change | null;
}

/** Something that nobody knows yet, with who finds it out. */
export interface HomeUnknown extends Unknown {
  readonly about: string;
  /** Of a metric's record sheet. */
  readonly metricId?: string;
  readonly overdue: boolean;
  /** Address in the application where it is filled in. */
  readonly to: string;
}

/** Why somebody must decide. */
export const DECISION_KINDS = ['moved', 'overdue', 'import', 'figure_refused', 'sheet_gaps'] as const;

/** Something that waits for somebody to decide. */
export interface HomeDecision {
  readonly kind: (typeof DECISION_KINDS)[number];
  readonly title: string;
  readonly why: string;
  readonly metricId?: string;
  readonly importId?: string;
  readonly to: string;
}

export interface HomePage {
  readonly stations: readonly Station[];
  readonly changes: readonly HomeChange[];
  readonly unknowns: readonly HomeUnknown[];
  readonly decisions: readonly HomeDecision[];
}

export interface HomeGround {
  /** YYYY-MM-DD in the organization's zone. */
  readonly today: string;
  readonly kept: Kept;
  readonly collected: Collected;
  readonly metrics: readonly Metric[];
  /** Of every usable metric. */
  readonly moves: readonly Move[];
}

/** What the home page says. Everything in it follows from what is passed in. */
export function homePage(ground: HomeGround): HomePage {
  const { today, kept, metrics, moves } = ground;
  const unknowns = unknownsOf(metrics, today);
  const overdue = unknowns.filter((one) => one.overdue);
  return {
    stations: stationsOf({ ...ground, overdue: overdue.length }),
    changes: worstFirst(moves).flatMap(changeOf),
    unknowns,
    decisions: [
      ...worstFirst(moves).filter(worsened).map(movedDecision),
      ...overdue.map(overdueDecision),
      ...kept.imports.troubled.map(importDecision),
      ...moves.filter(({ refused }) => refused !== null).map(refusedDecision),
      ...metrics.filter(({ sheet }) => missingFrom(sheet).length > 0).map(gapsDecision),
    ],
  };
}

/** What record sheets call unknown: overdue first, then by day, and last what has no day. */
export function unknownsOf(metrics: readonly Metric[], today: string): HomeUnknown[] {
  return metrics
    .flatMap(({ id, sheet }) =>
      [sheet.goal, sheet.target].flatMap((field) =>
        field && !field.known
          ? [
              {
                ...field,
                about: sheet.title,
                metricId: id,
                overdue: isOverdue(field, today),
                to: `/decide/metrics/${id}`,
              },
            ]
          : [],
      ),
    )
    .sort(
      (left, right) =>
        Number(right.overdue) - Number(left.overdue) || (left.due ?? LAST).localeCompare(right.due ?? LAST),
    );
}

const LAST = '9999-12-31';

function changeOf(move: Move): HomeChange[] {
  const { metric, span, shown } = move;
  if (!shown) return [];
  const { figure, change } = shown;
  return [{ metricId: metric.id, title: metric.sheet.title, span, worse: worsened(move), figure, change }];
}

const SPAN_WORDS: Readonly<Record<Span, string>> = {
  week: 'in the last 7 days',
  month: 'in the last full month',
  quarter: 'in the last full quarter',
  year: 'in the last full year',
};

function movedDecision({ metric, span, shown }: Move): HomeDecision {
  const { title, decision, actor, action } = metric.sheet;
  const told = [
    `${capital(shown?.change?.words ?? '')} ${SPAN_WORDS[span]}.`,
    `It informs: ${unstopped(decision)}.`,
    `${unstopped(actor)}: ${unstopped(action)}.`,
  ];
  return {
    kind: 'moved',
    title,
    why: told.join(' '),
    metricId: metric.id,
    to: `/decide/metrics/${metric.id}`,
  };
}

function overdueDecision({ about, question, finder, due, metricId, to }: HomeUnknown): HomeDecision {
  return {
    kind: 'overdue',
    title: `${about}: ${question}`,
    why: `${finder ?? 'Nobody'} was to find this out by ${due === null ? 'now' : dayWords(due)}.`,
    ...(metricId === undefined ? {} : { metricId }),
    to,
  };
}

function importDecision({ id, fileName, state, read, rejected, failure }: TroubledImport): HomeDecision {
  const number = new Intl.NumberFormat('en');
  const why =
    state === 'failed'
      ? `The import failed: ${unstopped(failure ?? 'no reason was kept')}.`
      : `${number.format(rejected)} of ${number.format(read)} rows were rejected; the reasons can be downloaded.`;
  return { kind: 'import', title: fileName, why, importId: id, to: `/listen/imports/${id}` };
}

function refusedDecision({ metric, refused }: Move): HomeDecision {
  return {
    kind: 'figure_refused',
    title: metric.sheet.title,
    why: refused ?? '',
    metricId: metric.id,
    to: `/decide/metrics/${metric.id}`,
  };
}

function gapsDecision({ id, sheet }: Metric): HomeDecision {
  const missing = missingFrom(sheet).map(({ rule }) => rule);
  const [first = '', ...more] = missing;
  const rest =
    more.length === 0
      ? ''
      : more.length === 1
        ? ' One more field is open.'
        : ` ${more.length} more fields are open.`;
  return {
    kind: 'sheet_gaps',
    title: sheet.title,
    why: `It cannot be used before its record sheet is filled in: ${first}.${rest}`,
    metricId: id,
    to: `/decide/metrics/${id}`,
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Text that a person wrote, to be put before a full stop. */
function unstopped(text: string | null): string {
  return (text ?? '').trim().replace(/[.!]+$/, '');
}
