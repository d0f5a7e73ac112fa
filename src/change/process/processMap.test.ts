import { describe, expect, it } from 'vitest';
import { about, flow, phoneBefore, step } from '../../../test/support/processMaps.ts';
import { InvalidInput } from '../../kernel/index.ts';
import { checkMap } from './checkMap.ts';
import { caseFigures } from './compareMaps.ts';
import { mapFindings, visitsOf } from './findings.ts';
import { EMPTY_MAP, type ProcessMap } from './processMap.ts';

/** The places and rules that a refusal tells. */
function faultsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ place, rule }) => `${place}: ${rule}`);
    throw error;
  }
  return [];
}

describe('a map', () => {
  it('is refused for what it can never hold, each at its field', () => {
    const wrong = phoneBefore({
      currency: null,
      steps: phoneBefore().steps.map((one) =>
        one.id === 'explain'
          ? { ...one, minutes: about(-1, 2, 3), laneId: 'nobody' }
          : one.id === 'check'
            ? { ...one, minutes: about(10, 5, 30), cost: { per: 'step', amount: about(1.5) } }
            : one,
      ),
      flows: [...phoneBefore().flows, flow('end', 'start', 120), flow('explain', 'gone')],
    });
    expect(faultsOf(() => checkMap(wrong))).toEqual([
      'map.currency: must be said where there are amounts of money',
      'map.steps.1.minutes.low: must not be below 0',
      'map.steps.1.laneId: must be one of the roles of the map',
      'map.steps.3.minutes.likely: must not be below the lowest, 10',
      ...['low', 'likely', 'high'].map(
        (key) =>
          `map.steps.3.cost.amount.${key}: must be a whole number of minor units, such as 1285 for 12.85`,
      ),
      'map.flows.7.from: must not be an end: nothing follows it',
      'map.flows.7.to: must not be a start: nothing comes before it',
      'map.flows.7.share: must not be above 100',
      'map.flows.8.to: must be a step of the map',
    ]);
    expect(faultsOf(() => checkMap({ ...EMPTY_MAP, steps: [step('a'), step('a')] }))).toEqual([
      'map: must use each id once',
    ]);
    expect(checkMap(phoneBefore())).toEqual(phoneBefore());
  });

  it('tells what keeps it from being counted', () => {
    expect(mapFindings(phoneBefore())).toEqual([]);
    expect(mapFindings(EMPTY_MAP).map(({ rule }) => rule)).toEqual(['must have a start', 'must have an end']);
    const says = (flows: ProcessMap['flows']) =>
      mapFindings(phoneBefore({ flows })).map(({ stepId, rule }) => `${stepId} ${rule}`);
    const { flows } = phoneBefore();
    expect(says(flows.map((one) => (one.id === 'settled_check' ? { ...one, share: 30 } : one)))).toEqual([
      'settled must have shares that add up to 100% (they add up to 110%)',
    ]);
    expect(says(flows.map((one) => (one.from === 'settled' ? { ...one, share: null } : one)))).toEqual([
      'settled must say what share of cases takes each way (2 of 2 missing)',
    ]);
    expect(says(flows.filter(({ id }) => id !== 'settled_check'))).toEqual([
      'settled must have a share of 100% on its only way',
      'check must be reached from the start',
      'right must be reached from the start',
    ]);
    // A loop that is left with probability 0.
    const loop = flows.map((one) =>
      one.id === 'right_end'
        ? { ...one, share: 0 }
        : one.id === 'right_explain'
          ? { ...one, share: 100 }
          : one,
    );
    expect(says(loop)).toEqual([]);
    const trapped = loop.filter(({ id }) => id !== 'right_explain');
    expect(says([...trapped, flow('right', 'check', 100)])).toEqual([
      'check must come to an end: from here cases go round for ever',
      'right must come to an end: from here cases go round for ever',
    ]);
    expect(faultsOf(() => visitsOf(phoneBefore({ flows: trapped })))[0]).toMatch(
      /^map.steps.right: “Was the bill right\?”/,
    );
  });

  it('counts branches and rework: each step as often as it comes up', () => {
    const visits = visitsOf(phoneBefore());
    // One case in fifty comes back: 1 / (1 − 0.2 × 0.1).
    expect(visits.get('explain')).toBeCloseTo(1 / 0.98, 12);
    expect(visits.get('check')).toBeCloseTo(0.2 / 0.98, 12);
    expect(visits.get('end')).toBeCloseTo(1, 12);
  });

  it('counts work that is done side by side once each', () => {
    const map: ProcessMap = {
      ...EMPTY_MAP,
      steps: [
        step('s', { kind: 'start' }),
        step('split', { kind: 'parallel' }),
        step('a', { minutes: about(3) }),
        step('b', { minutes: about(4) }),
        step('join', { kind: 'parallel' }),
        step('c', { minutes: about(5) }),
        step('e', { kind: 'end' }),
      ],
      flows: [
        flow('s', 'split'),
        flow('split', 'a'),
        flow('split', 'b'),
        flow('a', 'join'),
        flow('b', 'join'),
        flow('join', 'c'),
        flow('c', 'e'),
      ],
    };
    expect(caseFigures(map).work.value).toBeCloseTo(12, 12);
  });
});

describe('per case', () => {
  it('is time by times, money by rate, failures and further contacts', () => {
    const figures = caseFigures(phoneBefore());
    const [explain, check] = [(6 + 4 * 8 + 12) / 6, (10 + 4 * 15 + 30) / 6];
    const [n, m] = [1 / 0.98, 0.2 / 0.98];
    expect(figures.work.value).toBeCloseTo(n * explain + m * check, 9);
    expect(figures.cost.value).toBeCloseTo(n * explain * 50 + m * check * 70, 9);
    expect(figures.failures.value).toBeCloseTo(n * 0.15, 9);
    expect(figures.failureCost.value).toBeCloseTo(n * 0.15 * 500, 9);
    expect(figures.contacts.value).toBeCloseTo(n * 1.15, 9);
    expect(figures.handovers).toBeCloseTo(0.2 / 0.98 + 0.2 / 0.98, 9);
    expect(figures.work.low).toBeLessThan(figures.work.value ?? 0);
    expect(figures.work.high).toBeGreaterThan(figures.work.value ?? 0);
    expect(figures.wait).toEqual({ value: 0, low: 0, high: 0, missing: [] });
  });

  it('never takes what nobody knows for nothing', () => {
    const map = phoneBefore({
      steps: phoneBefore().steps.map((one) =>
        one.id === 'check'
          ? { ...one, minutes: null }
          : { ...one, failures: one.failures.map((failure) => ({ ...failure, often: null })) },
      ),
    });
    const { work, cost, failureCost, contacts } = caseFigures(map);
    expect([work.value, cost.value, failureCost.value, contacts.value]).toEqual([null, null, null, null]);
    expect(work.missing).toEqual([{ stepId: 'check', what: 'minutes' }]);
    expect(contacts.missing).toEqual([{ stepId: 'explain', what: 'often' }]);
    const unpaid = phoneBefore({ lanes: phoneBefore().lanes.map((lane) => ({ ...lane, hourly: null })) });
    expect(caseFigures(unpaid).cost.missing.map(({ stepId, what }) => `${stepId} ${what}`)).toEqual([
      'explain rate',
      'check rate',
    ]);
    expect(caseFigures(unpaid).work.value).not.toBeNull();
  });
});
