import type { Explored, Group } from '../../insight/index.ts';
import { type Clock, type Ids, InvalidInput, type Random, Refused, type Scope } from '../../kernel/index.ts';
import type { Figure } from '../../metric/index.ts';
import { criticalZ } from '../../stats/index.ts';
import type { ComparabilityKey } from '../key.ts';
import { KEY_PARTS } from '../key.ts';
import { boundsOf } from '../variant.ts';
import { type AnswersOf, assertApart, type Release } from './apart.ts';
import { type Share, type ShareStores, spendBudget } from './budget.ts';
import {
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  type ExchangeFigure,
  type ExchangeFile,
  LEAST_CELL,
} from './format.ts';
import { checkNoise, type Noise, withNoise } from './noise.ts';

/** One metric with its figures, counted with the file's minimum as the smallest group that is shown. */
export interface Shared {
  readonly title: string;
  readonly answers: AnswersOf;
  readonly key: ComparabilityKey;
  readonly explored: Explored;
}

export interface ShareAsked {
  readonly title: string;
  /** Name that the organization goes by in the file. */
  readonly publisher: string;
  readonly minimumCell: number;
  readonly noise: Noise | null;
}

/** @throws InvalidInput */
export function checkShare({ title, publisher, minimumCell, noise }: ShareAsked): void {
  if (title.trim() === '') throw InvalidInput.at('title', 'must be there', title);
  if (publisher.trim() === '') throw InvalidInput.at('publisher', 'must be there', publisher);
  if (!(Number.isInteger(minimumCell) && minimumCell >= LEAST_CELL))
    throw InvalidInput.at('minimumCell', `must be a whole number of at least ${LEAST_CELL}`, minimumCell);
  if (noise) checkNoise(noise);
}

/**
 * Aggregates as a file to exchange. Either the groups or the whole is in it, never both, so that no cell can be had by
 * subtraction; cells under the minimum, and such as others could be told from, are left out and counted. The periods
 * and groups of one metric share no answers, so noise on each costs the loss once for the metric; several metrics may be
 * of the same people and add up.
 * @throws InvalidInput, Refused for noise on a metric whose answers have no bounds or have weights
 */
export function writeExchange(
  asked: ShareAsked,
  shared: readonly Shared[],
  now: Date,
  random: Random,
): ExchangeFile {
  return written(asked, shared, now, random).file;
}

/** The file, and what goes out with it as far as it must lie apart from other files. */
function written(
  asked: ShareAsked,
  shared: readonly Shared[],
  now: Date,
  random: Random,
): { readonly file: ExchangeFile; readonly releases: readonly Release[] } {
  checkShare(asked);
  const { title, publisher, minimumCell, noise } = asked;
  let cells = 0;
  const releases: Release[] = [];
  const figures = shared.flatMap((one) => {
    const found = cellsOf(one);
    const made = found.flatMap(({ figure, group }): ExchangeFigure[] => {
      const cell = figureOf(one, figure, group, asked, random);
      if (!cell) return [];
      const { period, value, n } = cell;
      const parts = (group?.group ?? []).map((part, at) => [one.explored.by[at] ?? '', part] as const);
      releases.push({ ...one.answers, metric: one.title, group: parts, period, value, n });
      return [cell];
    });
    cells += found.length - made.length;
    return made;
  });
  const file: ExchangeFile = {
    format: EXCHANGE_FORMAT,
    version: EXCHANGE_VERSION,
    createdAt: now.toISOString(),
    publisher: { name: publisher.trim() },
    title: title.trim(),
    key: {},
    minimumCell,
    leftOut: {
      cells,
      why: cells === 0 ? '' : `Fewer than ${minimumCell} answers, or could be told from such a cell.`,
    },
    noise: noise && {
      ...lossOf(noise, shared.length),
      mechanism: noise.mechanism,
      unit: 'answer',
      statistics:
        'Count of answers, and sum of answers brought to 0–1, each with sensitivity 1 and half of the loss of its metric; counts rounded, values to two decimals.',
    },
    figures,
  };
  return { file, releases: noise ? [] : releases };
}

/** What one file costs: the loss of each metric, added up. */
export function lossOf(noise: Noise, metrics: number): { epsilon: number; delta: number } {
  return { epsilon: noise.epsilon * metrics, delta: noise.delta * metrics };
}

/**
 * Makes a file, takes its loss from the budget and keeps it as it went out.
 * @throws InvalidInput, Refused where the budget does not hold it, or it could be set against what went out: then nothing is made
 */
export async function share(
  stores: ShareStores,
  tools: { readonly clock: Clock; readonly ids: Ids; readonly random: Random },
  scope: Scope,
  asked: ShareAsked,
  shared: readonly Shared[],
): Promise<{ share: Share; file: ExchangeFile }> {
  const now = tools.clock.now();
  const { file, releases } = written(asked, shared, now, tools.random);
  if (file.figures.length === 0)
    throw new Refused('There is nothing to share: every cell is too small or has no figure.');
  if (releases.length > 0) {
    await stores.shares.lock();
    const about = [...new Set(releases.flatMap((one) => one.about))];
    assertApart(releases, await stores.shares.released(about));
  }
  const loss = asked.noise ? lossOf(asked.noise, shared.length) : { epsilon: 0, delta: 0 };
  await spendBudget(stores, loss.epsilon, loss.delta);
  const made: Share = {
    id: tools.ids.next(),
    title: file.title,
    madeAt: now.toISOString(),
    madeBy: scope.actor.name,
    figures: file.figures.length,
    leftOut: file.leftOut.cells,
    ...loss,
  };
  await stores.shares.insert(made, file, releases);
  const { title, figures, leftOut, epsilon, delta } = made;
  await stores.audit.append({
    action: 'shared',
    subjectKind: 'benchmark_share',
    subjectId: made.id,
    detail: { title, figures, leftOut, epsilon, delta, publisher: file.publisher.name },
  });
  return { share: made, file };
}

/** Cells that hold anything: each group (or the whole) in each finished period, or over all of it. */
function cellsOf({ explored }: Shared): { figure: Figure; group: Group | null }[] {
  const rows =
    explored.by.length > 0
      ? explored.breakdown.map((group) => ({ group, figure: group.figure, series: group.series }))
      : [{ group: null, figure: explored.total, series: explored.series }];
  return rows
    .flatMap(({ group, figure, series }) =>
      explored.grain === null
        ? [{ group, figure }]
        : series.filter(({ partial }) => !partial).map((point) => ({ group, figure: point.figure })),
    )
    .filter(({ figure }) => figure.n !== 0);
}

function figureOf(
  { title, key, explored }: Shared,
  figure: Figure,
  group: Group | null,
  { minimumCell, noise }: ShareAsked,
  random: Random,
): ExchangeFigure | null {
  if (figure.value === null || figure.n === null || figure.n < minimumCell) return null;
  const scale = 10 ** (figure.minorDigits ?? 0);
  const error = figure.standardError === undefined ? null : figure.standardError / scale;
  const base = { value: figure.value / scale, standardError: error, n: figure.n };
  const bounds = boundsOf(key.variant, key.unit);
  let made: { value: number; standardError: number | null; n: number } = base;
  if (noise) {
    if (!bounds || error === null)
      throw new Refused(
        `Noise cannot be added to “${title}”: its answers have no bounds, so that one of them could change the figure by any amount.`,
      );
    if (figure.effectiveN !== undefined)
      throw new Refused(`Noise cannot be added to “${title}”: its answers have weights.`);
    const noisy = withNoise({ ...base, standardError: error }, bounds, noise, minimumCell, random);
    if (!noisy) return null;
    made = noisy;
  }
  const reach = made.standardError === null ? null : criticalZ(figure.confidence) * made.standardError;
  const groups = (group?.group ?? []).map((value, at) => ({
    field: (explored.by[at] ?? '').replace(/^attribute\./, ''),
    value: value ?? 'unknown',
  }));
  return {
    metric: title,
    key: sharedKey(key, groups.map(({ field, value }) => `${field} ${value}`).join(', ')),
    group: groups,
    period: { ...figure.period },
    value: made.value,
    low: noise ? bounded(made.value, reach, -1, bounds?.low) : inUnit(figure.low, scale),
    high: noise ? bounded(made.value, reach, 1, bounds?.high) : inUnit(figure.high, scale),
    confidence: figure.confidence,
    standardError: made.standardError,
    n: Math.round(made.n),
  };
}

function sharedKey(key: ComparabilityKey, group: string): ExchangeFigure['key'] {
  const known = KEY_PARTS.flatMap(({ key: part }) =>
    key[part] === null ? [] : [[part, key[part]] as const],
  );
  const parts = Object.fromEntries(known) as ExchangeFigure['key'];
  return group === '' ? parts : { ...parts, segment: group };
}

function bounded(
  value: number,
  reach: number | null,
  sign: 1 | -1,
  bound: number | undefined,
): number | null {
  if (reach === null) return null;
  const end = value + sign * reach;
  return bound === undefined ? end : sign < 0 ? Math.max(bound, end) : Math.min(bound, end);
}

function inUnit(amount: number | null, scale: number): number | null {
  return amount === null ? null : amount / scale;
}
