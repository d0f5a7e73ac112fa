import type { Initiative } from '../initiative/index.ts';
import type { HolderLoad } from '../people/index.ts';
import { type GateStores, readGates, stillMissing } from '../readiness/index.ts';
import { type Advice, adviceOn } from './advice.ts';
import { caseFacts } from './fact/case.ts';
import { cycleFacts } from './fact/cycles.ts';
import { peopleFacts } from './fact/people.ts';
import { politicsFacts } from './fact/politics.ts';
import { processFacts } from './fact/process.ts';
import type { Asked } from './fact/source.ts';
import { type Fact, type PortfolioFacts, unknownFact } from './facts.ts';

/** One initiative among all. */
export interface PortfolioRow {
  readonly initiative: Initiative;
  readonly facts: PortfolioFacts;
  /** Keys of the items that its gate still asks for. */
  readonly missing: readonly string[];
  /** Keys of what an open override was missing and is still missing. */
  readonly overridden: readonly string[];
  /** Null for one that is stopped. */
  readonly advice: Advice | null;
}

export interface Portfolio {
  readonly rows: readonly PortfolioRow[];
  /** Hours asked against hours there, by who and month. */
  readonly loads: readonly HolderLoad[];
}

/** All that is known of these initiatives, and what should become of each. */
export async function readPortfolio(asked: Asked & { readonly stores: GateStores }): Promise<Portfolio> {
  const { stores, initiatives, today } = asked;
  const ids = initiatives.map(({ id }) => id);
  const cases = await caseFacts(asked);
  const people = await peopleFacts(asked);
  const processes = await processFacts(asked);
  const politics = await politicsFacts(asked);
  const cycles = await cycleFacts(asked);
  const gates = await readGates(stores, ids, today);
  const overrides = await stores.readiness.overrides(ids);
  const rows = initiatives.map((initiative): PortfolioRow => {
    const { id, state } = initiative;
    const gate = gates.get(id);
    const facts: PortfolioFacts = {
      return: cases.get(id)?.return ?? NOT_READ,
      risk: cases.get(id)?.risk ?? NOT_READ,
      reach: cycles.get(id)?.reach ?? NOT_READ,
      people: people.people.get(id) ?? NOT_READ,
      process: processes.get(id) ?? NOT_READ,
      politics: politics.get(id) ?? NOT_READ,
      cycles: cycles.get(id)?.cycles ?? NOT_READ,
      capacity: people.capacity.get(id) ?? NOT_READ,
    };
    const missing = gate?.missing ?? [];
    // One that is stopped has nothing left to make good.
    const overridden =
      gate && state !== 'stopped'
        ? overrides
            .filter(({ initiativeId }) => initiativeId === id)
            .flatMap((override) => stillMissing(override, gate))
        : [];
    const ground = { state, facts, missing, overridden: [...new Set(overridden)] };
    return { initiative, facts, missing, overridden: ground.overridden, advice: adviceOn(ground) };
  });
  return { rows, loads: people.loads };
}

const NOT_READ: Fact<never> = unknownFact('Nothing is known of it.', null);
