import type { CaseInput, InputUnit } from '../../economics/index.ts';
import { roundMinor } from '../../stats/index.ts';
import type { ProcessEffect } from './effect.ts';
import type { Reckoned } from './reckon.ts';

/** What a business case can take from a process map, and what it cannot, with why. */
export interface ProcessInputs {
  readonly inputs: readonly CaseInput[];
  readonly left: readonly { readonly name: string; readonly why: string }[];
}

/**
 * The effect of a change of a process as inputs of a business case: by mechanism (share of contacts, seconds of a contact),
 * and per year where a volume is known. All of low confidence: people drew it, nobody measured it. Take either those by
 * mechanism or the money of a year: both together count the same minutes twice.
 */
export function caseInputsOf(effect: ProcessEffect): ProcessInputs {
  const inputs: CaseInput[] = [];
  const left: { name: string; why: string }[] = [];
  const offer = (key: string, name: string, unit: InputUnit, figure: Reckoned) => {
    const { value, low, high } = figure;
    if (value === null || low === null || high === null)
      left.push({ name, why: `something is not known in ${figure.missing.length} places of the maps` });
    else if (low < 0)
      left.push({ name, why: 'it may cost more than it saves, and an input cannot be below 0' });
    else if (unit === 'money' && effect.currency === null) left.push({ name, why: 'the maps hold no money' });
    else inputs.push(inputOf(effect, key, name, unit, { value, low, high }));
  };
  for (const { mechanism, effect: figure } of effect.mechanisms)
    if (mechanism === 'fewer_contacts')
      offer('process_fewer_contacts', 'Share of contacts avoided', 'share', figure);
    else offer('process_shorter_contacts', 'Seconds saved of each contact', 'seconds', figure);
  if (effect.perYear === null)
    left.push({ name: 'Saved in a year', why: 'the number of cases is not known' });
  else {
    offer('process_contacts_a_year', 'Contacts avoided in a year', 'contacts', effect.perYear.contacts);
    offer('process_money_a_year', 'Money saved in a year', 'money', effect.perYear.money);
  }
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
  // Draws and their mean may miss each other by a rounding.
  const likely = Math.min(Math.max(value, low), high);
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
      note: `From the process map “${title}”: drawn, not measured.`,
    },
    confidence: 'low',
  };
}
