import type { BusinessCase, CaseInput, CaseKind, CaseKinds, CaseLine } from '../api/businessCase.ts';
import type { Shapes } from '../api/endpoints.ts';
import { freshKey, newInput } from './new-figure.ts';

export type ProcessEffect = Shapes['ProcessEffect'];

/** What an effect of a process map becomes in a case: the way it works and the figure that it fills. */
const FIGURES = [
  { kind: 'fewer_contacts', role: 'avoided', input: 'process_fewer_contacts' },
  { kind: 'shorter_contacts', role: 'seconds', input: 'process_shorter_contacts' },
] as const;

/** What a case can take of an effect. */
export function takable({ inputs }: ProcessEffect) {
  return FIGURES.flatMap((one) => {
    const found = inputs.find(({ key }) => key === one.input);
    return found ? [{ ...one, found }] : [];
  });
}

/** Whether a figure of the case comes from this process. */
export function isTaken({ inputs }: BusinessCase, { processId }: ProcessEffect): boolean {
  return inputs.some(({ source }) => source?.kind === 'process' && source.evidence?.id === processId);
}

/**
 * The case with the effect of a process: a benefit for each way it works, fed with the map's figures and their record. Taken
 * once more, the figures that came from this process are brought up to date and nothing is added.
 */
export function withProcess(
  form: BusinessCase,
  effect: ProcessEffect,
  { kinds, name, by }: { readonly kinds: CaseKinds; readonly name: string; readonly by: string | null },
): Pick<BusinessCase, 'inputs' | 'lines'> {
  let inputs = [...form.inputs];
  let lines = [...form.lines];
  const sourced = (input: CaseInput) =>
    input.source?.kind === 'process' && input.source.evidence?.id === effect.processId;
  const contacts = contactsOf(effect);
  for (const { kind: key, role, found } of takable(effect)) {
    const kind = kinds.items.find((one) => one.key === key) as CaseKind;
    const known = lines.find(
      (line) => line.kind === key && inputs.some((one) => one.key === line.uses[role] && sourced(one)),
    );
    if (known) {
      inputs = inputs.map((one) => {
        const fed = one.key === known.uses[role] ? found : null;
        if (fed) return { ...one, range: fed.range, source: fed.source };
        return contacts && one.key === known.uses['contacts'] && sourced(one)
          ? { ...one, range: contacts.range, source: contacts.source }
          : one;
      });
      continue;
    }
    const uses: Record<string, string> = {};
    for (const asked of kind.roles) {
      const own = asked.key === role ? found : asked.key === 'contacts' ? contacts : null;
      // One number of contacts for both ways; a cost that is stated already stays the same.
      const same =
        asked.key === 'contacts'
          ? inputs.find((one) => one.unit === 'contacts' && sourced(one))
          : inputs.find((one) =>
              lines.some((line) => line.kind === key && line.uses[asked.key] === one.key && !own),
            );
      if (same) {
        uses[asked.key] = same.key;
        continue;
      }
      const made: CaseInput = own
        ? { ...own, key: freshKey(own.key, inputs), name: `${own.name}, ${name}` }
        : newInput(asked, { key: `${key}_${asked.key}`, currency: form.currency, by, inputs });
      inputs.push(made);
      uses[asked.key] = made.key;
    }
    const line: CaseLine = {
      key: freshKey(`process_${key}`, lines),
      name: `${kind.name}: ${name}`,
      kind: key,
      uses,
      timing: { once: false, from: 1, to: null, ramp: 0 },
      risk: kinds.risks.benefit['low'] ?? 0,
      population: null,
    };
    lines = [...lines, line];
  }
  return { inputs, lines };
}

/** Contacts of the process in a year as it is: its cases × contacts of each, where both are known. */
function contactsOf(effect: ProcessEffect): CaseInput | null {
  const { casesPerYear: cases, perYear } = effect;
  const avoided = effect.inputs.find(({ key }) => key === 'process_fewer_contacts');
  const share = effect.mechanisms.find(({ mechanism }) => mechanism === 'fewer_contacts')?.effect.value;
  const total = perYear?.contacts.value;
  if (!avoided || !cases || !share || !total || cases.likely <= 0) return null;
  const each = total / share / cases.likely;
  const counted = (value: number) => Number((value * each).toFixed(6));
  return {
    ...avoided,
    key: 'process_contacts',
    name: 'Contacts a year',
    unit: 'contacts',
    range: {
      known: true,
      value: {
        low: counted(cases.low),
        likely: counted(cases.likely),
        high: counted(cases.high),
        shape: 'pert',
      },
    },
  };
}
