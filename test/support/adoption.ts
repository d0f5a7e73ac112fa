import { addDays } from '../../src/kernel/index.ts';
import { GOAL_UNKNOWN } from './initiative.ts';

/** Sends a POST through the API and gives what was answered. */
type Post = (path: string, body: object) => Promise<{ readonly id: string }>;

const known = <T>(value: T) => ({ known: true, value });

/** An initiative whose people are told of: one group held at desire, one beyond every barrier, one that nobody looked at. */
export async function seedAdoption(post: Post, today: string) {
  const back = (days: number) => addDays(today, -days);
  const initiative = (name: string) =>
    post('/api/v1/initiatives', {
      name,
      origin: { kind: 'idea', title: 'Said in the weekly meeting' },
      goal: GOAL_UNKNOWN,
    });
  const { id: initiativeId } = await initiative('Guided resolution');
  const { id: otherId } = await initiative('New greeting');
  const group = (name: string, headcount: object, more: object = {}) =>
    post('/api/v1/impacted-groups', {
      initiativeId,
      name,
      headcount,
      whatChanges: 'They follow a guided diagnosis, and close a case only when its cause is found.',
      impact: 'high',
      ...more,
    });
  const care = await group('Care agents, North', known(48));
  const leads = await group('Team leads', known(6), { impact: 'medium' });
  const partners = await group('Partner shops', {
    known: false,
    question: 'How many people work in partner shops?',
    finder: 'Ines',
    due: addDays(today, 20),
  });
  const assess = (groupId: string, days: number, scores: readonly (number | null)[], n: number, note = '') =>
    post(`/api/v1/impacted-groups/${groupId}/assessments`, {
      assessedOn: back(days),
      assessor: { name: 'Ines Caron' },
      n,
      note,
      scores: Object.fromEntries(
        ['awareness', 'desire', 'knowledge', 'ability', 'reinforcement'].map((element, at) => {
          const score = scores[at] ?? null;
          return [element, score === null ? null : { score }];
        }),
      ),
    });
  await assess(care.id, 150, [1.8, 1.6, 1.4, 1.2, 1], 20);
  await assess(care.id, 80, [3.4, 1.9, 1.9, 1.5, 1.2], 32);
  await assess(
    care.id,
    12,
    [4.2, 2.2, 3.6, 2.4, 1.6],
    40,
    'They fear that longer contacts cost them their bonus.',
  );
  await assess(leads.id, 80, [4, 3.5, 2.5, 3, 3], 6);
  await assess(leads.id, 12, [4.5, 4, 4, 3.5, 3.5], 6);
  const training = (course: string, starts: number, ends: number, more: object = {}) =>
    post('/api/v1/trainings', {
      initiativeId,
      groupId: care.id,
      course,
      startsOn: back(starts),
      endsOn: back(ends),
      hours: 6,
      cost: known({ minor: '840000', currency: 'EUR' }),
      seats: 40,
      ...more,
    });
  const diagnosis = await training('Guided diagnosis', 60, 50);
  await training('Coaching from recordings', -10, -12, { groupId: leads.id, seats: 6, hours: 12 });
  const rows = Array.from(
    { length: 31 },
    (_, at) => `${1000 + at},Agent ${at},Guided diagnosis,${back(56 - (at % 5))},${at % 9 ? 'yes' : 'no'},6`,
  );
  await post('/api/v1/attendance-imports', {
    initiativeId,
    content: Buffer.from(['number,name,course,date,passed,hours', ...rows].join('\n')).toString('base64'),
    preview: false,
  });
  const message = (what: string, purpose: string, planned: number, more: object = {}) =>
    post('/api/v1/change-messages', {
      initiativeId,
      groupId: care.id,
      sender: { name: 'Henrik Falk' },
      channel: 'Town hall',
      what,
      purpose,
      plannedOn: back(planned),
      ...more,
    });
  await message('Why one contact in five is a repeat, and what it costs customers', 'awareness', 90, {
    sentOn: back(90),
    reached: 41,
  });
  await message('What happens to the bonus', 'desire', 9, {
    sender: { name: 'Marta Reyes' },
    channel: 'Team meeting',
  });
  const champion = {
    initiativeId,
    groupId: care.id,
    since: back(40),
    does: 'Sits beside colleagues for a morning',
  };
  await post('/api/v1/champions', { ...champion, who: { name: 'Lea Moreno' } });
  const holder = { kind: 'group', name: 'Care agents, North' };
  const line = { holder, fromMonth: today.slice(0, 7) };
  await post('/api/v1/capacity-lines', { kind: 'offer', ...line, hoursPerMonth: 120 });
  await post('/api/v1/capacity-lines', { kind: 'ask', ...line, initiativeId, hoursPerMonth: 90 });
  await post('/api/v1/capacity-lines', { kind: 'ask', ...line, initiativeId: otherId, hoursPerMonth: 60 });
  return { initiativeId, otherId, groups: { care, leads, partners }, training: diagnosis };
}
