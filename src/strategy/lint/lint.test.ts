import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../kernel/index.ts';
import type { Metric, Sheet } from '../../metric/index.ts';
import { samenessKey } from '../../metric/index.ts';
import type { LintGoal, LintGround } from './finding.ts';
import { LINT_RULES, lint } from './lint.ts';

const SHEET: Sheet = {
  title: 'NPS',
  purpose: 'p',
  decision: 'd',
  goal: { known: true, value: 'g' },
  relatesTo: ['Churn'],
  timing: 'lead',
  target: { known: true, value: { value: 30, direction: 'at_least', by: '2030-01-01' } },
  source: 's',
  neededToMake: 'n',
  measured: 'month',
  reviewed: 'month',
  owner: 'Ana',
  actor: 'Ben',
  action: 'acts',
  maturity: 'defined',
};

let made = 0;
function metric(
  sheet: Partial<Sheet> = {},
  question = `q${made}`,
  createdAt = '2026-06-01T00:00:00Z',
): Metric {
  const id = `01900000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
  return {
    id,
    sheet: { ...SHEET, title: `Metric ${made}`, ...sheet },
    current: {
      metricId: id,
      number: 1,
      since: createdAt,
      by: { kind: 'person', id: 'p', name: 'Ana' },
      reason: null,
      formula: { measure: 'nps', parameters: { question } },
      includes: null,
      excludes: null,
    },
    version: 1,
    createdAt,
    updatedAt: createdAt,
  };
}

const goal = (more: Partial<LintGoal> = {}): LintGoal => ({
  id: `goal-${++made}`,
  title: 'Goal',
  to: '/decide/goals/1',
  horizon: 'year',
  metricId: null,
  hasTarget: false,
  owner: null,
  ...more,
});

const CHURN = metric({ title: 'Churn', timing: 'lag', relatesTo: [] });
const ground = (more: Partial<LintGround> = {}): LintGround => {
  const metrics = [CHURN, ...(more.metrics ?? [])];
  return {
    today: '2026-06-30',
    goals: [],
    looks: new Map(),
    reported: [],
    worseMonths: new Map(),
    ...more,
    metrics,
  };
};
const rulesOf = (more: Partial<LintGround>) => lint(ground(more)).map(({ rule }) => rule);

describe('lint', () => {
  it('finds nothing in a registry that is in order', () => {
    const nps = metric();
    expect(rulesOf({ metrics: [nps], goals: [goal({ metricId: nps.id })] })).toEqual([]);
  });

  it('finds each of the seven, and offers to mend it', () => {
    const same = [metric({}, 'same'), metric({ title: 'Same again' }, 'same', '2026-06-02T00:00:00Z')];
    const old = metric({ title: 'Old' }, 'old', '2026-01-01T00:00:00Z');
    const vain = metric({ title: 'Vain' });
    const found = lint(
      ground({
        metrics: [
          metric({ title: 'Idle', decision: ' ' }),
          metric({ title: 'Lone lead', relatesTo: ['weather'] }),
          metric({ title: 'Nobody’s', owner: null }),
          ...same,
          old,
          vain,
        ],
        goals: [goal(), goal({ metricId: CHURN.id, hasTarget: true, owner: { name: 'Cy', left: true } })],
        reported: ['2026-03-01', '2026-04-01', '2026-06-01'].map((reportedOn) => ({
          metricId: vain.id,
          reportedOn,
          changed: 'up' as const,
        })),
        worseMonths: new Map([[vain.id, ['2026-05-01']]]),
      }),
    );
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(LINT_RULES.map(({ key }) => key)));
    expect(found.every(({ mends, why }) => mends.length > 0 && why.endsWith('.'))).toBe(true);
    const merge = found.find(({ rule }) => rule === 'same_measure');
    expect(merge?.subject.title).toBe('Same again');
    expect(merge?.mends[0]?.value).toBe(same[0]?.id);
    expect(found[0]?.severity).toBe('serious');
  });

  it('calls a metric seen that somebody opened within the quarter', () => {
    const old = metric({}, 'old', '2025-01-01T00:00:00Z');
    const at = (day: string) => rulesOf({ metrics: [old], looks: new Map([[old.id, day]]) });
    expect(at('2026-03-30')).toEqual([]);
    expect(at('2026-03-29')).toEqual(['unseen']);
  });

  it('is not vanity when a fall was reported, when it never fell, or was hardly reported', () => {
    const one = metric();
    const reports = (changed: readonly ('up' | 'down' | 'flat')[]) =>
      changed.map((way, index) => ({ metricId: one.id, reportedOn: `2026-0${index + 1}-15`, changed: way }));
    const worse = new Map([[one.id, ['2026-02-01']]]);
    const look = (changed: readonly ('up' | 'down' | 'flat')[], worseMonths = worse) =>
      rulesOf({ metrics: [one], reported: reports(changed), worseMonths });
    expect(look(['up', 'up', 'up'])).toEqual(['vanity']);
    expect(look(['up', 'up', 'down'])).toEqual([]);
    expect(look(['up', 'up'])).toEqual([]);
    expect(look(['up', 'up', 'up'], new Map())).toEqual([]);
  });

  it('looks at 500 metrics and 5,000 goals in under 300 ms', () => {
    const metrics = Array.from({ length: 500 }, (_, at) => metric({ title: `M${at}`, owner: null }));
    const goals = Array.from({ length: 5_000 }, (_, at) => goal({ title: `G${at}`, hasTarget: true }));
    const began = performance.now();
    const found = lint(ground({ metrics, goals }));
    expect(found.length).toBeGreaterThan(10_000);
    expect(performance.now() - began).toBeLessThan(300);
  });
});

describe('the same measure', () => {
  const condition = fc.record({
    field: fc.constantFrom('channel', 'attribute.plan'),
    operator: fc.constant('is' as const),
    value: fc.constantFrom('a', 'b', 'c'),
  });
  const rules = fc.array(condition, { minLength: 1, maxLength: 4 });
  const key = (includes: Rule | null, parameters: object = { question: 'nps' }) =>
    samenessKey({ formula: { measure: 'nps', parameters: { ...parameters } }, includes, excludes: null });

  it('does not depend on order, needless groups or defaults that are written out', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom('all' as const, 'any' as const), (list, word) => {
        const rule = { [word]: list } as unknown as Rule;
        const turned = { [word]: [{ [word]: list.toReversed() }, list[0]] } as unknown as Rule;
        expect(key(turned)).toBe(key(rule));
      }),
    );
    expect(key(null, { question: 'nps', survey: null })).toBe(key(null));
    const box = (parameters: object) =>
      samenessKey({
        formula: { measure: 'top_box', parameters: { question: 'q', ...parameters } },
        includes: null,
        excludes: null,
      });
    expect(box({ boxes: 2 })).toBe(box({}));
    expect(box({ boxes: 3 })).not.toBe(box({}));
  });

  it('tells apart other values, other words, and what is left out from what is let in', () => {
    const [a, b] = ['a', 'b'].map((value) => ({ field: 'channel', operator: 'is', value }) as const);
    if (!a || !b) throw new Error('two conditions');
    expect(key(a)).not.toBe(key(b));
    expect(key({ all: [a, b] })).not.toBe(key({ any: [a, b] }));
    const formula = { measure: 'nps', parameters: { question: 'nps' } };
    expect(samenessKey({ formula, includes: a, excludes: null })).not.toBe(
      samenessKey({ formula, includes: null, excludes: a }),
    );
  });
});
