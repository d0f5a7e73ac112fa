import type { AuditLog, OrganizationStore } from '../../access/index.ts';
import type { AttributeStore } from '../../customer/index.ts';
import {
  type Currency,
  type Growth,
  growthOf,
  type House,
  houseOf,
  type LoyaltyFacts,
  moneyOf,
  rowsOf,
} from '../../insight/index.ts';
import {
  addDays,
  type Clock,
  dayIn,
  type Ids,
  InvalidInput,
  Problem,
  Refused,
  type Scope,
} from '../../kernel/index.ts';
import { type MetricStore, usableMetric } from '../../metric/index.ts';
import { type CostMeasure, type CostReadingStore, perPiece, perYear } from '../reading.ts';
import type { ValueAnalysis, ValueFound, ValueResult, ValueStore } from './analysis.ts';
import type { StatedBasis, ValueBasis, ValueKind } from './basis.ts';
import type { ValueEstimate } from './estimate.ts';
import type { ValueCrowd, ValueFacts } from './facts.ts';
import type { LifetimePart } from './lifetime.ts';
import { measureLifetime } from './measureLifetime.ts';
import { knownOr, measured } from './money.ts';
import { readingsOf } from './readingsOf.ts';
import type { ReferralPart } from './referral.ts';
import { referralWorth } from './referralWorth.ts';
import type { StakeGround, StakePart } from './stake.ts';
import { stakeWorth } from './stakeWorth.ts';

/** The stores that a measurement reads from and is kept in. */
export interface ValueStores {
  readonly values: ValueStore;
  readonly metrics: MetricStore;
  readonly organization: OrganizationStore;
  readonly attributes: AttributeStore;
  readonly costReadings: Pick<CostReadingStore, 'newest'>;
  readonly audit: AuditLog;
}

export interface MeasuringValue {
  readonly facts: ValueFacts;
  readonly loyaltyFacts: LoyaltyFacts;
  readonly clock: Clock;
  readonly ids: Ids;
  inScope<T>(work: (stores: ValueStores) => Promise<T>): Promise<T>;
  /** Drivers, causes and themes whose worth is asked for. */
  stakes(): Promise<StakeGround>;
}

const YEAR = 365;

/**
 * Measures what customers are worth with the newest version of the basis, and keeps it with its day. Each part stands
 * alone: one that cannot be had says why and hides none of the others.
 * @throws Refused where nothing was stated yet, or its period is none
 */
export async function measureValue(
  parts: MeasuringValue,
  scope: Scope,
  kind: ValueKind,
  signal?: AbortSignal,
): Promise<ValueAnalysis> {
  const now = parts.clock.now();
  const measuredOn = dayIn(scope.zone, now);
  const ground = await parts.inScope(async (stores) => {
    const stated = await stores.values.basis(kind);
    if (stated === null) throw new Refused('Say first what values are made of: the assumptions are empty.');
    const { basis } = stated;
    const rows = async (id: string | undefined, role: 'spend' | 'referral', place: string) =>
      id === undefined ? null : rowsOf(await usableMetric(stores.metrics, id), role, place);
    return {
      stated,
      house: await houseOf(stores),
      spend: await rows(basis.spend?.metricId, 'spend', 'spend.metricId'),
      referral: await rows(basis.referral?.metricId, 'referral', 'referral.metricId'),
      contacts: await rows(basis.contacts?.metricId, 'referral', 'contacts.metricId'),
      maintenance: await fromLedger(stores, 'maintenance_per_customer', measuredOn, true),
      acquisition: await fromLedger(stores, 'acquisition_per_customer', measuredOn, false),
      contactCost: await fromLedger(stores, 'cost_per_contact', measuredOn, false),
    };
  });
  const { stated, house } = ground;
  const { basis } = stated;
  const crowd: ValueCrowd = {
    filter: basis.filter,
    attribute: basis.attribute,
    attributes: house.attributes,
  };
  const year = { from: addDays(measuredOn, -YEAR), to: measuredOn };
  const { money, why } = await moneyOf(
    parts.loyaltyFacts,
    scope,
    {
      spend: ground.spend && { ...ground.spend, currency: basis.spend?.currency ?? null },
      attributes: house.attributes,
    },
    { from: addDays(measuredOn, -2 * YEAR), to: measuredOn },
    signal,
  );
  const moneyGround = {
    margin: knownOr(basis.margin, null),
    maintenance: knownOr(basis.maintenance, ground.maintenance),
    discountRate: basis.discount.rate,
    horizonYears: basis.horizonYears,
    confidence: house.confidence,
  };
  const lifetime = await part<LifetimePart>(signal, () =>
    measureLifetime(
      parts.facts,
      scope,
      { stated, crowd, house, money, why, measuredOn, ...moneyGround },
      signal,
    ),
  );
  const referral = await part<ReferralPart>(signal, async () => {
    if (ground.referral === null || basis.referral === null)
      throw new Refused('Which events are referrals? Choose them in the assumptions.');
    if (lifetime.found === null)
      throw new Refused(`There is no lifetime value to set it by: ${lifetime.why}`);
    const { joined } = basis.referral;
    const counts = await parts.facts.referrals(
      scope,
      { crowd, rows: ground.referral, joined, period: year, came: basis.came },
      signal,
    );
    return referralWorth(counts, lifetime.found, {
      period: year,
      anyway: basis.anyway,
      acquisition: knownOr(basis.acquisition, ground.acquisition),
      confidence: house.confidence,
      minimum: house.minimumGroup,
    });
  });
  const growth = await part<Growth>(signal, () =>
    growthIn(parts, scope, { basis, house, money, why, measuredOn }, signal),
  );
  const stake = await part<StakePart>(signal, async () => {
    const asked = await parts.stakes();
    const scores = asked.outcome
      ? await parts.facts.scores(
          scope,
          {
            crowd,
            survey: asked.outcome.surveyId,
            outcome: { question: asked.outcome.question, item: asked.outcome.item },
            period: asked.outcome.period,
            until: measuredOn,
            contacts: ground.contacts,
          },
          signal,
        )
      : [];
    return stakeWorth(asked, scores, lifetime.found, {
      contacts: ground.contacts !== null,
      contactCost: knownOr(basis.contactCost, ground.contactCost),
      confidence: house.confidence,
      minimum: house.minimumGroup,
    });
  });
  const id = parts.ids.next();
  const shared = { confidence: house.confidence, minimum: house.minimumGroup, currency: money?.code ?? null };
  const result: ValueResult = {
    ...shared,
    lifetime,
    referral,
    growth,
    stake,
    readings: readingsOf({ id, stated, measuredOn, ...shared, lifetime, referral }),
  };
  const analysis: ValueAnalysis = {
    id,
    kind,
    stated,
    measuredOn,
    madeAt: now.toISOString(),
    madeBy: scope.actor.name,
    result,
  };
  await parts.inScope(async ({ values, audit }) => {
    await values.addAnalysis(analysis);
    await audit.append({
      action: 'measured',
      subjectKind: 'value',
      subjectId: id,
      detail: { kind, basis: stated.number },
    });
  });
  return analysis;
}

/** Earned growth of the last year against the one before, by how new customers came. */
async function growthIn(
  { loyaltyFacts }: MeasuringValue,
  scope: Scope,
  asked: {
    readonly basis: ValueBasis;
    readonly house: House;
    readonly money: Currency | null;
    readonly why: string | null;
    readonly measuredOn: string;
  },
  signal?: AbortSignal,
): Promise<Growth> {
  const { basis, house, money, why, measuredOn } = asked;
  if (money === null)
    throw new Refused(why ?? 'Which events carry what customers paid? Choose them in the assumptions.');
  const now = { from: addDays(measuredOn, -YEAR), to: measuredOn };
  const before = { from: addDays(measuredOn, -2 * YEAR), to: now.from };
  const revenue = await loyaltyFacts.revenue(
    scope,
    { now, before, money, attribute: basis.came?.attribute ?? null, attributes: house.attributes },
    signal,
  );
  return growthOf(
    revenue,
    { now, before, money, earned: basis.came?.earned ?? null },
    { confidence: house.confidence, minimum: house.minimumGroup, period: now },
  );
}

/** What the ledger and the signals came to, as one figure of all customers; null where nobody knows. */
async function fromLedger(
  { costReadings, organization }: ValueStores,
  measure: CostMeasure,
  day: string,
  yearly: boolean,
): Promise<ValueEstimate | null> {
  const readings = await costReadings.newest(measure, day);
  const reading = readings.find(({ cut }) => cut === 'all');
  // Of a year: who was there for a month alone is a twelfth of a customer.
  const value = reading && (yearly ? perYear(reading) : perPiece(reading));
  if (!reading || value === null || value === undefined) return null;
  if (reading.currency !== (await organization.read()).currency) return null;
  const source = `${reading.stated ? 'Stated in' : 'From'} the costs of ${reading.period.from} to ${reading.period.to}: one figure, without a range`;
  return measured({ low: value, likely: value, high: value }, Math.round(reading.n), source, reading.sources);
}

async function part<T>(signal: AbortSignal | undefined, make: () => Promise<T>): Promise<ValueFound<T>> {
  try {
    return { found: await make() };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Problem) || error instanceof InvalidInput) throw error;
    return { found: null, why: error.message };
  }
}

/** Days after which a kept analysis is made again by itself. */
const RENEWED_AFTER = 7;

/**
 * Measures again each kind whose analysis is a week old, or older than its basis. What cannot be measured any more is left
 * as it was, with its day.
 */
export async function renewValue(parts: MeasuringValue, scope: Scope, signal?: AbortSignal): Promise<void> {
  for (const kind of ['contract', 'purchase'] as const) {
    const due = await parts.inScope(async ({ values }) => {
      const stated = await values.basis(kind);
      const [line] = await values.lines(kind);
      return stated !== null && isOld(stated, line, parts.clock.now());
    });
    if (!due) continue;
    try {
      await measureValue(parts, scope, kind, signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof Problem)) throw error;
    }
  }
}

function isOld(
  stated: StatedBasis,
  line: { readonly basisNumber: number; readonly madeAt: string } | undefined,
  now: Date,
): boolean {
  if (line === undefined || line.basisNumber !== stated.number) return true;
  return now.getTime() - Date.parse(line.madeAt) >= RENEWED_AFTER * 86_400_000;
}
