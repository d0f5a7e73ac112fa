import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/storage/file/index.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { importUpload, upload } from '../support/importing.ts';
import { hasSharedData, sharedData, sharedDataNote } from '../support/sharedData.ts';

describe.skipIf(!hasSharedData)(`importing real files${sharedDataNote}`, () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test?.close());

  it.each(['nps.csv', 'nps-original-bytes.csv'])('nps-retail/%s goes in as it is, once', async (file) => {
    const { app, scope } = test;
    const sent = await upload(app, scope, sharedData(`nps-retail/${file}`));
    const reading = (await app.intake.read(scope, sent, {})) as Reading;
    const suggestion = reading.suggestions.find(({ target }) => target === 'answers');
    const mapping = {
      ...suggestion?.mapping,
      survey: { key: file, name: 'Garden centers', kind: 'relationship' },
      fixed: { ...suggestion?.mapping.fixed, answered_at: '2019-06-30' },
    };
    const first = await importUpload(app, scope, sent.id, mapping);
    expect(first.run.failure).toBeNull();
    expect(first.run.counts).toEqual({ read: 13_954, fresh: 13_954, changed: 0, same: 0, rejected: 0 });
    const again = await importUpload(app, scope, sent.id, mapping);
    expect(again.run.counts).toEqual({ read: 13_954, fresh: 0, changed: 0, same: 13_954, rejected: 0 });
    const [row] = await app.columnar.engine.query(
      `SELECT count(*) AS n, count(*) FILTER (WHERE score >= 9) AS promoters, count(*) FILTER (WHERE score <= 6) AS detractors
       FROM answer WHERE question = 'nps' AND survey_id IN (SELECT survey_id FROM answer WHERE question = 'nps'
         GROUP BY survey_id ORDER BY max(response_id::VARCHAR) DESC LIMIT 1)`,
    );
    expect(row).toEqual({ n: 13_612, promoters: 8_465, detractors: 1_194 });
  });
});
