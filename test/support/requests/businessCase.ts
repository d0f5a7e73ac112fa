import { caseContent } from '../businessCase.ts';
import type { PartRequests, Seeds, Walk } from './walk.ts';

export const BUSINESS_CASE_SEEDS: Seeds = {
  '/api/v1/business-cases': { ...caseContent({ name: 'Acme case' }), owner: { name: 'Carla' } },
};

export function businessCaseRequests({ unique }: Walk): PartRequests {
  return {
    bodies: {
      '/api/v1/business-cases': () => ({ ...caseContent({ name: unique() }), owner: { name: 'Carla' } }),
    },
    versioned: {
      'PATCH /api/v1/business-cases/{id}': { body: () => ({ why: 'Asked for', purpose: unique() }) },
      'DELETE /api/v1/business-cases/{id}': {},
    },
  };
}
