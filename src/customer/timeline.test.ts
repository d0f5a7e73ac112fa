import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Moment, type MomentStream, type Placed, readTimeline, type TimelineKey } from './index.ts';

/** A stream over a sorted list, with the place in the list as key. */
function stream<T extends Moment>(moments: readonly T[]): MomentStream<T> {
  const sorted = [...moments].sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1));
  return {
    async page(_customer, after, limit): Promise<Placed<T>[]> {
      const from = after === null ? 0 : Number(after) + 1;
      return sorted.slice(from, from + limit).map((moment, index) => ({ key: String(from + index), moment }));
    },
  };
}

function moment<K extends Moment['kind']>(kind: K, id: string, minute: number) {
  const occurredAt = `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`;
  return { kind, id, occurredAt } as Extract<Moment, { kind: K }>;
}

test('pages of any size give every moment once, newest first, answers before signals of the same instant', async () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(minutes, minutes, fc.integer({ min: 1, max: 7 }), async (answered, happened, limit) => {
      const streams = {
        responses: stream(answered.map((minute, index) => moment('response', `r${index}`, minute))),
        signals: stream(happened.map((minute, index) => moment('signal', `s${index}`, minute))),
      };
      const seen: Moment[] = [];
      let after: TimelineKey | null = null;
      for (let turn = 0; turn < 100; turn++) {
        const page = await readTimeline(streams, { id: 'c', externalId: 'C' }, after, limit);
        seen.push(...page.items);
        after = page.next;
        if (after === null) break;
        expect(page.items).toHaveLength(limit);
      }
      expect(seen).toHaveLength(answered.length + happened.length);
      expect(new Set(seen.map((one) => one.id)).size).toBe(seen.length);
      for (const [index, one] of seen.entries()) {
        const next = seen[index + 1];
        if (!next) continue;
        expect(one.occurredAt >= next.occurredAt).toBe(true);
        if (one.occurredAt === next.occurredAt)
          expect([one.kind, next.kind]).not.toEqual(['signal', 'response']);
      }
    }),
    { numRuns: 60 },
  );
});
