import type { TestProvider } from '../openIdProvider.ts';
import type { PartRequests, Walk } from './walk.ts';

/** An instant that records share, with more digits than a cursor in milliseconds could tell apart. */
export const MOMENT = '2026-03-01T12:00:00.123456Z';
const formula = { measure: 'nps', parameters: { question: 'nps' } };
const span = { from: '2026-01-01', to: '2026-05-01' };
const rule = { field: 'attribute.plan', operator: 'is', value: 'fiber' };
const mapping = {
  target: 'customers',
  file: { format: 'csv', encoding: 'utf-8', delimiter: ',', quote: '"', headerRow: 1 },
  columns: [{ column: 'id', field: 'external_id' }],
  fixed: {},
  zone: 'UTC',
};
const questions = [
  { key: 'nps', kind: 'nps', text: 'Would you recommend us?' },
  { key: 'speed', kind: 'rating', text: 'How fast?', scaleMin: 1, scaleMax: 5 },
  { key: 'price', kind: 'rating', text: 'How fair?', scaleMin: 1, scaleMax: 5 },
];

/** What the walk over all routes sends to the organization itself, its people, customers, surveys, files and metrics. */
export function houseRequests(
  { made, unique }: Walk,
  provider: () => TestProvider,
): Required<Omit<PartRequests, 'targets'>> {
  return {
    bodies: {
      '/api/v1/uploads': () => 'id\nC-1\n',
      '/api/v1/uploads/{id}/preview': () => ({ mapping }),
      '/api/v1/imports': () => ({ uploadId: made.get('/api/v1/uploads'), mapping }),
      '/api/v1/imports/{id}/cancel': () => ({}),
      '/api/v1/imports/{id}/resume': () => ({}),
      '/api/v1/imports/{id}/settle': () => ({ why: 'Tests' }),
      '/api/v1/system/checks': () => undefined,
      '/api/v1/system/retries': () => ({ jobId: made.get('failed job') }),
      '/api/v1/import-mappings': () => ({ name: unique(), mapping }),
      '/api/v1/invitations': () => ({ email: `${unique()}@mine.test`, role: 'viewer' }),
      '/api/v1/api-keys': () => ({ name: unique(), scopes: ['home.read'] }),
      '/api/v1/sign-on-providers': () => {
        const { issuer, clientId, clientSecret } = provider();
        return { name: unique(), issuer, clientId, clientSecret };
      },
      '/api/v1/metrics': () => ({ sheet: { title: unique() }, calculation: { formula } }),
      '/api/v1/metrics/{id}/versions': () => ({ calculation: { formula }, reason: 'Asked anew' }),
      '/api/v1/exports': () => ({ what: 'customers', format: 'csv' }),
      '/api/v1/explore': () => ({ formula, ...span }),
      '/api/v1/explore/records': () => ({ formula, ...span }),
      '/api/v1/drivers': () => ({ outcome: 'nps', items: ['speed', 'price'], ...span }),
      '/api/v1/customers': () => ({ externalId: unique(), attributes: { plan: 'fiber' } }),
      '/api/v1/customers/{id}/consents': () => ({
        purpose: 'survey',
        channel: 'email',
        state: 'granted',
        source: 'web form',
      }),
      '/api/v1/accounts': () => ({ externalId: unique() }),
      '/api/v1/segments/preview': () => ({ rule }),
      '/api/v1/segments': () => ({ name: unique(), rule }),
      '/api/v1/attributes': () => ({ key: unique(), label: 'Label', valueType: 'text' }),
      '/api/v1/surveys': () => ({ externalKey: unique(), questions }),
      '/api/v1/surveys/{id}/versions': () => ({ questions: [...questions, { key: unique(), kind: 'text' }] }),
      '/api/v1/surveys/{id}/responses': () =>
        Array.from({ length: 12 }, (_, index) => ({
          rowKey: unique(),
          // Most are of nobody known: an analysis of one customer would be withheld.
          ...(index < 2 ? { customerExternalId: 'C-1' } : {}),
          answeredAt: MOMENT,
          answers: { nps: index % 11, speed: 1 + (index % 5), price: 1 + ((index * 7) % 5) },
        })),
      '/api/v1/signals': () =>
        Array.from({ length: 5 }, () => ({
          source: 'care',
          id: unique(),
          kind: 'call',
          customerRef: 'C-1',
          occurredAt: '2026-03-01T12:00:00.123Z',
        })),
    },
    onVersion: ['/api/v1/metrics/{id}/versions', '/api/v1/surveys/{id}/versions'],
    versioned: {
      'PATCH /api/v1/organization': { body: () => ({ minimumGroup: 12 }) },
      'PATCH /api/v1/people/{id}': { body: () => ({ role: 'agent' }) },
      'DELETE /api/v1/people/{id}': { free: true },
      'PATCH /api/v1/customers/{id}': { body: () => ({ name: 'Carla' }) },
      'DELETE /api/v1/customers/{id}': { free: true },
      'PUT /api/v1/customers/by-external-id/{externalId}': { body: () => ({ name: unique() }), free: true },
      'PATCH /api/v1/accounts/{id}': { body: () => ({ name: 'House' }) },
      'PATCH /api/v1/segments/{id}': { body: () => ({ description: 'New' }) },
      'DELETE /api/v1/segments/{id}': {},
      'PATCH /api/v1/attributes/{subject}/{key}': { body: () => ({ label: 'Other', valueType: 'text' }) },
      'PATCH /api/v1/metrics/{id}': { body: () => ({ sheet: { purpose: 'To know' } }) },
      'DELETE /api/v1/metrics/{id}': {},
      'POST /api/v1/metrics/{id}/versions': {
        body: () => ({ calculation: { formula: { ...formula, measure: 'nps' } }, reason: unique() }),
      },
      'POST /api/v1/surveys/{id}/versions': {
        body: () => ({ questions: [...questions, { key: unique(), kind: 'text' }] }),
      },
    },
    withoutVersion: [
      'DELETE /api/v1/api-keys/{id}',
      'DELETE /api/v1/import-mappings/{id}',
      'DELETE /api/v1/invitations/{id}',
      'DELETE /api/v1/sign-on-providers/{id}',
    ],
    tied: {
      '/api/v1/imports': 'import_run',
      '/api/v1/people': null,
      '/api/v1/invitations': null,
      '/api/v1/api-keys': null,
      '/api/v1/sign-on-providers': null,
      '/api/v1/audit': null,
      '/api/v1/customers': 'customer',
      // Responses and signals were sent with one and the same time.
      '/api/v1/customers/{id}/timeline': null,
      '/api/v1/accounts': 'account',
      '/api/v1/segments': 'segment',
      '/api/v1/surveys': 'survey',
      '/api/v1/responses': null,
      '/api/v1/signals': null,
    },
  };
}
