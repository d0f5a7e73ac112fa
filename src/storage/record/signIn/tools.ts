import type { Clock, Ids } from '../../../kernel/index.ts';
import type { Outbound } from '../../outbound/index.ts';
import type { AuthDb } from './database.ts';
import type { Seal } from './seal.ts';

/** What signing in, by password or by a provider, works with. */
export interface SignInTools {
  readonly db: AuthDb;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly outbound: Outbound;
  readonly seal: Seal;
  readonly secret: string;
  readonly publicUrl: string;
  readonly report: (message: string) => void;
}
