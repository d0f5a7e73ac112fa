import { Command } from 'commander';
import type { CheckLine } from '../jobs/index.ts';
import { atDesk, DATA_OPTION, type DeskOptions } from './desk.ts';
import { EXIT } from './failure.ts';
import { tableOf } from './table.ts';
import { ask } from './watch.ts';

export function checkCommand(): Command {
  return new Command('check')
    .description(
      'verify the audit logs, row-level security, and the columnar copy against the record, by count and checksum per day',
    )
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExit code 1 if anything is not as it must be.')
    .action((options: DeskOptions) =>
      atDesk(options, async (desk) => {
        const { result } = await ask(desk, 'check');
        const lines = (result?.['lines'] ?? []) as readonly CheckLine[];
        console.log(
          tableOf(
            ['', 'What', 'Where', 'Compared'],
            lines.map(({ what, where, compared, differences }) => [
              differences.length === 0 ? 'ok' : 'WRONG',
              what,
              where,
              compared,
            ]),
          ),
        );
        for (const { what, differences } of lines) {
          for (const difference of differences) console.log(`${what}: ${difference}`);
        }
        if (result?.['ok'] !== true) process.exitCode = EXIT.failed;
      }),
    );
}
