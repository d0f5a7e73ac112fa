import type { CaseInput, InputUnit } from '../../economics/index.ts';
import { roundMinor } from '../../stats/index.ts';
import type { ProcessEffect } from './effect.ts';
import type { Reckoned } from './reckon.ts';

/** What a business case can take from a process map, and what it cannot, with why. */
export interface ProcessInputs {
  readonly inputs: readonly CaseInput[];
  readonly left: readonly { readonly name: string; readonly why: string }[];
}

/** How many draws of a hundred lie in the range of a figure. */
const DRAWS = 90;

/**
 * The effect of a change of a process as inputs of a business case: all that its two mechanisms ask for, so that the share and
 * the seconds are multiplied with the contacts of this process and never with those of the whole house. All of low
 * confidence: people drew it, nobody measured it.
 */
export function caseInputsOf(effect: ProcessEffect): ProcessInputs {
  const inputs: CaseInput[] = [];
  const left: { name: string; why: string }[] = [];
  const offer = (key: string, name: string, unit: InputUnit, figure: Reckoned | null, none = '') => {
    if (figure === null) {
      left.push({ name, why: none });
      return;
    }
    const { value, low, high } = figure;
    if (value === null || low === null || high === null)
      left.push({ name, why: `something is not known in ${figure.missing.length} places of the maps` });
    else if (low < 0)
      left.push({ name, why: 'it may cost more than it saves, and an input cannot be below 0' });
    else if (unit === 'money' && effect.currency === null) left.push({ name, why: 'the maps hold no money' });
    else inputs.push(inputOf(effect, key, name, unit, { value, low, high }));
  };
  if (effect.mechanisms.length > 0)
    offer(
      'process_contacts_a_year',
      'Contacts of this process in a year, as it is',
      'contacts',
      effect.perYear?.contactsBefore ?? null,
      'the number of cases is not known',
    );
  for (const { mechanism, effect: figure } of effect.mechanisms)
    if (mechanism === 'fewer_contacts')
      offer('process_fewer_contacts', 'Share of contacts avoided', 'share', figure);
    else offer('process_shorter_contacts', 'Seconds saved of each contact', 'seconds', figure);
  if (effect.mechanisms.length > 0) {
    offer(
      'process_contact_cost',
      'Cost of one contact of this process, as it is',
      'money',
      effect.rates.contact,
    );
    // An hour is asked for with the seconds alone.
    if (inputs.some(({ key }) => key === 'process_shorter_contacts'))
      offer(
        'process_hour_cost',
        'Cost of an hour of its work as it is, all roles together',
        'money',
        effect.rates.hour,
        'some steps cost by the piece, however long they take',
      );
  }
  left.push({
    name: 'Money saved in a year',
    why:
      effect.mechanisms.length > 0
        ? 'it is in the contacts and seconds already, and would be counted twice'
        : 'the process brings no contacts, and a business case counts money by contacts, seconds or training',
  });
  return { inputs, left };
}

function inputOf(
  { title, currency, sources }: ProcessEffect,
  key: string,
  name: string,
  unit: InputUnit,
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
): CaseInput {
  const kept = unit === 'money' ? roundMinor : (figure: number) => figure;
  // So that the range has the mean of the maps, as far as its ends allow: that of PERT is (low + 4 likely + high) / 6.
  const likely = Math.min(Math.max((6 * value - low - high) / 4, low), high);
  return {
    key,
    name,
    unit,
    currency: unit === 'money' ? currency : null,
    range: {
      known: true,
      value: { low: kept(low), likely: kept(likely), high: kept(high), shape: 'pert' },
    },
    source: {
      kind: 'process',
      evidence: sources[0] ?? null,
      by: null,
      note: `From the process map “${title}”: drawn, not measured; ${DRAWS}% of its draws lie in the range.`,
    },
    confidence: 'low',
  };
}
