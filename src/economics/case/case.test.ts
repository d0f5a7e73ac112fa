import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseContent, caseInput, caseLine } from '../../../test/support/businessCase.ts';
import {
  type CaseContent,
  type CaseInput,
  changesBetween,
  checkContent,
  endValues,
  figuresOf,
  flowOf,
  gapsOf,
  likelyValues,
  natureOf,
  returnOfFlow,
  traceOf,
} from './index.ts';
import { compileOutcome } from './outcome.ts';

const likely = (content: CaseContent) => flowOf(content, likelyValues(content.inputs));

describe('flows', () => {
  it('480,000 for 8% of a million contacts at 6; 184,000 for 30 s of the remaining 920,000 at 24 an hour', () => {
    const { lines } = likely(caseContent());
    expect(lines.map(({ line, total }) => [line.key, Math.round(total * 1e6) / 1e6])).toEqual([
      ['fewer', 48_000_000],
      ['shorter', 18_400_000],
      ['project', 20_000_000],
      ['licences', 4_000_000],
    ]);
  });
  it('begin, rise and end when they are said to', () => {
    const content = caseContent({
      lines: [
        caseLine(
          'fewer',
          'fewer_contacts',
          { contacts: 'contacts', avoided: 'avoided', cost: 'contact_cost' },
          {
            timing: { once: false, from: 3, to: 10, ramp: 3 },
            risk: 0.25,
          },
        ),
        caseLine('shorter', 'shorter_contacts', {
          contacts: 'contacts',
          seconds: 'seconds',
          hour: 'hour_cost',
        }),
      ],
    });
    const [fewer, shorter] = likely(content).lines;
    expect(fewer?.months).toEqual([
      0, 0, 0, 750_000, 1_500_000, 2_250_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000, 0, 0,
    ]);
    // All contacts still come in month 1, 92% in month 6, all again in month 12.
    expect([1, 6, 12].map((t) => Math.round(shorter?.months[t] ?? 0))).toEqual([
      1_666_667, 1_533_333, 1_666_667,
    ]);
  });
  it('first flow undiscounted, and the same return as the shared function tells', () => {
    const content = caseContent({ inputs: caseContent().inputs, horizonMonths: 24 });
    const found = returnOfFlow(content, likely(content));
    expect(found.presentCosts).toBeGreaterThan(20_000_000);
    const rate = 1.1 ** (1 / 12) - 1;
    const annuity = (1 - (1 + rate) ** -24) / rate;
    expect(found.presentBenefits).toBeCloseTo((66_400_000 / 12) * annuity, -2);
    expect(found.returnOnInvestment).toBeCloseTo(found.netPresentValue / found.presentCosts, 6);
  });
  it('money of another currency counts by its rate, whatever its digits', () => {
    const yen = caseContent({
      rates: [{ currency: 'JPY', rate: 0.006, source: 'ECB, 2026-01-02' }],
      inputs: [
        ...caseContent().inputs.filter(({ key }) => key !== 'project'),
        caseInput('project', 'money', [30_000_000, 30_000_000, 30_000_000], { currency: 'JPY' }),
      ],
    });
    expect(likely(yen).lines.find(({ line }) => line.key === 'project')?.total).toBe(18_000_000);
  });
  it('a line with a figure that nobody knows counts for nothing, and the case says so', () => {
    const inputs = caseContent().inputs.map(
      (input): CaseInput =>
        input.key === 'seconds'
          ? {
              ...input,
              range: { known: false, question: 'How long is a contact?', finder: 'Ada', due: '2026-02-01' },
              source: null,
            }
          : input,
    );
    const content = checkContent(caseContent({ inputs }));
    const [, shorter] = likely(content).lines;
    expect([shorter?.amount, shorter?.total]).toEqual([null, 0]);
    expect(gapsOf(content).map(({ kind, of, finder }) => [kind, of, finder])).toEqual([
      ['unknown_input', 'seconds', 'Ada'],
      ['unknown_cost', 'analytics', 'Ada'],
    ]);
    expect(gapsOf(caseContent({ noCosts: {} })).map(({ kind, of }) => [kind, of])).toEqual([
      ['cost_not_said', 'training'],
      ['cost_not_said', 'analytics'],
    ]);
  });
});

describe('figures', () => {
  it('come out the same from the same seed; worst below likely below best', () => {
    const content = caseContent();
    const found = figuresOf(content, 7);
    expect(figuresOf(content, 7)).toEqual(found);
    expect(figuresOf(content, 8).simulated).not.toEqual(found.simulated);
    const { worst, likely: middle, best } = found.simulated.netPresentValue;
    expect(worst).toBeLessThan(middle);
    expect(middle).toBeLessThan(best);
    expect(found.allWorst.netPresentValue).toBeLessThan(worst);
    expect(found.allBest.netPresentValue).toBeGreaterThan(best);
    expect(found.simulated.runs).toBe(100_000);
    expect(found.tornado[0]?.size).toBeGreaterThanOrEqual(found.tornado[1]?.size ?? 0);
    expect(
      found.scenarios.map(({ likely: one }) => one.netPresentValue < found.likely.netPresentValue),
    ).toEqual([true, true]);
    expect(found.band).toHaveLength(13);
  });
  it('the net present value is zero where each input breaks even', () => {
    const content = caseContent();
    const { breakEven } = figuresOf(content, 1);
    for (const { input, value } of breakEven) {
      if (value === null) continue;
      const values = new Map([...likelyValues(content.inputs), [input, value]]);
      const { netPresentValue } = returnOfFlow(content, flowOf(content, values));
      expect(Math.abs(netPresentValue)).toBeLessThan(10);
    }
    expect(breakEven.filter(({ value }) => value !== null).length).toBeGreaterThan(3);
  });
  it('what a simulation works with is what the flows come to, for any values', () => {
    const content = caseContent();
    const { net, cumulative, inputs } = compileOutcome(content);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
        (places) => {
          const values = Float64Array.from(inputs, ({ range }, at) =>
            range.known ? range.value.low + (places[at] ?? 0) * (range.value.high - range.value.low) : 0,
          );
          const flow = flowOf(content, new Map(inputs.map(({ key }, at) => [key, values[at] ?? 0])));
          const found = returnOfFlow(content, flow);
          // Months are rounded there and not here: a cent a month and line.
          expect(Math.abs(found.netPresentValue - net(values))).toBeLessThan(50);
          const course = new Float64Array(13);
          cumulative(values, course);
          found.cumulative.forEach((sum, month) => {
            expect(Math.abs(sum - (course[month] ?? 0))).toBeLessThan(20);
          });
        },
      ),
    );
  });
  it('ends are on the side that hurts: high costs, low effects', () => {
    const { worst, best } = endValues(caseContent(), null);
    expect([worst.get('project'), best.get('project')]).toEqual([30_000_000, 18_000_000]);
    expect([worst.get('avoided'), best.get('avoided')]).toEqual([0.04, 0.1]);
  });
});

describe('a trace', () => {
  const version = { content: caseContent(), figures: figuresOf(caseContent(), 1) };
  it('leads from the net present value over a line to the record behind an input', () => {
    const npv = traceOf(version, 'npv');
    expect(npv.value).toBe(version.figures.likely.netPresentValue);
    const signed = npv.parts.map(({ role, value }) => (role === 'added' ? 1 : -1) * (value ?? 0));
    expect(Math.abs(signed.reduce((sum, one) => sum + one, 0) - (npv.value ?? 0))).toBeLessThan(5);
    const line = traceOf(version, npv.parts[0]?.of ?? '');
    expect(line.words).toContain('Contacts a year 1,000,000 × Share avoided 8% × Cost per contact €6.00');
    expect(line.nature).toBe('hoped');
    expect(line.parts[2]?.source?.evidence?.to).toBe('/prove/ledger');
    const input = traceOf(version, line.parts[2]?.of ?? '');
    expect(input.input).toMatchObject({ range: { low: 550, likely: 600, high: 620 }, confidence: 'medium' });
  });
  it('tells a scenario by its lines, and a running sum by what came of each until then', () => {
    const half = traceOf(version, 'scenario:half');
    const scenario = version.figures.scenarios[0];
    expect(half.value).toBe(scenario?.likely.netPresentValue);
    const worth = half.parts.filter(({ role }) => role !== 'named');
    const sum = (parts: typeof worth) =>
      parts.reduce((total, { role, value }) => total + (role === 'added' ? 1 : -1) * (value ?? 0), 0);
    expect(Math.abs(sum(worth) - (half.value ?? 0))).toBeLessThan(5);
    expect(half.parts.at(-1)).toMatchObject({ of: 'input:avoided', value: 0.04, note: 'as stated 8%' });
    const six = traceOf(version, 'sum:6');
    expect(Math.abs(sum([...six.parts]) - (six.value ?? 0))).toBeLessThan(5);
  });
  it('every figure has one, and every part of one leads on', () => {
    const seen = new Set<string>();
    const open = [
      'npv',
      'roi',
      'payback',
      'break_even',
      'benefits',
      'costs',
      'simulated',
      'all_worst',
      'all_best',
    ];
    open.push('before_risk', 'sum:6', 'scenario:half');
    for (let of = open.pop(); of !== undefined; of = open.pop()) {
      if (seen.has(of)) continue;
      seen.add(of);
      for (const part of traceOf(version, of).parts) if (part.of) open.push(part.of);
    }
    expect([...seen].filter((of) => of.startsWith('input:'))).toHaveLength(7);
    for (const of of ['nonsense', 'line:nothing', 'month:13', 'sum:13', 'scenario:x', 'input:x'])
      expect(() => traceOf(version, of)).toThrow('of');
  });
});

it('a version says what is different from the one before', () => {
  const before = caseContent();
  const after = caseContent({
    horizonMonths: 24,
    inputs: before.inputs.map((input) =>
      input.key === 'avoided' ? caseInput('avoided', 'share', [0.05, 0.07, 0.09]) : input,
    ),
    lines: before.lines.slice(0, 3),
    scenarios: [],
  });
  expect(changesBetween(before, before)).toEqual([]);
  expect(
    changesBetween(before, after).map(({ what, from, to }) => [what, from !== null, to !== null]),
  ).toEqual([
    ['Horizon', true, true],
    ['Input “avoided”', true, true],
    ['Line “licences”', true, false],
    ['Scenario “Half the effect”', true, false],
    ['Scenario “Three months late”', true, false],
  ]);
  expect(natureOf(after.lines[0] as CaseContent['lines'][number], after.inputs)).toBe('modelled');
});
