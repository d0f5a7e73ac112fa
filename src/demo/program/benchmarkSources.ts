/** What all operators of the joint study agreed on, and how our index is measured too. */
const AGREED = {
  country: 'ES',
  segment: 'all',
  market: 'mobile and broadband',
  mode: 'e-mail',
  blind: 'sponsor named',
  wording: 'Overall, against expectation, against ideal',
  language: 'es',
  sampling: 'all customers, each half-year',
  weighting: 'items .4, .3, .3',
} as const;

/** Invented: operators that each ask their own customers alike, and share what comes of it. */
export const JOINT_STUDY = {
  name: 'Joint study (invented)',
  publisher: 'A working group of operators, invented',
  method:
    'Each operator asks its own customers the same three items by e-mail each half-year and shares the index.',
  key: { ...AGREED, variant: 'satisfaction_index', kind: 'relationship' },
  sample: { n: 1_600, standardError: 0.6, responseRate: 0.24 },
  /** How the indices of its operators lie. */
  distribution: {
    quantiles: [
      { p: 0.1, value: 61 },
      { p: 0.25, value: 65.5 },
      { p: 0.5, value: 69.5 },
      { p: 0.75, value: 73.5 },
      { p: 0.9, value: 77 },
    ],
  },
  firms: [
    { name: 'Northline', value: 74.1, slope: 0.3, share: 0.31 },
    { name: 'Veritel', value: 68.2, slope: -0.2, share: 0.24 },
    { name: 'Costa Móvil', value: 71.6, slope: 0.1, share: 0.12 },
  ],
} as const;

/** Invented: a panel by telephone of which not everything is known. */
export const PANEL = {
  name: 'Telephone panel (invented)',
  publisher: 'A market researcher, invented',
  method: 'Asks the customers of each operator by telephone; the sample is not described.',
  key: {
    variant: 'nps',
    kind: 'relationship',
    country: 'ES',
    segment: 'all',
    market: 'mobile and broadband',
    mode: 'phone',
    language: 'es',
  },
  sample: { n: 400 },
  firms: [
    { name: 'Northline', value: 34, slope: 1, share: 0.31 },
    { name: 'Veritel', value: 12, slope: -1, share: 0.24 },
  ],
} as const;

/** How the customers behind the joint study's total are divided. */
export const CUSTOMERS_OF_THE_REGION = {
  'attribute.segment': { Consumer: 0.86, 'Small business': 0.1, Business: 0.04 },
};

export const PUBLISHED = 'Published figures, cited one by one; nothing is known of n.';

const ACSI_KEY = {
  variant: 'satisfaction_index',
  kind: 'relationship',
  country: 'US',
  segment: 'all',
  mode: 'e-mail',
  blind: 'sponsor hidden',
  sampling: 'random customers',
} as const;

/** American Customer Satisfaction Index, as it was published. */
export const ACSI = {
  name: 'ACSI',
  publisher: 'American Customer Satisfaction Index',
  method:
    'Three items from 1 to 10 as an index from 0 to 100, of random customers by e-mail; the weights of the items are proprietary.',
  url: 'https://www.theacsi.org',
  key: ACSI_KEY,
  figures: [
    published('Wireless (industry)', '2024', 76, 'mobile'),
    published('AT&T wireless', '2024', 78, 'mobile'),
    published('T-Mobile wireless', '2024', 77, 'mobile'),
    published('Value MVNO (category)', '2024', 80, 'mobile'),
    published('Internet service providers (industry)', '2024', 71, 'broadband'),
    published('Internet service providers (industry)', '2025', 72, 'broadband'),
  ],
};

/** UK Customer Satisfaction Index. */
export const UKCSI = {
  name: 'UKCSI',
  publisher: 'Institute of Customer Service',
  method: 'Many measures from 1 to 10, averaged and multiplied by ten: another calculation than ACSI’s.',
  url: 'https://www.instituteofcustomerservice.com',
  key: { variant: 'UKCSI score', unit: 'index', direction: 'up', country: 'GB', segment: 'all' },
  figures: [
    published('All sectors', '2025-01', 76.1, null),
    published('Telecommunications and media (sector)', '2024-01', 74.7, 'telecommunications and media'),
    published('Telecommunications and media (sector)', '2024-07', 73.3, 'telecommunications and media'),
  ],
};

/** The regulator's survey: shares that are satisfied. */
export const OFCOM = {
  name: 'Ofcom',
  publisher: 'Ofcom',
  method: 'Share of customers who are satisfied with a service.',
  url: 'https://www.ofcom.org.uk',
  key: {
    variant: 'top_box',
    unit: '%',
    direction: 'up',
    kind: 'relationship',
    country: 'GB',
    segment: 'all',
  },
  figures: [
    published('Mobile', '2021', 91, 'mobile'),
    published('Broadband', '2021', 83, 'broadband'),
    published('Landline', '2021', 77, 'landline'),
    published('Mobile', '2022', 87, 'mobile'),
    published('Broadband', '2022', 82, 'broadband'),
    published('Landline', '2022', 77, 'landline'),
  ],
};

function published(entity: string, period: string, value: number, market: string | null) {
  return { entity, period, value, key: { market } };
}
