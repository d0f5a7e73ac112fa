import { phoneBefore } from '../processMaps.ts';
import { type PartRequests, posted, type Seeds, type Walk } from './walk.ts';

const PROCESSES = '/api/v1/processes';
const VERSIONS = `${PROCESSES}/{id}/versions`;
const WORK = '/api/v1/standard-work';

export const PROCESS_SEEDS: Seeds = {
  [PROCESSES]: { name: 'Billing question at Acme', owner: { name: 'Carla' } },
  [WORK]: { title: 'How Household is called back', readers: { people: [{ name: 'Carla' }] } },
};

const FILE = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:t">
<bpmn:process id="p"><bpmn:startEvent id="s" /></bpmn:process></bpmn:definitions>`;

export function processRequests({ owner, unique, made }: Walk): PartRequests {
  const process = async () => {
    const { id } = await posted(owner(), PROCESSES, { name: unique() });
    made.set(PROCESSES, id);
    return id as string;
  };
  const drawn = async () => {
    const id = await process();
    await posted(owner(), `${PROCESSES}/${id}/versions`, { state: 'before', map: phoneBefore() });
    made.set(VERSIONS, '1');
    return id;
  };
  const work = async () => {
    const readers = { people: [{ name: 'Carla' }] };
    const { id } = await posted(owner(), WORK, { title: unique(), draft: 'Be kind.', readers });
    made.set(WORK, id);
    return id as string;
  };
  return {
    bodies: {
      [PROCESSES]: () => ({ name: unique() }),
      [VERSIONS]: () => ({ state: 'before' }),
      [`${PROCESSES}/{id}/import`]: () => ({ content: Buffer.from(FILE).toString('base64'), preview: false }),
      [`${PROCESSES}/{id}/restore`]: async () => {
        await owner().send('DELETE', `${PROCESSES}/${await process()}`, undefined, { 'if-match': '"1"' });
        return undefined;
      },
      [`${VERSIONS}/{number}/settle`]: async () => {
        await drawn();
        return undefined;
      },
      [WORK]: () => ({ title: unique() }),
      [`${WORK}/{id}/versions`]: async () => {
        await work();
        return { inForceFrom: '2026-03-01' };
      },
      [`${WORK}/{id}/restore`]: async () => {
        await owner().send('DELETE', `${WORK}/${await work()}`, undefined, { 'if-match': '"1"' });
        return undefined;
      },
      [`${WORK}/{id}/acknowledgments`]: async () => {
        const id = await work();
        const day = { inForceFrom: '2026-03-01' };
        await owner().send('POST', `${WORK}/${id}/versions`, day, { 'if-match': '"1"' });
        return { number: 1, reader: 'Carla' };
      },
    },
    onVersion: [`${VERSIONS}/{number}/settle`, `${WORK}/{id}/versions`],
    versioned: {
      [`PATCH ${PROCESSES}/{id}`]: { body: () => ({ name: unique() }) },
      [`DELETE ${PROCESSES}/{id}`]: {},
      [`PATCH ${VERSIONS}/{number}`]: { body: () => ({ name: unique() }) },
      [`POST ${WORK}/{id}/versions`]: { body: () => ({ inForceFrom: '2026-03-01' }) },
      [`PATCH ${WORK}/{id}`]: { body: () => ({ title: unique() }) },
      [`DELETE ${WORK}/{id}`]: {},
    },
    // One more version of a process is no change of those that are there.
    withoutVersion: [`POST ${VERSIONS}`],
    targets: {
      [`${WORK}/{id}/versions`]: async () => ({ address: `${WORK}/${await work()}/versions`, etag: '"1"' }),
      [`${VERSIONS}/{number}`]: async () => ({
        address: `${PROCESSES}/${await drawn()}/versions/1`,
        etag: '"1"',
      }),
    },
  };
}
