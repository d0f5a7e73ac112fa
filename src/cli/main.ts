import { Command } from 'commander';
import { checkCommand } from './check.ts';
import { demoCommand } from './demo.ts';
import { exportCommand } from './export.ts';
import { tellFailure } from './failure.ts';
import { importCommand } from './import.ts';
import { rebuildCommand } from './rebuild.ts';
import { startCommand } from './start.ts';
import { userCommand } from './user.ts';

/** The command line. Each command is a file of its own. */
const program = new Command('perpetua')
  .description('The system of record for customer experience management')
  .showHelpAfterError('(--help shows how)')
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) });
const commands = [startCommand, demoCommand, importCommand, exportCommand, rebuildCommand, checkCommand];
for (const command of [...commands, userCommand]) program.addCommand(command());
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = tellFailure(error);
}
