import { addDays } from '../../src/kernel/index.ts';
import { seedInitiative } from './initiative.ts';
import { type Answer, type Browser, made, type Office, officeToday, openOffice } from './office.ts';

export const known = <T>(value: T) => ({ known: true, value });
export const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');

/** An office whose initiative changes the work of one group, the care agents, of whom there are forty. */
export interface AdoptionOffice {
  readonly office: Office;
  readonly owner: Browser;
  readonly manager: Browser;
  readonly viewer: Browser;
  /** Who owns another organization. */
  readonly globex: Browser;
  readonly initiativeId: string;
  /** The care agents. */
  readonly groupId: string;
  readonly today: string;
  /** The day that was so many days ago. */
  back(days: number): string;
  /** Sends a group; like below, the given takes the place of what it would have. */
  group(more: object): Promise<Answer>;
  /** Sends what somebody found in a group, by default in the care agents. */
  assess(more: object, id?: string, browser?: Browser): Promise<Answer>;
  /** Sends a training of the care agents. */
  training(more?: object): Promise<Answer>;
  /** How it stands with the people of an initiative, or of all where it is null. */
  adoption(browser?: Browser, id?: string | null): Promise<Answer['body']>;
  /** How it stands with one group. */
  viewOf(id: string): Promise<Answer['body']>;
}

export async function openAdoption(): Promise<AdoptionOffice> {
  const office = await openOffice();
  const { browser: owner } = await office.found('Acme');
  const manager = await office.join(owner, 'manager', 'manager@acme.test');
  const viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  const { browser: globex } = await office.found('Globex');
  const today = officeToday();
  const back = (days: number) => addDays(today, -days);
  const { id: initiativeId } = await seedInitiative(owner, { name: 'Guided resolution' });
  const plain = {
    initiativeId,
    name: 'Team leads',
    headcount: known(40),
    whatChanges: 'They coach from recordings.',
    impact: 'high',
  };
  const { id: groupId } = await made(owner, GROUPS, { ...plain, name: 'Care agents' });
  const assess: AdoptionOffice['assess'] = (more, id = groupId, browser = owner) =>
    browser.send('POST', `${GROUPS}/${id}/assessments`, {
      assessedOn: back(10),
      assessor: { name: 'Ines' },
      n: 20,
      scores: { awareness: { score: 4 }, desire: { score: 2 } },
      ...more,
    });
  const training: AdoptionOffice['training'] = (more = {}) =>
    owner.send('POST', '/api/v1/trainings', {
      initiativeId,
      groupId,
      course: 'Guided diagnosis',
      startsOn: back(60),
      endsOn: back(50),
      hours: 6,
      cost: known({ minor: '450000', currency: 'EUR' }),
      seats: 10,
      ...more,
    });
  const adoption: AdoptionOffice['adoption'] = async (browser = owner, id = initiativeId) =>
    (await browser.send('GET', `/api/v1/adoption${id ? `?initiativeId=${id}` : ''}`)).body;
  const viewOf: AdoptionOffice['viewOf'] = async (id) =>
    (await adoption()).groups.find((one: { group: { id: string } }) => one.group.id === id);
  return {
    ...{ office, owner, manager, viewer, globex, initiativeId, groupId, today, back },
    ...{ assess, training, adoption, viewOf },
    group: (more) => owner.send('POST', GROUPS, { ...plain, ...more }),
  };
}

const GROUPS = '/api/v1/impacted-groups';
