import {
  analyzeKit,
  type BenchmarkStores,
  type BenchmarkTools,
  createKit,
  createPeerGroup,
  ensureSource,
  keepObservation,
  type ObservationInput,
  observeKit,
  ownMeasuring,
  sayOwnKey,
  surveyOfKit,
} from '../../benchmark/index.ts';
import { recordResponses } from '../../feedback/index.ts';
import { addDays, startOf } from '../../kernel/index.ts';
import { OWNERS } from '../metric/metric.ts';
import { OPERATOR } from '../operator/operator.ts';
import {
  ACSI,
  CUSTOMERS_OF_THE_REGION,
  JOINT_STUDY,
  OFCOM,
  PANEL,
  PUBLISHED,
  UKCSI,
} from './benchmarkSources.ts';
import { brandAnswers, KIT } from './competitiveAnswers.ts';
import type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';

/** The benchmarks that the operator's analyst has gathered: some alike, some doubtful, some that must not be compared. */
export const benchmarks: ProgramEntry = {
  doing: 'benchmarks',
  async enter(parts) {
    const { clock, ids, inScope, options } = parts;
    const tools = { clock, ids };
    await inScope(async (stores) => {
      if (await stores.benchmarks.sourceNamed(JOINT_STUDY.name)) return;
      await sayHowOursAreMeasured(stores, tools, options.end);
      const joint = await enterStudies(stores, tools, options.end);
      await enterPublished(stores, tools);
      await createPeerGroup(stores, tools, {
        name: 'Operators of the joint study',
        description: 'Who measures as we do. The names are invented for the demo.',
        members: JOINT_STUDY.firms.map(({ name, share }) => ({
          sourceId: joint,
          entity: name,
          weight: share,
        })),
      });
    });
    await inScope((stores) => fieldSurvey(stores, tools, parts));
  },
};

/** What the metrics' formulas don't say themselves. The index is wholly known; of the NPS two things are open. */
async function sayHowOursAreMeasured(
  stores: ProgramStores,
  tools: BenchmarkTools,
  end: string,
): Promise<void> {
  const metrics = await stores.metrics.list();
  const say = async (title: string, key: object, responseRate: number | null) => {
    const metric = metrics.find(({ sheet }) => sheet.title === title);
    if (!metric) return;
    const { own } = await ownMeasuring(stores, metric.id);
    const input = { key, responseRate, finder: OWNERS.analyst, due: addDays(end, 30) };
    await sayOwnKey(stores, tools, metric.id, own.version, input);
  };
  await say('Satisfaction index, ACSI style', JOINT_STUDY.key, 0.27);
  const { country, segment, market, mode } = JOINT_STUDY.key;
  await say('NPS of the relationship', { country, segment, market, mode, blind: 'sponsor named' }, 0.27);
}

/** Studies that are invented for the demo, with quarters up to its end. @returns the id of the joint study */
async function enterStudies(stores: BenchmarkStores, tools: BenchmarkTools, end: string): Promise<string> {
  const enter = async (study: typeof JOINT_STUDY | typeof PANEL, note: string) => {
    const { name, publisher, method, key } = study;
    const facts = { finder: OWNERS.analyst, due: addDays(end, 30), note };
    const { source } = await ensureSource(stores, tools, {
      name,
      kind: 'competitor',
      publisher,
      method,
      key,
      ...facts,
    });
    for (const [back, quarter] of lastQuarters(end, 6).entries()) {
      for (const firm of study.firms) {
        const figure: ObservationInput = {
          entity: firm.name,
          period: quarter,
          value: Math.round((firm.value - back * firm.slope) * 10) / 10,
          ...study.sample,
        };
        await keepObservation(stores, tools, source.id, figure);
      }
    }
    return source.id;
  };
  const joint = await enter(JOINT_STUDY, 'Invented for the demo.');
  const { name, publisher, method, key } = JOINT_STUDY;
  const { source: total } = await ensureSource(stores, tools, {
    name: name.replace('(', 'total ('),
    kind: 'industry',
    publisher,
    method,
    key,
    note: 'Invented for the demo: all operators of the joint study together.',
  });
  const [newest = ''] = lastQuarters(end, 1);
  await keepObservation(stores, tools, total.id, {
    entity: 'All operators of the study',
    period: newest,
    value: 69.8,
    ...JOINT_STUDY.sample,
    n: 6_400,
    standardError: 0.3,
    margins: CUSTOMERS_OF_THE_REGION,
    distribution: JOINT_STUDY.distribution,
  });
  await enter(PANEL, 'Invented for the demo. By telephone, and little is known of its sample.');
  return joint;
}

/** Single figures that were really published, each cited with its source. */
async function enterPublished(stores: BenchmarkStores, tools: BenchmarkTools): Promise<void> {
  for (const { figures, ...source } of [ACSI, UKCSI, OFCOM]) {
    const { source: kept } = await ensureSource(stores, tools, {
      ...source,
      kind: 'industry',
      note: PUBLISHED,
    });
    for (const figure of figures) await keepObservation(stores, tools, kept.id, figure);
  }
}

/** A survey of several brands' customers, held two quarters ago, and what became of it. */
async function fieldSurvey(
  stores: ProgramStores,
  tools: BenchmarkTools,
  { options }: ProgramParts,
): Promise<void> {
  if ((await stores.kits.list()).length > 0) return;
  const kit = await createKit(stores, tools, { ...KIT, own: OPERATOR.name });
  const { survey } = await surveyOfKit(stores, tools, kit.id);
  const day = startOf('quarter', addDays(startOf('quarter', options.end), -1));
  await recordResponses(stores, tools, survey.id, brandAnswers(kit, options.seed, day));
  const { confidence } = await stores.organization.read();
  const analysis = await analyzeKit(stores, kit.id, confidence);
  await observeKit(stores, tools, analysis, {
    confidence,
    mode: 'web',
    sampling: 'panel, quotas by age and region',
  });
}

/** The last full quarters before `end`, newest first, as they are written: 2026-Q3. */
function lastQuarters(end: string, count: number): string[] {
  const labels: string[] = [];
  let start = startOf('quarter', end);
  for (let step = 0; step < count; step++) {
    start = startOf('quarter', addDays(start, -1));
    labels.push(`${start.slice(0, 4)}-Q${(Number(start.slice(5, 7)) + 2) / 3}`);
  }
  return labels;
}
