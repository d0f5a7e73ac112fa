import { Command } from 'commander';
import { readRelease } from '../release.ts';
import { checkCommand } from './check.ts';
import { demoCommand } from './demo.ts';
import { exportCommand } from './export.ts';
import { EXIT, tellFailure } from './failure.ts';
import { importCommand } from './import.ts';
import { rebuildCommand } from './rebuild.ts';
import { startCommand } from './start.ts';
import { userCommand } from './user.ts';

// What is written is for the account that runs Perpetua alone, the columnar store's file included.
process.umask(0o077);

/** The command line. Each command is a file of its own. */
const program = new Command('perpetua')
  .description('The system of record for customer experience management')
  .version(readRelease().version, '--version', 'print the version')
  .showHelpAfterError('(--help shows how)')
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) })
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : EXIT.misused));
const commands = [startCommand, demoCommand, importCommand, exportCommand, rebuildCommand, checkCommand];
for (const command of [...commands, userCommand]) program.addCommand(inherit(command(), program));
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = tellFailure(error);
}

/** What the program says about errors holds for every command below it. */
function inherit(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const below of command.commands) inherit(below, command);
  return command;
}
