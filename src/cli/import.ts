import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Argument, Command } from 'commander';
import { IMPORT_TARGETS } from '../importTargets.ts';
import type { Import, Mapping, MappingSuggestion, Upload } from '../intake/index.ts';
import { UPLOADED } from '../intake/index.ts';
import {
  InvalidInput,
  NotFound,
  Problem,
  Refused,
  type Scope,
  SetupProblem,
  systemClock,
} from '../kernel/index.ts';
import { atDesk, type Desk, type DeskOptions, withDeskOptions } from './desk.ts';
import { openProgress } from './progress.ts';
import { agreeOn } from './understanding.ts';

interface ImportOptions extends DeskOptions {
  readonly mapping?: string;
  readonly writeMapping?: string;
  readonly survey?: string;
  readonly yes?: boolean;
}

export function importCommand(): Command {
  return withDeskOptions(
    new Command('import')
      .description(
        'import a file of customers, survey answers, signals, ledger entries or exchange rates: CSV, XLSX, NDJSON or Parquet',
      )
      .addArgument(
        new Argument('<target>', 'what the file holds').choices(IMPORT_TARGETS.map(({ name }) => name)),
      )
      .argument('<file>', 'the file')
      .option('--mapping <file>', 'how its columns become fields, as JSON; by default what they suggest')
      .option('--write-mapping <file>', 'write the suggested mapping there to be edited, and import nothing')
      .option('--yes', 'import it as it was understood, without being asked')
      .option('--survey <key>', 'key of the survey that answers belong to; by default from the file’s name'),
  )
    .addHelpText(
      'after',
      '\nImporting a file again changes nothing. Rejected rows are listed with their reasons.',
    )
    .action((target: string, file: string, options: ImportOptions) =>
      atDesk(options, async (desk) => {
        const scope = await desk.scopeOf(options.organization);
        const upload = await keep(desk, scope, file);
        if (options.writeMapping !== undefined) {
          const suggestion = (await suggest(desk, scope, upload)).find((one) => one.target === target);
          if (!suggestion) throw NotFound.of('suggestion for', target);
          await writeFile(options.writeMapping, `${JSON.stringify(suggestion.mapping, null, 2)}\n`);
          console.log(`Wrote the suggested mapping to ${options.writeMapping}`);
          for (const open of suggestion.open) console.log(`Open: ${open}`);
          return;
        }
        const mapping = await chooseMapping(desk, scope, upload, target, options);
        report(await run(desk, scope, upload, mapping), desk, scope);
      }),
    );
}

async function keep({ intake, ids, record }: Desk, scope: Scope, file: string): Promise<Upload> {
  if (!existsSync(file) || !statSync(file).isFile()) throw new SetupProblem(`There is no file ${file}.`);
  const id = ids.next();
  const kept = await intake.files.save(scope.orgId, id, createReadStream(file, { highWaterMark: 1 << 20 }));
  const upload = { id, name: basename(file), ...kept, createdAt: systemClock.now().toISOString() };
  await record.inScope(scope, ({ imports }) => imports.addUpload(upload, scope.actor.name));
  return upload;
}

async function suggest({ intake }: Desk, scope: Scope, upload: Upload) {
  const reading = (await intake.read(scope, upload, {})) as { suggestions: readonly MappingSuggestion[] };
  return reading.suggestions;
}

async function chooseMapping(
  desk: Desk,
  scope: Scope,
  upload: Upload,
  target: string,
  { mapping: path, survey, yes = false }: ImportOptions,
): Promise<Mapping> {
  const given: { [key: string]: unknown } =
    path === undefined
      ? { ...(await agreeOn(upload.name, await suggest(desk, scope, upload), target, yes)).mapping }
      : await readMapping(path);
  if (given['target'] !== target) {
    throw InvalidInput.at('mapping.target', `must be ${target}, as the command says`, given['target']);
  }
  if (survey === undefined) return desk.intake.parse(given);
  const known = given['survey'] as { name?: string; kind?: string } | undefined;
  return desk.intake.parse({ ...given, survey: { name: survey, kind: 'other', ...known, key: survey } });
}

async function readMapping(path: string): Promise<{ [key: string]: unknown }> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new SetupProblem(`The mapping ${path} cannot be read (${error.code}).`);
  });
  try {
    return JSON.parse(text) as { [key: string]: unknown };
  } catch (error) {
    throw new SetupProblem(`The mapping ${path} is not JSON: ${(error as Error).message}.`);
  }
}

/** Imports it in the background, and waits. */
async function run({ record, ids }: Desk, scope: Scope, upload: Upload, mapping: Mapping): Promise<Import> {
  const id = ids.next();
  const { orgId, actor } = scope;
  await record.inScope(scope, async ({ imports, jobs }) => {
    await imports.add({ id, uploadId: upload.id, mapping, run: UPLOADED, startedBy: actor.name });
    const place = { queue: `import ${orgId}`, key: `import ${id}` };
    await jobs.enqueue('import', { orgId, importId: id, actor }, place);
  });
  const progress = openProgress();
  try {
    for (;;) {
      const entry = await record
        .inScope(scope, ({ imports }) => imports.find(id))
        .catch((error: unknown) => {
          if (error instanceof Problem) throw error;
          throw new Refused(
            `The database was lost while ${upload.name} was being imported (${(error as Error).message}). The import goes on where it stopped as soon as Perpetua runs again: see Listen → Imports.`,
          );
        });
      if (!entry) throw NotFound.of('import', id);
      const { state, chunks, doneChunks, counts, failure } = entry.run;
      if (state === 'failed') throw new Refused(failure ?? 'The import failed.');
      if (state === 'done' || state === 'cancelled') return entry;
      const share = chunks === 0 ? null : doneChunks / chunks;
      progress.show(chunks === 0 ? 'Reading the file' : `Importing, ${counts.read} rows`, share);
      await sleep(200);
    }
  } finally {
    progress.end();
  }
}

function report({ run: { state, counts }, ...entry }: Import, { intake }: Desk, scope: Scope): void {
  const { read, fresh, changed, same, rejected } = counts;
  console.log(`${state === 'done' ? 'Imported' : 'Cancelled'} ${entry.file.name}: ${read} rows read`);
  console.log(`  ${fresh} new, ${changed} changed, ${same} the same, ${rejected} rejected`);
  if (rejected > 0)
    console.log(`  Rejected rows with their reasons: ${join(intake.rejectedPath(scope, entry))}`);
}
