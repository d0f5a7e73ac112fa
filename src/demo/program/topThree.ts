import { addDays, fixedClock, type Knowable, Problem, type Scope } from '../../kernel/index.ts';
import {
  analyzeDrivers,
  chooseCandidate,
  type Factor,
  type FactorDraft,
  MOST_CHOSEN,
  type Ranked,
  rankedCandidates,
  readFactor,
  readTopThreeGround,
} from '../../strategy/index.ts';
import { OWNERS } from '../metric/metric.ts';
import type { ProgramEntry, ProgramParts } from './entry.ts';

/** The main outcome, whose drivers are candidates. */
const OUTCOME = 'NPS of the relationship';
/** Days before the end of the demo on which the three were chosen. */
const CHOSEN_DAYS = 130;

/** The drivers are analyzed, people say what they know of the factors, and three candidates are chosen. */
export const topThree: ProgramEntry = {
  doing: 'the top three',
  async enter(parts) {
    const scope = as(parts.scope, OWNERS.analyst);
    const known = await parts.inScope(({ topThree: kept }) => kept.analysis());
    if (known === null) await analyze(parts, scope);
    const done = await parts.inScope(({ topThree: kept }) => kept.choices(null));
    if (done.length > 0) return;
    await enterFactors(parts, scope);
    await choose(parts, as(parts.scope, OWNERS.experience));
  },
};

async function analyze({ inScope, figures, clock, ids }: ProgramParts, scope: Scope): Promise<void> {
  const metric = await inScope(async ({ metrics }) =>
    (await metrics.list()).find(({ sheet }) => sheet.title === OUTCOME),
  );
  if (!metric) return;
  try {
    await analyzeDrivers({ inScope, figures, clock, ids }, scope, metric.id);
  } catch (error) {
    // Too small a demo has too few answers; then the page says so.
    if (!(error instanceof Problem)) throw error;
  }
}

const LEADS = 'Half-day workshop of the process owners, five estimates each, lowest, median and highest kept';

/** What people know: by the end of the candidate's title or its key, the factor, and its range or who finds it out. */
const KNOWN: readonly (readonly [string, Factor, readonly [number, number, number], string])[] = [
  ['driver:reliability', 'ease', [0.25, 0.45, 0.6], LEADS],
  ['driver:value', 'ease', [0.1, 0.25, 0.45], LEADS],
  ['driver:resolution_speed', 'ease', [0.5, 0.7, 0.85], LEADS],
  ['driver:billing_clarity', 'ease', [0.6, 0.8, 0.9], LEADS],
  [
    'Contacts per customer',
    'reach',
    [0.3, 0.36, 0.42],
    'Share of customers with a contact in a quarter, care platform',
  ],
  ['Contacts per customer', 'ease', [0.4, 0.6, 0.75], LEADS],
  [
    'Repeat contacts',
    'reach',
    [0.06, 0.09, 0.12],
    'Share of customers with a repeat in a quarter, care platform',
  ],
  ['Repeat contacts', 'ease', [0.5, 0.65, 0.8], LEADS],
  ['Bill shock', 'reach', [0.08, 0.11, 0.15], 'Share of customers with such a bill in a year, billing'],
  ['Bill shock', 'ease', [0.55, 0.75, 0.9], LEADS],
];

const AT_RISK =
  'Revenue of customers who score it low and are free to leave within the year: at risk, an upper bound, not lost';

const MONEY: readonly (readonly [string, readonly [number, number, number], string])[] = [
  ['driver:reliability', [9_000_000, 22_000_000, 48_000_000], AT_RISK],
  ['driver:resolution_speed', [7_000_000, 18_000_000, 40_000_000], AT_RISK],
  [
    'Contacts per customer',
    [18_000_000, 26_000_000, 34_000_000],
    'Contacts above the target × cost per contact of 5 to 7 €, care budget of the year',
  ],
  [
    'Bill shock',
    [4_000_000, 9_000_000, 15_000_000],
    'Credits given after such bills, and calls about them, billing and care of the year',
  ],
];

async function enterFactors({ inScope, clock, ids, options }: ProgramParts, scope: Scope): Promise<void> {
  await inScope(async (stores) => {
    const ground = await readTopThreeGround(stores, options.end);
    const { ranked } = await rankedCandidates(stores, null, ground);
    const enter = async (name: string, factor: Factor, value: FactorDraft['value']) => {
      const candidate = ranked.find(({ candidate: { key, title } }) => key === name || title === name);
      if (!candidate) return;
      const given = { id: ids.next(), unitId: null, by: scope.actor, now: clock.now() };
      const draft = { candidateKey: candidate.candidate.key, factor, value };
      await stores.topThree.addFactor(readFactor(draft, given));
    };
    for (const [name, factor, range, source] of KNOWN) await enter(name, factor, ranging(range, source));
    for (const [name, range, source] of MONEY) await enter(name, 'money', ranging(range, source));
    await enter('driver:coverage', 'ease', {
      known: false,
      question: 'How much coverage can be added before the auction of frequencies?',
      finder: OWNERS.network,
      due: addDays(options.end, 60),
    });
  });
}

function ranging(
  [low, likely, high]: readonly [number, number, number],
  source: string,
): FactorDraft['value'] {
  const value = { low, likely, high, source, evidence: [] };
  return { known: true, value } satisfies Knowable<object>;
}

const REASONS: Readonly<Record<string, string>> = {
  'driver:reliability':
    'It accounts for more of the differences in loyalty than anything else, and four regions have the same old access nodes.',
  'driver:resolution_speed':
    'Done badly, matters much, and the first region with guided resolution shows that it can be done within a year.',
  'Bill shock':
    'It misses its target by more than anything else, can be done within a year, and pays for the other two.',
};

async function choose({ inScope, ids, options }: ProgramParts, scope: Scope): Promise<void> {
  const clock = fixedClock(`${addDays(options.end, -CHOSEN_DAYS)}T10:00:00.000Z`);
  await inScope(async (stores) => {
    const ground = await readTopThreeGround(stores, options.end);
    const { ranked } = await rankedCandidates(stores, null, ground);
    const wanted = ranked.filter((one) => reasonFor(one) !== undefined);
    const others = ranked.filter((one) => reasonFor(one) === undefined);
    for (const one of [...wanted, ...others].slice(0, MOST_CHOSEN)) {
      const why = reasonFor(one) ?? 'Among the first by what is known.';
      await chooseCandidate({ ...stores, clock, ids }, scope, one, { unitId: null, why, replaces: null });
    }
  });
}

function reasonFor({ candidate: { key, title } }: Ranked): string | undefined {
  return REASONS[key] ?? REASONS[title];
}

function as(scope: Scope, name: string): Scope {
  return { ...scope, actor: { kind: 'system', id: 'demo', name } };
}
