import { type Ids, InvalidInput, NotFound, Outdated, parseLine, parseProse } from '../../kernel/index.ts';
import { metricById } from '../../metric/index.ts';
import type { AgendaItem } from '../agenda/index.ts';
import { changedOf, figureOf, traceOf } from '../agenda/index.ts';
import { runningReview } from './hold.ts';
import { figurePeriod, reviewKind } from './kind.ts';
import type { HoldingParts } from './parts.ts';
import { ADDED, type Review, type ReviewItem } from './review.ts';

const LONGEST_NOTES = 20_000;

/** Something more to talk about: a metric's figure whatever it shows, or words. */
export interface AddedItem {
  readonly metricId?: string | undefined;
  readonly title?: string | undefined;
  readonly why?: string | undefined;
}

/** @throws NotFound, Conflict when it is closed, InvalidInput */
export async function addItem(
  parts: HoldingParts,
  id: string,
  { metricId, title, why }: AddedItem,
): Promise<ReviewItem> {
  const review = await runningReview(parts.reviews, id);
  const reason = parseLine(why, 'why', 1000);
  const item =
    metricId === undefined
      ? wordsItem(title, reason)
      : await metricItem(
          parts,
          review,
          metricId,
          reason ?? 'Somebody wanted it on the agenda, whatever it shows.',
        );
  const last = review.items.at(-1)?.position ?? -1;
  const made = itemOf(parts.ids, item, last + 1);
  await parts.reviews.addItem(id, made);
  return made;
}

export interface ItemChange {
  readonly notes?: string | undefined;
  readonly done?: boolean | undefined;
  /** Added to what was spent before. */
  readonly seconds?: number | undefined;
}

/**
 * Writes notes beside an item. Time that was spent adds up and is not a matter of versions.
 * @param expected version that the caller read
 * @throws NotFound, Outdated when somebody else wrote meanwhile, Conflict when the review is closed
 */
export async function changeItem(
  parts: HoldingParts,
  id: string,
  itemId: string,
  expected: number,
  { notes, done, seconds }: ItemChange,
): Promise<ReviewItem> {
  const review = await runningReview(parts.reviews, id);
  const item = review.items.find((one) => one.id === itemId);
  if (!item) throw NotFound.of('item', itemId);
  if (item.version !== expected) throw Outdated.of('item', item.version, expected);
  if (seconds !== undefined && !(seconds >= 0 && seconds <= 86_400))
    throw InvalidInput.at('seconds', 'must be 0 to 86,400', seconds);
  const changed: ReviewItem = {
    ...item,
    notes: notes === undefined ? item.notes : (parseProse(notes, 'notes', LONGEST_NOTES) ?? ''),
    done: done ?? item.done,
    seconds: item.seconds + Math.round(seconds ?? 0),
    version: expected + 1,
  };
  if (!(await parts.reviews.updateItem(id, changed))) throw Outdated.of('item', expected + 1, expected);
  return changed;
}

/** An item as it is frozen, nothing written beside it yet. */
export function itemOf(ids: Ids, item: AgendaItem, position: number): ReviewItem {
  return { ...item, id: ids.next(), position, notes: '', seconds: 0, done: false, version: 1 };
}

function wordsItem(given: string | undefined, why: string | null): AgendaItem {
  const title = parseLine(given, 'title', 300);
  if (title === null) throw InvalidInput.at('title', 'must say what to talk about, or name a metric');
  return { source: ADDED, title, why: why ?? '', to: null, metricId: null, changed: null, figure: null };
}

async function metricItem(
  { metrics, readings }: HoldingParts,
  review: Review,
  metricId: string,
  why: string,
): Promise<AgendaItem> {
  const metric = await metricById(metrics, metricId);
  const kind = reviewKind(review.kind);
  const at = figurePeriod(kind, review.period);
  const measured = [{ metricId, metricVersion: metric.current.number }];
  const window = { from: `${Number(at.from.slice(0, 4)) - 3}-01-01`, to: at.to };
  const kept = (await readings.within(measured, kind.grain, window)).slice(-13);
  const figure = figureOf(metric, kept, at);
  return {
    source: ADDED,
    title: `${figure.title}: ${figure.words}`,
    why,
    to: traceOf(figure),
    metricId,
    changed: changedOf(figure),
    figure,
  };
}
