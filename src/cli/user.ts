import { randomBytes } from 'node:crypto';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { type Person, ROLES, type Role } from '../access/index.ts';
import { type Config, type ConfigOverrides, readConfig } from '../config.ts';
import { NotFound, type Scope } from '../kernel/index.ts';
import { readHolder } from '../storage/embedded/index.ts';
import type { Access } from '../storage/record/index.ts';
import { chooseOrganization } from './organization.ts';

interface UserOptions extends ConfigOverrides {
  readonly organization?: string;
}

/** What each of the commands works with: one organization, and the way to its people. */
interface Desk extends Access {
  readonly config: Config;
  readonly scope: Scope;
}

/** People from the command line: whoever may read the data folder may do all of this. */
export function userCommand(): Command {
  const user = new Command('user').description('people: list, invite, add, role, reset-password');
  const someone = () => new Argument('<email>').argParser(readEmail);
  const oneRole = () => new Argument('<role>').choices(ROLES);
  const command = (name: string, description: string) =>
    user
      .command(name)
      .description(description)
      .option('--data <folder>', 'data folder (PERPETUA_DATA, default ./data)')
      .option('--organization <name>', 'name or id of the organization, where there are several');

  command('list', 'who is in the organization').action((options: UserOptions) =>
    atDesk(options, async ({ people, scope }) => {
      for (const person of await everybody(people, scope.orgId)) console.log(lineOf(person));
    }),
  );

  command('invite', `invite somebody as ${ROLES.join(', ')}`)
    .addArgument(someone())
    .addArgument(oneRole())
    .action((email: string, role: Role, options: UserOptions) =>
      atDesk(options, async ({ invitations, scope, config }) => {
        const { token } = await invitations.invite(scope, { email, role });
        console.log(`Hand over this link; it works once, for 7 days:`);
        // The running Perpetua knows its own address better than this shell's environment.
        const address = readHolder(config.dataFolder)?.address ?? config.publicUrl;
        console.log(`${address}/accept-invitation?token=${token}`);
      }),
    );

  command('add', 'make a person, with a password that is printed once')
    .addArgument(someone())
    .argument('<name>')
    .addArgument(oneRole())
    .action((email: string, name: string, role: Role, options: UserOptions) =>
      atDesk(options, async ({ people, scope }) => {
        const password = makePassword();
        console.log(lineOf(await people.add(scope, { email, name, role, password })));
        console.log(`Password: ${password}`);
      }),
    );

  command('role <email>', "change a person's role")
    .addArgument(oneRole())
    .action((email: string, role: Role, options: UserOptions) =>
      atDesk(options, async ({ people, scope }) => {
        const person = await findPerson(people, scope.orgId, email);
        console.log(lineOf(await people.changeRole(scope, person.id, role, null)));
      }),
    );

  command(
    'reset-password <email>',
    'set a new password that is printed once, end all sessions, take the second factor away',
  ).action((email: string, options: UserOptions) =>
    atDesk(options, async ({ people, scope }) => {
      const person = await findPerson(people, scope.orgId, email);
      const password = makePassword();
      await people.resetPassword(scope, person.id, password);
      console.log(`Password of ${person.email}: ${password}`);
    }),
  );
  return user;
}

async function atDesk(options: UserOptions, work: (desk: Desk) => Promise<void>): Promise<void> {
  const config = readConfig(process.env, options);
  const { openPeople } = await import('./openDesk.ts');
  const { attached, access } = await openPeople(config, (sentence) => console.error(sentence));
  try {
    const organization = chooseOrganization(await access.people.organizations(), options.organization);
    const scope: Scope = {
      orgId: organization.id,
      zone: organization.zone,
      actor: { kind: 'system', id: 'cli', name: 'Command line' },
      from: 'cli',
    };
    await work({ ...access, config, scope });
  } finally {
    await attached.close();
  }
}

async function everybody(people: Access['people'], orgId: string): Promise<Person[]> {
  const all: Person[] = [];
  for (;;) {
    const page = await people.list(orgId, { after: all.at(-1)?.id ?? null, limit: 200 });
    if (page.length === 0) return all;
    all.push(...page);
  }
}

async function findPerson(people: Access['people'], orgId: string, email: string): Promise<Person> {
  const person = (await everybody(people, orgId)).find((one) => one.email === email.toLowerCase());
  if (!person) throw NotFound.of('person with the address', email);
  return person;
}

function readEmail(text: string): string {
  if (z.email().safeParse(text.trim()).success) return text;
  throw new InvalidArgumentError('It must be an e-mail address such as ana@example.com.');
}

/** 120 random bits. */
function makePassword(): string {
  return randomBytes(15).toString('base64url');
}

function lineOf({ email, name, role, twoFactor }: Person): string {
  return [email, role, twoFactor ? 'two factors' : 'password only', name].join('\t');
}
