import { createCycle, type JudgingParts, lockCycle, type NewCycle } from '../../src/change/index.ts';
import { addDays, type Clock, fixedClock, type Scope, seededRandom } from '../../src/kernel/index.ts';
import { cycleFacts } from '../../src/storage/columnar/cycle/cycleFacts.ts';
import { load, type TestRow } from './counted.ts';
import { seedInitiative } from './initiative.ts';
import { filledSheet } from './metricSheet.ts';
import { type Answer, type Browser, made, match, type Office, officeToday, openOffice } from './office.ts';
import { wholePlan } from './requests/cycle.ts';

const CUSTOMERS = 360;
const REGIONS = ['North', 'South', 'East', 'West', 'Coast', 'Valley'];

/** An office with customers, an initiative, and metrics that count their calls. */
export interface CycleOffice {
  readonly office: Office;
  readonly owner: Browser;
  readonly viewer: Browser;
  /** Who owns another organization. */
  readonly globex: Browser;
  readonly scope: Scope;
  readonly today: string;
  /** The day on which cycles of the past began. */
  readonly start: string;
  /** How many customers there are. */
  readonly customers: number;
  readonly initiativeId: string;
  /** Calls per customer. */
  readonly calls: string;
  /** All calls, which is nothing that customers can be compared by. */
  readonly count: string;
  /** How long calls take. */
  readonly handling: string;
  /** A plan with nothing missing; the given takes the place of what it would have. */
  plan(more?: object): object;
  /** Sends to the routes of cycles, by default as the owner. */
  send(method: string, path: string, body?: unknown, version?: number, browser?: Browser): Promise<Answer>;
  /** What judges. */
  parts(clock: Clock): JudgingParts;
  /** Planned and locked on a day of the past, as people would have then. */
  lockedOn(day: string, more: Partial<NewCycle>): Promise<{ id: string; version: number }>;
  /** Half a year of calls before the start; from the start on, `rate` says how often who calls. */
  callsOf(rate: (customer: number, day: string) => number, source: string): Promise<void>;
}

const customerId = (at: number): string => `0198b5a0-0000-7000-8001-${at.toString(16).padStart(12, '0')}`;

export async function openCycles(): Promise<CycleOffice> {
  const office = await openOffice();
  const { browser: owner, organizationId, personId } = await office.found('Acme');
  const viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  const { browser: globex } = await office.found('Globex');
  const scope: Scope = {
    orgId: organizationId,
    zone: 'Europe/Berlin',
    actor: { kind: 'person', id: personId, name: 'Owner of Acme' },
    from: 'test',
  };
  const today = officeToday();
  const start = addDays(today, -90);
  const { id: initiativeId } = await seedInitiative(owner);
  const metric = async (title: string, formula: object): Promise<string> =>
    (await made(owner, '/api/v1/metrics', { sheet: filledSheet(title), calculation: { formula } })).id;
  const calls = await metric('Calls per customer', {
    measure: 'rate_per_customer',
    parameters: { kind: 'call' },
  });
  const count = await metric('All calls', { measure: 'count', parameters: { over: 'signal', kind: 'call' } });
  const handling = await metric('Handling time', { measure: 'duration_mean', parameters: { kind: 'call' } });
  const customers = Array.from(
    { length: CUSTOMERS },
    (_, at): TestRow => ({
      ...{ id: customerId(at), external_id: `C${String(at).padStart(4, '0')}`, account_id: null },
      ...{ started_on: '2020-01-01', ended_on: null, segment: at % 3 ? 'consumer' : 'business' },
      ...{ region: REGIONS[at % 6] ?? null, plan: 'S', attributes: {} },
    }),
  );
  await load(office.app.columnar.engine, 'customer', scope.orgId, customers);

  const plan: CycleOffice['plan'] = (more = {}) => ({ ...wholePlan(initiativeId, calls, today), ...more });
  const parts: CycleOffice['parts'] = (clock) => ({
    facts: cycleFacts(office.app.columnar.figures),
    figures: office.app.columnar.figures,
    clock,
    ids: { next: () => crypto.randomUUID() },
    inScope: (work) => office.app.record.inScope(scope, work),
  });
  const lockedOn: CycleOffice['lockedOn'] = async (day, more) => {
    const clock = fixedClock(`${day}T08:00:00.000Z`);
    const cycle = await office.app.record.inScope(scope, (stores) =>
      createCycle(
        { ...stores, clock, ids: { next: () => crypto.randomUUID() } },
        {
          ...(plan() as unknown as NewCycle),
          startsOn: day,
          baselineFrom: addDays(day, -180),
          judgeOn: today,
          ...more,
        },
      ),
    );
    return lockCycle(parts(clock), scope, cycle.id, cycle.version, { together: true });
  };
  return {
    ...{ office, owner, viewer, globex, scope, today, start, customers: CUSTOMERS },
    ...{ initiativeId, calls, count, handling, plan, parts, lockedOn },
    send: (method, path, body, version, browser = owner) =>
      browser.send(method, `/api/v1/cycles${path}`, body, version === undefined ? {} : match(version)),
    callsOf: (rate, source) =>
      load(office.app.columnar.engine, 'signal', scope.orgId, callRows(start, today, rate, source)),
  };
}

function callRows(
  start: string,
  today: string,
  rate: (customer: number, day: string) => number,
  source: string,
): TestRow[] {
  const random = seededRandom(5, source.length);
  const rows: TestRow[] = [];
  for (let customer = 0; customer < CUSTOMERS; customer++) {
    for (let week = -26; week < 13; week++) {
      const day = addDays(start, 7 * week);
      if (day >= today || random.next() >= rate(customer, day)) continue;
      rows.push({
        ...{
          key_hash: 1_000_000 * source.length + customer * 100 + week,
          content_hash: 0,
          customer_ref: null,
        },
        ...{ source, id: `${source}-${customer}-${week}`, kind: 'call', customer_id: customerId(customer) },
        ...{ occurred_at: `${day}T10:00:00.000Z`, occurred_day: day, received_at: `${day}T10:00:00.000Z` },
        ...{
          value: null,
          unit: null,
          duration_seconds: 200 + Math.floor(100 * random.next()),
          channel: 'phone',
        },
        ...{ journey: null, touchpoint: null, outcome: null, segment: 'consumer' },
        ...{ region: REGIONS[customer % 6] ?? null, plan: 'S', attributes: {} },
      });
    }
  }
  return rows;
}
