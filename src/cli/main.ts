import { Command } from 'commander';
import { tellFailure } from './failure.ts';
import { startCommand } from './start.ts';
import { userCommand } from './user.ts';

/** The command line. Each command is a file of its own. */
const program = new Command('perpetua')
  .description('The system of record for customer experience management')
  .showHelpAfterError('(--help shows how)')
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) });
for (const command of [startCommand(), userCommand()]) program.addCommand(command);
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = tellFailure(error);
}
