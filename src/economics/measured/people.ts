import { currencyDigits, type Period } from '../../kernel/index.ts';
import type { AttributeTypes } from '../../metric/index.ts';
import { type Acquisition, ruleIndex, type WonPeopleQuestion } from '../acquisition/index.ts';
import type { AtRisk, AtRiskPeopleQuestion } from '../maintenance/index.ts';
import { nameKey } from '../nameKey.ts';
import type { KeptGround } from './ground.ts';

/** Kept measurements with what they were reckoned by. */
export type KeptAcquisition = Acquisition & KeptGround;
export type KeptAtRisk = AtRisk & KeptGround & Pick<AtRiskPeopleQuestion, 'before' | 'after'>;

/** Asks for the customers won behind a measurement, by the rule and the touches that it counted. */
export function wonAs(
  { rule, settings, receivedBy }: KeptAcquisition,
  period: Period,
  { campaign, ...who }: Pick<WonPeopleQuestion, 'segment' | 'campaign' | 'place' | 'limit'>,
): WonPeopleQuestion {
  const { segmentBy, touchKinds, campaignAttribute, touchDays } = settings;
  return {
    ...who,
    ...(campaign === undefined ? {} : { campaign: campaign && nameKey(campaign) }),
    ...{ period, receivedBy, segmentBy, touchKinds, campaignAttribute, touchDays },
    rule: ruleIndex(rule),
  };
}

/** Asks for the customers behind what a measurement found at risk, by what was bad and what was a cut then. */
export function riskedBy(
  { before, after, currency, settings, receivedBy }: KeptAtRisk,
  period: Period,
  attributes: AttributeTypes,
  who: Pick<AtRiskPeopleQuestion, 'segment' | 'had' | 'cut' | 'place' | 'limit'>,
): AtRiskPeopleQuestion {
  const { bad, cutBy } = settings.atRisk;
  return {
    ...who,
    ...{ period, before, after, bad, cutBy, receivedBy, attributes },
    revenueKinds: settings.revenueKinds,
    segmentBy: settings.segmentBy,
    currency: { code: currency, digits: currencyDigits(currency) },
  };
}
