import type { AuditLog } from '../../access/index.ts';
import { createSurvey, type SurveyAtVersion, type SurveyStores } from '../../feedback/index.ts';
import { Conflict, isId, NotFound, Outdated, Refused } from '../../kernel/index.ts';
import { keepParsed } from '../keepObservation.ts';
import { type BenchmarkStores, type BenchmarkTools, ensureSource } from '../keepSource.ts';
import { parseObservation } from '../observation.ts';
import { periodLabel } from '../periodLabel.ts';
import { analyzeBrands, type KitAnswerStore, type KitCounts, type MeasureAnalysis } from './analysis.ts';
import { type CompetitiveKit, type KitInput, parseKit } from './kit.ts';
import { competitiveDefinition, wording } from './questionnaire.ts';

/** Competitive surveys of the organization of the running transaction. */
export interface KitStore {
  list(): Promise<CompetitiveKit[]>;
  get(id: string): Promise<CompetitiveKit | null>;
  /** False when the survey key is taken. */
  insert(kit: CompetitiveKit): Promise<boolean>;
  update(kit: CompetitiveKit, expected: number): Promise<boolean>;
  delete(id: string, expected: number): Promise<boolean>;
}

export interface KitStores extends SurveyStores {
  readonly kits: KitStore;
  readonly audit: AuditLog;
}

/** @throws InvalidInput */
export async function createKit(
  stores: Pick<KitStores, 'kits' | 'audit'>,
  tools: BenchmarkTools,
  input: KitInput,
): Promise<CompetitiveKit> {
  const id = tools.ids.next();
  const now = tools.clock.now().toISOString();
  const kit: CompetitiveKit = {
    ...parseKit(input),
    id,
    surveyKey: `competitive-${id.slice(0, 8)}${id.slice(-4)}`,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  if (!(await stores.kits.insert(kit)))
    throw new Conflict(`There is a competitive survey “${kit.name}” already; choose another name.`);
  await audit(stores, 'created', kit);
  return kit;
}

/** @throws InvalidInput, NotFound, Outdated; Conflict for a brand that was asked about and is left out */
export async function changeKit(
  stores: Pick<KitStores, 'kits' | 'audit'>,
  tools: BenchmarkTools,
  id: string,
  expected: number,
  input: KitInput,
): Promise<CompetitiveKit> {
  const known = await kitById(stores.kits, id);
  const kit: CompetitiveKit = {
    ...known,
    ...parseKit(input),
    version: expected + 1,
    updatedAt: tools.clock.now().toISOString(),
  };
  if (!(await stores.kits.update(kit, expected)))
    throw Outdated.of('competitive survey', known.version, expected);
  await audit(stores, 'changed', kit);
  return kit;
}

/** Its survey and answers stay. @throws NotFound, Outdated */
export async function deleteKit(
  stores: Pick<KitStores, 'kits' | 'audit'>,
  id: string,
  expected: number,
): Promise<void> {
  const known = await kitById(stores.kits, id);
  if (!(await stores.kits.delete(id, expected)))
    throw Outdated.of('competitive survey', known.version, expected);
  await audit(stores, 'deleted', known);
}

/** @throws NotFound */
export async function kitById(kits: Pick<KitStore, 'get'>, id: string): Promise<CompetitiveKit> {
  const kit = isId(id) ? await kits.get(id) : null;
  if (!kit) throw NotFound.of('competitive survey', id);
  return kit;
}

/** Makes its survey here, for answers that are sent over the API. One that is there already stays. @throws NotFound */
export async function surveyOfKit(
  stores: KitStores,
  tools: BenchmarkTools,
  id: string,
): Promise<SurveyAtVersion> {
  const kit = await kitById(stores.kits, id);
  const known = await stores.surveys.findByKey(kit.surveyKey);
  const version = known && (await stores.surveys.latestVersion(known.id));
  if (known && version) return { survey: known, version };
  const input = { externalKey: kit.surveyKey, name: kit.name, kind: 'competitive' as const };
  return createSurvey(stores, tools, input, { definition: competitiveDefinition(kit) });
}

export interface KitAnalysis {
  readonly kit: CompetitiveKit;
  readonly surveyId: string | null;
  readonly counts: KitCounts;
  readonly measures: readonly MeasureAnalysis[];
}

/** Its answers by brand; empty before any came in. @throws NotFound */
export async function analyzeKit(
  stores: Pick<KitStores, 'kits' | 'surveys'> & { readonly kitAnswers: KitAnswerStore },
  id: string,
  confidence: number,
): Promise<KitAnalysis> {
  const kit = await kitById(stores.kits, id);
  const survey = await stores.surveys.findByKey(kit.surveyKey);
  const counts = survey
    ? await stores.kitAnswers.counts(survey.id, kit.brands)
    : { respondents: 0, period: null, pairs: [] };
  return { kit, surveyId: survey?.id ?? null, counts, measures: analyzeBrands(kit, counts, confidence) };
}

/**
 * Keeps the scores of all brands as observations of a source of their own, whose comparability is wholly known.
 * @throws Refused before there are answers
 */
export async function observeKit(
  stores: BenchmarkStores,
  tools: BenchmarkTools,
  { kit, counts, measures }: KitAnalysis,
  facts: { readonly confidence: number; readonly mode: string | null; readonly sampling: string | null },
): Promise<{ sourceId: string; new: number; changed: number; same: number }> {
  if (!counts.period) throw new Refused('There are no answers yet: import them first.');
  const words = wording(kit);
  const { source } = await ensureSource(stores, tools, {
    name: kit.name,
    kind: 'competitor',
    publisher: kit.name,
    method: `Competitive survey of ${kit.brands.length} brands, asked alike and in random order.`,
    key: {
      kind: 'competitive',
      blind: 'double blind',
      country: kit.country,
      segment: 'all',
      market: kit.category,
      language: kit.language,
      mode: facts.mode,
      sampling: facts.sampling,
      weighting: null,
    },
  });
  const period = periodLabel(counts.period);
  const parsed = measures.flatMap(({ measure, brands }) =>
    brands.map(({ brand, value, low, high, standardError, n }) => {
      const name = kit.brands.find(({ key }) => key === brand)?.name ?? brand;
      const key =
        measure === 'nps'
          ? { variant: 'nps', wording: words.nps('…') }
          : {
              variant: 'mean satisfaction',
              unit: 'score',
              direction: 'up',
              answerScale: '1–10',
              wording: words.satisfaction('…'),
            };
      return parseObservation(
        { entity: name, period, value, low, high, confidence: facts.confidence, standardError, n, key },
        source,
      );
    }),
  );
  const counted = { new: 0, changed: 0, same: 0 };
  for (const { kept } of await keepParsed(stores, tools, source, parsed)) counted[kept]++;
  await stores.audit.append({
    action: 'observed',
    subjectKind: 'benchmark_source',
    subjectId: source.id,
    detail: { kit: kit.name, ...counted },
  });
  return { sourceId: source.id, ...counted };
}

function audit(
  { audit }: Pick<KitStores, 'audit'>,
  action: string,
  { id, name }: CompetitiveKit,
): Promise<void> {
  return audit.append({ action, subjectKind: 'competitive_kit', subjectId: id, detail: { name } });
}
