import { gatherFaults, InvalidInput, parseLine } from '../../kernel/index.ts';
import { essence } from '../key.ts';
import { required } from '../source.ts';

/** A brand that a competitive survey asks about. */
export interface Brand {
  /** Short key made from the name, part of question keys. */
  readonly key: string;
  readonly name: string;
  /** Market share, as a share; null where it is not known. */
  readonly share: number | null;
}

/** A competitive survey: customers of several brands, asked alike, who learn nothing of the sponsor. */
export interface CompetitiveKit {
  readonly id: string;
  readonly name: string;
  /** Key of the survey under which its answers come in. */
  readonly surveyKey: string;
  /** What the brands sell, as a customer says it: “mobile phone company”. */
  readonly category: string;
  readonly country: string | null;
  readonly language: string;
  /** Whoever was a customer within so many months is asked about a brand. */
  readonly months: number;
  readonly brands: readonly Brand[];
  /** Key of the own brand; it stands in nothing that is fielded. */
  readonly own: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface KitInput {
  readonly name: string;
  readonly category: string;
  readonly country?: string | null | undefined;
  readonly language?: string | undefined;
  readonly months?: number | undefined;
  readonly brands: readonly { readonly name: string; readonly share?: number | null | undefined }[];
  /** Name of the own brand. */
  readonly own?: string | null | undefined;
}

const MOST_BRANDS = 20;

/** @throws InvalidInput naming each field that is wrong */
export function parseKit(
  input: KitInput,
): Omit<CompetitiveKit, 'id' | 'surveyKey' | 'version' | 'createdAt' | 'updatedAt'> {
  const faults = gatherFaults();
  const name = faults.take(() => required(input.name, 'name', 200)) ?? '';
  const category = faults.take(() => required(input.category, 'category', 100)) ?? '';
  const country = faults.take(() => parseLine(input.country, 'country', 100)) ?? null;
  const language = faults.take(() => parseLine(input.language ?? 'en', 'language', 20)) ?? 'en';
  const months = input.months ?? 12;
  faults.take(() => {
    if (!(Number.isInteger(months) && months >= 1 && months <= 60))
      throw InvalidInput.at('months', 'must be 1 to 60', months);
  });
  faults.take(() => {
    if (input.brands.length < 2 || input.brands.length > MOST_BRANDS)
      throw InvalidInput.at('brands', `must be 2 to ${MOST_BRANDS}`, input.brands.length);
  });
  const brands: Brand[] = [];
  for (const [index, brand] of input.brands.entries()) {
    faults.take(() => {
      const at = `brands[${index}]`;
      const named = required(brand.name, `${at}.name`, 100);
      if (brands.some((other) => essence(other.name) === essence(named)))
        throw InvalidInput.at(`${at}.name`, 'must be named once', named);
      const share = brand.share ?? null;
      if (share !== null && !(share > 0 && share <= 1))
        throw InvalidInput.at(`${at}.share`, 'must be a share above 0 and at most 1', share);
      brands.push({ key: keyFor(named, brands), name: named, share });
    });
  }
  const own = brands.find((brand) => input.own && essence(brand.name) === essence(input.own));
  faults.take(() => {
    if (input.own && !own) throw InvalidInput.at('own', 'must be one of the brands', input.own);
  });
  faults.assertNone();
  return { name, category, country, language, months, brands, own: own?.key ?? null };
}

/** Letters and digits of a name that no other brand has; numbered where nothing of it is left. */
function keyFor(name: string, taken: readonly Brand[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 30);
  const wanted = plain === '' ? `brand_${taken.length + 1}` : plain;
  return taken.some(({ key }) => key === wanted) ? `${wanted}_${taken.length + 1}` : wanted;
}
