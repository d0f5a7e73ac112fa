import type { StationKey } from '../api/home.ts';

/** What each station is, where it leads, and what to do in it first. */
export const STATION_WORDS: Readonly<
  Record<
    StationKey,
    {
      readonly name: string;
      readonly does: string;
      readonly to: string;
    }
  >
> = {
  listen: {
    name: 'Listen',
    does: 'Hear what customers say and see what happens to them.',
    to: '/listen/surveys',
  },
  understand: {
    name: 'Understand',
    does: 'Tell change from noise, and find what goes along with it.',
    to: '/understand/explore',
  },
  decide: {
    name: 'Decide',
    does: 'Say what each figure is for, and who acts on it.',
    to: '/decide/metrics',
  },
  improve: {
    name: 'Improve',
    does: 'Change something for customers, on purpose.',
    to: '/improve',
  },
  prove: {
    name: 'Prove',
    does: 'Show whether it worked, and what it was worth.',
    to: '/prove',
  },
};
