import { GOAL_UNKNOWN } from '../initiative.ts';
import { type PartRequests, posted, type Seeds, type Walk } from './walk.ts';

const initiative = (name: string) => ({
  name,
  origin: { kind: 'idea', title: 'Said in the weekly meeting' },
  goal: GOAL_UNKNOWN,
});
const headcount = { known: true, value: 40 };
const training = {
  course: 'Guided diagnosis',
  startsOn: '2026-03-02',
  endsOn: '2026-03-06',
  hours: 6,
  cost: { known: true, value: { minor: '450000', currency: 'EUR' } },
  seats: 12,
};
const message = {
  sender: { name: 'Ada' },
  channel: 'Meeting',
  what: 'Why it changes',
  plannedOn: '2026-03-01',
};
const seeded = (made: ReadonlyMap<string, string>) => ({
  initiativeId: made.get('/api/v1/initiatives'),
  groupId: made.get('/api/v1/impacted-groups'),
});

export const ADOPTION_SEEDS: Seeds = {
  '/api/v1/impacted-groups': (made) => ({
    initiativeId: made.get('/api/v1/initiatives'),
    name: 'Household care',
    headcount,
  }),
  '/api/v1/trainings': (made) => ({ ...seeded(made), ...training }),
  '/api/v1/change-messages': (made) => ({ ...seeded(made), ...message, purpose: 'awareness' }),
  '/api/v1/champions': (made) => ({ ...seeded(made), who: { name: 'Carla' }, since: '2026-03-01' }),
  '/api/v1/capacity-lines': {
    kind: 'offer',
    holder: { kind: 'group', name: 'Household care' },
    hoursPerMonth: 80,
    fromMonth: '2026-03',
  },
};

/** What the walk over all routes sends to the people side. */
export function adoptionRequests({ owner, unique, made }: Walk): PartRequests {
  const ground = async () => {
    const { id } = await posted(owner(), '/api/v1/initiatives', initiative(unique()));
    const group = { initiativeId: id, name: unique(), headcount };
    return { initiativeId: id, groupId: (await posted(owner(), '/api/v1/impacted-groups', group)).id };
  };
  const planned = async () => ({ ...(await ground()), ...training, course: unique() });
  /** Made and deleted, so that it can be brought back. */
  const gone = (path: string) => async () => {
    const { id, version } = await posted(owner(), path, await bodies[path]?.());
    await owner().send('DELETE', `${path}/${id}`, undefined, { 'if-match': `"${version}"` });
    made.set(path, id);
    return undefined;
  };
  const bodies: Readonly<Record<string, () => unknown>> = {
    '/api/v1/impacted-groups': async () => {
      const { initiativeId } = await ground();
      return { initiativeId, name: unique(), headcount };
    },
    '/api/v1/impacted-groups/{id}/assessments': () => ({
      assessedOn: '2026-03-01',
      assessor: { name: unique() },
      n: 12,
      scores: { awareness: { score: 4 }, desire: { counts: [2, 4, 3, 2, 1] } },
    }),
    '/api/v1/trainings': planned,
    '/api/v1/attendance-imports': async () => {
      const { initiativeId, course } = await posted(owner(), '/api/v1/trainings', await planned());
      const file = `name,course,date\n${unique()},${course},2026-03-03\n`;
      return { initiativeId, content: Buffer.from(file).toString('base64'), preview: false };
    },
    '/api/v1/change-messages': async () => ({ ...(await ground()), ...message, purpose: 'desire' }),
    '/api/v1/champions': async () => ({
      ...(await ground()),
      who: { name: unique() },
      since: '2026-03-01',
    }),
    '/api/v1/capacity-lines': () => ({
      kind: 'offer',
      holder: { kind: 'group', name: unique() },
      hoursPerMonth: 80,
      fromMonth: '2026-03',
    }),
  };
  return {
    bodies: {
      ...bodies,
      ...Object.fromEntries(Object.keys(ADOPTION_SEEDS).map((path) => [`${path}/{id}/restore`, gone(path)])),
    },
    versioned: {
      'PATCH /api/v1/impacted-groups/{id}': { body: () => ({ name: unique() }) },
      'DELETE /api/v1/impacted-groups/{id}': {},
      'PATCH /api/v1/trainings/{id}': { body: () => ({ course: unique() }) },
      'DELETE /api/v1/trainings/{id}': {},
      'PATCH /api/v1/change-messages/{id}': { body: () => ({ what: unique() }) },
      'DELETE /api/v1/change-messages/{id}': {},
      'PATCH /api/v1/champions/{id}': { body: () => ({ does: unique() }) },
      'DELETE /api/v1/champions/{id}': {},
      'PATCH /api/v1/capacity-lines/{id}': { body: () => ({ hoursPerMonth: 60 }) },
      'DELETE /api/v1/capacity-lines/{id}': {},
      'PUT /api/v1/initiatives/{id}/kotter/{step}': {
        body: () => ({
          said: { known: false, question: unique(), finder: 'Ada', due: '2099-01-01' },
        }),
      },
    },
    withoutVersion: ['PUT /api/v1/adoption/threshold', 'DELETE /api/v1/trainings/{id}/attendance/{rowId}'],
    targets: {
      '/api/v1/initiatives/{id}/kotter/{step}': async () => {
        const { initiativeId } = await ground();
        const address = `/api/v1/initiatives/${initiativeId}/kotter/urgency`;
        const said = { known: false, question: 'Who saw it?', finder: 'Ada', due: '2099-01-01' };
        const { headers } = await owner().send('PUT', address, { said }, { 'if-match': '"0"' });
        return { address, etag: headers.get('etag') };
      },
    },
  };
}
