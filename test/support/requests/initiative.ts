import { GOAL_UNKNOWN, seedInitiative } from '../initiative.ts';
import type { PartRequests, Seeds, Walk } from './walk.ts';

const PATH = '/api/v1/initiatives';

const initiative = (name: string) => ({
  name,
  origin: { kind: 'idea', title: 'Said in a meeting' },
  goal: GOAL_UNKNOWN,
});

export const INITIATIVE_SEEDS: Seeds = { [PATH]: initiative('Warn before charges at Acme') };

export function initiativeRequests({ owner, unique, made }: Walk): PartRequests {
  const fresh = async () => {
    const one = await seedInitiative(owner(), { name: unique() });
    made.set(PATH, one.id);
    return one;
  };
  /** Started without anything that its gate asks for. */
  const overridden = async () => {
    const { id, version } = await fresh();
    await owner().send(
      'POST',
      `${PATH}/${id}/start`,
      { override: 'The season begins' },
      { 'if-match': `"${version}"` },
    );
    const { body } = await owner().send('GET', `${PATH}/${id}/readiness`);
    return body.overrides[0].id as string;
  };
  return {
    bodies: {
      [PATH]: () => initiative(unique()),
      [`${PATH}/{id}/moves`]: async () => {
        await fresh();
        return { to: 'stopped', why: 'Somebody else does it' };
      },
      [`${PATH}/{id}/restore`]: async () => {
        const { id, version } = await fresh();
        await owner().send('DELETE', `${PATH}/${id}`, undefined, { 'if-match': `"${version}"` });
        return undefined;
      },
      [`${PATH}/{id}/readiness/answers`]: () => ({
        item: 'executive_sponsor',
        said: { known: true, value: { person: { name: 'Carla' } } },
      }),
      [`${PATH}/{id}/readiness/settlements`]: async () => ({
        overrideId: await overridden(),
        reason: 'All of it came since',
      }),
      [`${PATH}/{id}/start`]: async () => {
        await fresh();
        return { override: 'The season begins' };
      },
    },
    onVersion: [`${PATH}/{id}/moves`, `${PATH}/{id}/start`],
    versioned: {
      [`PATCH ${PATH}/{id}`]: { body: () => ({ name: unique() }) },
      [`DELETE ${PATH}/{id}`]: {},
    },
    tied: { [PATH]: 'initiative' },
  };
}
