import type { AuditLog, CircleStore } from '../../../access/index.ts';
import type { BusinessCaseStore, RealizedFacts } from '../../../economics/index.ts';
import type { Clock, Scope } from '../../../kernel/index.ts';
import type { Initiative } from '../../initiative/index.ts';
import type { AdoptionStore, HolderLoad } from '../../people/index.ts';
import type { PoliticsStore } from '../../politics/index.ts';
import type { ProcessStore, StandardWorkStore } from '../../process/index.ts';
import type { CycleStandingStore } from '../cycleStanding.ts';

/** Where the facts of the portfolio are read, all within one transaction. */
export interface PortfolioStores {
  readonly businessCases: Pick<BusinessCaseStore, 'list'>;
  readonly realizedFacts: RealizedFacts;
  readonly adoption: AdoptionStore;
  readonly politics: PoliticsStore;
  readonly processes: ProcessStore;
  readonly standardWork: StandardWorkStore;
  readonly circles: Pick<CircleStore, 'list'>;
  readonly cycleStandings: CycleStandingStore;
  readonly audit: AuditLog;
}

/** What is asked: facts of these initiatives on this day. */
export interface Asked {
  readonly stores: PortfolioStores;
  readonly initiatives: readonly Initiative[];
  readonly scope: Scope;
  readonly clock: Clock;
  /** YYYY-MM-DD in the organization's zone. */
  readonly today: string;
  readonly confidence: number;
}

/** Hours that are there and asked, by holder and month. */
export interface Capacity {
  readonly loads: readonly HolderLoad[];
}
