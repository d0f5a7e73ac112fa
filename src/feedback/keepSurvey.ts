import type { AuditLog } from '../access/index.ts';
import { type Clock, Conflict, type Ids, isId, NotFound, Outdated } from '../kernel/index.ts';
import { type Question, sameMeaning } from './question.ts';
import type { SurveyStore } from './store.ts';
import {
  newSurvey,
  readVersion,
  type Survey,
  type SurveyInput,
  type SurveyVersion,
  type VersionInput,
} from './survey.ts';

export interface SurveyStores {
  readonly surveys: SurveyStore;
  readonly audit: AuditLog;
}

interface Tools {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** A survey with the version that a caller wants to record answers to. */
export interface SurveyAtVersion {
  readonly survey: Survey;
  readonly version: SurveyVersion;
}

/** Makes a survey with its first version. @throws InvalidInput, Conflict if the key is taken */
export async function createSurvey(
  stores: SurveyStores,
  tools: Tools,
  input: SurveyInput,
  asks: VersionInput,
): Promise<SurveyAtVersion> {
  const survey = newSurvey(input, { id: tools.ids.next(), now: tools.clock.now() });
  const read = readVersion(survey.name, asks);
  if (!(await stores.surveys.insert(survey))) {
    throw new Conflict(`There is a survey with the key ${JSON.stringify(survey.externalKey)} already.`);
  }
  await stores.audit.append({
    action: 'created',
    subjectKind: 'survey',
    subjectId: survey.id,
    detail: { externalKey: survey.externalKey, name: survey.name, questions: read.questions.length },
  });
  return { survey, version: await addVersion(stores, tools, survey, 1, read) };
}

/**
 * Gives a survey a new version. One that asks what the newest asks already, word for word, is not made again.
 * @param newest number of the version that the caller knows as the newest; null where that does not matter
 * @throws NotFound, InvalidInput, Outdated
 */
export async function reviseSurvey(
  stores: SurveyStores,
  tools: Tools,
  id: string,
  asks: VersionInput,
  newest: number | null = null,
): Promise<SurveyAtVersion> {
  const survey = isId(id) ? await stores.surveys.lock(id) : null;
  if (!survey) throw NotFound.of('survey', id);
  const read = readVersion(survey.name, asks);
  const latest = await stores.surveys.latestVersion(id);
  const number = latest?.number ?? 0;
  if (newest !== null && newest !== number) throw Outdated.of('survey', number, newest);
  if (latest && canonical(latest.definition) === canonical(read.definition))
    return { survey, version: latest };
  const version = await addVersion(stores, tools, survey, number + 1, read);
  await stores.audit.append({
    action: 'changed',
    subjectKind: 'survey',
    subjectId: id,
    detail: { version: version.number, questions: read.questions.length },
  });
  return { survey, version };
}

/**
 * The survey of that key, made if need be, at its newest version that asks all of `asks` (wording apart); a new version
 * where none does. For imports: the same file read again meets the same version.
 * @throws InvalidInput
 */
export async function ensureSurvey(
  stores: SurveyStores,
  tools: Tools,
  input: SurveyInput,
  asks: Extract<VersionInput, { readonly questions: unknown }>,
): Promise<SurveyAtVersion> {
  const known = await stores.surveys.findByKey(input.externalKey.trim());
  if (!known) return createSurvey(stores, tools, input, asks);
  const wanted = readVersion(known.name, asks).questions;
  await stores.surveys.lock(known.id);
  const fitting = (await stores.surveys.versions(known.id)).find((version) => asksAll(version, wanted));
  return fitting ? { survey: known, version: fitting } : reviseSurvey(stores, tools, known.id, asks);
}

/** @throws NotFound */
export async function getSurvey(stores: Pick<SurveyStores, 'surveys'>, id: string): Promise<Survey> {
  const survey = isId(id) ? await stores.surveys.find(id) : null;
  if (!survey) throw NotFound.of('survey', id);
  return survey;
}

function asksAll(version: SurveyVersion, wanted: readonly Question[]): boolean {
  const asked = new Map(version.questions.map((question) => [question.key, question]));
  return wanted.every((question) => {
    const there = asked.get(question.key);
    return there !== undefined && sameMeaning(there, question);
  });
}

async function addVersion(
  stores: SurveyStores,
  tools: Tools,
  survey: Survey,
  number: number,
  read: ReturnType<typeof readVersion>,
): Promise<SurveyVersion> {
  const version: SurveyVersion = {
    id: tools.ids.next(),
    surveyId: survey.id,
    number,
    ...read,
    createdAt: tools.clock.now().toISOString(),
  };
  await stores.surveys.addVersion(version);
  return version;
}

/** Equal for equal JSON, whatever the order of keys: the record does not keep it. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
