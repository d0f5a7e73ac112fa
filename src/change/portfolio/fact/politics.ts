import { percentText } from '../../../kernel/index.ts';
import { readPoliticsReadiness } from '../../politics/index.ts';
import { type Fact, knownFact, unknownFact } from '../facts.ts';
import type { Asked } from './source.ts';

/** Share of the power whose holders stand where they are wanted, as far as the reader's circles know it. */
export async function politicsFacts({
  stores,
  initiatives,
  scope,
  clock,
}: Asked): Promise<ReadonlyMap<string, Fact<number>>> {
  const read = await readPoliticsReadiness(
    { politics: stores.politics, audit: stores.audit, clock },
    scope,
    initiatives.map(({ id }) => id),
  );
  return new Map(
    initiatives.map(({ id }) => {
      const ready = read.get(id);
      const to = `/improve/initiatives/${id}?view=politics`;
      return [
        id,
        ready
          ? knownFact(
              ready.share,
              `${percentText(ready.share, 0)} of the power of ${ready.n} ${ready.n === 1 ? 'stakeholder stands' : 'stakeholders stands'} where it is wanted`,
              to,
            )
          : unknownFact('No stakeholders are entered, or they are not for you to see.', to),
      ];
    }),
  );
}
