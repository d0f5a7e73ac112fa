/** Contract terms, from none to the longest, with what they do to the hazard of leaving. */
export const CONTRACTS = [
  { name: 'Monthly', monthlyHazard: 0.02 },
  { name: 'One year', monthlyHazard: 0.011 },
  { name: 'Two years', monthlyHazard: 0.006 },
] as const;
export type Contract = (typeof CONTRACTS)[number];

/** What the operator sells. Prices are EUR a month at the start of the window. */
export interface Plan {
  readonly name: string;
  readonly contract: Contract;
  readonly price: number;
  /** Chance that a month's bill carries charges that the customer did not expect. */
  readonly shock: number;
}

const [monthly, oneYear, twoYears] = CONTRACTS;

export const PLANS = {
  flex: { name: 'Flex', contract: monthly, price: 15, shock: 0.06 },
  smart: { name: 'Smart', contract: oneYear, price: 25, shock: 0.045 },
  unlimited: { name: 'Unlimited', contract: twoYears, price: 40, shock: 0.02 },
  family: { name: 'Family', contract: twoYears, price: 65, shock: 0.035 },
  office: { name: 'Office', contract: oneYear, price: 90, shock: 0.03 },
  fleet: { name: 'Fleet', contract: twoYears, price: 240, shock: 0.025 },
} as const satisfies Record<string, Plan>;

/** The general price rise: known date (month of the window), plans and size. It spares no region. */
export const PRICE_RISE = { slice: 15, plans: ['Smart', 'Unlimited'], factor: 1.07 } as const;

/** Price in EUR of `plan` in the window's month `slice`. */
export function priceOf(plan: Plan, slice: number): number {
  return risen(plan, slice) ? Math.round(plan.price * PRICE_RISE.factor * 100) / 100 : plan.price;
}

/** Whether the price rise has reached this plan by the window's month `slice`. */
export function risen(plan: Plan, slice: number): boolean {
  return slice >= PRICE_RISE.slice && (PRICE_RISE.plans as readonly string[]).includes(plan.name);
}
