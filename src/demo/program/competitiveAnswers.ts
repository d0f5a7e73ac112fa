import type { CompetitiveKit } from '../../benchmark/index.ts';
import type { ResponseInput } from '../../feedback/index.ts';
import { addDays, seededRandom } from '../../kernel/index.ts';

/** The operator's survey of competitors; the other brands are invented. */
export const KIT = {
  name: 'Survey of four operators (invented)',
  category: 'mobile phone companies',
  country: 'ES',
  language: 'es',
  months: 12,
  brands: [
    { name: 'Tessera Telecom', share: 0.33 },
    { name: 'Northline', share: 0.31 },
    { name: 'Veritel', share: 0.24 },
    { name: 'Costa Móvil', share: 0.12 },
  ],
} as const;

const RESPONDENTS = 480;
/** How much better than the others each brand is seen, in points of 10, in the order of the brands. */
const STANDING = [0, 0.5, -0.9, 0.2] as const;

/** Answers of people who each used one to three of the brands; who is kind to one is kind to all. */
export function brandAnswers(kit: CompetitiveKit, seed: number, firstDay: string): ResponseInput[] {
  return Array.from({ length: RESPONDENTS }, (_, respondent) => {
    const random = seededRandom(seed, 7_919, respondent);
    const kindness = 1.4 * normal(random);
    const used = kit.brands.filter(({ share }) => random.next() < 0.25 + (share ?? 0));
    const rated = used.length > 0 ? used : kit.brands.slice(0, 1);
    const answers: Record<string, unknown> = { brands_used: rated.map(({ key }) => key) };
    for (const { key } of rated) {
      const standing = STANDING[kit.brands.findIndex((brand) => brand.key === key)] ?? 0;
      const felt = 7.4 + standing + kindness + 1.3 * normal(random);
      answers[`nps_${key}`] = within(felt + 0.3, 0, 10);
      answers[`satisfaction_${key}`] = within(felt - 0.2 + 0.6 * normal(random), 1, 10);
    }
    return {
      rowKey: `demo-${respondent}`,
      answeredAt: `${addDays(firstDay, Math.floor(random.next() * 28))}T10:00:00.000Z`,
      language: 'es',
      weight: 0.7 + 0.6 * random.next(),
      answers,
    };
  });
}

function within(felt: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.round(felt)));
}

/** Box & Muller. */
function normal(random: { next(): number }): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
