import type { CustomerIds, Placed, SignalMoment, SignalTimeline } from '../../customer/index.ts';
import { InvalidInput, isId, type Scope } from '../../kernel/index.ts';
import type { Dialect } from '../../metric/index.ts';
import type { Page, Signal, SignalFilter } from '../../signal/index.ts';
import { type Bound, type Engine, id, instant, type Row, text } from './engine.ts';

const COLUMNS = [
  ...['source', 'id', 'kind', 'customer_id', 'customer_ref', 'occurred_at', 'received_at', 'value', 'unit'],
  ...[
    'duration_seconds',
    'channel',
    'journey',
    'touchpoint',
    'outcome',
    'segment',
    'region',
    'plan',
    'attributes',
  ],
];

/** Signals that meet the filter, newest first, then by source and id. */
export async function listSignals(
  engine: Engine,
  dialect: Dialect,
  scope: Scope,
  filter: SignalFilter,
  cursor: string | null,
  limit: number,
): Promise<Page<Signal>> {
  const placed = await page(engine, dialect, scope, filter, cursor, limit + 1);
  const items = placed.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ signal }) => signal),
    next: placed.length > limit && last ? last.key : null,
  };
}

/** One customer's signals, as the timeline reads them; those that came under the external id before it was known are theirs too. */
export function signalTimeline(engine: Engine, dialect: Dialect, scope: Scope): SignalTimeline {
  return {
    async page(customer, after, limit) {
      const placed = await page(engine, dialect, scope, { customer }, after, limit);
      return placed.map(({ key, signal }): Placed<SignalMoment> => ({ key, moment: moment(signal) }));
    },
  };
}

function moment(signal: Signal): SignalMoment {
  const { source, value, unit, durationSeconds, channel, journey, touchpoint, outcome } = signal;
  return {
    kind: 'signal',
    id: signal.id,
    occurredAt: signal.occurredAt,
    signalKind: signal.kind,
    attributes: { ...signal.attributes },
    ...{ source, value, unit, durationSeconds, channel, journey, touchpoint, outcome },
  };
}

async function page(
  engine: Engine,
  dialect: Dialect,
  scope: Scope,
  filter: SignalFilter & { readonly customer?: CustomerIds },
  cursor: string | null,
  limit: number,
): Promise<{ key: string; signal: Signal }[]> {
  const bound: Bound[] = [id('org', scope.orgId)];
  const where: string[] = [];
  const bind = (parameter: Bound): string => {
    bound.push(parameter);
    return dialect.parameter(parameter.name, parameter.type);
  };
  if (filter.source !== undefined) where.push(`s.source = ${bind(text('source', filter.source))}`);
  if (filter.kind !== undefined) where.push(`s.kind = ${bind(text('kind', filter.kind))}`);
  if (filter.channel !== undefined) where.push(`s.channel = ${bind(text('channel', filter.channel))}`);
  if (filter.from !== undefined) where.push(`s.occurred_at >= ${bind(instant('from', filter.from))}`);
  if (filter.to !== undefined) where.push(`s.occurred_at < ${bind(instant('to', filter.to))}`);
  if (filter.customerId !== undefined) {
    if (!isId(filter.customerId)) throw InvalidInput.at('customerId', 'must be an id', filter.customerId);
    where.push(`s.customer_id = ${bind(id('customer', filter.customerId))}`);
  }
  let from = dialect.rows('signal');
  if (filter.customer) {
    const own = bind(id('customer', filter.customer.id));
    const reference = bind(text('reference', filter.customer.externalId));
    // Two branches instead of OR: each is a filter that the engine can check before it reads the other columns.
    from = `(SELECT * FROM ${from} AS l WHERE l.customer_id = ${own}
      UNION ALL SELECT * FROM ${from} AS w WHERE w.customer_id IS NULL AND w.customer_ref = ${reference})`;
  }
  if (cursor !== null) {
    const [at, source, signalId] = readCursor(cursor);
    const moment = bind(instant('after_at', at));
    const [afterSource, afterId] = [bind(text('after_source', source)), bind(text('after_id', signalId))];
    where.push(`(s.occurred_at < ${moment} OR (s.occurred_at = ${moment}
      AND (s.source > ${afterSource} OR (s.source = ${afterSource} AND s.id > ${afterId}))))`);
  }
  const columns = COLUMNS.map((name) => `s.${name} AS s_${name}`);
  const rows = await engine.query(
    `SELECT ${columns.join(', ')} FROM ${from} AS s
     ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
     ORDER BY s.occurred_at DESC, s.source, s.id LIMIT ${Math.trunc(limit)}`,
    bound,
  );
  return rows.map((row) => {
    const signal = readSignal(row);
    return { key: writeCursor([signal.occurredAt, signal.source, signal.id]), signal };
  });
}

function readSignal(row: Row): Signal {
  const string = (name: string) => (row[`s_${name}`] ?? null) as string | null;
  const numeric = (name: string) => (row[`s_${name}`] ?? null) as number | null;
  const attributes: Record<string, string> = { ...(row['s_attributes'] as Record<string, string>) };
  for (const name of ['segment', 'region', 'plan']) {
    const value = string(name);
    if (value !== null) attributes[name] = value;
  }
  return {
    source: string('source') ?? '',
    id: string('id') ?? '',
    kind: string('kind') ?? '',
    customerId: string('customer_id'),
    customerRef: string('customer_ref'),
    occurredAt: string('occurred_at') ?? '',
    receivedAt: string('received_at') ?? '',
    value: numeric('value'),
    unit: string('unit'),
    durationSeconds: numeric('duration_seconds'),
    channel: string('channel'),
    journey: string('journey'),
    touchpoint: string('touchpoint'),
    outcome: string('outcome'),
    attributes,
  };
}

function writeCursor(parts: readonly [string, string, string]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function readCursor(cursor: string): [string, string, string] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === 'string')) {
      if (!Number.isNaN(Date.parse(String(parts[0])))) return parts as [string, string, string];
    }
  } catch {
    // Said below.
  }
  throw InvalidInput.at('cursor', 'must be the "next" of the page before', cursor);
}
