import { caseContent } from '../businessCase.ts';
import { type PartRequests, posted, type Seeds, type Walk } from './walk.ts';

export const BUSINESS_CASE_SEEDS: Seeds = {
  '/api/v1/business-cases': { ...caseContent({ name: 'Acme case' }), owner: { name: 'Carla' } },
};

export function businessCaseRequests({ owner, unique, made }: Walk): PartRequests {
  const path = '/api/v1/business-cases';
  const whole = () => ({ ...caseContent({ name: unique() }), owner: { name: 'Carla' } });
  return {
    bodies: {
      [path]: whole,
      [`${path}/{id}/restore`]: async () => {
        const { id } = await posted(owner(), path, whole());
        await owner().send('DELETE', `${path}/${id}`, undefined, { 'if-match': '"1"' });
        made.set(path, id);
        return undefined;
      },
    },
    versioned: {
      'PATCH /api/v1/business-cases/{id}': { body: () => ({ why: 'Asked for', purpose: unique() }) },
      'DELETE /api/v1/business-cases/{id}': {},
    },
  };
}
