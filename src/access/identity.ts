import { NotAllowed, type Scope } from '../kernel/index.ts';
import type { Membership } from './people.ts';
import { type Permission, permissionsOf, type Role } from './permission.ts';
import type { SignedIn } from './signIn.ts';

/** Who makes a call, in which organization, and what they may do there. */
export interface Identity {
  readonly scope: Scope;
  /** Null for an API key: its permissions are its own. */
  readonly role: Role | null;
  readonly permissions: ReadonlySet<Permission>;
}

/** @throws NotAllowed naming what is missing */
export function assertPermitted(identity: Identity, permission: Permission): void {
  if (identity.permissions.has(permission)) return;
  const who = identity.role ? `the role "${identity.role}"` : 'this key';
  throw new NotAllowed(`This needs the permission "${permission}", which ${who} does not have.`);
}

/**
 * What a signed-in person is in the organization that their session is in: the active one, or the only one that the
 * session may open, or else the first.
 * @returns null if they belong to none (any more)
 */
export function identityOfPerson(
  signedIn: SignedIn,
  memberships: readonly Membership[],
  from: string,
): { identity: Identity; membership: Membership } | null {
  const open = openMemberships(signedIn, memberships);
  const membership =
    open.find(({ organization }) => organization.id === signedIn.activeOrganizationId) ?? open[0];
  if (!membership) return null;
  const { organization, role } = membership;
  const { id, name } = signedIn.person;
  const scope: Scope = {
    orgId: organization.id,
    zone: organization.zone,
    actor: { kind: 'person', id, name },
    from,
  };
  return { identity: { scope, role, permissions: permissionsOf(role) }, membership };
}

/** The memberships that a session opens: all, or those of the organization whose provider vouched for the person. */
export function openMemberships(
  signedIn: SignedIn,
  memberships: readonly Membership[],
): readonly Membership[] {
  const { boundOrganizationId } = signedIn;
  if (boundOrganizationId === null) return memberships;
  return memberships.filter(({ organization }) => organization.id === boundOrganizationId);
}
