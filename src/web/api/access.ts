import type { Role } from '../../access/index.ts';
import type { ById, Page } from './endpoints.ts';

export type { Role };

export interface Session {
  readonly setUp: boolean;
  readonly person?: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly twoFactor: boolean;
  } | null;
  readonly organization?: Organization | null;
  readonly organizations: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
  readonly role?: Role | null;
  readonly permissions: readonly string[];
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly currency: string;
  readonly minimumGroup: number;
  readonly confidence: number;
  readonly demo: boolean;
  readonly version: number;
}

export interface Setup {
  readonly organization: string;
  readonly zone: string;
  readonly currency: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly twoFactor?: boolean;
  readonly joinedAt?: string;
}

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt?: string;
  /** The address that the invited person opens; told once, to the one who invites. */
  readonly url?: string;
  readonly token?: string;
}

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix?: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt?: string | null;
  readonly lastUsedAt?: string | null;
}

export interface SignOnProvider {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
}

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  readonly action: string;
  readonly subject?: { readonly kind: string; readonly id: string } | null;
  readonly from: string;
  readonly detail?: unknown;
}

export interface AuditVerification {
  readonly ok: boolean;
  readonly entries: number;
  readonly firstBroken?: string | null;
}

export interface AccessEndpoints {
  'GET /session': { reply: Session };
  'POST /setup': { body: Setup; reply: unknown };
  'POST /demo': { reply: unknown };
  'GET /organization': { reply: Organization };
  'PATCH /organization': {
    body: Partial<Omit<Organization, 'id' | 'demo' | 'version'>>;
    reply: Organization;
  };
  'GET /people': { query?: { cursor?: string }; reply: Page<Person> };
  'PATCH /people/{id}': { path: ById; body: { role: Role }; reply: Person };
  'DELETE /people/{id}': { path: ById; reply: unknown };
  'GET /invitations': { reply: Page<Invitation> };
  'POST /invitations': { body: { email: string; role: Role }; reply: Invitation };
  'DELETE /invitations/{id}': { path: ById; reply: unknown };
  'POST /invitations/accept': { body: { token: string; name: string; password: string }; reply: unknown };
  'GET /api-keys': { reply: Page<ApiKey> };
  'POST /api-keys': {
    body: { name: string; scopes: readonly string[]; expiresAt?: string };
    reply: ApiKey & { readonly key: string };
  };
  'DELETE /api-keys/{id}': { path: ById; reply: unknown };
  'GET /audit': { query?: { cursor?: string; action?: string; actor?: string }; reply: Page<AuditEntry> };
  'GET /audit/verification': { reply: AuditVerification };
  'GET /sign-on-providers': { reply: Page<SignOnProvider> };
  'POST /sign-on-providers': {
    body: { name: string; issuer: string; clientId: string; clientSecret: string };
    reply: SignOnProvider;
  };
  'DELETE /sign-on-providers/{id}': { path: ById; reply: unknown };
}
