import { filledSheet } from '../metricSheet.ts';
import { type PartRequests, posted, type Seeds, type Walk } from './walk.ts';

export const STRATEGY_SEEDS: Seeds = {
  '/api/v1/decisions': {
    what: 'Warn before charges at Acme',
    why: 'Unexpected bills',
    owner: { name: 'Carla' },
    lookAgainOn: '2099-01-01',
  },
  '/api/v1/goals': {
    title: 'Acme is loved',
    horizon: 'year',
    period: { from: '2026-01-01', to: '2027-01-01' },
  },
  '/api/v1/review-schedules': {
    kind: 'monthly',
    title: 'Household monthly',
    owner: { name: 'Carla' },
    startsOn: '2026-01-01',
  },
  '/api/v1/reviews': { kind: 'monthly', title: 'Household review' },
  '/api/v1/maturity-assessments': {},
  '/api/v1/benchmarks/sources': { name: 'Panel of Acme', kind: 'industry' },
};

/** What is sent to goals, questions, reviews, decisions, benchmarks and what else the strategy stands on. */
export function strategyRequests({ owner, unique, made }: Walk): PartRequests {
  const SPAN = { from: '2026-01-01', to: '2026-05-01' };
  const formula = { measure: 'nps', parameters: { question: 'nps' } };
  const post = (path: string, body: unknown) => posted(owner(), path, body);
  const metric = async (title = unique()) =>
    (
      await post('/api/v1/metrics', {
        sheet: filledSheet(title),
        calculation: { formula: { ...formula, parameters: { question: unique() } } },
      })
    ).id as string;
  const decision = () => ({
    what: unique(),
    why: 'Unexpected bills',
    owner: { name: 'Carla' },
    lookAgainOn: '2099-01-01',
  });
  const goal = () => ({ title: unique(), horizon: 'year', period: { from: '2026-01-01', to: '2027-01-01' } });
  const source = () => ({ name: unique(), kind: 'industry' });
  const sourceId = async () => (await post('/api/v1/benchmarks/sources', source())).id as string;
  const figure = () => ({ entity: unique(), period: '2025', value: 70 });
  const kit = () => ({
    name: unique(),
    category: 'mobile phone companies',
    brands: [{ name: 'Acme' }, { name: 'Globex' }],
    own: 'Acme',
  });
  const share = () => ({
    title: unique(),
    publisher: 'Operator A',
    metricIds: [made.get('measured metric')],
    ...SPAN,
    minimumCell: 10,
  });
  const candidate = async () => {
    await post('/api/v1/top-three/analysis', { metricId: made.get('measured metric') });
    return { why: 'It matters most.', candidateKey: 'driver:speed' };
  };
  const assessment = async () => {
    // One is open at a time.
    const { body } = await owner().send('GET', '/api/v1/maturity-assessments');
    for (const { id, version, closedAt } of body.items)
      if (!closedAt)
        await owner().send('DELETE', `/api/v1/maturity-assessments/${id}`, undefined, {
          'if-match': `"${version}"`,
        });
    return {};
  };
  const bodies: Readonly<Record<string, () => unknown>> = {
    '/api/v1/units': () => ({ name: unique() }),
    '/api/v1/circles': () => ({ name: unique(), members: [] }),
    '/api/v1/loyalty': () => ({ metricId: made.get('measured metric'), ...SPAN }),
    '/api/v1/loyalty/customers': () => ({
      metricId: made.get('measured metric'),
      ...SPAN,
      of: { group: 'said_only' },
    }),
    '/api/v1/decisions': decision,
    '/api/v1/decisions/{id}/supersede': decision,
    '/api/v1/decisions/{id}/outcome': async () => {
      made.set('/api/v1/decisions', (await post('/api/v1/decisions', decision())).id);
      return { result: 'carried_out', text: 'It is done.', lookAgainOn: '2099-01-01' };
    },
    '/api/v1/review-schedules': () => ({
      kind: 'monthly',
      title: unique(),
      owner: { name: 'Carla' },
      startsOn: '2026-01-01',
    }),
    '/api/v1/reviews': () => ({ kind: 'monthly', title: unique() }),
    '/api/v1/reviews/{id}/items': () => ({ title: unique(), why: 'Asked for' }),
    '/api/v1/reviews/{id}/close': () => undefined,
    '/api/v1/goals': goal,
    '/api/v1/goals/import': () => ({
      content: Buffer.from(`id,objective,period,owner\n${unique()},Customers stay,2026,Ada\n`).toString(
        'base64',
      ),
      preview: false,
    }),
    '/api/v1/goals/{id}/restore': async () => {
      const { id, version } = await post('/api/v1/goals', goal());
      await owner().send('DELETE', `/api/v1/goals/${id}`, undefined, { 'if-match': `"${version}"` });
      made.set('/api/v1/goals', id);
      return undefined;
    },
    '/api/v1/maturity-assessments': assessment,
    '/api/v1/maturity-assessments/{id}/close': async () => {
      const { id } = await post('/api/v1/maturity-assessments', await assessment());
      const stage = { known: true, value: 2 };
      const competencies = ['lead', 'realize', 'activate', 'enlighten', 'respond', 'disrupt'];
      const evidence = [{ kind: 'page', id: null, title: 'Plan', to: '/decide/strategy' }];
      const ratings = competencies.map((competency) => ({ competency, stage, why: 'Seen', evidence }));
      await owner().send('PATCH', `/api/v1/maturity-assessments/${id}`, { ratings }, { 'if-match': '"1"' });
      made.set('/api/v1/maturity-assessments', id);
      return undefined;
    },
    '/api/v1/questions/{question}/answers': () => {
      made.set('/api/v1/questions', 'meaning');
      const evidence = [{ kind: 'page', id: null, title: 'Plan', to: '/decide/strategy' }];
      return { said: { known: true, value: unique() }, evidence };
    },
    '/api/v1/questions/{question}/verification': () => ({}),
    '/api/v1/metrics/{id}/retire': async () => {
      made.set('/api/v1/metrics', await metric());
      return { reason: 'Nobody acts on it' };
    },
    '/api/v1/metrics/{id}/revive': () => undefined,
    '/api/v1/lint/mends': async () => ({ mend: 'retire', subjectId: await metric() }),
    '/api/v1/top-three/analysis': () => ({ metricId: made.get('measured metric') }),
    '/api/v1/top-three/choices': candidate,
    '/api/v1/top-three/choices/{id}/end': () => ({ why: 'Done' }),
    '/api/v1/top-three/factors': () => ({
      candidateKey: 'driver:speed',
      factor: 'ease',
      value: { known: true, value: { low: 0.2, likely: 0.5, high: 0.7, source: unique() } },
    }),
    '/api/v1/benchmarks/sources': source,
    '/api/v1/benchmarks/observations': async () => ({ sourceId: await sourceId(), ...figure() }),
    '/api/v1/benchmarks/observations/import': () => ({
      csv: `index,scope,entity,period,metric,value,unit,source_url\nACSI,US,${unique()},2018,ACSI score,70,0-100,https://example.test/a\n`,
    }),
    '/api/v1/benchmarks/peer-groups': async () => ({
      name: unique(),
      members: [{ sourceId: await sourceId() }],
    }),
    '/api/v1/benchmarks/shares': share,
    '/api/v1/benchmarks/exchange/import': async () => {
      const { id } = await post('/api/v1/benchmarks/shares', share());
      const { body } = await owner().send('GET', `/api/v1/benchmarks/shares/${id}/file`);
      return { file: body };
    },
    '/api/v1/benchmarks/kits': kit,
    '/api/v1/benchmarks/kits/{id}/survey': () => undefined,
    '/api/v1/benchmarks/kits/{id}/observations': async () => {
      const path = `/api/v1/benchmarks/kits/${made.get('/api/v1/benchmarks/kits')}`;
      const { body } = await owner().send('GET', path);
      const { body: surveys } = await owner().send('GET', '/api/v1/surveys?limit=200');
      const { id } = surveys.items.find((one: { externalKey: string }) => one.externalKey === body.surveyKey);
      await post(
        `/api/v1/surveys/${id}/responses`,
        Array.from({ length: 40 }, (_, at) => ({
          rowKey: `${unique()}`,
          answeredAt: '2025-03-01T10:00:00.000Z',
          answers: { nps_acme: at % 11, satisfaction_acme: 1 + (at % 10) },
        })),
      );
      return { mode: 'web' };
    },
  };

  /** Changes of records that have a version, and what is sent. */
  const versioned: Readonly<Record<string, { body?: () => unknown }>> = {
    'PATCH /api/v1/units/{id}': { body: () => ({ name: unique() }) },
    'DELETE /api/v1/units/{id}': {},
    'PATCH /api/v1/circles/{id}': { body: () => ({ name: unique() }) },
    'DELETE /api/v1/circles/{id}': {},
    'PATCH /api/v1/benchmarks/sources/{id}': { body: () => ({ name: unique() }) },
    'DELETE /api/v1/benchmarks/sources/{id}': {},
    'PUT /api/v1/benchmarks/observations/{id}': { body: figure },
    'DELETE /api/v1/benchmarks/observations/{id}': {},
    'PATCH /api/v1/benchmarks/peer-groups/{id}': { body: () => ({ name: unique() }) },
    'DELETE /api/v1/benchmarks/peer-groups/{id}': {},
    'PUT /api/v1/benchmarks/own-keys/{id}': { body: () => ({ key: { country: 'ES' } }) },
    'PUT /api/v1/benchmarks/privacy-budget': { body: () => ({ epsilon: 3, why: 'Two rounds' }) },
    'PUT /api/v1/benchmarks/kits/{id}': { body: kit },
    'DELETE /api/v1/benchmarks/kits/{id}': {},
    'PATCH /api/v1/review-schedules/{id}': { body: () => ({ title: unique() }) },
    'PATCH /api/v1/reviews/{id}': { body: () => ({ summary: unique() }) },
    'DELETE /api/v1/reviews/{id}': {},
    'PATCH /api/v1/reviews/{id}/items/{itemId}': { body: () => ({ notes: unique() }) },
    'PATCH /api/v1/goals/{id}': { body: () => ({ title: unique() }) },
    'DELETE /api/v1/goals/{id}': {},
    'PATCH /api/v1/maturity-assessments/{id}': {
      body: () => ({ ratings: [{ competency: 'lead', stage: { known: true, value: 2 }, why: unique() }] }),
    },
    'DELETE /api/v1/maturity-assessments/{id}': {},
  };

  /** Records that no POST to the collection above them makes. */
  const targets: Readonly<Record<string, () => Promise<{ address: string; etag: string | null }>>> = {
    '/api/v1/benchmarks/own-keys/{id}': async () => ({
      address: `/api/v1/benchmarks/own-keys/${made.get('measured metric')}`,
      etag: null,
    }),
    '/api/v1/benchmarks/privacy-budget': async () => ({
      address: '/api/v1/benchmarks/privacy-budget',
      etag: null,
    }),
    '/api/v1/reviews/{id}/items/{itemId}': async () => {
      const review = await post('/api/v1/reviews', { kind: 'monthly', title: unique() });
      const items = `/api/v1/reviews/${review.id}/items`;
      const { id, version } = await post(items, { title: unique(), why: 'Asked for' });
      return { address: `${items}/${id}`, etag: `"${version}"` };
    },
  };

  return {
    bodies,
    onVersion: [
      '/api/v1/reviews/{id}/close',
      '/api/v1/maturity-assessments/{id}/close',
      '/api/v1/questions/{question}/answers',
      '/api/v1/questions/{question}/verification',
      '/api/v1/metrics/{id}/retire',
      '/api/v1/metrics/{id}/revive',
    ],
    versioned,
    // A strength in the X-matrix is one cell; the newest word holds.
    withoutVersion: ['PUT /api/v1/goals/{id}/correlations'],
    targets,
    tied: {
      '/api/v1/benchmarks/observations': 'benchmark_observation',
      '/api/v1/decisions': null,
      '/api/v1/reviews': null,
    },
  };
}
