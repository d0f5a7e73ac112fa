import { nextStart, type Scope, startOf } from '../../src/kernel/index.ts';
import { filledSheet } from './metricSheet.ts';
import { type Answer, type Browser, made, type Office, officeToday, openOffice } from './office.ts';
import { monthReading } from './readings.ts';

/** An office whose people set goals on two metrics, and what another organization sees of it. */
export interface GoalOffice {
  readonly office: Office;
  readonly owner: Browser;
  readonly lead: Browser;
  readonly viewer: Browser;
  /** Who owns the other organization. */
  readonly globex: Browser;
  /** Ids of the people by their names; tests note goals there too. */
  readonly ids: Record<string, string>;
  /** Lags; this month it is 20 points, so far. */
  readonly nps: string;
  /** Leads. */
  readonly calls: string;
  readonly days: GoalDays;
  /** Makes a metric. @throws where it is refused */
  metric(title: string, timing: 'lead' | 'lag'): Promise<string>;
  /** Sends a goal for this year; the given takes the place of what it would have. */
  add(more?: object, browser?: Browser): Promise<Answer>;
}

/** This year and this quarter, each from its first day to the first of the next. */
export interface GoalDays {
  readonly today: string;
  readonly year: string;
  readonly nextYear: string;
  readonly quarter: string;
  readonly nextQuarter: string;
}

export async function openGoals(): Promise<GoalOffice> {
  const office = await openOffice();
  const { browser: owner, organizationId } = await office.found('Acme');
  const { browser: globex } = await office.found('Globex');
  const lead = await office.join(owner, 'program_lead', 'lead@acme.test');
  const viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  const days = goalDays();
  const metric: GoalOffice['metric'] = async (title, timing) => {
    const sheet = filledSheet(title, {
      timing,
      target: { known: false, question: 'q', finder: 'f', due: '2030-01-01' },
    });
    const calculation = { formula: { measure: 'nps', parameters: { question: title } } };
    return (await made(owner, '/api/v1/metrics', { sheet, calculation })).id;
  };
  const add: GoalOffice['add'] = (more = {}, browser = owner) =>
    browser.send('POST', '/api/v1/goals', {
      horizon: 'year',
      title: 'Customers speak for us',
      period: { from: days.year, to: days.nextYear },
      ...more,
    });
  const [nps, calls] = [await metric('NPS', 'lag'), await metric('Calls', 'lead')];
  const soFar = monthReading(nps, startOf('month', days.today), 20, {
    ...{ low: 18, high: 22, standardError: 1, n: 500, partial: true },
    measuredAt: new Date().toISOString(),
  });
  const actor = { kind: 'system', id: 'test', name: 'Test' } as const;
  const scope: Scope = { orgId: organizationId, zone: 'Europe/Berlin', actor, from: 'test' };
  await office.app.record.inScope(scope, ({ readings }) => readings.put([soFar]));
  const { body } = await owner.send('GET', '/api/v1/people');
  const ids: Record<string, string> = {};
  for (const { id, email } of body.items) ids[email.split('@')[0]] = id;
  return { office, owner, lead, viewer, globex, ids, nps, calls, days, metric, add };
}

function goalDays(): GoalDays {
  const today = officeToday();
  const [year, quarter] = [startOf('year', today), startOf('quarter', today)];
  return {
    today,
    year,
    nextYear: nextStart('year', year),
    quarter,
    nextQuarter: nextStart('quarter', quarter),
  };
}
