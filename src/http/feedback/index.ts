import type { Api } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { mountResponses } from './responses.ts';
import { mountSurveys } from './surveys.ts';

export function mountFeedback(api: Api, parts: Parts): void {
  mountSurveys(api, parts);
  mountResponses(api, parts);
}
