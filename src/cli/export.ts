import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { InvalidInput, SetupProblem } from '../kernel/index.ts';
import { EXPORT_FORMATS, EXPORTED } from '../storage/exporting/index.ts';
import { atDesk, type DeskOptions, withDeskOptions } from './desk.ts';
import { ask } from './watch.ts';

interface ExportOptions extends DeskOptions {
  readonly format?: string;
  readonly out: string;
}

export function exportCommand(): Command {
  return withDeskOptions(
    new Command('export')
      .description('write all customers, answers or signals of an organization to a file')
      .addArgument(new Argument('<what>', 'what to write').choices(EXPORTED))
      .requiredOption('--out <file>', 'file to write; one that is there is replaced')
      .addOption(
        new Option('--format <format>', 'format; by default what the file ends in').choices(EXPORT_FORMATS),
      ),
  )
    .addHelpText(
      'after',
      '\nColumns are named as the fields of an import, so that a file can be imported again.',
    )
    .action((what: string, options: ExportOptions) =>
      atDesk(options, async (desk) => {
        const format = readFormat(options);
        const { orgId, actor } = await desk.scopeOf(options.organization);
        const { id, result } = await ask(desk, 'export', orgId, { orgId, actor, what, format });
        const { exportPath } = await import('../jobs/index.ts');
        await move(exportPath(join(desk.config.dataFolder, 'exports'), id, format), resolve(options.out));
        console.log(`Wrote ${result?.['rows']} ${what} to ${options.out}`);
      }),
    );
}

function readFormat({ format, out }: ExportOptions): string {
  const wanted = format ?? extname(out).slice(1).toLowerCase();
  const known = EXPORT_FORMATS.find((one) => one === wanted);
  if (!known) throw InvalidInput.at('--format', `must be one of ${EXPORT_FORMATS.join(', ')}`, wanted);
  return known;
}

async function move(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV') throw error;
      await copyFile(from, to);
      await rm(from);
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SetupProblem(`${to} cannot be written (${code}). Choose another file with --out.`);
  }
}
