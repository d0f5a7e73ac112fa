/** What money was spent on, or what it brought. `key` is kept for good; names and words may change. */
export interface Category {
  readonly key: string;
  readonly label: string;
  readonly group: CategoryGroup;
  /** What belongs here, for those who book. */
  readonly means: string;
  /** Names that ledgers have for it, lower case. */
  readonly names: readonly string[];
}

/** What a category's costs go into. */
export const CATEGORY_GROUPS = {
  acquisition: 'Winning customers',
  internal: 'Internal work for winning customers',
  service: 'Serving customers',
  program: 'The customer experience program',
  benefit: 'Benefits booked',
} as const;
export type CategoryGroup = keyof typeof CATEGORY_GROUPS;

const category = <Key extends string>(
  key: Key,
  label: string,
  group: CategoryGroup,
  means: string,
  ...names: readonly string[]
): Category & { readonly key: Key } => ({ key, label, group, means, names });

/**
 * Everything that the ledger tells apart. Acquisition and service as in E. Kolsky's series on the costs of a customer
 * (2008); costs of the program as his return on customer experience asks for them.
 */
export const CATEGORIES = [
  category(
    'lead_source',
    'Lead source',
    'acquisition',
    'What was paid for names and leads: lists, portals, brokers',
    'leads',
    'lead sources',
    'lead generation',
    'lead purchase',
  ),
  category(
    'outreach',
    'Outreach',
    'acquisition',
    'Getting in touch with prospects: calls, mailings, visits, commissions',
    'sales calls',
    'telesales',
    'commission',
    'commissions',
    'mailing',
  ),
  category(
    'campaign',
    'Campaign',
    'acquisition',
    'Advertising, events, offers and what agencies are paid for them',
    'campaigns',
    'marketing',
    'advertising',
    'media',
    'werbung',
    'publicidad',
    'publicité',
  ),
  category(
    'internal_training',
    'Training for sales',
    'internal',
    'Training of those who win customers',
    'internal training',
    'sales training',
    'training (internal)',
  ),
  category(
    'system_alteration',
    'System alterations for sales',
    'internal',
    'Changes of systems that campaigns and new offers need',
    'system alterations',
    'system changes',
    'it changes',
  ),
  category(
    'service_overhead',
    'Service overhead',
    'service',
    'What serving customers costs whether they get in touch or not: rooms, management, licenses',
    'overhead',
    'service overheads',
    'care overhead',
    'overheads',
    'gemeinkosten',
  ),
  category(
    'contact_handling',
    'Handling of contacts',
    'service',
    'What handling contacts costs; book it by channel',
    'contact handling',
    'contact center',
    'contact centre',
    'call center',
    'call centre',
    'handling',
  ),
  category(
    'tool',
    'Tools of service',
    'service',
    'Tools that contacts are handled with; book it by tool',
    'tools',
    'service tools',
  ),
  category(
    'program_process',
    'Program: process change',
    'program',
    'Changing processes: people’s time, consultants, running the old and the new side by side',
    'process change',
    'process',
    'change management',
  ),
  category(
    'program_training',
    'Program: training',
    'program',
    'Training of people for a better experience',
    'cem training',
    'program training',
  ),
  category(
    'program_software',
    'Program: software',
    'program',
    'Licenses, hosting and integration for the program',
    'software',
    'cem software',
    'program software',
  ),
  category(
    'program_analytics',
    'Program: analytics',
    'program',
    'Research, surveys, analysts',
    'analytics',
    'cem analytics',
    'research',
    'program analytics',
  ),
  category(
    'benefit',
    'Benefit booked',
    'benefit',
    'What finance has booked as brought in or saved: written as a positive amount',
    'benefits',
    'benefits booked',
    'savings',
    'saving',
  ),
] as const;

export type CategoryKey = (typeof CATEGORIES)[number]['key'];

export const CATEGORY_KEYS: readonly CategoryKey[] = CATEGORIES.map(({ key }) => key);

export function isCategory(key: string): key is CategoryKey {
  return CATEGORY_KEYS.some((one) => one === key);
}

/** Categories of a group, in the order in which they are declared. */
export function categoriesOf(...groups: readonly CategoryGroup[]): CategoryKey[] {
  return CATEGORIES.filter(({ group }) => groups.includes(group)).map(({ key }) => key);
}
