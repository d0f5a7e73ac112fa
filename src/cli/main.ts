import { Command } from 'commander';
import { startCommand } from './start.ts';

/** The command line. Each command is a file of its own. */
const program = new Command('perpetua')
  .description('The system of record for customer experience management')
  .showHelpAfterError();
program.addCommand(startCommand());
await program.parseAsync();
