import { type Language, REGIONS } from '../operator/customer.ts';
import { type World, worldOf } from '../operator/operator.ts';
import { priceOf } from '../operator/plan.ts';
import { type History, simulate } from '../operator/simulate.ts';
import type { DemoOptions } from '../operator/window.ts';
import { armOf, EARLY_NOTICE, lotSpan } from '../truth/lot.ts';
import type { Mention } from '../verbatim/verbatim.ts';
import { answersOf } from './answerRows.ts';
import type { AnswerRow, CustomerRow, SignalRow, SurveyKey } from './rows.ts';
import { networkRows, signalRows } from './signalRows.ts';

/** All customers, in the order of their external ids. Memory stays flat at any size. */
export function* customers(options: DemoOptions): Generator<CustomerRow> {
  const world = worldOf(options);
  for (const history of simulate(world)) yield customerRow(world, history);
}

/** All signals: first those of regions, then each customer's, oldest first within a customer. */
export function* signals(options: DemoOptions): Generator<SignalRow> {
  const world = worldOf(options);
  yield* networkRows(world);
  for (const history of simulate(world)) yield* signalRows(world, history);
}

/** All answers, or those to one survey, customer by customer. */
export function* answers(options: DemoOptions, survey?: SurveyKey): Generator<AnswerRow> {
  const world = worldOf(options);
  for (const history of simulate(world))
    for (const answer of answersOf(world, history, survey)) yield answer.row;
}

/** A comment with what it is truly about: what the detection of themes and sentiment is measured against. */
export interface LabeledComment {
  readonly survey: SurveyKey;
  readonly rowKey: string;
  readonly language: Language;
  readonly text: string;
  /** The theme that it says most about first. */
  readonly mentions: readonly Mention[];
}

/** All comments with their true themes, in the order of the answers. */
export function* labeledComments(options: DemoOptions): Generator<LabeledComment> {
  const world = worldOf(options);
  for (const history of simulate(world)) {
    for (const { row, mentions } of answersOf(world, history)) {
      const text = row['question.comment'];
      if (typeof text !== 'string') continue;
      const { survey, row_key: rowKey } = row;
      yield { survey, rowKey, language: history.profile.language, text, mentions };
    }
  }
}

function customerRow(world: World, history: History): CustomerRow {
  const { profile, endDay, planNow } = history;
  return {
    external_id: profile.externalId,
    account_external_id: profile.accountId,
    name: profile.name,
    email: profile.email,
    preferred_language: profile.language,
    preferred_channel: profile.channel,
    started_on: world.window.day(profile.startDay),
    ended_on: endDay === null ? null : world.window.day(endDay),
    consent_email: profile.consent.email,
    consent_phone: profile.consent.phone,
    consent_sms: profile.consent.sms,
    'attribute.region': REGIONS[profile.region]?.name ?? '',
    'attribute.segment': profile.segment,
    'attribute.plan': planNow.name,
    'attribute.contract': planNow.contract.name,
    'attribute.monthly_price': priceOf(planNow, world.window.slices.length - 1),
    'attribute.joined_via': profile.joinedVia,
    'attribute.age_band': profile.ageBand,
    'attribute.early_notice': noticeOf(world, history),
  };
}

function noticeOf({ options, window }: World, { profile, endDay }: History): string | null {
  const arm = armOf(EARLY_NOTICE, options.seed, window, profile);
  const gone = endDay !== null && endDay <= lotSpan(EARLY_NOTICE, window).from;
  return arm === null || gone ? null : EARLY_NOTICE[arm];
}

/**
 * Rows as newline-delimited JSON, in pieces of about `pieceLength` characters, so that neither rows nor text pile up.
 * Between pieces the process gets its turn to do something else.
 */
export async function* ndjson(rows: Iterable<object>, pieceLength = 1 << 18): AsyncGenerator<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${JSON.stringify(row)}\n`;
    if (piece.length >= pieceLength) {
      yield piece;
      piece = '';
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }
  if (piece !== '') yield piece;
}
