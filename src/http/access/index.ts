import type { Api } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { mountApiKeys } from './apiKeys.ts';
import { mountAudit } from './audit.ts';
import { mountAuth } from './auth.ts';
import { mountCircles } from './circles.ts';
import { mountDeletions } from './deletions.ts';
import { mountDemo } from './demo.ts';
import { mountInvitations } from './invitations.ts';
import { mountOrganization } from './organization.ts';
import { mountPeople } from './people.ts';
import { mountRoles } from './roles.ts';
import { mountSession } from './session.ts';
import { mountSetup } from './setup.ts';
import { mountSignOnProviders } from './signOnProviders.ts';
import { mountUnits } from './units.ts';

export { identifier } from './identify.ts';

const groups = [
  mountAuth,
  mountSession,
  mountSetup,
  mountDemo,
  mountOrganization,
  mountPeople,
  mountInvitations,
  mountApiKeys,
  mountSignOnProviders,
  mountAudit,
  mountDeletions,
  mountRoles,
  mountUnits,
  mountCircles,
];

/** Signing in, people, keys, the audit log. */
export function mountAccess(api: Api, parts: Parts): void {
  for (const mount of groups) mount(api, parts);
}
