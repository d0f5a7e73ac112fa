import { seedInitiative } from '../initiative.ts';
import { type PartRequests, posted, type Seeds, type Walk } from './walk.ts';

const PATH = '/api/v1/politics';

export const POLITICS_SEEDS: Seeds = {
  [PATH]: (made) => ({ initiativeId: made.get('/api/v1/initiatives') }),
};

/** What is sent to stakeholders, RACI, promises and consultations. */
export function politicsRequests({ owner, unique, made }: Walk): PartRequests {
  const post = (path: string, body: unknown) => posted(owner(), path, body);
  const initiativeId = async () => (await seedInitiative(owner(), { name: unique() })).id;
  const stakeholder = () => ({ name: unique(), power: 4, interest: 3, now: 'neutral', wanted: 'supportive' });
  const promise = () => ({
    sponsor: { name: 'Carla' },
    what: unique(),
    madeOn: '2026-01-01',
    due: '2026-06-01',
  });
  /** A file of its own, and one record below it. */
  const fresh = async (below?: 'stakeholders' | 'promises') => {
    const { id } = await post(PATH, { initiativeId: await initiativeId() });
    made.set(PATH, id);
    if (below === undefined) return { address: `${PATH}/${id}`, etag: '"1"' };
    const one = await post(`${PATH}/${id}/${below}`, below === 'promises' ? promise() : stakeholder());
    made.set(`${PATH}/{id}/${below}`, one.id);
    return { address: `${PATH}/${id}/${below}/${one.id}`, etag: '"1"' };
  };
  const raci = () => ({
    people: [{ id: 'a', name: 'Ada' }],
    activities: [{ id: 'x', name: unique(), cells: { a: 'AR' } }],
  });
  return {
    bodies: {
      [PATH]: async () => ({ initiativeId: await initiativeId() }),
      [`${PATH}/{id}/stakeholders`]: stakeholder,
      [`${PATH}/{id}/promises`]: promise,
      '/api/v1/decisions/{id}/consultations': async () => {
        const { id } = await post('/api/v1/decisions', {
          what: unique(),
          why: 'Unexpected bills',
          owner: { name: 'Carla' },
          lookAgainOn: '2099-01-01',
        });
        made.set('/api/v1/decisions', id);
        const circle = await post('/api/v1/circles', { name: unique(), members: [] });
        return { consulted: { name: 'Ben' }, on: '2026-01-01', said: 'Go', circleId: circle.id };
      },
      [`${PATH}/{id}/stakeholders/{stakeholderId}/notes`]: async () => {
        await fresh('stakeholders');
        return { stance: 'supportive', why: unique() };
      },
      [`${PATH}/{id}/stakeholders/{stakeholderId}/restore`]: async () => {
        const { address, etag } = await fresh('stakeholders');
        await owner().send('DELETE', address, undefined, { 'if-match': etag });
        return undefined;
      },
      [`${PATH}/{id}/promises/{promiseId}/words`]: async () => {
        await fresh('promises');
        return { state: 'kept', text: unique() };
      },
    },
    versioned: {
      [`PATCH ${PATH}/{id}`]: { body: () => ({}) },
      [`PATCH ${PATH}/{id}/stakeholders/{stakeholderId}`]: { body: () => ({ role: unique() }) },
      [`DELETE ${PATH}/{id}/stakeholders/{stakeholderId}`]: {},
      [`PATCH ${PATH}/{id}/promises/{promiseId}`]: { body: () => ({ what: unique() }) },
      [`PUT ${PATH}/{id}/raci`]: { body: raci },
    },
    targets: {
      [`${PATH}/{id}/stakeholders/{stakeholderId}`]: () => fresh('stakeholders'),
      [`${PATH}/{id}/promises/{promiseId}`]: () => fresh('promises'),
      [`${PATH}/{id}/raci`]: async () => ({ address: `${(await fresh()).address}/raci`, etag: '"0"' }),
    },
  };
}
