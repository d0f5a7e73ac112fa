import { addDays } from '../../../src/kernel/index.ts';
import { seedInitiative } from '../initiative.ts';
import { filledSheet } from '../metricSheet.ts';
import { officeToday } from '../office.ts';
import { type PartRequests, posted, type Seeds, type Walk } from './walk.ts';

const PATH = '/api/v1/cycles';

/** A whole plan that may be locked on `today`. */
export function wholePlan(initiativeId: string, metricId: string, today: string): Record<string, unknown> {
  return {
    initiativeId,
    name: 'Guided diagnosis',
    hypothesis: 'Agents who find the cause at once are called again less often',
    mechanism: 'fewer_contacts',
    metricId,
    wanted: 'down',
    expected: { value: 5, low: 2, high: 8 },
    worthwhile: 2,
    owner: { name: 'Mara Quill' },
    method: 'interrupted',
    baselineFrom: addDays(today, -400),
    startsOn: today,
    judgeOn: addDays(today, 200),
  };
}

export const CYCLE_SEEDS: Seeds = {
  [PATH]: (made) => ({ initiativeId: made.get('/api/v1/initiatives'), name: 'Guided diagnosis at Acme' }),
};

export function cycleRequests({ owner, unique, made }: Walk): PartRequests {
  const today = officeToday();
  const planned = async () => {
    const initiative = await seedInitiative(owner(), { name: unique() });
    const metric = await posted(owner(), '/api/v1/metrics', {
      sheet: filledSheet(unique()),
      calculation: { formula: { measure: 'count', parameters: { over: 'signal', kind: 'call' } } },
    });
    const cycle = await posted(owner(), PATH, wholePlan(initiative.id, metric.id, today));
    made.set(PATH, cycle.id);
    return cycle;
  };
  const locked = async () => {
    const { id, version } = await planned();
    const { status, body } = await owner().send(
      'POST',
      `${PATH}/${id}/lock`,
      {},
      { 'if-match': `"${version}"` },
    );
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  };
  return {
    bodies: {
      [PATH]: async () => ({
        initiativeId: (await seedInitiative(owner(), { name: unique() })).id,
        name: unique(),
      }),
      [`${PATH}/{id}/sample`]: async () => {
        await planned();
        return undefined;
      },
      [`${PATH}/{id}/lock`]: async () => {
        await planned();
        return {};
      },
      [`${PATH}/{id}/restore`]: async () => {
        const { id, version } = await planned();
        await owner().send('DELETE', `${PATH}/${id}`, undefined, { 'if-match': `"${version}"` });
        return undefined;
      },
      [`${PATH}/{id}/stop`]: async () => {
        await locked();
        return { why: 'The supplier withdrew' };
      },
      [`${PATH}/{id}/amendments`]: async () => {
        await locked();
        return { what: 'One team more', why: 'It asked for it', judgeOn: addDays(today, 230) };
      },
      [`${PATH}/{id}/looks`]: async () => {
        await locked();
        return undefined;
      },
      [`${PATH}/{id}/judgments`]: async () => {
        await locked();
        return {};
      },
      [`${PATH}/{id}/decision`]: async () => {
        const { id } = await locked();
        await posted(owner(), `${PATH}/${id}/judgments`, {});
        return {
          outcome: 'adapt',
          why: 'Once more, with all teams',
          owner: { name: 'Mara Quill' },
          lookAgainOn: addDays(today, 90),
        };
      },
    },
    onVersion: ['lock', 'stop', 'amendments', 'decision'].map((step) => `${PATH}/{id}/${step}`),
    versioned: {
      [`PATCH ${PATH}/{id}`]: { body: () => ({ hypothesis: unique() }) },
      [`DELETE ${PATH}/{id}`]: {},
    },
  };
}
