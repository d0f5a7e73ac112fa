import { dayWords } from '../../../kernel/index.ts';
import type { CycleStanding } from '../cycleStanding.ts';
import { type Fact, knownFact, type ReachFact, unknownFact } from '../facts.ts';
import type { Asked } from './source.ts';

/** What cycles showed, and whom the judged ones reached. */
export async function cycleFacts({
  stores,
  initiatives,
}: Asked): Promise<
  ReadonlyMap<string, { readonly cycles: Fact<CycleStanding>; readonly reach: Fact<ReachFact> }>
> {
  const standings = await stores.cycleStandings.standings(initiatives.map(({ id }) => id));
  return new Map(
    initiatives.map(({ id, reach }) => {
      const standing = standings.get(id);
      const to = `/improve/initiatives/${id}?view=cycles`;
      const cycles =
        standing && (standing.locked > 0 || standing.last)
          ? knownFact(standing, standingWords(standing), to)
          : unknownFact(
              standing && standing.planned > 0
                ? 'Its cycle is planned and not locked yet.'
                : 'It has no cycle that could show whether it works.',
              to,
            );
      return [id, { cycles, reach: reachOf(reach, standing, `/improve/initiatives/${id}`) }];
    }),
  );
}

function standingWords({ last, running }: CycleStanding): string {
  const parts = [];
  if (last) parts.push(`Cycle ${last.number}, judged on ${dayWords(last.judgedOn)}: ${last.words}`);
  if (running)
    parts.push(
      `Cycle ${running.number} is under way${running.judgeOn ? `, judged on ${dayWords(running.judgeOn)}` : ''}`,
    );
  return parts.join(' ');
}

/** What people said goes before what a cycle touched: a cycle reaches only those who took part. */
function reachOf(
  said: Asked['initiatives'][number]['reach'],
  standing: CycleStanding | undefined,
  to: string,
): Fact<ReachFact> {
  if (said?.known) {
    const { low, likely, high, source } = said.value;
    return knownFact({ low, likely, high }, source, to);
  }
  const treated = standing?.last?.treatedCustomers;
  if (treated != null)
    return knownFact(
      { low: treated, likely: treated, high: treated },
      `Customers who got the change in cycle ${standing?.last?.number}`,
      to,
    );
  return unknownFact(
    said
      ? `Not known: ${said.question} ${said.finder ?? 'Nobody'} finds out.`
      : 'Nobody said how many customers it reaches.',
    to,
  );
}
