import type { OrganizationStore } from '../access/index.ts';
import type { AttributeStore } from '../customer/index.ts';
import { type AskedQuestion, type Metric, type QuestionCatalog, readFormula } from '../metric/index.ts';
import type { ExploreParts } from './explore.ts';
import type { House } from './request.ts';

/** How the organization wants its figures, and what its customers' attributes are. */
export async function houseOf(stores: {
  readonly organization: OrganizationStore;
  readonly attributes: AttributeStore;
}): Promise<House> {
  const { confidence, minimumGroup } = await stores.organization.read();
  const definitions = await stores.attributes.list('customer');
  return {
    confidence,
    minimumGroup,
    attributes: new Map(definitions.map(({ key, valueType }) => [key, valueType])),
  };
}

/** Every version of a survey that asks a question of one of the metrics, in one look-up. */
export async function questionsOf(
  catalog: QuestionCatalog,
  metrics: readonly Metric[],
): Promise<readonly AskedQuestion[]> {
  const keys = metrics.flatMap(({ current }) => readFormula(current.formula).asked?.questions ?? []);
  return keys.length === 0 ? [] : catalog.versionsAsking([...new Set(keys)], null);
}

/** Of all questions, those that a formula asks. */
export function among(questions: readonly AskedQuestion[]): ExploreParts['questionsOf'] {
  return async (formula) => {
    const { asked } = readFormula(formula);
    return questions.filter(
      ({ key, surveyId }) =>
        asked?.questions.includes(key) && (asked.survey === null || asked.survey === surveyId),
    );
  };
}
