import type { AuditLog, CircleStore, Members } from '../../access/index.ts';
import {
  type Clock,
  type Evidence,
  gatherFaults,
  type Ids,
  InvalidInput,
  isInside,
  NotFound,
  parseLine,
  parseProse,
} from '../../kernel/index.ts';
import type { PoliticsFile } from './file.ts';
import type { PoliticsStore } from './store.ts';

/** What the functions of politics work with, all within one transaction. */
export interface PoliticsParts {
  readonly politics: PoliticsStore;
  readonly circles: CircleStore;
  readonly members: Members;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

const LONGEST_PROSE = 4_000;
const MOST_EVIDENCE = 30;

/** @throws NotFound also for one of a circle that the actor does not belong to */
export async function politicsById(
  { politics }: Pick<PoliticsParts, 'politics'>,
  id: string,
): Promise<PoliticsFile> {
  const file = await politics.file(id);
  if (!file) throw NotFound.of('politics file', id);
  return file;
}

/** What happened in a file, for the log: names of what was touched, never a text that somebody wrote. */
export function recordPolitics(
  { audit }: Pick<PoliticsParts, 'audit'>,
  politicsId: string,
  action: string,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return audit.append({ action, subjectKind: 'politics', subjectId: politicsId, detail });
}

/** @throws InvalidInput for an empty line or a longer one */
export function requiredLine(text: string, place: string, longest = 200): string {
  const line = parseLine(text, place, longest);
  if (line === null) throw InvalidInput.at(place, `must be 1 to ${longest} characters`, text);
  return line;
}

/** @throws InvalidInput */
export function requiredProse(text: string, place: string, rule: string): string {
  const kept = parseProse(text, place, LONGEST_PROSE)?.trim();
  if (!kept) throw InvalidInput.at(place, rule, text);
  return kept;
}

/** @throws InvalidInput */
export function optionalProse(text: string, place: string): string {
  return parseProse(text, place, LONGEST_PROSE)?.trim() ?? '';
}

/** @throws InvalidInput with every link that is wrong */
export function checkLinks(evidence: readonly Evidence[]): void {
  if (evidence.length > MOST_EVIDENCE)
    throw InvalidInput.at('evidence', `must be at most ${MOST_EVIDENCE} links`, evidence.length);
  const faults = gatherFaults();
  evidence.forEach(({ to }, index) => {
    faults.take(() => {
      if (!isInside(to))
        throw InvalidInput.at(`evidence[${index}].to`, 'must be an address of this application', to);
    });
  });
  faults.assertNone();
}
