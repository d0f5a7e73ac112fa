import type { CaseContent, CaseLine } from './content.ts';
import { flowOf, likelyValues } from './flow.ts';
import type { CaseInput, Confidence } from './input.ts';
import { ASKED_COSTS, type AskedCost, COST_NAMES, lineKind } from './lineKind.ts';
import { amountOf, type ByNature, byNature, type Nature } from './nature.ts';
import { isUnsaid } from './unsaid.ts';

/** What a case lacks: its figures stand without it, and it says so. */
export interface CaseGap {
  readonly kind: 'unknown_input' | 'unknown_cost' | 'cost_not_said' | 'no_benefit' | 'no_cost';
  /** Input or category of cost; null where the whole case lacks it. */
  readonly of: string | null;
  readonly text: string;
  readonly finder: string | null;
  readonly due: string | null;
}

/** Everything that a case is incomplete in, in the order in which it is asked for. */
export function gapsOf(content: CaseContent): CaseGap[] {
  const { inputs, lines, noCosts } = content;
  const unknownInputs = inputs.flatMap((input): CaseGap[] => {
    const { key: of, name, range } = input;
    const { finder, due } = range.known ? { finder: null, due: null } : range;
    const text = range.known ? 'it stands at 0 and nobody has noted why' : range.question;
    if (range.known && !isUnsaid(input)) return [];
    return [{ kind: 'unknown_input', of, text: `${name}: ${text}`, finder, due }];
  });
  const costs = ASKED_COSTS.flatMap((category): CaseGap[] => {
    if (lines.some(({ kind }) => kind === category)) return [];
    const said = noCosts[category];
    const name = COST_NAMES[category];
    if (!said)
      return [
        {
          kind: 'cost_not_said',
          of: category,
          text: `${name}: nobody has said what it costs`,
          finder: null,
          due: null,
        },
      ];
    if (said.known) return [];
    const { question, finder, due } = said;
    return [{ kind: 'unknown_cost', of: category, text: `${name}: ${question}`, finder, due }];
  });
  const sides = new Set(lines.map(({ kind }) => lineKind(kind)?.side));
  const none = (kind: 'no_benefit' | 'no_cost', text: string): CaseGap => ({
    kind,
    of: null,
    text,
    finder: null,
    due: null,
  });
  return [
    ...(sides.has('benefit') ? [] : [none('no_benefit', 'No benefit is stated')]),
    ...(sides.has('cost') ? [] : [none('no_cost', 'No cost is stated')]),
    ...unknownInputs,
    ...costs,
  ];
}

/** Reasons given for costs that there are none of. */
export function noCostReasons({ noCosts }: CaseContent): { category: AskedCost; reason: string }[] {
  return ASKED_COSTS.flatMap((category) => {
    const said = noCosts[category];
    return said?.known ? [{ category, reason: said.value }] : [];
  });
}

/** A forecast is modelled where each of its figures rests on a record, and hoped where one is somebody’s estimate. */
export function natureOf(line: CaseLine, inputs: readonly CaseInput[]): Exclude<Nature, 'measured'> {
  const used = Object.values(line.uses).map((key) => inputs.find((input) => input.key === key));
  return used.every((input) => input?.source && input.source.kind !== 'estimate') ? 'modelled' : 'hoped';
}

/** Benefits over the whole horizon by what they rest on: undiscounted, after risk, every input likely. */
export function benefitsOf(content: CaseContent): ByNature {
  const { lines } = flowOf(content, likelyValues(content.inputs));
  return byNature(
    lines
      .filter(({ side }) => side === 'benefit')
      .map(({ line, total }) => amountOf<Nature>(natureOf(line, content.inputs), Math.round(total))),
  );
}

/** What a case as a whole rests on: it is modelled only where every line is and nothing is missing. */
export function natureOfCase(content: CaseContent): Exclude<Nature, 'measured'> {
  const hoped = content.lines.some((line) => natureOf(line, content.inputs) === 'hoped');
  return hoped || gapsOf(content).length > 0 ? 'hoped' : 'modelled';
}

/** What is usually taken off a benefit or put on a cost for risk, by how sure its least sure figure is. */
export const CONFIDENCE_RISK: Readonly<Record<'benefit' | 'cost', Readonly<Record<Confidence, number>>>> = {
  benefit: { high: 0.05, medium: 0.15, low: 0.3 },
  cost: { high: 0.05, medium: 0.1, low: 0.2 },
};
