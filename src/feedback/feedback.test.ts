import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InvalidInput } from '../kernel/index.ts';
import {
  newResponse,
  parseQuestion,
  parseQuestions,
  QUESTION_KINDS,
  type Question,
  type QuestionInput,
  readAnswer,
  readDefinition,
  sameMeaning,
  writeDefinition,
} from './index.ts';

const question = (input: Partial<QuestionInput> & { kind: string }): Question =>
  parseQuestion({ key: 'q', ...input });

describe('question kinds', () => {
  test.each(QUESTION_KINDS.map((kind) => [kind.key, kind] as const))(
    '%s takes its own sample',
    (key, kind) => {
      const asked = question({ kind: key });
      expect(readAnswer(kind.sample(asked), asked, 'q')).toEqual(kind.sample(asked));
    },
  );

  test.each<[string, Partial<QuestionInput> & { kind: string }, unknown, unknown]>([
    ['digits as text', { kind: 'nps' }, ' 9 ', 9],
    ['a declared code', { kind: 'nps', notApplicable: ['98'] }, 98, '98'],
    ['no answer', { kind: 'rating' }, '  ', null],
    ['yes', { kind: 'boolean' }, 'Yes', true],
    ['a code of a list', { kind: 'choice', choices: [{ value: '1', text: 'One' }] }, 1, '1'],
    ['each choice once', { kind: 'choices' }, ['a', 'b', 'a'], ['a', 'b']],
    ['broken characters', { kind: 'text' }, 'good\u0000 \ud800', 'good \ufffd'],
    ['empty cells', { kind: 'grid', scaleMin: 1, scaleMax: 5 }, { price: '4', help: '' }, { price: 4 }],
  ])('%s', (_what, input, value, stored) => {
    expect(readAnswer(value, question(input), 'q')).toEqual(stored);
  });

  test.each<[Partial<QuestionInput> & { kind: string }, unknown, string]>([
    [{ kind: 'nps' }, 11, 'answers.q: must be a number from 0 to 10 (found 11)'],
    [{ kind: 'nps' }, 7.5, 'answers.q: must be a whole number from 0 to 10 (found 7.5)'],
    [{ kind: 'rating', scaleMin: 1, scaleMax: 7 }, 0, 'answers.q: must be a number from 1 to 7 (found 0)'],
    [{ kind: 'number', scaleMin: 0 }, 'many', 'answers.q: must be a number of at least 0 (found "many")'],
    [{ kind: 'boolean' }, 'perhaps', 'answers.q: must be true or false (found "perhaps")'],
    [
      { kind: 'choice', choices: [{ value: 'a', text: 'A' }] },
      'z',
      'answers.q: must be one of a (found "z")',
    ],
    [
      { kind: 'grid', scaleMin: 1, scaleMax: 5 },
      { price: 9 },
      'answers.q.price: must be a number from 1 to 5 (found 9)',
    ],
    [{ kind: 'choices' }, 'a', 'answers.q: must be a list of 1 to 100 choices (found "a")'],
  ])('%j refuses %j', (input, value, message) => {
    expect(() => readAnswer(value, question(input), 'answers.q')).toThrow(message);
  });

  test('a code for “does not apply” cannot be given to words, and keys are used once', () => {
    expect(() => question({ kind: 'text', notApplicable: ['98'] })).toThrow(
      /cannot be said of the kind "text"/,
    );
    expect(() => parseQuestions([question({ kind: 'nps' }), question({ kind: 'text' })])).toThrow(
      /one question only/,
    );
    expect(() => question({ kind: 'stars' })).toThrow(/must be one of nps, rating/);
  });
});

describe('survey definitions', () => {
  test('questions are read out of pages and panels', () => {
    const read = readDefinition({
      title: 'After a call',
      pages: [
        {
          elements: [
            { type: 'html', name: 'hello' },
            {
              type: 'rating',
              name: 'recommend',
              title: { default: 'How likely?', de: 'Wie?' },
              rateMin: 0,
              rateMax: 10,
            },
            {
              type: 'panel',
              name: 'p',
              elements: [
                { type: 'rating', name: 'ease', rateValues: [1, 2, { value: 7, text: 'Very' }] },
                {
                  type: 'radiogroup',
                  name: 'why',
                  choices: ['bill', { value: 2, text: 'Two' }],
                  showOtherItem: true,
                },
              ],
            },
          ],
        },
        {
          elements: [
            { type: 'checkbox', name: 'ways', choices: ['app', 'phone'] },
            { type: 'boolean', name: 'solved' },
            { type: 'text', name: 'calls', inputType: 'number', min: 0 },
            { type: 'comment', name: 'words' },
            {
              type: 'matrix',
              name: 'parts',
              columns: [1, 2, 3],
              rows: ['price', { value: 'help', text: 'Our help' }],
            },
          ],
        },
      ],
    });
    expect(read.map((one) => [one.key, one.kind, one.scaleMin, one.scaleMax])).toEqual([
      ['recommend', 'nps', 0, 10],
      ['ease', 'rating', 1, 7],
      ['why', 'choice', null, null],
      ['why-Comment', 'text', null, null],
      ['ways', 'choices', null, null],
      ['solved', 'boolean', null, null],
      ['calls', 'number', 0, null],
      ['words', 'text', null, null],
      ['parts', 'grid', 1, 3],
    ]);
    expect(read[0]?.text).toBe('How likely?');
    expect(read[2]?.choices.map((one) => one.value)).toEqual(['bill', '2', 'other']);
    expect(read[8]?.items[1]).toEqual({ value: 'help', text: 'Our help' });
  });

  test.each([
    [
      { pages: [{ elements: [{ type: 'file', name: 'a' }] }] },
      /definition\.pages\[0\]\.elements\[0\]\.type: must be one of/,
    ],
    [{ pages: [{ elements: [{ type: 'comment' }] }] }, /elements\[0\]\.name: must be there/],
    [{ pages: 3 }, /definition\.pages: must be a list/],
    [{}, /definition: must be 1 to 1000 questions/],
    ['no', /definition: must be an object/],
  ])('%j is refused with its place', (definition, message) => {
    expect(() => readDefinition(definition)).toThrow(message);
  });

  test('questions written as a definition and read again mean the same', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((word) => word.trim() === word && /^[\w ]+$/.test(word));
    const listed = fc
      .uniqueArray(
        words.map((word) => `v${word}`),
        { maxLength: 4 },
      )
      .map((values) => values.map((value) => ({ value, text: value })));
    const asked = fc
      .record({
        key: words,
        kind: fc.constantFrom(...QUESTION_KINDS.map((kind) => kind.key)),
        text: words,
        scaleMin: fc.integer({ min: -5, max: 5 }),
        span: fc.integer({ min: 1, max: 10 }),
        codes: fc.uniqueArray(words, { maxLength: 2 }),
        choices: listed,
        items: listed,
      })
      .map(({ kind, span, codes, choices, items, ...rest }) => {
        const listing = kind === 'choice' || kind === 'choices';
        return parseQuestion({
          ...rest,
          kind,
          scaleMax: rest.scaleMin + span,
          notApplicable: kind === 'text' ? [] : codes,
          choices: listing ? choices : [],
          items: kind === 'grid' ? items : [],
        });
      });
    fc.assert(
      fc.property(
        fc.uniqueArray(asked, { minLength: 1, maxLength: 6, selector: (one) => one.key }),
        (questions) => {
          const read = readDefinition(JSON.parse(JSON.stringify(writeDefinition('A survey', questions))));
          expect(read.map((one) => one.text)).toEqual(questions.map((one) => one.text));
          expect(read.every((one, index) => sameMeaning(one, questions[index] as Question))).toBe(true);
        },
      ),
    );
  });
});

describe('responses', () => {
  const context = {
    surveyId: 's',
    surveyVersionId: 'v',
    questions: new Map([
      ['nps', question({ kind: 'nps' })],
      ['why', question({ kind: 'text' })],
    ]),
    known: new Map(),
    now: new Date('2026-01-31T12:00:00Z'),
    importId: null,
  };
  const customer = { id: 'c', attributes: { region: 'North', plan: 'Gold' } };

  test('a response keeps the attributes of its moment: those sent, else those known now', () => {
    const response = newResponse(
      {
        customerExternalId: 'C-1',
        answers: { nps: '9', why: ' ' },
        attributes: { plan: 'Basic' },
        language: 'PT-br',
      },
      context,
      { id: 'r', customer },
    );
    expect(response.attributes).toEqual({ plan: 'Basic', region: 'North' });
    expect(response).toMatchObject({
      answers: { nps: 9 },
      customerId: 'c',
      rowKey: 'r',
      weight: 1,
      language: 'pt-BR',
    });
  });

  test('all faults are told, with their places', () => {
    const wrong = { answers: { nps: 12, other: 1 }, answeredAt: '2031-01-01T00:00:00Z', weight: -1 };
    try {
      newResponse(wrong, context, { id: 'r', customer: null });
      expect.unreachable();
    } catch (error) {
      expect((error as InvalidInput).faults.map((fault) => fault.place)).toEqual([
        'answeredAt',
        'weight',
        'answers.nps',
        'answers.other',
      ]);
    }
    const empty = { answers: { nps: null } };
    expect(() => newResponse(empty, context, { id: 'r', customer: null })).toThrow(
      'answers: must hold at least one answer',
    );
    for (const answeredAt of ['1969-12-31T23:59:59Z', '2026-01-01', '2025-02-30T00:00:00Z']) {
      expect(() =>
        newResponse({ answers: { nps: 1 }, answeredAt }, context, { id: 'r', customer: null }),
      ).toThrow(/answeredAt/);
    }
  });
});
