import type { SignalMoment, SignalTimeline } from '../../customer/index.ts';
import { InvalidInput, type Scope } from '../../kernel/index.ts';
import { type Bound, type Engine, id, number, type Row, text, type Value } from './engine.ts';
import { COMMON_ATTRIBUTES } from './table.ts';

/**
 * A customer's signals out of DuckDB, newest first. Those that came under the customer's external id before the customer
 * was known are theirs too. A key is the whole sort key: microseconds, source and id.
 */
export function duckdbSignalTimeline(engine: Engine, scope: Scope): SignalTimeline {
  return {
    async page(customer, after, limit) {
      const bound: Bound[] = [
        id('org', scope.orgId),
        id('customer', customer.id),
        text('reference', customer.externalId),
        number('limit', limit),
      ];
      let behind = '';
      if (after !== null) {
        const [at, source, signal] = readKey(after);
        behind = 'AND (epoch_us(occurred_at), source, id) < ($at::BIGINT, $source, $signal)';
        bound.push(number('at', at), text('source', source), text('signal', signal));
      }
      const rows = await engine.query(
        `SELECT *, epoch_us(occurred_at) AS at_us FROM signal
         WHERE org_id = $org::UUID
           AND (customer_id = $customer::UUID OR (customer_id IS NULL AND customer_ref = $reference)) ${behind}
         ORDER BY occurred_at DESC, source DESC, id DESC LIMIT $limit::BIGINT`,
        bound,
      );
      return rows.map((row) => ({
        key: JSON.stringify([Number(row['at_us']), String(row['source']), String(row['id'])]),
        moment: toMoment(row),
      }));
    },
  };
}

function toMoment(row: Row): SignalMoment {
  const words = (name: string) => textOf(row[name]);
  const figure = (name: string) => (typeof row[name] === 'number' ? row[name] : null);
  return {
    kind: 'signal',
    id: String(row['id']),
    occurredAt: String(row['occurred_at']),
    source: String(row['source']),
    signalKind: String(row['kind']),
    value: figure('value'),
    unit: words('unit'),
    durationSeconds: figure('duration_seconds'),
    channel: words('channel'),
    journey: words('journey'),
    touchpoint: words('touchpoint'),
    outcome: words('outcome'),
    attributes: attributesOf(row),
  };
}

function attributesOf(row: Row): Record<string, string> {
  const map = row['attributes'];
  const kept = typeof map === 'object' && map !== null && !Array.isArray(map) ? Object.entries(map) : [];
  const common = COMMON_ATTRIBUTES.map((name) => [name, row[name] ?? null] as const);
  const entries = [...common, ...kept].flatMap(([key, value]) => {
    const told = textOf(value);
    return told === null ? [] : [[key, told] as const];
  });
  return Object.fromEntries(entries);
}

function textOf(value: Value | undefined): string | null {
  return value === undefined || value === null || value === '' ? null : String(value);
}

function readKey(key: string): [number, string, string] {
  try {
    const parts: unknown = JSON.parse(key);
    if (Array.isArray(parts) && parts.length === 3 && Number.isSafeInteger(parts[0])) {
      return [Number(parts[0]), String(parts[1]), String(parts[2])];
    }
  } catch {
    // Falls through to the error below.
  }
  throw InvalidInput.at('cursor', 'must be the "next" of an earlier page of the same list', key);
}
