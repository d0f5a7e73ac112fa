import type { Organization } from '../access/index.ts';
import { SetupProblem } from '../kernel/index.ts';

/**
 * The organization that a command is about: the named one, or the only one there is.
 * @throws SetupProblem listing them where the choice is open
 */
export function chooseOrganization(all: readonly Organization[], wanted: string | undefined): Organization {
  const found = wanted === undefined ? all : all.filter(({ id, name }) => [id, name].includes(wanted));
  const [first] = found;
  if (first && found.length === 1) return first;
  if (all.length === 0) {
    throw new SetupProblem(
      'Nothing is set up yet. Start Perpetua and make your organization in the browser first.',
    );
  }
  const names = all.map(({ id, name }) => `${name} (${id})`).join(', ');
  throw new SetupProblem(`Choose one organization with --organization: ${names}.`);
}
