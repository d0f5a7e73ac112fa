import type { SurveyDefinition } from '../../feedback/index.ts';
import type { CompetitiveKit } from './kit.ts';

/** Keys under which answers come in: one column per brand, or one row per brand. */
export const BRAND_QUESTION = 'brand';
export const ORDER_QUESTION = 'brand_order';
export const MEASURES = ['nps', 'satisfaction'] as const;
export type KitMeasure = (typeof MEASURES)[number];

export const SATISFACTION_SCALE = { min: 1, max: 10 } as const;

/** Words of the questionnaire, by what they ask. */
export function wording({ category, months }: Pick<CompetitiveKit, 'category' | 'months'>) {
  return {
    title: `Your experience of companies: ${category}`,
    intro:
      'A study of how customers see the companies that they use. It takes about three minutes. There are no right or wrong answers, ' +
      'and what you say is only reported together with the answers of many others.',
    used: `Of which of these have you been a customer in the last ${months} months?`,
    nps: (brand: string) => `How likely are you to recommend ${brand} to a friend or a colleague?`,
    npsEnds: ['Not at all likely', 'Extremely likely'],
    satisfaction: (brand: string) => `All in all, how satisfied are you with ${brand}?`,
    satisfactionEnds: ['Very dissatisfied', 'Very satisfied'],
  } as const;
}

/**
 * The questionnaire as survey-core reads it. Brands stand in the order of a draw, anew for each respondent, both where
 * they are listed and where they are rated; nothing in it tells who commissioned it.
 */
export function competitiveDefinition(kit: CompetitiveKit): SurveyDefinition {
  const words = wording(kit);
  const ends = ([low, high]: readonly [string, string]) => ({
    minRateDescription: low,
    maxRateDescription: high,
  });
  return {
    title: words.title,
    description: words.intro,
    locale: kit.language,
    pages: [
      {
        name: 'companies',
        elements: [
          {
            type: 'checkbox',
            name: 'brands_used',
            title: words.used,
            isRequired: true,
            choicesOrder: 'random',
            choices: kit.brands.map(({ key, name }) => ({ value: key, text: name })),
            showNoneItem: true,
          },
        ],
      },
      {
        name: 'ratings',
        questionOrder: 'random',
        elements: kit.brands.map(({ key, name }) => ({
          type: 'panel',
          name: `about_${key}`,
          title: name,
          visibleIf: `{brands_used} contains '${key}'`,
          elements: [
            {
              type: 'rating',
              name: `nps_${key}`,
              title: words.nps(name),
              rateMin: 0,
              rateMax: 10,
              ...ends(words.npsEnds),
              perpetua: { kind: 'nps' },
            },
            {
              type: 'rating',
              name: `satisfaction_${key}`,
              title: words.satisfaction(name),
              rateMin: SATISFACTION_SCALE.min,
              rateMax: SATISFACTION_SCALE.max,
              ...ends(words.satisfactionEnds),
            },
          ],
        })),
      },
    ],
  };
}

/**
 * Orders of the brands for printed sheets or for programs that cannot draw: each brand stands once in each place
 * (a cyclic Latin square, every second row mirrored, so that none always follows the same other one).
 */
export function brandOrders({ brands }: Pick<CompetitiveKit, 'brands'>): string[][] {
  const names = brands.map(({ name }) => name);
  const rows = names.map((_, start) => names.map((_, place) => names[(start + place) % names.length] ?? ''));
  return [...rows, ...rows.map((row) => row.toReversed())];
}

/** The questionnaire as text to print or to read out, with instructions that keep it blind. */
export function printedQuestionnaire(kit: CompetitiveKit): string {
  const words = wording(kit);
  const scale = (low: number, high: number) =>
    Array.from({ length: high - low + 1 }, (_, step) => low + step).join('  ');
  const orders = brandOrders(kit).map((order, at) => `  ${String(at + 1).padStart(2)}  ${order.join(' > ')}`);
  return [
    words.title.toUpperCase(),
    '',
    'FOR THOSE WHO FIELD IT (not to be read out)',
    '- Double blind: neither those who ask nor those who answer learn who commissioned the study. No logo, no sender, no',
    '  brand that stands out. A third party fields it and keeps names and answers apart.',
    '- Sample: customers of the category at large, not of one brand. Quotas by brand may be set; then give weights with the answers.',
    '- Order: draw the order of the brands anew for each respondent. Where that is impossible, take the orders below one',
    `  after the other and note the number in the column ${ORDER_QUESTION}.`,
    ...orders,
    '- Columns of the answers: one row per respondent with respondent, answered_at, weight, brand_order and for each brand',
    '  nps_… and satisfaction_…; or one row per respondent and brand with respondent, answered_at, weight, brand, nps, satisfaction.',
    '',
    'INTRODUCTION',
    words.intro,
    '',
    `1. ${words.used}`,
    '   (several answers; read in the drawn order)',
    ...kit.brands.map(({ name }) => `   [ ] ${name}`),
    '   [ ] None of these: thank you, that was all',
    '',
    'For each company that was named, in the drawn order:',
    '',
    `2. ${words.nps('(company)')}`,
    `   ${words.npsEnds[0]}  ${scale(0, 10)}  ${words.npsEnds[1]}`,
    '',
    `3. ${words.satisfaction('(company)')}`,
    `   ${words.satisfactionEnds[0]}  ${scale(SATISFACTION_SCALE.min, SATISFACTION_SCALE.max)}  ${words.satisfactionEnds[1]}`,
    '',
    'Thank you.',
    '',
  ].join('\n');
}
