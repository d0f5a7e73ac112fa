import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, phoneAfter, phoneBefore, step } from '../../../test/support/processMaps.ts';
import { checkInput } from '../../economics/index.ts';
import { rangeMean } from '../../stats/index.ts';
import { caseInputsOf } from './caseInputs.ts';
import { compareMaps, matchSteps } from './compareMaps.ts';
import { processEffect } from './effect.ts';
import type { Process, ProcessVersion } from './process.ts';
import type { ProcessMap } from './processMap.ts';

const PROCESS: Process = {
  id: 'p',
  name: 'Billing question by phone',
  purpose: '',
  initiativeId: null,
  owner: null,
  volume: { cases: about(900, 1_000, 1_100), per: 'month', evidence: [] },
  circleId: null,
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

function version(number: number, map: ProcessMap): ProcessVersion {
  return {
    ...{
      processId: 'p',
      number,
      map,
      steps: map.steps.length,
      name: '',
      settledAt: null,
      basedOn: null,
      version: 1,
    },
    state: number === 1 ? 'before' : 'after',
    createdAt: '',
    createdBy: { kind: 'person', id: 'a', name: 'A' },
    updatedAt: '',
  };
}

describe('before and after', () => {
  it('compares step by step, and what both share does not widen the difference', () => {
    const found = compareMaps(phoneBefore(), phoneAfter());
    expect(
      found.steps.filter(({ change }) => change !== 'same').map(({ after, differs }) => [after?.id, differs]),
    ).toEqual([
      ['explain', ['name', 'time']],
      ['settled', ['next steps']],
    ]);
    expect(found.difference.work.value).toBeCloseTo(
      (found.after.work.value ?? 0) - (found.before.work.value ?? 0),
      9,
    );
    const same = compareMaps(phoneBefore(), phoneBefore());
    expect(same.difference.work).toMatchObject({ value: 0, low: 0, high: 0 });
    expect(() => compareMaps(phoneBefore(), { ...phoneAfter(), currency: 'USD' })).toThrow(/two currencies/);
  });

  it('finds a step again by its name when a file gave it another id, and says what came and went', () => {
    const pairs = matchSteps(
      [step('a'), step('old', { name: 'Check' }), step('gone')],
      [step('a'), step('new', { name: 'check' }), step('more')],
    );
    expect(pairs.map(([left, right]) => [left?.id ?? null, right?.id ?? null])).toEqual([
      ['a', 'a'],
      ['old', 'new'],
      ['gone', null],
      [null, 'more'],
    ]);
  });

  it('carries through to money: per case, per year, and by mechanism', () => {
    const found = processEffect(PROCESS, version(1, phoneBefore()), version(2, phoneAfter()));
    const comparison = compareMaps(phoneBefore(), phoneAfter());
    expect(found.title).toBe('Billing question by phone, version 2 against 1');
    expect(found.perCase.seconds.value).toBeCloseTo(-60 * (comparison.difference.work.value ?? 0), 6);
    expect(found.perCase.money.value).toBeCloseTo(-(comparison.difference.allCost.value ?? 0), 6);
    expect(found.casesPerYear).toEqual(about(10_800, 12_000, 13_200));
    expect(found.perYear?.hours.value).toBeCloseTo(((found.perCase.seconds.value ?? 0) * 12_000) / 3_600, 6);
    expect(found.perYear?.money.low).toBeLessThan(found.perYear?.money.value ?? 0);
    const [fewer, shorter] = found.mechanisms;
    const n = (billing: number) => 1 / (1 - billing * 0.1);
    expect(fewer?.effect.value).toBeCloseTo(1 - n(0.05) / n(0.2), 3);
    expect(shorter?.effect.value).toBeGreaterThan(60);
    expect(found.sources[0]?.to).toBe('/improve/processes/p?view=compare&before=1&after=2');
    const { inputs, left } = caseInputsOf(found);
    expect(inputs.map(({ key, unit }) => [key, unit])).toEqual([
      ['process_contacts_a_year', 'contacts'],
      ['process_fewer_contacts', 'share'],
      ['process_shorter_contacts', 'seconds'],
      ['process_contact_cost', 'money'],
      ['process_hour_cost', 'money'],
    ]);
    for (const input of inputs) expect(checkInput(input)).toEqual(input);
    expect(left.map(({ name }) => name)).toEqual(['Money saved in a year']);
    // What a case makes of them is what the maps say is saved: contacts × share × cost, and time on those that still come.
    const mean = (key: string) => {
      const { range } = inputs.find((one) => one.key === key) as (typeof inputs)[number];
      if (!range.known) throw new Error(key);
      return rangeMean({ worst: range.value.low, likely: range.value.likely, best: range.value.high });
    };
    const contacts = mean('process_contacts_a_year');
    const rest = contacts * (1 - mean('process_fewer_contacts'));
    const saved =
      contacts * mean('process_fewer_contacts') * mean('process_contact_cost') +
      (rest * mean('process_shorter_contacts') * mean('process_hour_cost')) / 3_600;
    // Most of what is saved here are hours of the dearer of two roles; an hour of a case is one of both.
    expect(saved / (found.perYear?.money.value ?? 0)).toBeCloseTo(0.89, 2);
    // The other way round it costs more: no input of a case says that.
    const worse = processEffect(PROCESS, version(1, phoneAfter()), version(2, phoneBefore()));
    expect(caseInputsOf(worse).inputs.map(({ unit }) => unit)).toEqual(['contacts', 'money']);
    expect(caseInputsOf(worse).left).toHaveLength(3);
    const alone = processEffect(
      { ...PROCESS, volume: null },
      version(1, phoneBefore()),
      version(2, phoneAfter()),
    );
    expect(alone.perYear).toBeNull();
  });

  it('a change and its reverse cancel, for any times and shares', () => {
    const minutes = fc.double({ min: 0, max: 100, noNaN: true });
    const range = fc.tuple(minutes, minutes, minutes).map((all) => {
      const [low = 0, likely = 0, high = 0] = [...all].sort((x, y) => x - y);
      return { low, likely, high };
    });
    const any = fc.record({ explain: range, check: range, share: fc.integer({ min: 1, max: 99 }) }).map(
      ({ explain, check, share }): ProcessMap => ({
        ...phoneBefore(),
        steps: phoneBefore().steps.map((one) =>
          one.id === 'explain'
            ? { ...one, minutes: explain }
            : one.id === 'check'
              ? { ...one, minutes: check }
              : one,
        ),
        flows: phoneBefore().flows.map((one) =>
          one.from === 'settled' ? { ...one, share: one.to === 'end' ? share : 100 - share } : one,
        ),
      }),
    );
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [there, back] = [compareMaps(one, other).difference, compareMaps(other, one).difference];
        expect(there.cost.value).toBeCloseTo(-(back.cost.value ?? 0), 6);
        expect((there.work.low ?? 0) <= (there.work.high ?? 0)).toBe(true);
      }),
      { numRuns: 4 },
    );
  });
});
