import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparabilityKey, type Comparable, KEY_PARTS, UNKNOWN_KEY } from '../key.ts';
import { COMPARABILITY_RULES, judge } from './index.ts';

const full: ComparabilityKey = {
  variant: 'satisfaction_index',
  unit: 'index',
  direction: 'up',
  answerScale: '1–10',
  wording: 'Overall satisfaction',
  language: 'en',
  kind: 'relationship',
  mode: 'e-mail',
  blind: 'sponsor hidden',
  country: 'US',
  segment: 'all',
  market: 'mobile',
  sampling: 'random customers',
  weighting: 'none',
};
const side = (changes: Partial<ComparabilityKey> = {}, rest: Partial<Comparable> = {}): Comparable => ({
  key: { ...full, ...changes },
  period: { from: '2024-01-01', to: '2025-01-01' },
  n: 1000,
  responseRate: 0.2,
  measuredBy: 'ACSI',
  ...rest,
});

const REFUSING = [
  'variant',
  'unit',
  'direction',
  'answerScale',
  'kind',
  'country',
  'segment',
  'market',
] as const;
const WARNING = ['mode', 'blind', 'wording', 'language', 'sampling', 'weighting'] as const;

describe('what may be compared', () => {
  it('accepts two figures that agree in everything, whatever the case and the dashes', () => {
    expect(judge(side(), side({ answerScale: '1-10', country: 'us ' }))).toEqual({
      outcome: 'accepted',
      findings: [],
    });
  });

  it.each(REFUSING)('refuses another %s and says both', (part) => {
    const { outcome, findings } = judge(side(), side({ [part]: 'another' }));
    expect(outcome).toBe('refused');
    expect(findings[0]).toMatchObject({ severity: 'refuses', part });
    expect(findings[0]?.why).toContain('another');
  });

  it.each(WARNING)('warns of another %s', (part) => {
    expect(judge(side(), side({ [part]: 'another' }))).toMatchObject({
      outcome: 'warned',
      findings: [{ severity: 'warns', part }],
    });
  });

  it.each(KEY_PARTS.map(({ key }) => key))('warns where %s is not known, and names it', (part) => {
    const { outcome, findings } = judge(side(), side({ [part]: null }));
    expect(outcome).toBe('warned');
    expect(findings.map((finding) => finding.part)).toContain(part);
  });

  it('warns of other times, of other seasons, of no n, of other response rates', () => {
    const other = (rest: Partial<Comparable>) =>
      judge(side(), side({}, rest)).findings.map(({ part, why }) => `${part}: ${why}`);
    expect(other({ period: { from: '2020-01-01', to: '2021-01-01' } })[0]).toMatch(
      /^period: Measured at other times.*3 years/,
    );
    expect(other({ period: { from: '2024-04-01', to: '2024-07-01' } })[0]).toMatch(/seasons/);
    expect(other({ n: null })[0]).toMatch(/^n: /);
    expect(other({ responseRate: 0.05 })[0]).toMatch(/20% here, 5% there/);
  });

  it('warns of NPS that each firm measured of itself, not of a competitive one', () => {
    const nps = (kind: string, measuredBy: string) => side({ variant: 'nps', kind }, { measuredBy });
    expect(judge(nps('relationship', 'Us'), nps('relationship', 'Them')).findings[0]?.rule).toBe('ownHand');
    expect(judge(nps('relationship', 'Us'), nps('relationship', 'us')).outcome).toBe('accepted');
    expect(judge(nps('competitive', 'Us'), nps('competitive', 'Them')).outcome).toBe('accepted');
  });
});

const text = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
const keys = fc.record(
  Object.fromEntries(KEY_PARTS.map(({ key }) => [key, text])),
) as unknown as fc.Arbitrary<ComparabilityKey>;
const days = fc.constantFrom('2023-01-01', '2023-04-01', '2024-01-01', '2025-01-01');
const comparables: fc.Arbitrary<Comparable> = fc.record({
  key: keys,
  period: fc.option(
    fc.tuple(days, days).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: '2026-01-01' })),
    { nil: null },
  ),
  n: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null }),
  responseRate: fc.option(fc.constantFrom(0, 0.05, 0.2, 1), { nil: null }),
  measuredBy: fc.option(fc.constantFrom('x', 'y'), { nil: null }),
});
const essence = ({ outcome, findings }: ReturnType<typeof judge>) => [
  outcome,
  findings.map(({ rule, severity, part }) => `${rule} ${severity} ${part}`).sort(),
];

describe('the rules of comparability', () => {
  it('do not depend on who is compared with whom', () => {
    fc.assert(
      fc.property(comparables, comparables, (one, other) => {
        expect(essence(judge(one, other))).toEqual(essence(judge(other, one)));
      }),
    );
  });

  it('refuse where any of them refuses, whatever else agrees', () => {
    fc.assert(
      fc.property(comparables, comparables, (one, other) => {
        const refused = COMPARABILITY_RULES.some((rule) =>
          rule.judge(one, other).some(({ severity }) => severity === 'refuses'),
        );
        expect(judge(one, other).outcome === 'refused').toBe(refused);
      }),
    );
  });

  it('never let a figure that agrees in less be compared more freely: what becomes unknown leaves a finding', () => {
    fc.assert(
      fc.property(comparables, fc.constantFrom(...KEY_PARTS.map(({ key }) => key)), (one, part) => {
        const { findings } = judge(one, { ...one, key: { ...one.key, [part]: null } });
        expect(findings.some((finding) => finding.part === part)).toBe(true);
      }),
    );
  });

  it('find nothing against a figure that is wholly known and compared with itself', () => {
    const known = side();
    expect(judge(known, known).outcome).toBe('accepted');
    expect(judge({ ...known, key: UNKNOWN_KEY }, known).outcome).toBe('warned');
  });
});
