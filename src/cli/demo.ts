import { Command } from 'commander';
import type { DemoOptions } from '../demo/index.ts';
import { demoOptions } from '../demo/index.ts';
import type { DemoDesk } from '../jobs/index.ts';
import { InvalidInput, systemClock } from '../kernel/index.ts';
import { atDesk, DATA_OPTION, type DeskOptions } from './desk.ts';
import { watch } from './watch.ts';

interface DemoCommandOptions extends DeskOptions {
  readonly customers?: string;
  readonly seed?: string;
  readonly months?: string;
}

export function demoCommand(): Command {
  return new Command('demo')
    .description('make the demo operator: a telecom operator with simulated customers, surveys and signals')
    .option(...DATA_OPTION)
    .option('--customers <number>', 'how many customers (default 2000)')
    .option('--seed <number>', 'seed of the simulation (default 20)')
    .option('--months <number>', 'months of history, 24 to 30 (default 24)')
    .addHelpText('after', '\nIt is made once for a data folder; running this again changes nothing.')
    .action((options: DemoCommandOptions) => {
      const wanted = readOptions(options);
      return atDesk(options, async ({ demo, reports }) => {
        const { reportId, fresh } = await openDemo(demo, wanted);
        const { result } = await watch(reports, reportId);
        const { customers, signals, relationship, care } = result ?? {};
        console.log(
          `${fresh ? 'The demo operator is ready' : 'The demo operator was there already'}: ${customers} customers, ${signals} signals, ${relationship} + ${care} answers.`,
        );
      });
    });
}

/** Makes the demo operator unless it is there, and prints once how to sign in. */
export async function openDemo(
  demo: DemoDesk,
  options: DemoOptions,
  address?: string,
): Promise<{ reportId: string; fresh: boolean }> {
  const there = await demo.find();
  const opened = await demo.open({ from: 'cli', options });
  const credentials = there ? null : demo.credentials();
  if (credentials) {
    const place = address === undefined ? '' : ` at ${address}/sign-in`;
    console.log(`Sign in to the demo operator${place} with (this is not shown again):`);
    console.log(`  e-mail    ${credentials.email}\n  password  ${credentials.password}`);
  }
  return opened;
}

function readOptions({ customers, seed, months }: DemoCommandOptions): DemoOptions {
  return demoOptions(systemClock, {
    ...(customers !== undefined && { customers: wholeNumber('--customers', customers) }),
    ...(seed !== undefined && { seed: wholeNumber('--seed', seed) }),
    ...(months !== undefined && { months: wholeNumber('--months', months) }),
  });
}

function wholeNumber(place: string, text: string): number {
  if (!/^\d+$/.test(text)) throw InvalidInput.at(place, 'must be a whole number', text);
  return Number(text);
}
