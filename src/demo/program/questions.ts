import { addDays, type Evidence, fixedClock, type Scope } from '../../kernel/index.ts';
import { type AnswerDraft, answerQuestion, type QuestionKey, verifyAnswer } from '../../strategy/index.ts';
import { OWNERS } from '../metric/metric.ts';
import type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';

/** One thing that somebody said about a question, so many days before the end of the demo. */
interface Said {
  readonly question: QuestionKey;
  readonly days: number;
  readonly by: string;
  readonly draft: (things: Things) => Pick<AnswerDraft, 'said'> & Partial<AnswerDraft>;
  /** Who checked it against its evidence the same day. */
  readonly verifiedBy?: string;
}

/** What answers can rest on. */
interface Things {
  metric(title: string): Evidence[];
  /** Goals of the longest horizon, at most two. */
  readonly goals: Evidence[];
  readonly drivers: Evidence[];
  day(days: number): string;
}

const known = (value: string): AnswerDraft['said'] => ({ known: true, value });

/** A year of answers: assumed first, better founded later; one that is stale, and two that nobody knows. */
const SAID: readonly Said[] = [
  {
    question: 'meaning',
    days: 400,
    by: OWNERS.experience,
    draft: () => ({
      said: known('That customers like us, and say so in surveys.'),
      standing: 'assumed',
    }),
  },
  {
    question: 'meaning',
    days: 290,
    by: OWNERS.experience,
    draft: ({ goals }) => ({
      said: known(
        'That the customers we have stay, because what we promise works without their having to call.\n\n' +
          'It serves two goals: keeping customers within the revenue plan, and making contact unnecessary. ' +
          'It is not a survey, not a department, and not friendliness.',
      ),
      evidence: goals,
    }),
    verifiedBy: OWNERS.commercial,
  },
  {
    question: 'matters',
    days: 300,
    by: OWNERS.experience,
    draft: () => ({
      said: known('Price, above all. That is what people name when they leave.'),
      standing: 'assumed',
    }),
  },
  {
    question: 'matters',
    days: 40,
    by: OWNERS.analyst,
    draft: ({ drivers, metric }) => ({
      said: known(
        'A network that works without interruptions, and problems that are solved quickly. ' +
          'What one gets for the price comes next; whether bills are clear matters to those who got a surprising one.\n\n' +
          'Price is what people name when they leave; it is not what decides whether they would speak for us.',
      ),
      evidence: [...drivers, ...metric('NPS of the relationship'), ...metric('Value for money')],
    }),
    verifiedBy: OWNERS.experience,
  },
  {
    question: 'measured',
    days: 330,
    by: OWNERS.analyst,
    draft: ({ metric }) => ({
      said: known(
        'Outcomes: churn and contacts per customer; both lag. What leads them: first contact resolution, repeats, ' +
          'bill shock and the ease of getting help. Each has a decision and somebody who acts.\n\n' +
          'To make them we need every contact with its customer, the day each contract begins and ends, and the survey.',
      ),
      evidence: [
        ...metric('Churn'),
        ...metric('Contacts per customer'),
        ...metric('First contact resolution'),
        ...metric('Repeat contacts'),
        ...metric('Bill shock'),
        ...metric('Ease of getting help'),
      ],
    }),
    verifiedBy: OWNERS.care,
  },
  {
    question: 'compared',
    days: 25,
    by: OWNERS.experience,
    draft: ({ metric, day }) => ({
      said: {
        known: false,
        question:
          'How do we stand with people who are customers of others? The double-blind survey of the region is in the field; ' +
          'until its intervals are narrow enough to act on, the joint study alone tells, and that of the index alone.',
        finder: OWNERS.analyst,
        due: day(-45),
      },
      evidence: [
        { kind: 'benchmark', id: null, title: 'Benchmarks: what may be compared', to: '/decide/benchmarks' },
        ...metric('Satisfaction index, ACSI style'),
      ],
    }),
  },
  {
    question: 'top_three',
    days: 120,
    by: OWNERS.experience,
    draft: ({ drivers, metric }) => ({
      said: known(
        'The three that are chosen here. They were chosen from what accounts for loyalty and from what misses its target, ' +
          'by reach, effect, money and ease; what nobody knew was left open and not guessed.',
      ),
      evidence: [
        ...drivers,
        ...metric('Contacts per customer'),
        { kind: 'page', id: null, title: 'Top three: candidates and ranking', to: '/decide/top-three' },
      ],
    }),
  },
];

export const questions: ProgramEntry = {
  doing: 'answers to the five questions',
  async enter(parts) {
    const there = await parts.inScope(({ answers }) => answers.newest());
    if (there.length > 0) return;
    const numbers = new Map<QuestionKey, number>();
    for (const said of SAID.toSorted((left, right) => right.days - left.days)) {
      const number = await enterOne(parts, said, numbers.get(said.question) ?? 0);
      numbers.set(said.question, number);
    }
    await enterUnit(parts);
  },
};

async function enterOne(parts: ProgramParts, said: Said, expected: number): Promise<number> {
  const { options, ids, scope } = parts;
  const clock = fixedClock(`${addDays(options.end, -said.days)}T09:30:00.000Z`);
  return parts.inScope(async (stores) => {
    const asked = { question: said.question, unitId: null };
    const draft = said.draft(await thingsOf(stores, options.end));
    const given = { ...BARE, ...draft };
    const answering = { ...stores, clock, ids };
    const put = await answerQuestion(answering, as(scope, said.by), asked, expected, given);
    if (said.verifiedBy === undefined || put.evidence.length === 0) return put.number;
    return (await verifyAnswer(answering, as(scope, said.verifiedBy), asked, put.number)).number;
  });
}

/** One unit has begun to ask for itself, and says honestly that it does not know yet. */
async function enterUnit({ inScope, scope, clock, ids, options }: ProgramParts): Promise<void> {
  await inScope(async (stores) => {
    const units = await stores.units.list();
    const unit = units.find(({ name }) => name === 'Care') ?? units[0];
    if (!unit) return;
    const asked = { question: 'matters', unitId: unit.id };
    await answerQuestion({ ...stores, clock, ids }, as(scope, OWNERS.experience), asked, 0, {
      ...BARE,
      said: {
        known: false,
        question: `What matters to those whom “${unit.name}” serves, apart from all others?`,
        finder: OWNERS.analyst,
        due: addDays(options.end, -10),
      },
    });
  });
}

const BARE: AnswerDraft = {
  said: known(''),
  standing: 'answered',
  evidence: [],
  lookAgainOn: null,
  circleId: null,
};

async function thingsOf(
  { metrics, goals, topThree }: Pick<ProgramStores, 'metrics' | 'goals' | 'topThree'>,
  end: string,
): Promise<Things> {
  const all = await metrics.list();
  const analysis = await topThree.analysis();
  const top = (await goals.list()).filter(({ horizon }) => horizon === 'three_to_five_years');
  return {
    metric: (title) =>
      all
        .filter(({ sheet }) => sheet.title === title)
        .map(({ id }) => ({ kind: 'metric', id, title, to: `/decide/metrics/${id}` })),
    goals: top.slice(0, 2).map(({ id, title }) => ({ kind: 'goal', id, title, to: `/decide/goals/${id}` })),
    drivers: analysis
      ? [
          {
            kind: 'driver',
            id: analysis.id,
            title: `Drivers of ${analysis.drivers.outcome.label}`,
            to: '/understand/drivers',
          },
        ]
      : [],
    day: (days) => addDays(end, -days),
  };
}

function as(scope: Scope, name: string): Scope {
  return { ...scope, actor: { kind: 'system', id: 'demo', name } };
}
