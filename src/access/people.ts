import { Conflict, InvalidInput, type Scope } from '../kernel/index.ts';
import type { Organization } from './organization.ts';
import type { Role } from './permission.ts';

/** Somebody who works in an organization. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly twoFactor: boolean;
  readonly joinedAt: Date;
  /** Moves on when the role is changed. */
  readonly version: number;
}

/** One organization of a person, and what they are there. */
export interface Membership {
  readonly organization: Organization;
  readonly role: Role;
}

/** Part of a list in the order of its ids. */
export interface Slice {
  readonly after: string | null;
  readonly limit: number;
}

/** A new organization and its first owner. */
export interface Founding {
  readonly organization: {
    readonly name: string;
    readonly zone: string;
    readonly currency: string;
    readonly demo: boolean;
  };
  readonly owner: { readonly name: string; readonly email: string; readonly password: string };
}

/** People and organizations, for those who sign in and those who administer. Every change is in the audit log with it. */
export interface People {
  /** All there are: for the command line and jobs, never for a request. */
  organizations(): Promise<readonly Organization[]>;
  /** Whether the first organization has been made; the demo operator is none. */
  isSetUp(): Promise<boolean>;
  /**
   * Makes an organization with its owner, who may exist already (then name and password stay as they are).
   * @param only `first`: refused once there is an organization beside the demo operator
   * @throws Conflict
   */
  found(
    founding: Founding,
    options: { from: string; only?: 'first' },
  ): Promise<{ organizationId: string; personId: string }>;
  membershipsOf(personId: string): Promise<readonly Membership[]>;
  list(orgId: string, slice: Slice): Promise<readonly Person[]>;
  /**
   * @param version the one that was read; null from the command line
   * @throws NotFound · Conflict for the last owner · Outdated
   */
  changeRole(scope: Scope, personId: string, role: Role, version: number | null): Promise<Person>;
  /**
   * Takes a person out of the organization and ends their sessions in it; out of their last one, they are forgotten.
   * @throws NotFound · Conflict for the last owner · Outdated
   */
  remove(scope: Scope, personId: string, version: number | null): Promise<void>;
  /** Puts a new person in without an invitation: for the command line. @throws Conflict for a known address */
  add(scope: Scope, person: { name: string; email: string; password: string; role: Role }): Promise<Person>;
  /** Sets a new password, ends all sessions and takes the second factor away. @throws NotFound */
  resetPassword(scope: Scope, personId: string, password: string): Promise<void>;
}

/** An organization without an owner could never be administered again. @throws Conflict */
export function assertOwnerRemains(owners: readonly string[], personId: string, role: Role | null): void {
  if (role === 'owner' || !owners.includes(personId) || owners.length > 1) return;
  throw new Conflict('This is the only owner. Make somebody else an owner first.');
}

export const PASSWORD_LENGTH = { minimum: 12, maximum: 128 } as const;

/** Length is what counts (NIST SP 800-63B); rules about signs only make passwords predictable. @throws InvalidInput */
export function checkPassword(password: string): void {
  const { minimum, maximum } = PASSWORD_LENGTH;
  if (password.length >= minimum && password.length <= maximum) return;
  throw InvalidInput.at('password', `must have ${minimum} to ${maximum} characters; a sentence is good`);
}

/** Addresses are compared in lower case. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}
