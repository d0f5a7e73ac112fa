import type { Language } from '../operator/customer.ts';
import type { Draw } from '../operator/draw.ts';
import { ENGLISH } from './phrases-en.ts';
import { SPANISH } from './phrases-es.ts';
import { FRENCH } from './phrases-fr.ts';

/** What people write about. The theme of every comment is known, so that theme detection can be measured. */
export const THEMES = ['network', 'billing', 'price', 'staff', 'resolution', 'app'] as const;
export type Theme = (typeof THEMES)[number];

/** One language's phrases: `good` and `bad` sentences by theme, and sentences about no theme. */
export interface Phrases {
  readonly themes: Readonly<
    Record<Theme, { readonly good: readonly string[]; readonly bad: readonly string[] }>
  >;
  readonly openGood: readonly string[];
  readonly openBad: readonly string[];
  readonly but: readonly string[];
}

const PHRASES: Record<Language, Phrases> = { en: ENGLISH, es: SPANISH, fr: FRENCH };

export interface Mention {
  readonly theme: Theme;
  readonly good: boolean;
}

/** Chance of writing a comment: those who are moved, in either direction, write more. */
export function commentChance(latent: number): number {
  return Math.min(0.85, 0.22 + 0.22 * Math.abs(latent) + (latent < 0 ? 0.1 : 0));
}

/**
 * What a comment is about: the theme furthest from indifference, and often a second one. `latents` by theme, in
 * standard deviations; `general` decides the direction when the themes leave it open.
 */
export function mentionsOf(draw: Draw, latents: Readonly<Record<Theme, number>>, general: number): Mention[] {
  const ranked = THEMES.map((theme) => ({ theme, pull: latents[theme] + 0.5 * general })).sort(
    (a, b) => Math.abs(b.pull) - Math.abs(a.pull),
  );
  const mentions: Mention[] = [];
  for (const { theme, pull } of ranked.slice(0, draw.chance(0.35) ? 2 : 1))
    mentions.push({ theme, good: pull > 0 });
  return mentions;
}

/** A comment in the customer's language that says what `mentions` hold. */
export function verbatimOf(draw: Draw, language: Language, mentions: readonly Mention[]): string {
  const phrases = PHRASES[language];
  const first = mentions[0];
  if (!first) return '';
  const parts: string[] = [];
  if (draw.chance(0.35)) parts.push(draw.pick(first.good ? phrases.openGood : phrases.openBad));
  parts.push(sentence(draw, phrases, first));
  const second = mentions[1];
  if (second) {
    const turn = second.good === first.good ? '' : `${draw.pick(phrases.but)} `;
    const text = sentence(draw, phrases, second);
    parts.push(turn === '' ? text : turn + lowered(text, language));
  }
  return parts.join(' ');
}

/** English keeps its “I”. */
function lowered(text: string, language: Language): string {
  if (language === 'en' && /^I\b/.test(text)) return text;
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}

function sentence(draw: Draw, phrases: Phrases, mention: Mention): string {
  return draw.pick(phrases.themes[mention.theme][mention.good ? 'good' : 'bad']);
}
