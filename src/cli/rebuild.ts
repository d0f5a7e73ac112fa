import { Command } from 'commander';
import { atDesk, DATA_OPTION, type DeskOptions } from './desk.ts';
import { ask } from './watch.ts';

export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('make the columnar copy of answers and customers again from the record')
    .option(...DATA_OPTION)
    .addHelpText(
      'after',
      '\nFigures stay available meanwhile. Signals live in the columnar store alone and stay as they are.',
    )
    .action((options: DeskOptions) =>
      atDesk(options, async (desk) => {
        const { result } = await ask(desk, 'rebuild');
        const { customers, responses, answers } = result ?? {};
        console.log(`Rebuilt: ${customers} customers, ${responses} responses, ${answers} answers.`);
      }),
    );
}
