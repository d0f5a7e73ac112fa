import { describe, expect, it } from 'vitest';
import { caseContent, caseInput, caseLine } from '../../../test/support/businessCase.ts';
import { InvalidInput } from '../../kernel/index.ts';
import { claimsExperience } from './claim.ts';
import { type CaseContent, type CaseInput, checkContent } from './index.ts';

const faultsOf = (content: CaseContent): [string, string][] => {
  try {
    checkContent(content);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.faults.map(({ place, rule }) => [place, rule]);
  }
};

describe('what is refused', () => {
  it('a better experience as a benefit, whatever it is called, with the ways that there are', () => {
    for (const kind of ['experience', 'better_experience', 'nps', 'satisfaction']) {
      const [fault] = faultsOf(caseContent({ lines: [caseLine('gain', kind, {})] }));
      expect(fault?.[0]).toBe('lines[0].kind');
      expect(fault?.[1]).toContain(
        'fewer contacts, shorter contacts, less training, less churn, more referrals, better price',
      );
    }
    for (const name of [
      '+10 % experience',
      'Improve customer experience by 10 %',
      'NPS up 5 points',
      'Higher satisfaction',
    ])
      expect([name, claimsExperience(name)]).toEqual([name, true]);
    for (const name of [
      'Fewer calls thanks to a better experience',
      'Less churn',
      'Satisfied customers leave less often',
    ])
      expect([name, claimsExperience(name)]).toEqual([name, false]);
    const named = caseContent({
      lines: [{ ...(caseContent().lines[0] as CaseContent['lines'][number]), name: '+10 % experience' }],
    });
    expect(faultsOf(named)[0]?.[0]).toBe('lines[0].name');
    // Nor as a figure that an honest way is fed with.
    const fed = caseContent().inputs.map((one) =>
      one.key === 'avoided' ? { ...one, name: '+10 % better experience' } : one,
    );
    expect(faultsOf(caseContent({ inputs: fed }))[0]).toEqual([
      'lines[0].uses.avoided',
      expect.stringContaining('is no effect: a better experience by itself is no money'),
    ]);
  });
  it('what nobody means, each next to its field', () => {
    const input = (changes: Partial<CaseInput>) =>
      faultsOf(
        caseContent({
          inputs: [...caseContent().inputs, { ...caseInput('more', 'share', [0.1, 0.2, 0.3]), ...changes }],
        }),
      );
    const ranged = (low: number, likely: number, high: number, unit: CaseInput['unit'] = 'share') =>
      input({
        unit,
        currency: unit === 'money' ? 'EUR' : null,
        range: { known: true, value: { low, likely, high, shape: 'pert' } },
      }).map(([place]) => place);
    expect(ranged(0.3, 0.2, 0.4)).toEqual(['inputs[7].range.low']);
    expect(ranged(0.1, 0.2, 0.15)).toEqual(['inputs[7].range.high']);
    expect(ranged(0.1, 0.2, 1.1)).toEqual(['inputs[7].range.high']);
    expect(ranged(-5, 1, 2, 'contacts')).toEqual(['inputs[7].range.low']);
    expect(ranged(1, 1.5, 2, 'money')).toEqual(['inputs[7].range.likely']);
    expect(input({ unit: 'money', currency: null })[0]).toEqual([
      'inputs[7].currency',
      'money needs its currency, such as EUR',
    ]);
    expect(input({ unit: 'money', currency: 'USD' }).at(-1)?.[1]).toContain('say what one USD is in EUR');
    expect(input({ source: { kind: 'estimate', evidence: null, by: ' ', note: null } })[0]?.[0]).toBe(
      'inputs[7].source.by',
    );
    expect(input({ source: { kind: 'ledger', evidence: null, by: null, note: null } })[0]?.[0]).toBe(
      'inputs[7].source.evidence',
    );
    expect(
      input({ range: { known: false, question: 'How much?', finder: null, due: null } }).map(
        ([place]) => place,
      ),
    ).toEqual(['inputs[7].range.finder', 'inputs[7].range.due']);
    for (const horizonMonths of [0, 480, 1.5])
      expect(faultsOf(caseContent({ horizonMonths }))[0]?.[0]).toBe('horizonMonths');
    expect(faultsOf(caseContent({ discount: { rate: 9, source: 'me' } }))).toEqual([
      ['discount.rate', 'must be from 0% to 100% a year'],
    ]);
    expect(faultsOf(caseContent({ discount: { rate: 0.1, source: '' } }))[0]?.[0]).toBe('discount.source');
  });
  it('the same figures twice in one month, and more contacts avoided than there are', () => {
    const uses = { contacts: 'contacts', avoided: 'avoided', cost: 'contact_cost' };
    const timed = (key: string, from: number, to: number | null) =>
      caseLine(key, 'fewer_contacts', uses, { timing: { once: false, from, to, ramp: 0 } });
    expect(faultsOf(caseContent({ lines: [timed('a', 1, 6), timed('b', 6, 12)] }))[0]?.[0]).toBe(
      'lines[1].timing.from',
    );
    expect(faultsOf(caseContent({ lines: [timed('a', 1, 6), timed('b', 7, 12)] }))).toEqual([]);
    const most = caseInput('most', 'share', [0.5, 0.9, 0.95]);
    const lines = [timed('a', 1, 6), caseLine('b', 'fewer_contacts', { ...uses, avoided: 'most' })];
    expect(faultsOf(caseContent({ inputs: [...caseContent().inputs, most], lines }))[0]?.[0]).toBe(
      'lines[1].uses.avoided',
    );
    const scenario = {
      key: 'all',
      name: 'All at once',
      why: 'Two effects at their highest',
      changes: [{ input: 'avoided', low: 0.9, likely: 0.95, high: 1, shape: 'pert' as const }],
      delayMonths: 0,
    };
    const twoWays = caseContent({
      inputs: [...caseContent().inputs, caseInput('some', 'share', [0.1, 0.2, 0.3])],
      lines: [timed('a', 1, 6), caseLine('b', 'fewer_contacts', { ...uses, avoided: 'some' })],
      scenarios: [scenario],
    });
    expect(faultsOf(twoWays)).toEqual([
      ['scenarios[0].changes', 'more contacts than there are would be avoided'],
    ]);
  });
  it('a cost of nothing without a reason', () => {
    const free = caseInput('free', 'money', [0, 0, 0]);
    const lines = [...caseContent().lines, caseLine('training', 'training', { amount: 'free' })];
    expect(faultsOf(caseContent({ inputs: [...caseContent().inputs, free], lines, noCosts: {} }))[0]).toEqual(
      ['lines[4].uses.amount', 'costs nothing: leave the line out and say why there is no such cost'],
    );
    expect(faultsOf(caseContent({ noCosts: { training: { known: true, value: ' ' } } }))[0]?.[0]).toBe(
      'noCosts.training.value',
    );
  });
});
