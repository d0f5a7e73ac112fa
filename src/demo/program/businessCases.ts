import { type CaseInput, type CaseLine, changeCase, createCase, perPiece } from '../../economics/index.ts';
import { addDays, type Evidence, startOf } from '../../kernel/index.ts';
import { OWNERS } from '../metric/metric.ts';
import { demoWindow } from '../operator/window.ts';
import { GUIDED_RESOLUTION } from '../truth/change.ts';
import { actingAs, figuresBy, line, record, spread } from './caseFigures.ts';
import type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';

/** Contacts of a customer in a year where they were not counted yet. */
const CONTACTS_A_CUSTOMER = 2;
const YEAR = 365 * 86_400_000;
const SOLUTION_PATHS = 'Solution paths for the five reasons that come back';

/** Two cases: one of what runs, with records behind most of it and a second version, and one that is mostly hope and says so. */
export const businessCases: ProgramEntry = {
  doing: 'business cases',
  enter: (program) =>
    program.inScope(async (stores) => {
      if ((await stores.businessCases.list({})).length > 0) return;
      const ground = await groundOf(program, stores);
      await guidedResolution(program, stores, ground);
      await solutionPaths(program, stores, ground);
    }),
};

interface Ground {
  readonly currency: string;
  readonly customers: number;
  /** Contacts of all customers in a year. */
  readonly contacts: number;
  /** What a contact costs, in minor units, where it was measured. */
  readonly contact: { readonly minor: number; readonly evidence: Evidence } | null;
  /** What a customer is worth who stays. */
  readonly stays: {
    readonly low: number;
    readonly likely: number;
    readonly high: number;
    readonly evidence: Evidence;
  } | null;
  readonly contactsMetric: Evidence | null;
}

async function groundOf({ options }: ProgramParts, stores: ProgramStores): Promise<Ground> {
  const readings = await stores.costReadings.newest('cost_per_contact', options.end);
  const reading = readings.find(({ cut }) => cut === 'all') ?? readings[0];
  const minor = reading ? perPiece(reading) : null;
  const [values] = await stores.values.readings();
  const retention = values?.retention.find(({ segment }) => segment === null);
  const metric = (await stores.metrics.list()).find(({ sheet }) => sheet.title === 'Contacts per customer');
  const costSource = reading?.sources[0];
  const valueSource = values?.evidence[0];
  return {
    currency: (await stores.organization.read()).currency,
    customers: options.customers,
    contacts: reading
      ? (reading.n * YEAR) / (Date.parse(reading.period.to) - Date.parse(reading.period.from))
      : options.customers * CONTACTS_A_CUSTOMER,
    contact: minor !== null && costSource ? { minor: Math.round(minor), evidence: costSource } : null,
    stays:
      retention && valueSource && retention.savedCustomer.low >= 0
        ? { ...retention.savedCustomer, evidence: valueSource }
        : null,
    contactsMetric: metric
      ? { kind: 'metric', id: metric.id, title: metric.sheet.title, to: `/decide/metrics/${metric.id}` }
      : null,
  };
}

/** What both cases say alike. @param from a day of the first month */
function frame({ currency }: Ground, initiative: { readonly id: string } | undefined, from: string) {
  return {
    initiativeId: initiative?.id ?? null,
    owner: { name: OWNERS.care },
    circleId: null,
    currency,
    start: startOf('month', from),
    horizonMonths: 24,
    discount: { rate: 0.08, source: 'Finance, cost of capital of the year' },
    rates: [],
    scenarios: [],
  };
}

/** Measured where the ledger and the contacts allow it. */
function contactCost({ currency, contact }: Ground): CaseInput {
  return figuresBy(currency, OWNERS.care).money(
    'contact_cost',
    'Cost of a contact',
    spread(contact?.minor ?? 640, 0.06),
    'high',
    contact && record('cost_reading', contact.evidence),
  );
}

async function guidedResolution(program: ProgramParts, stores: ProgramStores, ground: Ground): Promise<void> {
  const initiative = (await stores.initiatives.list()).find(({ name }) => name === GUIDED_RESOLUTION.name);
  // It starts once the case is there.
  const window = demoWindow(program.options);
  const startedOn = window.day(window.slices[GUIDED_RESOLUTION.rollout['North'] ?? 0]?.from ?? 0);
  const { currency, customers, contacts, stays, contactsMetric } = ground;
  // Customers of North, Coast and Capital: a little more than half.
  const reached = Math.max(1, Math.round(0.56 * customers));
  const counted = contactsMetric && record('metric', contactsMetric);
  const { of, money } = figuresBy(currency, OWNERS.care);
  const inputs: CaseInput[] = [
    of(
      'contacts',
      'Contacts of the three regions a year',
      'contacts',
      spread(Math.max(1, 0.56 * contacts), 0.1),
      'high',
      counted,
    ),
    of('avoided', 'Share of contacts avoided', 'share', [0.1, 0.15, 0.22], 'low'),
    contactCost(ground),
    of('seconds', 'Seconds saved per contact', 'seconds', [20, 45, 70], 'medium'),
    money('hour', 'Cost of an hour in care', spread(3200, 0.08), 'medium'),
    of('reached', 'Customers of the three regions', 'customers', spread(reached, 0.02), 'high', counted),
    of('drop', 'Drop in yearly churn', 'share', [0.005, 0.02, 0.04], 'low'),
    money(
      'stays',
      'Value of a customer who stays',
      stays ? [stays.low, stays.likely, stays.high] : [9_000, 14_000, 20_000],
      stays ? 'medium' : 'low',
      stays && record('value', stays.evidence),
    ),
    // Costs grow with the number of customers, so that a small demo has a case of its own size.
    money('redesign', 'Redesign of the diagnosis', spread(Math.round(260 * reached), 0.2), 'medium'),
    money('training', 'Training of the teams', spread(Math.round(85 * reached), 0.15), 'medium'),
    money('licences', 'Licenses of the guide, a year', spread(Math.round(40 * reached), 0.05), 'high'),
  ];
  const lines: CaseLine[] = [
    line(
      'fewer',
      'Fewer contacts',
      'fewer_contacts',
      { contacts: 'contacts', avoided: 'avoided', cost: 'contact_cost' },
      { risk: 0.2, ramp: 6, population: reached },
    ),
    line(
      'shorter',
      'Shorter contacts',
      'shorter_contacts',
      { contacts: 'contacts', seconds: 'seconds', hour: 'hour' },
      { risk: 0.2, ramp: 6, population: reached },
    ),
    line(
      'stay',
      'Fewer who leave',
      'less_churn',
      { customers: 'reached', drop: 'drop', worth: 'stays' },
      { risk: 0.3, ramp: 9, population: reached },
    ),
    line(
      'redesign',
      'Redesign of the diagnosis',
      'process_change',
      { amount: 'redesign' },
      { once: true, risk: 0.1 },
    ),
    line(
      'training',
      'Training of the teams',
      'training',
      { amount: 'training' },
      { once: true, month: 1, risk: 0.1 },
    ),
    line('licences', 'Licenses of the guide', 'software', { amount: 'licences' }, { risk: 0.05 }),
  ];
  const asked = addDays(startedOn, -7);
  const { parts, scope } = actingAs(program, stores, asked, OWNERS.care);
  const made = await createCase(parts, scope, {
    ...frame(ground, initiative, startedOn),
    name: 'Guided resolution: case of the trial in North',
    purpose: 'What three regions with guided resolution cost and bring',
    inputs,
    lines,
    noCosts: {
      analytics: {
        known: false,
        question: 'Does the judgment need an analyst of its own?',
        finder: OWNERS.analyst,
        due: addDays(program.options.end, 20),
      },
    },
  });
  const later = actingAs(program, stores, addDays(startedOn, 60), OWNERS.analyst);
  await changeCase(later.parts, later.scope, made.id, 1, {
    why: 'Finance asked what happens when the effect is half as large or two regions come late',
    noCosts: { analytics: { known: true, value: 'The analysts who are there judge the cycles' } },
    scenarios: [
      {
        key: 'half',
        name: 'Half the effect',
        why: 'Contacts come back for other reasons',
        changes: [
          { input: 'avoided', low: 0.05, likely: 0.075, high: 0.11, shape: 'pert' },
          { input: 'drop', low: 0, likely: 0.01, high: 0.02, shape: 'pert' },
        ],
        delayMonths: 0,
      },
      {
        key: 'late',
        name: 'Six months late',
        why: 'Coast and Capital wait for the tool',
        changes: [],
        delayMonths: 6,
      },
    ],
  });
}

async function solutionPaths(program: ProgramParts, stores: ProgramStores, ground: Ground): Promise<void> {
  const initiative = (await stores.initiatives.list()).find(({ name }) => name === SOLUTION_PATHS);
  const { end, customers } = program.options;
  const { of, money } = figuresBy(ground.currency, OWNERS.care);
  const { parts, scope } = actingAs(program, stores, addDays(end, -30), OWNERS.care);
  await createCase(parts, scope, {
    ...frame(ground, initiative, addDays(end, 31)),
    name: 'Solution paths: first estimate',
    purpose: 'A matter that was said to be closed stays closed',
    inputs: [
      of(
        'repeats',
        'Repeat contacts a year',
        'contacts',
        spread(Math.max(1, Math.round(0.45 * customers)), 0.2),
        'medium',
      ),
      of('avoided', 'Share that no longer repeats', 'share', [0.1, 0.25, 0.4], 'low'),
      contactCost(ground),
      money('writing', 'Writing the paths', spread(Math.max(100, Math.round(30 * customers)), 0.3), 'low'),
    ],
    lines: [
      line(
        'fewer',
        'Fewer repeats',
        'fewer_contacts',
        { contacts: 'repeats', avoided: 'avoided', cost: 'contact_cost' },
        { risk: 0.3, ramp: 4 },
      ),
      line(
        'writing',
        'Writing the paths',
        'process_change',
        { amount: 'writing' },
        { once: true, risk: 0.2 },
      ),
    ],
    noCosts: {
      software: { known: true, value: 'The desktop shows them already' },
      training: {
        known: false,
        question: 'How many hours does each team need?',
        finder: OWNERS.care,
        due: addDays(end, 21),
      },
    },
  });
}
