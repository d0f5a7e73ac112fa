import { dayIn, type Scope } from '../../kernel/index.ts';
import type { PoliticsFile } from './file.ts';
import { type PoliticsParts, recordPolitics } from './parts.ts';
import { isPromiseOverdue } from './promise.ts';
import { type PoliticsReadiness, politicsReadiness } from './readiness.ts';
import { weighed } from './stakeholder.ts';

type LookParts = Pick<PoliticsParts, 'politics' | 'audit' | 'clock'>;

/** Notes in the log who looked at whose politics: once a person, day and file. Nothing that jobs do is a look. */
export async function noteLooks(
  parts: LookParts,
  { actor, zone }: Scope,
  files: readonly Pick<PoliticsFile, 'id' | 'initiativeId'>[],
): Promise<void> {
  if (actor.kind !== 'person') return;
  const day = dayIn(zone, parts.clock.now());
  for (const { id, initiativeId } of files)
    if (await parts.politics.noteLook(id, actor.id, day))
      await recordPolitics(parts, id, 'looked_at', { initiativeId });
}

/**
 * Readiness of each of these initiatives by what the reader's circles know of it. One that is missing here is not
 * known to the reader: nobody is entered, or it is for others. Reading it is a look.
 */
export async function readPoliticsReadiness(
  parts: LookParts,
  scope: Scope,
  initiativeIds: readonly string[],
): Promise<ReadonlyMap<string, PoliticsReadiness>> {
  const wanted = new Set(initiativeIds);
  const files = (await parts.politics.files()).filter(({ initiativeId }) => wanted.has(initiativeId));
  const stakeholders = await parts.politics.stakeholders(files.map(({ id }) => id));
  await noteLooks(parts, scope, files);
  const read = new Map<string, PoliticsReadiness>();
  for (const id of wanted) {
    const own = new Set(files.filter(({ initiativeId }) => initiativeId === id).map((file) => file.id));
    const ready = politicsReadiness(stakeholders.filter((one) => own.has(one.politicsId)).map(weighed));
    if (ready) read.set(id, ready);
  }
  return read;
}

/** A sponsor's promise whose day has passed and of which nobody has said what came. */
export interface OverduePromise {
  readonly what: string;
  readonly sponsor: string;
  /** YYYY-MM-DD */
  readonly due: string;
  readonly initiativeId: string;
  /** Null where the reader may not read the initiative itself. */
  readonly initiative: string | null;
}

/**
 * Overdue promises as far as the reader's circles know them, the longest overdue first. Seeing one is a look at its file.
 * @param today YYYY-MM-DD in the organization's zone
 */
export async function overduePromises(
  parts: LookParts,
  scope: Scope,
  today: string,
): Promise<readonly OverduePromise[]> {
  const files = new Map((await parts.politics.files()).map((file) => [file.id, file]));
  const late = (await parts.politics.promises([...files.keys()])).filter((one) =>
    isPromiseOverdue(one, today),
  );
  const seen = [...new Set(late.map(({ politicsId }) => politicsId))].flatMap((id) => files.get(id) ?? []);
  await noteLooks(parts, scope, seen);
  return late.flatMap(({ politicsId, what, sponsor, due }) => {
    const file = files.get(politicsId);
    if (!file) return [];
    const { initiativeId, initiativeName } = file;
    return [{ what, sponsor: sponsor.name, due, initiativeId, initiative: initiativeName }];
  });
}

/** Notes in the log that something of a file left Perpetua, by whose hand and in which form. */
export function takenOut(
  parts: Pick<PoliticsParts, 'audit'>,
  { id, initiativeId }: Pick<PoliticsFile, 'id' | 'initiativeId'>,
  form: string,
): Promise<void> {
  return recordPolitics(parts, id, 'exported', { initiativeId, form });
}
