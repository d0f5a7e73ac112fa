import type { Reading } from '../../src/insight/index.ts';
import type { Scope } from '../../src/kernel/index.ts';
import { filledSheet } from './metricSheet.ts';
import { type Browser, made, type Office, officeToday, openOffice } from './office.ts';
import { monthBefore, monthReading } from './readings.ts';

/** An office where people work on a strategy, with two metrics, and what another organization sees of it. */
export interface StrategyOffice {
  readonly office: Office;
  readonly owner: Browser;
  readonly lead: Browser;
  readonly leadId: string;
  readonly viewer: Browser;
  /** Who owns the other organization. */
  readonly stranger: Browser;
  readonly scope: Scope;
  readonly today: string;
  /** Lags, with no reading. */
  readonly churn: string;
  /** Leads to churn, with readings of the last two full months. */
  readonly nps: string;
  /** Makes a metric, by default one that leads to churn and counts NPS. */
  metric(title: string, more?: object, formula?: object): Promise<string>;
  /** A reading of the month that was so many before this one. */
  monthOf(metricId: string, back: number, value: number): Reading;
  /** Keeps readings as if they had been taken. */
  put(...readings: Reading[]): Promise<void>;
}

/** @param before what is to be there before the metrics are made */
export async function openStrategy(
  before: (owner: Browser, office: Office) => Promise<void> = async () => {},
): Promise<StrategyOffice> {
  const office = await openOffice();
  const { browser: owner, organizationId } = await office.found('Acme');
  const lead = await office.join(owner, 'program_lead', 'lead@acme.test');
  const viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  const { browser: stranger } = await office.found('Globex');
  const actor = { kind: 'system', id: 'test', name: 'Test' } as const;
  const scope: Scope = { orgId: organizationId, zone: 'Europe/Berlin', actor, from: 'test' };
  const today = officeToday();
  await before(owner, office);

  const metric: StrategyOffice['metric'] = async (title, more = {}, formula = NPS) => {
    const sheet = filledSheet(title, { relatesTo: ['Churn'], ...more });
    return (await made(owner, '/api/v1/metrics', { sheet, calculation: { formula } })).id;
  };
  const monthOf: StrategyOffice['monthOf'] = (metricId, back, value) =>
    monthReading(metricId, monthBefore(today, back), value);
  const put: StrategyOffice['put'] = (...readings) =>
    office.app.record.inScope(scope, (stores) => stores.readings.put(readings));
  const churn = await metric('Churn', { timing: 'lag', relatesTo: [] }, { measure: 'churn', parameters: {} });
  const nps = await metric('NPS');
  await put(monthOf(nps, 1, 30), monthOf(nps, 2, 31));
  const { body: session } = await lead.send('GET', '/api/v1/session');
  const leadId = session.person.id;
  return { office, owner, lead, leadId, viewer, stranger, scope, today, churn, nps, metric, monthOf, put };
}

const NPS = { measure: 'nps', parameters: { question: 'nps' } };
