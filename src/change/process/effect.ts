import type { MechanismKey } from '../../economics/index.ts';
import type { Evidence } from '../../kernel/index.ts';
import { sameCurrency } from './compareMaps.ts';
import { type Measure, perCase } from './perCase.ts';
import type { Process, ProcessVersion } from './process.ts';
import type { Estimate, ProcessMap } from './processMap.ts';
import { figureTerm, type Reckoned, reckon } from './reckon.ts';

/** What a change of a process does by one mechanism, in that mechanism's unit, as good: above 0 it works. */
export interface MechanismEffect {
  readonly mechanism: Extract<MechanismKey, 'fewer_contacts' | 'shorter_contacts'>;
  readonly unit: 'share of contacts' | 'seconds';
  readonly effect: Reckoned;
}

/**
 * What the change from one version of a process to another is held to save: an input of a business case, with its range
 * and where it comes from. A claim of people who drew a map, never a measurement.
 */
export interface ProcessEffect {
  readonly processId: string;
  readonly initiativeId: string | null;
  /** “Billing question by phone, version 3 against 2”. */
  readonly title: string;
  readonly before: number;
  readonly after: number;
  readonly currency: string | null;
  /** Saved in each case: before less after. */
  readonly perCase: {
    readonly seconds: Reckoned;
    /** Minor units, of work and of failures. */
    readonly money: Reckoned;
    readonly contacts: Reckoned;
  };
  /** Null while nobody has said how many cases there are. */
  readonly casesPerYear: Estimate | null;
  /** Saved in a year; null without a volume. */
  readonly perYear: {
    readonly hours: Reckoned;
    readonly money: Reckoned;
    readonly contacts: Reckoned;
    /** As it is, before anything is saved. */
    readonly contactsBefore: Reckoned;
  } | null;
  /** The same by mechanism, for cases that count contacts and seconds. */
  readonly mechanisms: readonly MechanismEffect[];
  /** What one contact and one hour of work cost as it is, minor units; null where a case brings none of it. */
  readonly rates: { readonly contact: Reckoned | null; readonly hour: Reckoned | null };
  readonly sources: readonly Evidence[];
}

/** Cases a year of a volume that was said by month or year. */
export function casesPerYear({ volume }: Pick<Process, 'volume'>): Estimate | null {
  if (volume === null) return null;
  const factor = volume.per === 'month' ? 12 : 1;
  const { low, likely, high } = volume.cases;
  return { low: low * factor, likely: likely * factor, high: high * factor };
}

/** @throws InvalidInput where a map is not finished, Refused for amounts in two currencies */
export function processEffect(
  process: Process,
  before: ProcessVersion,
  after: ProcessVersion,
): ProcessEffect {
  const currency = sameCurrency(before.map, after.map);
  const [one, other] = [perCase(before.map), perCase(after.map)];
  const cases = casesPerYear(process);
  const saved = (measures: readonly Measure[], factor: number, times: Estimate | null = null) => {
    const [was, is] = [one, other].map((parts) => measures.map((measure) => parts.terms[measure]));
    const volume = times === null ? [] : [[figureTerm('cases a year', times)]];
    const count = measures.length;
    return reckon(
      {
        terms: [...(was ?? []), ...(is ?? []), ...volume],
        missing: measures.flatMap((measure) => [one.missing[measure], other.missing[measure]]),
      },
      (values) =>
        factor *
        (sum(values.slice(0, count)) - sum(values.slice(count, 2 * count))) *
        (times === null ? 1 : (values[2 * count] ?? 0)),
    );
  };
  const title = `${process.name}, version ${after.number} against ${before.number}`;
  return {
    processId: process.id,
    initiativeId: process.initiativeId,
    title,
    before: before.number,
    after: after.number,
    currency,
    perCase: {
      seconds: saved(['work'], 60),
      money: saved(['cost', 'failureCost'], 1),
      contacts: saved(['contacts'], 1),
    },
    casesPerYear: cases,
    perYear: cases && {
      hours: saved(['work'], 1 / 60, cases),
      money: saved(['cost', 'failureCost'], 1, cases),
      contacts: saved(['contacts'], 1, cases),
      contactsBefore: reckon(
        {
          terms: [one.terms.contacts, [figureTerm('cases a year', cases)]],
          missing: [one.missing.contacts],
        },
        ([contacts = 0, times = 0]) => contacts * times,
      ),
    },
    mechanisms: mechanismEffects(one, other),
    rates: ratesOf(one, before.map),
    sources: [
      {
        kind: 'process',
        id: process.id,
        title,
        to: `/improve/processes/${process.id}?view=compare&before=${before.number}&after=${after.number}`,
      },
      ...(process.volume?.evidence ?? []),
    ],
  };
}

type Parts = ReturnType<typeof perCase>;

function bringsContacts({ terms, missing }: Parts): boolean {
  return terms.contacts.length > 0 || missing.contacts.length > 0;
}

/** A step that costs by the piece costs the same however long it takes: then no hour tells what time is worth. */
function ratesOf(parts: Parts, { steps }: ProcessMap): ProcessEffect['rates'] {
  const ratio = (above: readonly Measure[], below: Measure, factor: number) =>
    reckon(
      {
        terms: [...above, below].map((measure) => parts.terms[measure]),
        missing: [...above, below].map((measure) => parts.missing[measure]),
      },
      (values) => {
        const base = values.at(-1) ?? 0;
        return base > 0 ? (factor * sum(values.slice(0, -1))) / base : 0;
      },
      false,
    );
  const isByThePiece = steps.some(({ id, cost }) => cost?.per === 'step' && (parts.visits.get(id) ?? 0) > 0);
  const works = parts.terms.work.length > 0 || parts.missing.work.length > 0;
  return {
    contact: bringsContacts(parts) ? ratio(['cost', 'failureCost'], 'contacts', 1) : null,
    hour: works && !isByThePiece ? ratio(['cost'], 'work', 60) : null,
  };
}

/** Nothing where a case brings no contact at all: there is none to be fewer or shorter. */
function mechanismEffects(before: Parts, after: Parts): MechanismEffect[] {
  if (!bringsContacts(before)) return [];
  const fewer = reckon(
    {
      terms: [before.terms.contacts, after.terms.contacts],
      missing: [before.missing.contacts, after.missing.contacts],
    },
    ([was = 0, is = 0]) => (was > 0 ? (was - is) / was : 0),
    false,
  );
  const shorter = reckon(
    {
      terms: [before.terms.work, before.terms.contacts, after.terms.work, after.terms.contacts],
      missing: [before.missing.work, before.missing.contacts, after.missing.work, after.missing.contacts],
    },
    ([work = 0, contacts = 0, workAfter = 0, contactsAfter = 0]) =>
      contacts > 0 && contactsAfter > 0 ? 60 * (work / contacts - workAfter / contactsAfter) : 0,
    false,
  );
  return [
    { mechanism: 'fewer_contacts', unit: 'share of contacts', effect: fewer },
    { mechanism: 'shorter_contacts', unit: 'seconds', effect: shorter },
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
