import type { CaseContent, CaseInput, CaseJudgment, CaseLine, InputUnit } from '../../src/economics/index.ts';

type Three = readonly [low: number, likely: number, high: number];

/** An input that rests on a record of the ledger. */
export function caseInput(
  key: string,
  unit: InputUnit,
  [low, likely, high]: Three,
  changes: Partial<CaseInput> = {},
): CaseInput {
  return {
    key,
    name: key.replaceAll('_', ' '),
    unit,
    currency: unit === 'money' ? 'EUR' : null,
    range: { known: true, value: { low, likely, high, shape: 'pert' } },
    source: {
      kind: 'ledger',
      evidence: { kind: 'page', id: null, title: `Ledger: ${key}`, to: '/prove/ledger' },
      by: null,
      note: null,
    },
    confidence: 'medium',
    ...changes,
  };
}

export function caseLine(
  key: string,
  kind: string,
  uses: Record<string, string>,
  changes: Partial<CaseLine> = {},
): CaseLine {
  return {
    key,
    name: key.replaceAll('_', ' '),
    kind: kind as CaseLine['kind'],
    uses,
    timing: { once: false, from: 1, to: null, ramp: 0 },
    risk: 0,
    population: null,
    ...changes,
  };
}

/** 1,000,000 contacts a year, 8 % avoided at 6.00; the rest 30 s shorter at 24.00 an hour: 480,000 and 184,000 a year. */
export function caseContent(changes: Partial<CaseContent> = {}): CaseContent {
  return {
    name: 'Warn before charges',
    purpose: 'Bills that nobody expected make customers call',
    currency: 'EUR',
    start: '2026-01-01',
    horizonMonths: 12,
    discount: { rate: 0.1, source: 'Treasury, cost of capital 2026' },
    rates: [],
    inputs: [
      caseInput('contacts', 'contacts', [900_000, 1_000_000, 1_100_000]),
      caseInput('avoided', 'share', [0.04, 0.08, 0.1], {
        source: { kind: 'estimate', evidence: null, by: 'Head of care', note: null },
        confidence: 'low',
      }),
      caseInput('contact_cost', 'money', [550, 600, 620]),
      caseInput('seconds', 'seconds', [10, 30, 40]),
      caseInput('hour_cost', 'money', [2300, 2400, 2600]),
      caseInput('project', 'money', [18_000_000, 20_000_000, 30_000_000]),
      caseInput('licences', 'money', [4_000_000, 4_000_000, 5_000_000]),
    ],
    lines: [
      caseLine('fewer', 'fewer_contacts', { contacts: 'contacts', avoided: 'avoided', cost: 'contact_cost' }),
      caseLine('shorter', 'shorter_contacts', {
        contacts: 'contacts',
        seconds: 'seconds',
        hour: 'hour_cost',
      }),
      caseLine(
        'project',
        'process_change',
        { amount: 'project' },
        { timing: { once: true, from: 0, to: null, ramp: 0 } },
      ),
      caseLine('licences', 'software', { amount: 'licences' }),
    ],
    noCosts: {
      training: { known: true, value: 'Agents do nothing that is new to them' },
      analytics: {
        known: false,
        question: 'Does the report need a new dashboard?',
        finder: 'Ada',
        due: '2026-03-01',
      },
    },
    scenarios: [
      {
        key: 'half',
        name: 'Half the effect',
        why: 'Only those with an app get the warning',
        changes: [{ input: 'avoided', low: 0.02, likely: 0.04, high: 0.05, shape: 'pert' }],
        delayMonths: 0,
      },
      { key: 'late', name: 'Three months late', why: 'Releases slip', changes: [], delayMonths: 3 },
    ],
    ...changes,
  };
}

/** Contacts a customer, 0.5 without the change: 10 % fewer, for 50,000 customers from March to May. */
export const caseJudgment = (changes: Partial<CaseJudgment> = {}): CaseJudgment => ({
  cycleId: 'cycle-1',
  title: 'Warnings, first cycle',
  mechanism: 'fewer_contacts',
  verdict: 'works',
  effect: { value: -0.05, low: -0.06, high: -0.04 },
  unit: 'ratio',
  wanted: 'down',
  metric: { measure: 'ratio', subject: 'signal', days: null },
  base: 0.5,
  treated: 50_000,
  arrivals: [],
  period: { from: '2026-03-01', to: '2026-06-01' },
  method: 'staggered',
  plannedMethod: 'staggered',
  judgedOn: '2026-06-10',
  evidence: {
    kind: 'page',
    id: 'cycle-1',
    title: 'Warnings, first cycle',
    to: '/improve/cycles/cycle-1',
  },
  ...changes,
});
