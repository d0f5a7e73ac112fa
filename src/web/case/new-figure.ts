import type { BusinessCase, CaseInput, CaseKind } from '../api/businessCase.ts';

/** A key that none of these has. */
export function freshKey(wanted: string, taken: readonly { readonly key: string }[]): string {
  const base = wanted.slice(0, 50);
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}_${number}`;
    if (!taken.some((one) => one.key === key)) return key;
  }
}

/** A figure that nobody has said yet: it stands at 0 and counts as missing until somebody says it. */
export function newInput(
  role: CaseKind['roles'][number],
  {
    key,
    name = role.name,
    currency,
    by,
    inputs,
  }: {
    readonly key: string;
    readonly name?: string;
    readonly currency: string;
    readonly by: string | null;
    readonly inputs: readonly CaseInput[];
  },
): CaseInput {
  return {
    key: freshKey(key, inputs),
    name,
    unit: role.unit as CaseInput['unit'],
    currency: role.unit === 'money' ? currency : null,
    range: { known: true, value: { low: 0, likely: 0, high: 0, shape: 'pert' } },
    source: { kind: 'estimate', evidence: null, by, note: null },
    confidence: 'low',
  };
}

/** The case with other lines: figures that none of them uses any more go, with what scenarios say of them. */
export function withLines(
  form: BusinessCase,
  lines: BusinessCase['lines'],
  inputs = form.inputs,
): Pick<BusinessCase, 'lines' | 'inputs' | 'scenarios'> {
  const used = (key: string, all: BusinessCase['lines']) =>
    all.some(({ uses }) => Object.values(uses).includes(key));
  const gone = new Set(
    inputs.filter(({ key }) => used(key, form.lines) && !used(key, lines)).map(({ key }) => key),
  );
  return {
    lines,
    inputs: inputs.filter(({ key }) => !gone.has(key)),
    scenarios: form.scenarios.map((scenario) => ({
      ...scenario,
      changes: scenario.changes.filter(({ input }) => !gone.has(input)),
    })),
  };
}
