import {
  coalitionOf,
  gapList,
  gapWeight,
  isPromiseOverdue,
  type PoliticsFile,
  promiseState,
  type Side,
  type SponsorPromise,
  type Stakeholder,
  weighed,
} from '../change/index.ts';
import { dayWords, percentText } from '../kernel/index.ts';
import type { AgendaTable } from './agenda/index.ts';
import { numberText } from './figureText.ts';

const SIDE_WORDS: Readonly<Record<Side, string>> = {
  with: 'With it',
  neutral: 'Neutral',
  against: 'Against it',
  unaware: 'Not aware of it yet',
};

/**
 * The politics of an initiative as tables of a pack, for who chose to put them in: where power stands, who is not where
 * they are wanted, and what sponsors promised.
 * @param today YYYY-MM-DD
 */
export function politicsTables(
  { initiativeName }: Pick<PoliticsFile, 'initiativeName'>,
  stakeholders: readonly Stakeholder[],
  promises: readonly SponsorPromise[],
  today: string,
): AgendaTable[] {
  const name = initiativeName ?? 'an initiative';
  const all = stakeholders.map(weighed);
  const under = `${all.length} stakeholders as of ${dayWords(today)}. For its circle: forward it with care.`;
  const text = (title: string) => ({ title, numeric: false });
  const number = (title: string) => ({ title, numeric: true });
  return [
    {
      title: `Politics of ${name}: where power stands`,
      columns: [text('Side'), number('People'), number('Power'), number('Share of power')],
      rows: coalitionOf(all).sides.map(({ side, people, power, share }) => [
        SIDE_WORDS[side],
        numberText(people, 0),
        numberText(power, 0),
        share === null ? null : percentText(share, 0),
      ]),
      under,
    },
    {
      title: `Politics of ${name}: who is not where they are wanted`,
      columns: [
        text('Stakeholder'),
        text('Stance now'),
        text('Wanted'),
        number('Power'),
        number('Power × gap'),
      ],
      rows: gapList(all).map((one) => [
        one.name,
        one.now,
        one.wanted,
        numberText(one.power, 0),
        numberText(gapWeight(one), 0),
      ]),
      under,
    },
    {
      title: `Politics of ${name}: what sponsors promised`,
      columns: [text('Sponsor'), text('Promise'), text('By'), text('State')],
      rows: promises.map((promise) => [
        promise.sponsor.name,
        promise.what,
        dayWords(promise.due),
        isPromiseOverdue(promise, today) ? 'overdue' : promiseState(promise),
      ]),
      under,
    },
  ];
}
