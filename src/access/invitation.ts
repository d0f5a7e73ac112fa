import type { Scope } from '../kernel/index.ts';
import type { Slice } from './people.ts';
import type { Role } from './permission.ts';

/** How long a link of an invitation works. */
export const INVITATION_DAYS = 7;

/** Somebody who was asked to join and has not yet. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Who takes an invitation up: somebody new or known by password, or somebody who is signed in already. */
export type Invited =
  | { readonly kind: 'password'; readonly name: string | undefined; readonly password: string }
  | { readonly kind: 'session'; readonly personId: string };

/** Invitations; the token in their link is told once, only its hash is kept. */
export interface Invitations {
  list(orgId: string, slice: Slice): Promise<readonly Invitation[]>;
  /** Replaces an open invitation to the same address. @throws Conflict if they are in already */
  invite(
    scope: Scope,
    invited: { email: string; role: Role },
  ): Promise<{ invitation: Invitation; token: string }>;
  /** @throws NotFound */
  withdraw(scope: Scope, id: string): Promise<void>;
  /**
   * Makes the person if need be, and a member. A link works once.
   * @throws NotFound for a link that is unknown, used or too old · NotSignedIn for a wrong password of a known person
   */
  accept(
    token: string,
    invited: Invited,
    from: string,
  ): Promise<{ organizationId: string; personId: string; email: string }>;
}
