import { describe, expect, it } from 'vitest';
import { fixedClock, seededRandom } from '../../kernel/index.ts';
import { LANGUAGES } from '../operator/customer.ts';
import { drawFrom } from '../operator/draw.ts';
import { demoOptions } from '../operator/window.ts';
import { answers, labeledComments } from '../rows/stream.ts';
import { THEMES, verbatimOf } from './verbatim.ts';

const options = demoOptions(fixedClock('2026-11-22T09:00:00.000Z'), { customers: 600 });

describe('comments', () => {
  it('can say good and bad of every theme in every language', () => {
    const draw = drawFrom(seededRandom(5));
    for (const language of LANGUAGES)
      for (const theme of THEMES) {
        const texts = [true, false].map((good) => verbatimOf(draw, language, [{ theme, good }]));
        expect(new Set(texts).size).toBe(2);
        expect(texts.every((text) => text.length > 10 && text.endsWith('.'))).toBe(true);
      }
  });

  it('keep the capital of the English I after a turn', () => {
    const draw = drawFrom(seededRandom(5));
    for (let i = 0; i < 200; i++) {
      const text = verbatimOf(draw, 'en', [
        { theme: 'price', good: true },
        { theme: 'resolution', good: false },
      ]);
      expect(text).not.toMatch(/\bi\b/);
    }
  });

  it('go with the score, and are labeled with what they are about', () => {
    const scores = new Map(
      [...answers(options, 'relationship')].map((row) => [row.row_key, row['question.nps']]),
    );
    const good = { promoters: [0, 0], detractors: [0, 0] };
    const languages = new Set<string>();
    for (const comment of labeledComments(options)) {
      languages.add(comment.language);
      expect(comment.mentions.length).toBeGreaterThan(0);
      const score = Number(scores.get(comment.rowKey));
      const side = score >= 9 ? good.promoters : score <= 6 ? good.detractors : null;
      if (side === null) continue;
      side[0] = (side[0] ?? 0) + (comment.mentions[0]?.good ? 1 : 0);
      side[1] = (side[1] ?? 0) + 1;
    }
    const share = ([hits = 0, all = 0]: number[]): number => hits / all;
    expect(share(good.promoters)).toBeGreaterThan(0.85);
    expect(share(good.detractors)).toBeLessThan(0.15);
    expect([...languages].sort()).toEqual(['en', 'es', 'fr']);
  });
});
