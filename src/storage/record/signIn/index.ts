import type { Invitations, People, SecretMaker, SignIn, SignOnProviders } from '../../../access/index.ts';
import type { Clock, Ids } from '../../../kernel/index.ts';
import type { Outbound } from '../../outbound/index.ts';
import type { Pools } from '../connect.ts';
import { openAuthDb } from './database.ts';
import { recordInvitations } from './invitations.ts';
import { recordPeople } from './people.ts';
import { recordProviders } from './providers.ts';
import { sealWith } from './seal.ts';
import { recordSignIn } from './signIn.ts';

/** People and how they sign in, across organizations: the only part that works through the sign-in role. */
export interface Access {
  readonly people: People;
  readonly invitations: Invitations;
  readonly providers: SignOnProviders;
  readonly signIn: SignIn;
}

export interface AccessTools {
  readonly ids: Ids;
  readonly clock: Clock;
  readonly secrets: SecretMaker;
  readonly outbound: Outbound;
  /** Signs cookies and encrypts second factors and client secrets. */
  readonly sessionSecret: string;
  readonly publicUrl: string;
  /** Told about errors in signing in that nobody foresaw. */
  readonly report: (message: string) => void;
}

export function openAccess(pools: Pools, tools: AccessTools): Access {
  const { ids, clock, secrets, outbound, sessionSecret, publicUrl, report } = tools;
  const db = openAuthDb(pools.signIn);
  const seal = sealWith(sessionSecret);
  return {
    people: recordPeople(db, ids),
    invitations: recordInvitations(db, { ids, clock, secrets }),
    providers: recordProviders(db, { ids, clock, outbound, seal }),
    signIn: recordSignIn({ db, ids, clock, outbound, seal, secret: sessionSecret, publicUrl, report }),
  };
}
