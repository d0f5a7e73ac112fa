import { createReadStream, existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Argument, Command } from 'commander';
import { IMPORT_TARGETS } from '../importTargets.ts';
import type { EarlierImport, Import, Mapping, MappingSuggestion, Upload } from '../intake/index.ts';
import { givesKeys, onOneDay, UPLOADED, withDay } from '../intake/index.ts';
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
import { Misuse } from './failure.ts';
import { openProgress } from './progress.ts';
import { agreeOn, confirmed } from './understanding.ts';

interface ImportOptions extends DeskOptions {
  readonly mapping?: string;
  readonly writeMapping?: string;
  readonly survey?: string;
  readonly yes?: boolean;
  readonly date?: string;
  readonly again?: boolean;
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
      .option('--date <day>', 'one day for all rows, as 2026-01-31, where the file has no column of dates')
      .option('--again', 'import it although its rows are already there under another survey or source')
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
        await warnOfEarlier(desk, scope, upload, mapping, options);
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
  { mapping: path, survey, yes = false, date }: ImportOptions,
): Promise<Mapping> {
  const declared = desk.intake.targets.find(({ name }) => name === target);
  const suggested = async () => {
    const all = await suggest(desk, scope, upload);
    if (date === undefined || !declared) return all;
    return all.map((one) => (one.target === target ? onOneDay(one, declared, date) : one));
  };
  const given: { [key: string]: unknown } =
    path === undefined
      ? { ...(await agreeOn(upload.name, await suggested(), target, yes)).mapping }
      : await readMapping(path);
  if (path !== undefined && date !== undefined && declared) {
    Object.assign(given, withDay(desk.intake.parse({ fixed: {}, ...given }), declared, date));
  }
  if (given['target'] !== target) {
    throw InvalidInput.at('mapping.target', `must be ${target}, as the command says`, given['target']);
  }
  if (survey === undefined) return desk.intake.parse(given);
  const known = given['survey'] as { name?: string; kind?: string } | undefined;
  return desk.intake.parse({ ...given, survey: { name: survey, kind: 'other', ...known, key: survey } });
}

/**
 * Tells where rows of the file are already, and asks whether they are to be counted again.
 * @throws Misuse where nobody says so
 */
async function warnOfEarlier(
  { intake, record }: Desk,
  scope: Scope,
  upload: Upload,
  mapping: Mapping,
  { again = false }: ImportOptions,
): Promise<void> {
  const target = intake.targets.find(({ name }) => name === mapping.target);
  // Rows need be read only where they have keys of their own; a file as a whole is known by its content.
  const keys =
    target && givesKeys(mapping, target) ? (await intake.preview(scope, upload, mapping)).keys : [];
  const earlier = await record.inScope(scope, ({ imports }) =>
    intake.earlier(imports, upload, mapping, keys),
  );
  for (const one of earlier) console.error(earlierText(one, upload.name));
  if (earlier.length === 0 || again) return;
  if (await confirmed('Import it all the same, so that its rows count twice? [y/N] ')) return;
  throw new Misuse(
    'Nothing was imported, because rows would count twice. Give --survey with the key of the survey that they are in to add to it, or --again to import them all the same.',
  );
}

function earlierText({ file, at, place, share, mapping }: EarlierImport, name: string): string {
  const part = share === 1 && file !== null ? 'The rows' : `About ${Math.round(share * 100)} % of the rows`;
  const how =
    file === null || at === null ? 'came by the API' : `were imported as ${file} on ${at.slice(0, 10)}`;
  const key = mapping.survey ? ` (key ${mapping.survey.key})` : '';
  return `${part} of ${name} ${how}, under “${place}”${key}.`;
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
