import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent. Shade 7 carries white text at 5.9 : 1. */
const tide: MantineColorsTuple = [
  '#eaf4fb',
  '#d5e7f4',
  '#a9cee7',
  '#79b3da',
  '#529ccf',
  '#3a8ec9',
  '#2683c2',
  '#0b68a4',
  '#0b5c8f',
  '#084a75',
];

const SYSTEM_FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Helvetica, Arial, sans-serif';
const QUICK = { duration: 120 };
/** What opens over a page is a part of it: outside of all landmarks a reader of the screen would not find it. */
const IN_PAGE = { portalProps: { target: 'main' } };
/** The list itself scrolls: a box around it that does would have to be reached by keyboard too. */
const LIST = {
  defaultProps: { withScrollArea: false },
  styles: { options: { maxHeight: 260, overflowY: 'auto' } },
} as const;
const DIALOG = {
  transitionProps: QUICK,
  closeButtonProps: { 'aria-label': 'Close' },
  // The head of a dialog is not the head of the page.
  attributes: { header: { role: 'presentation' } },
};

/** Four sizes, an 8-pixel grid, the system's own font, motion under 150 ms. */
export const theme = createTheme({
  primaryColor: 'tide',
  primaryShade: 7,
  colors: { tide },
  fontFamily: SYSTEM_FONT,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '18px', xl: '26px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.4', xl: '1.25' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 'md',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  headings: {
    fontFamily: SYSTEM_FONT,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '26px', lineHeight: '1.25' },
      h2: { fontSize: '18px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
      h4: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  components: {
    Modal: { defaultProps: DIALOG },
    Drawer: { defaultProps: DIALOG },
    Popover: { defaultProps: { transitionProps: QUICK, ...IN_PAGE } },
    Menu: { defaultProps: { transitionProps: QUICK, withInitialFocusPlaceholder: false, ...IN_PAGE } },
    Tooltip: {
      defaultProps: {
        transitionProps: QUICK,
        ...IN_PAGE,
        events: { hover: true, focus: true, touch: false },
      },
    },
    Anchor: { defaultProps: { underline: 'always' } },
    Select: {
      ...LIST,
      defaultProps: { ...LIST.defaultProps, checkIconPosition: 'right', allowDeselect: false },
    },
    MultiSelect: LIST,
    TagsInput: LIST,
    Autocomplete: LIST,
  },
});

/** Quiet text at 4.5 : 1 at least on every ground, and a dark ground of our own. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#59616b',
    '--mantine-color-placeholder': '#6b737d',
    '--mantine-color-error': '#a8321f',
  },
  dark: {
    '--mantine-color-dimmed': '#a4acb5',
    '--mantine-color-placeholder': '#8b939c',
    '--mantine-color-error': '#ff9d86',
    '--mantine-color-body': '#1e2124',
  },
});
