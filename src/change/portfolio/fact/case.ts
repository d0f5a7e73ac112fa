import {
  type ByNature,
  type CaseContent,
  casePeriod,
  moneyWords,
  realizedOf,
  standingsOf,
} from '../../../economics/index.ts';
import { percentText } from '../../../kernel/index.ts';
import { type Fact, knownFact, type ReturnFact, unknownFact } from '../facts.ts';
import type { Asked } from './source.ts';

interface CaseFacts {
  readonly return: Fact<ReturnFact>;
  readonly risk: Fact<number>;
}

/** Return and risk, from the business case that was changed last; what has come so far stands beside it. */
export async function caseFacts({
  stores,
  initiatives,
  today,
}: Asked): Promise<ReadonlyMap<string, CaseFacts>> {
  const cases = await stores.businessCases.list({});
  const contents = new Map(cases.map(({ id, current }) => [id, current.content]));
  const standings = standingsOf(cases);
  const facts = new Map<string, CaseFacts>();
  for (const { id } of initiatives) {
    const standing = standings.get(id);
    const content = standing && contents.get(standing.caseId);
    if (!standing || !content) {
      const none = unknownFact('It has no business case yet.', `/improve/initiatives/${id}?view=case`);
      facts.set(id, { return: none, risk: none });
      continue;
    }
    const { netPresentValue: value, currency, incomplete, risk, nature, benefits } = standing;
    const to = `/prove/cases/${standing.caseId}`;
    const money = (minor: number) => moneyWords(minor, currency);
    const measured = await measuredOf(stores, id, content, today);
    const words = [
      `${money(value.likely)} net present value, in one run of ten below ${money(value.worst)} and in another above ${money(value.best)}`,
      restsOn(money, benefits),
      `${incomplete ? 'its case lacks figures; ' : ''}so it is ${nature}`,
      measured
        ? `measured so far: ${money(measured.benefits)} of benefits and ${money(measured.costs)} of costs`
        : 'nothing of it was measured yet',
    ].join('; ');
    const { worst: low, likely, best: high } = value;
    facts.set(id, {
      return: knownFact({ low, likely, high, currency, kind: nature, measured }, words, to),
      risk: knownFact(risk, `It does not pay in ${percent(risk)} of the runs of its case`, to),
    });
  }
  return facts;
}

function restsOn(money: (minor: number) => string, { modelled, hoped }: ByNature): string {
  if (hoped.minor === 0 && modelled.minor === 0) return 'it says no benefit in money';
  if (hoped.minor === 0) return `its benefits of ${money(modelled.minor)} rest on records`;
  if (modelled.minor === 0) return `its benefits of ${money(hoped.minor)} rest on estimates`;
  return `of its benefits ${money(modelled.minor)} rest on records and ${money(hoped.minor)} on estimates`;
}

async function measuredOf(
  { realizedFacts }: Asked['stores'],
  initiativeId: string,
  content: CaseContent,
  today: string,
): Promise<ReturnFact['measured']> {
  const booked = await realizedFacts.booked(initiativeId, casePeriod(content));
  const judged = await realizedFacts.judged(initiativeId);
  if (booked.length + judged.length === 0) return null;
  const { months } = realizedOf(content, { booked, judged }, today);
  const sum = (side: 'benefits' | 'costs') =>
    months.reduce((total, month) => total + month[side].measured.minor, 0);
  const [benefits, costs] = [sum('benefits'), sum('costs')];
  return benefits === 0 && costs === 0 ? null : { benefits, costs };
}

/** A share in words: what is small is not nothing, what is large is not all. */
function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1%';
  if (share < 1 && share > 0.995) return 'over 99%';
  return percentText(share, 0);
}
