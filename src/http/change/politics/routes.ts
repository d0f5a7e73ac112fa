import { createRoute, z } from '@hono/zod-openapi';
import { body, IfMatch, json, permit, problems } from '../../frame/api.ts';
import {
  ConsultationBody,
  ConsultationInput,
  PromiseBody,
  PromiseChange,
  PromiseInput,
  PromiseWordInput,
} from './promiseShapes.ts';
import {
  CoalitionBody,
  PoliticsChange,
  PoliticsFileBody,
  PoliticsInput,
  RaciBody,
  RaciInput,
  StakeholderBody,
  StakeholderChange,
  StakeholderInput,
  StanceInput,
} from './shapes.ts';

const tags = ['Politics'];
const ById = z.object({ id: z.uuid() });
const ByStakeholder = ById.extend({ stakeholderId: z.uuid() });
const ByPromise = ById.extend({ promiseId: z.uuid() });
const read = permit('politics.read');
const change = permit('politics.change');

export const ReadinessBody = z
  .object({ share: z.number(), reached: z.number(), power: z.number(), n: z.number().int() })
  .openapi('PoliticsReadiness', { description: 'Share of power that stands where it is wanted, or beyond' });

export const PoliticsBody = z
  .object({
    file: PoliticsFileBody,
    today: z.string(),
    stakeholders: z.array(StakeholderBody),
    gaps: z.array(z.string()).openapi({ description: 'Ids, what matters most first: power × gap' }),
    readiness: ReadinessBody.nullable(),
    coalition: CoalitionBody,
    raci: RaciBody,
    promises: z.array(PromiseBody),
    consultations: z.array(
      ConsultationBody.extend({ decision: z.string() }).openapi('ConsultationOfDecision'),
    ),
  })
  .openapi('Politics');

export const list = createRoute({
  method: 'get',
  path: '/api/v1/politics',
  summary: 'Politics of initiatives that the caller’s circles may read',
  tags,
  ...read,
  request: { query: z.object({ initiativeId: z.uuid().optional() }) },
  responses: {
    200: json(z.object({ items: z.array(PoliticsFileBody), next: z.null() }), 'By initiative'),
    ...problems,
  },
});

export const create = createRoute({
  method: 'post',
  path: '/api/v1/politics',
  summary: 'Begin politics of an initiative, for a circle of yours or one that is made for it',
  tags,
  ...change,
  request: { body: body(PoliticsInput) },
  responses: { 201: json(PoliticsFileBody, 'The file'), ...problems },
});

export const one = createRoute({
  method: 'get',
  path: '/api/v1/politics/{id}',
  summary: 'All of one file: stakeholders, gaps, coalition, RACI, promises, who was consulted',
  tags,
  ...read,
  request: { params: ById },
  responses: { 200: json(PoliticsBody, 'The file; ETag is its version'), ...problems },
});

export const patch = createRoute({
  method: 'patch',
  path: '/api/v1/politics/{id}',
  summary: 'Put politics into another circle, or say who is in the one that was made for them',
  tags,
  ...change,
  request: { params: ById, headers: IfMatch, body: body(PoliticsChange) },
  responses: { 200: json(PoliticsFileBody, 'As it is now'), ...problems },
});

export const everyStakeholder = createRoute({
  method: 'get',
  path: '/api/v1/stakeholders',
  summary: 'Stakeholders of every initiative that the caller’s circles may read, and overdue promises',
  tags,
  ...read,
  responses: {
    200: json(
      z.object({
        items: z.array(StakeholderBody.omit({ notes: true }).openapi('StakeholderOfAll')),
        next: z.null(),
        files: z.array(PoliticsFileBody),
        overdue: z.array(PromiseBody),
        today: z.string(),
      }),
      'What matters most first',
    ),
    ...problems,
  },
});

export const addStakeholder = createRoute({
  method: 'post',
  path: '/api/v1/politics/{id}/stakeholders',
  summary: 'Enter a stakeholder',
  tags,
  ...change,
  request: { params: ById, body: body(StakeholderInput) },
  responses: { 201: json(StakeholderBody, 'The stakeholder'), ...problems },
});

export const changeStakeholder = createRoute({
  method: 'patch',
  path: '/api/v1/politics/{id}/stakeholders/{stakeholderId}',
  summary: 'Change a stakeholder; where they stand is noted, not changed',
  tags,
  ...change,
  request: { params: ByStakeholder, headers: IfMatch, body: body(StakeholderChange) },
  responses: { 200: json(StakeholderBody, 'As it is now'), ...problems },
});

export const removeStakeholder = createRoute({
  method: 'delete',
  path: '/api/v1/politics/{id}/stakeholders/{stakeholderId}',
  summary: 'Take a stakeholder out',
  tags,
  ...change,
  request: { params: ByStakeholder, headers: IfMatch },
  responses: { 204: { description: 'They are out' }, ...problems },
});

export const restoreStakeholder = createRoute({
  method: 'post',
  path: '/api/v1/politics/{id}/stakeholders/{stakeholderId}/restore',
  summary: 'Bring a stakeholder back who was taken out',
  tags,
  ...change,
  request: { params: ByStakeholder },
  responses: { 200: json(StakeholderBody, 'As they were'), ...problems },
});

export const noteStance = createRoute({
  method: 'post',
  path: '/api/v1/politics/{id}/stakeholders/{stakeholderId}/notes',
  summary: 'Note where a stakeholder stands, seen on which day and why; earlier notes stay',
  tags,
  ...change,
  request: { params: ByStakeholder, body: body(StanceInput) },
  responses: { 201: json(StakeholderBody, 'The stakeholder with all notes'), ...problems },
});

export const putRaci = createRoute({
  method: 'put',
  path: '/api/v1/politics/{id}/raci',
  summary: 'Keep the RACI matrix: exactly one A and at least one R an activity',
  tags,
  ...change,
  request: { params: ById, headers: IfMatch, body: body(RaciInput) },
  responses: { 200: json(RaciBody, 'As it is now; ETag is the matrix’s own version'), ...problems },
});

const csv = (what: string) => ({
  200: { description: what, content: { 'text/csv': {} } },
  ...problems,
});

export const raciFile = createRoute({
  method: 'get',
  path: '/api/v1/politics/{id}/raci.csv',
  summary: 'The RACI matrix as CSV; that it was taken out is in the audit log',
  tags,
  ...read,
  request: { params: ById },
  responses: csv('An activity a row'),
});

export const stakeholderFile = createRoute({
  method: 'get',
  path: '/api/v1/politics/{id}/stakeholders.csv',
  summary: 'The stakeholders as CSV; that they were taken out is in the audit log',
  tags,
  ...read,
  request: { params: ById },
  responses: csv('A stakeholder a row'),
});

export const addPromise = createRoute({
  method: 'post',
  path: '/api/v1/politics/{id}/promises',
  summary: 'Enter what a sponsor promised',
  tags,
  ...change,
  request: { params: ById, body: body(PromiseInput) },
  responses: { 201: json(PromiseBody, 'The promise'), ...problems },
});

export const changePromise = createRoute({
  method: 'patch',
  path: '/api/v1/politics/{id}/promises/{promiseId}',
  summary: 'Mend how a promise was entered',
  tags,
  ...change,
  request: { params: ByPromise, headers: IfMatch, body: body(PromiseChange) },
  responses: { 200: json(PromiseBody, 'As it is now'), ...problems },
});

export const sayOfPromise = createRoute({
  method: 'post',
  path: '/api/v1/politics/{id}/promises/{promiseId}/words',
  summary: 'Say whether a promise was kept, with what shows it; what was said before stays',
  tags,
  ...change,
  request: { params: ByPromise, body: body(PromiseWordInput) },
  responses: { 201: json(PromiseBody, 'The promise with all that was said'), ...problems },
});

export const consultations = createRoute({
  method: 'get',
  path: '/api/v1/decisions/{id}/consultations',
  summary: 'Who was consulted about a decision, as far as the caller’s circles may read it',
  tags,
  ...read,
  request: { params: ById },
  responses: {
    200: json(z.object({ items: z.array(ConsultationBody), next: z.null() }), 'Oldest first'),
    ...problems,
  },
});

export const consult = createRoute({
  method: 'post',
  path: '/api/v1/decisions/{id}/consultations',
  summary: 'Add who was consulted about a decision, and what they said, for a circle',
  tags,
  ...change,
  request: { params: ById, body: body(ConsultationInput) },
  responses: { 201: json(ConsultationBody, 'What was added; it never changes'), ...problems },
});
