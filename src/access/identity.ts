import { NotAllowed, type Scope } from '../kernel/index.ts';
import type { Permission, Role } from './permission.ts';

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
