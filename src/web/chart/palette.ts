/** Okabe and Ito's eight colors, told apart with every common color blindness; black gives way to gray in the dark. */
export const CATEGORIES_LIGHT = [
  '#0072B2',
  '#E69F00',
  '#009E73',
  '#CC79A7',
  '#56B4E9',
  '#D55E00',
  '#8a7d00',
  '#1b1f24',
];
export const CATEGORIES_DARK = [
  '#56B4E9',
  '#E69F00',
  '#2fbf95',
  '#e39cc4',
  '#8fcbf0',
  '#f0813a',
  '#F0E442',
  '#e7e9ec',
];

export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly sheet: string;
  readonly accent: string;
  readonly band: string;
  readonly signal: string;
  readonly detractor: string;
  readonly passive: string;
  readonly promoter: string;
  readonly categories: readonly string[];
}

export const LIGHT: Palette = {
  ink: '#1b1f24',
  quiet: '#59616b',
  line: '#dfe3e8',
  sheet: '#ffffff',
  accent: '#0b5c8f',
  band: 'rgba(11, 92, 143, 0.16)',
  signal: '#b3451e',
  detractor: '#b3451e',
  passive: '#b9bec5',
  promoter: '#0b5c8f',
  categories: CATEGORIES_LIGHT,
};

export const DARK: Palette = {
  ink: '#e7e9ec',
  quiet: '#a4acb5',
  line: '#34393f',
  sheet: '#1e2124',
  accent: '#58aee6',
  band: 'rgba(88, 174, 230, 0.22)',
  signal: '#ff9d6b',
  detractor: '#d2623a',
  passive: '#8a9199',
  promoter: '#4aa3df',
  categories: CATEGORIES_DARK,
};
