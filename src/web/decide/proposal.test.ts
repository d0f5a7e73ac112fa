import { describe, expect, it } from 'vitest';
import { formulaFor, isMadeFrom, proposedSheet } from './proposal.ts';
import type { AskedQuestion } from './use-questions.ts';

const survey = {
  id: '01890000-0000-7000-8000-000000000001',
  externalKey: 'garden',
  name: 'Garden centers',
  kind: 'other',
  createdAt: '2026-01-01T00:00:00.000Z',
  latestVersion: 1,
  responses: 3,
  moreResponses: false,
} as const;
const question = (kind: string, scaleMin: number | null, scaleMax: number | null) =>
  ({ key: 'nps', position: 0, kind, text: 'nps', scaleMin, scaleMax, survey }) as unknown as AskedQuestion;

describe('a first metric', () => {
  it('is made as the scale of its question allows, and not at all without one', () => {
    const made = (...given: Parameters<typeof question>) => formulaFor(question(...given))?.measure;
    expect(made('nps', 0, 10)).toBe('nps');
    expect(made('rating', 1, 5)).toBe('top_box');
    expect(made('rating', 1, 10)).toBe('mean');
    expect(made('text', null, null)).toBeUndefined();
    expect(made('number', null, null)).toBeUndefined();
    expect(formulaFor(question('rating', 1, 3))?.parameters).toMatchObject({ boxes: 1 });
  });

  it('has a sheet with nothing left to fill in but the decision', () => {
    const sheet = proposedSheet(question('nps', 0, 10), 'Net Promoter Score', '', 'Ada Owner', '2026-01-31');
    const gaps = Object.entries(sheet).filter(([, value]) => value === null || value === '');
    expect(gaps.map(([field]) => field)).toEqual(['decision']);
    expect(sheet.goal).toMatchObject({ known: false, finder: 'Ada Owner', due: '2026-03-02' });
  });

  it('is not made twice', () => {
    const asked = question('nps', 0, 10);
    expect(isMadeFrom({ measure: 'mean', parameters: { question: 'nps' } }, asked)).toBe(true);
    expect(isMadeFrom({ measure: 'nps', parameters: { question: 'nps', survey: 'another' } }, asked)).toBe(
      false,
    );
  });
});
