import { addDays, InvalidInput, type Period, type Scope } from '../kernel/index.ts';
import {
  type Cell,
  type CompiledTrace,
  compileTrace,
  type FigureRow,
  type FigureStore,
  type GroupChoice,
} from '../metric/index.ts';
import { questionFor } from './explore.ts';
import type { ExploreRequest, House } from './request.ts';

/** Attributes as they were when it happened (for a customer: as they are). */
interface Cut {
  readonly segment: string | null;
  readonly region: string | null;
  readonly plan: string | null;
}

export interface AnswerRecord extends Cut {
  readonly type: 'answer';
  readonly at: string;
  readonly responseId: string;
  readonly surveyId: string;
  readonly surveyVersionId: string;
  readonly customerId: string | null;
  readonly question: string;
  readonly item: string | null;
  readonly choice: string | null;
  /** As the measure counts it: an index for an index. */
  readonly score: number | null;
  readonly notApplicable: boolean;
  readonly hasText: boolean;
  readonly weight: number;
  readonly touchpoint: string | null;
  readonly channel: string | null;
  readonly language: string | null;
}

export interface SignalRecord extends Cut {
  readonly type: 'signal';
  readonly at: string;
  readonly source: string;
  readonly id: string;
  readonly kind: string;
  readonly customerId: string | null;
  readonly customerRef: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly durationSeconds: number | null;
  readonly channel: string | null;
  readonly journey: string | null;
  readonly touchpoint: string | null;
  readonly outcome: string | null;
}

export interface CustomerRecord extends Cut {
  readonly type: 'customer';
  readonly id: string;
  readonly externalId: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

export type TracedRecord = AnswerRecord | SignalRecord | CustomerRecord;

export interface RecordsRequest {
  readonly explore: ExploreRequest;
  /** One group of the figure; empty for all. */
  readonly group: readonly GroupChoice[];
  /** One bucket of the series; null for the whole period. */
  readonly bucket: Period | null;
  /** 0, or the place of another part: a ratio's denominator, the customers of a rate. */
  readonly part: number;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface RecordsPage {
  readonly items: readonly TracedRecord[];
  /** Null on the last page. */
  readonly next: string | null;
}

/**
 * The rows behind a figure: exactly those that its n counts, newest first, a page at a time.
 * @throws InvalidInput
 */
export async function recordsBehind(
  figures: FigureStore,
  scope: Scope,
  request: RecordsRequest,
  house: House,
  signal?: AbortSignal,
): Promise<RecordsPage> {
  const period = request.bucket ?? request.explore.period;
  const question = questionFor({ ...request.explore, period }, house);
  const after = readKey(request.cursor);
  const enough = request.limit + 1;
  const look = async (within: Period): Promise<{ trace: CompiledTrace; rows: FigureRow[] }> => {
    const trace = compileTrace(
      {
        question: { ...question, period: within },
        group: request.group,
        part: request.part,
        after,
        limit: enough,
      },
      figures.dialect,
    );
    return { trace, rows: await figures.select(scope, trace.compiled, signal) };
  };
  const { trace, rows } =
    question.plan.parts[request.part]?.over === 'customer'
      ? await look(period)
      : await lookBack(period, after, enough, look);
  const { over, key } = trace;
  const shown = rows.slice(0, request.limit);
  const last = shown.at(-1);
  const next =
    rows.length > request.limit && last ? JSON.stringify(key.map((name) => String(last[name]))) : null;
  return { items: shown.map(READERS[over]), next };
}

/** Days that are looked at first; then eight times as many, until the page is full. */
const FIRST_LOOK = 4;
const FURTHER = 8;
/** Days are those of the organization's zone, which may have changed, and times are UTC: they differ by less than this. */
const MARGIN_MILLISECONDS = 36 * 3_600_000;

/**
 * The newest rows are on the last days, so these are looked at alone first: a page of millions of rows costs what its
 * own days do. A row counts once no row of an earlier day can be newer.
 */
async function lookBack(
  period: Period,
  after: readonly string[] | null,
  enough: number,
  look: (within: Period) => Promise<{ trace: CompiledTrace; rows: FigureRow[] }>,
): Promise<{ trace: CompiledTrace; rows: FigureRow[] }> {
  const reached = after === null ? Number.NaN : Number(after[0]);
  const last = Number.isFinite(reached)
    ? addDays(new Date(reached).toISOString().slice(0, 10), 2)
    : period.to;
  const to = last < period.to && last > period.from ? last : period.to;
  for (let days = FIRST_LOOK; ; days *= FURTHER) {
    // Days written YYYY-MM-DD sort as text.
    const [from = period.from] = [addDays(to, -days), period.from].sort().slice(1);
    const found = await look({ from, to });
    if (from === period.from) return found;
    const safe = Date.parse(`${from}T00:00:00Z`) + MARGIN_MILLISECONDS;
    if (Number(found.rows[enough - 1]?.['t_at'] ?? 0) >= safe) return found;
  }
}

function readKey(cursor: string | null): string[] | null {
  if (cursor === null) return null;
  try {
    const key: unknown = JSON.parse(cursor);
    if (Array.isArray(key) && key.every((part) => typeof part === 'string')) return key;
  } catch {
    // Falls through to the error below.
  }
  throw InvalidInput.at('cursor', 'must be the “next” of an earlier page of the same list', cursor);
}

const READERS: Record<'answer' | 'signal' | 'customer', (row: FigureRow) => TracedRecord> = {
  answer: (row) => ({
    type: 'answer',
    at: new Date(Number(row['t_at'])).toISOString(),
    responseId: text(row['t_response']) ?? '',
    surveyId: text(row['t_survey']) ?? '',
    surveyVersionId: text(row['t_version']) ?? '',
    customerId: text(row['t_customer']),
    question: text(row['t_question']) ?? '',
    item: text(row['t_item']),
    choice: text(row['t_choice']),
    score: number(row['t_score']),
    notApplicable: flag(row['t_not_applicable']),
    hasText: flag(row['t_has_text']),
    weight: number(row['t_weight']) ?? 1,
    touchpoint: text(row['t_touchpoint']),
    channel: text(row['t_channel']),
    language: text(row['t_language']),
    ...cut(row),
  }),
  signal: (row) => ({
    type: 'signal',
    at: new Date(Number(row['t_at'])).toISOString(),
    source: text(row['t_source']) ?? '',
    id: text(row['t_id']) ?? '',
    kind: text(row['t_kind']) ?? '',
    customerId: text(row['t_customer']),
    customerRef: text(row['t_customer_ref']),
    value: number(row['t_value']),
    unit: text(row['t_unit']),
    durationSeconds: number(row['t_duration']),
    channel: text(row['t_channel']),
    journey: text(row['t_journey']),
    touchpoint: text(row['t_touchpoint']),
    outcome: text(row['t_outcome']),
    ...cut(row),
  }),
  customer: (row) => ({
    type: 'customer',
    id: text(row['t_id']) ?? '',
    externalId: text(row['t_external_id']) ?? '',
    startedOn: text(row['t_started']),
    endedOn: text(row['t_ended']),
    ...cut(row),
  }),
};

function cut(row: FigureRow): Cut {
  return { segment: text(row['t_segment']), region: text(row['t_region']), plan: text(row['t_plan']) };
}

function text(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
}

function number(cell: Cell | undefined): number | null {
  return cell === null || cell === undefined ? null : Number(cell);
}

function flag(cell: Cell | undefined): boolean {
  return cell === true || cell === 1;
}
