import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateOf, itemNames, type Override, stillMissing } from './gate.ts';
import { READINESS_ITEMS } from './item.ts';
import type { Proof, ReadinessAnswer } from './proof.ts';

const BY = { kind: 'person', id: 'p', name: 'Ada' } as const;
const AT = '2026-03-01T09:00:00.000Z';
const GROUND = {
  readings: new Map(),
  cases: new Map([
    ['own', { initiativeId: 'i', lines: 2 }],
    ['empty', { initiativeId: 'i', lines: 0 }],
    ['other', { initiativeId: 'j', lines: 2 }],
  ]),
};
const answer = (item: string, number: number, said: ReadinessAnswer['said']): ReadinessAnswer => ({
  ...{ id: `${item} ${number}`, initiativeId: 'i', item, number, said, by: BY, at: AT },
});
const proof = (value: Partial<Proof>): ReadinessAnswer['said'] => ({
  known: true,
  value: { text: '', person: null, evidence: [], ...value },
});
const unknown = { known: false, question: 'Who?', finder: 'Ben', due: '2026-04-01' } as const;

const KEYS = READINESS_ITEMS.map(({ key }) => key);
const anySaid = fc.constantFrom(
  unknown,
  proof({ text: 'We did it before' }),
  proof({ person: { personId: null, name: 'Ines', left: false } }),
  proof({ person: { personId: 'p', name: 'Ines', left: true } }),
  proof({ evidence: [{ kind: 'case', id: 'own', title: 'Case', to: '/prove/cases/own' }] }),
  proof({ evidence: [{ kind: 'metric', id: 'm', title: 'Calls', to: '/decide/metrics/m' }] }),
);
const anyAnswers = fc
  .array(fc.tuple(fc.constantFrom(...KEYS), fc.integer({ min: 1, max: 9 }), anySaid))
  .map((all) => all.map(([item, number, said]) => answer(item, number, said)));

describe('the gate', () => {
  it('asks for all five where nothing was said', () => {
    expect(gateOf([], GROUND).missing).toEqual(KEYS);
  });
  it('takes the newest answer, whatever came before', () => {
    const there = proof({ person: { personId: null, name: 'Ines', left: false } });
    const answers = [answer('executive_sponsor', 2, unknown), answer('executive_sponsor', 1, there)];
    expect(gateOf(answers, GROUND).missing).toContain('executive_sponsor');
    expect(gateOf([...answers, answer('executive_sponsor', 3, there)], GROUND).missing).not.toContain(
      'executive_sponsor',
    );
  });
  it('does not count a sponsor who has left', () => {
    const left = proof({ person: { personId: 'p', name: 'Ines', left: true } });
    const [sponsor] = gateOf([answer('executive_sponsor', 1, left)], GROUND).items;
    expect([sponsor?.there, sponsor?.why]).toEqual([false, 'Ines has left: name another person.']);
  });
  it('takes a return as estimated only from a business case of its own that says something', () => {
    const why = (id: string | null) => {
      const evidence = [{ kind: 'case' as const, id, title: 'Case', to: '/prove/cases' }];
      return gateOf([answer('return_estimated', 1, proof({ evidence }))], GROUND).items[4]?.why;
    };
    expect(['own', 'empty', 'other', 'gone', null].map(why)).toEqual([
      null,
      '“Case”: nothing was estimated in it yet.',
      '“Case”: this is the business case of something else.',
      '“Case”: there is no such business case.',
      '“Case”: there is no such business case.',
    ]);
  });
  it('never counts what is unknown, and always says why an item is not there', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { items, missing } = gateOf(answers, GROUND);
        expect(missing).toEqual(items.filter(({ there }) => !there).map(({ item }) => item.key));
        for (const { there, why, answer: last } of items) {
          expect(there).toBe(why === null);
          if (there) expect(last?.said.known).toBe(true);
        }
      }),
    );
  });
});

describe('an override', () => {
  const override = (missing: readonly string[], settled: Override['settled'] = null): Override => ({
    ...{ id: 'o', initiativeId: 'i', missing, reason: 'Hurry', by: BY, at: AT, settled },
  });
  it('comes back with what was missing and is, until it is settled or all is there', () => {
    fc.assert(
      fc.property(anyAnswers, fc.subarray(KEYS, { minLength: 1 }), (answers, missing) => {
        const gate = gateOf(answers, GROUND);
        const still = stillMissing(override(missing), gate);
        expect(still).toEqual(missing.filter((key) => gate.missing.includes(key)));
        expect(stillMissing(override(missing, { reason: 'Fine', by: BY, at: AT }), gate)).toEqual([]);
      }),
    );
  });
  it('names what it is about', () => {
    expect(itemNames(['executive_sponsor', 'process_owner', 'return_estimated'])).toBe(
      'executive sponsor, process owner and return estimated',
    );
  });
});
