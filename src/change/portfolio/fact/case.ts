import { moneyWords, standingsOf } from '../../../economics/index.ts';
import { type Fact, knownFact, type ReturnFact, unknownFact } from '../facts.ts';
import type { Asked } from './source.ts';

/** Return and risk, from the business case that was changed last. */
export async function caseFacts({
  stores,
  initiatives,
}: Asked): Promise<ReadonlyMap<string, { readonly return: Fact<ReturnFact>; readonly risk: Fact<number> }>> {
  const standings = standingsOf(await stores.businessCases.list({}));
  return new Map(
    initiatives.map(({ id }) => {
      const standing = standings.get(id);
      if (!standing) {
        const none = unknownFact('It has no business case yet.', `/improve/initiatives/${id}?view=case`);
        return [id, { return: none, risk: none }];
      }
      const { netPresentValue: value, currency, incomplete, risk, nature, benefits } = standing;
      const to = `/prove/cases/${standing.caseId}`;
      const money = (minor: number) => moneyWords(minor, currency);
      const words =
        `${money(value.likely)} net present value, in one run of ten below ${money(value.worst)} and in another above ${money(value.best)}` +
        `; of its benefits ${money(benefits.modelled.minor)} rests on records and ${money(benefits.hoped.minor)} on estimates` +
        `${incomplete ? '; its case lacks figures' : ''}; so it is ${nature}`;
      return [
        id,
        {
          return: knownFact(
            { low: value.worst, likely: value.likely, high: value.best, currency, kind: nature },
            words,
            to,
          ),
          risk: knownFact(risk, `It does not pay in ${percent(risk)} of the runs of its case`, to),
        },
      ];
    }),
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
