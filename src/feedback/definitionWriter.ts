import type { SurveyDefinition } from './definition.ts';
import { questionKind } from './kind/index.ts';
import type { Question } from './question.ts';

/**
 * A survey-core definition that asks `questions`: for surveys that were held elsewhere and are known only by their
 * columns. Reading it gives the same questions again.
 */
export function writeDefinition(title: string, questions: readonly Question[]): SurveyDefinition {
  return { title, pages: [{ name: 'page1', elements: questions.map(element) }] };
}

function element(question: Question): Record<string, unknown> {
  const { key, text, kind, notApplicable } = question;
  const own = { kind, ...(notApplicable.length > 0 ? { notApplicable } : {}) };
  return { ...questionKind(kind).element(question), name: key, title: text, perpetua: own };
}
