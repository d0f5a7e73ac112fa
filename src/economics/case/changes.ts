import type { CaseContent, CaseLine } from './content.ts';
import type { CaseInput } from './input.ts';
import { percent } from './words.ts';

/** One thing that is different between two versions, as people read it. */
export interface CaseChange {
  readonly what: string;
  /** Null for what was added. */
  readonly from: string | null;
  /** Null for what was taken out. */
  readonly to: string | null;
}

/** All that is different from `before` to `after`. */
export function changesBetween(before: CaseContent, after: CaseContent): CaseChange[] {
  const plain: (readonly [string, (content: CaseContent) => string])[] = [
    ['Name', ({ name }) => name],
    ['Purpose', ({ purpose }) => purpose ?? 'none'],
    ['Currency', ({ currency }) => currency],
    ['Start', ({ start }) => start.slice(0, 7)],
    ['Horizon', ({ horizonMonths }) => `${horizonMonths} months`],
    ['Discount rate', ({ discount }) => `${percent(discount.rate)} a year, from ${discount.source}`],
    [
      'Exchange rates',
      ({ rates, currency }) =>
        rates.map((one) => `1 ${one.currency} = ${one.rate} ${currency}`).join(', ') || 'none',
    ],
  ];
  const changes = plain.flatMap(([what, read]): CaseChange[] => {
    const [from, to] = [read(before), read(after)];
    return from === to ? [] : [{ what, from, to }];
  });
  return [
    ...changes,
    ...keyed(before.inputs, after.inputs, ({ name }) => `Input “${name}”`, inputText),
    ...keyed(before.lines, after.lines, ({ name }) => `Line “${name}”`, lineText),
    ...keyed(
      noCosts(before),
      noCosts(after),
      ({ key }) => `Cost of ${key.replaceAll('_', ' ')}`,
      ({ text }) => text,
    ),
    ...keyed(
      before.scenarios,
      after.scenarios,
      ({ name }) => `Scenario “${name}”`,
      ({ why, delayMonths, changes: changed }) =>
        [
          why,
          ...(delayMonths > 0 ? [`${delayMonths} months later`] : []),
          ...changed.map(({ input, low, likely, high }) => `${input} ${low} / ${likely} / ${high}`),
        ].join('; '),
    ),
  ];
}

function keyed<T extends { readonly key: string }>(
  before: readonly T[],
  after: readonly T[],
  name: (one: T) => string,
  text: (one: T) => string,
): CaseChange[] {
  const old = new Map(before.map((one) => [one.key, one]));
  const changed = after.flatMap((one): CaseChange[] => {
    const was = old.get(one.key);
    old.delete(one.key);
    if (!was) return [{ what: name(one), from: null, to: text(one) }];
    return text(was) === text(one) && name(was) === name(one)
      ? []
      : [
          {
            what: name(one),
            from: name(was) === name(one) ? text(was) : `${name(was)}: ${text(was)}`,
            to: text(one),
          },
        ];
  });
  return [...changed, ...[...old.values()].map((one) => ({ what: name(one), from: text(one), to: null }))];
}

function inputText({ unit, currency, range, source, confidence }: CaseInput): string {
  if (!range.known) return `not known: ${range.question} (${range.finder}, by ${range.due})`;
  const { low, likely, high, shape } = range.value;
  const from = source
    ? [source.kind.replaceAll('_', ' '), source.evidence?.title ?? source.by].join(' ')
    : '';
  return `${low} / ${likely} / ${high} ${unit === 'money' ? `minor units ${currency}` : unit}, ${shape}, ${from}, confidence ${confidence}`;
}

function lineText({ kind, uses, timing, risk, population }: CaseLine): string {
  const { once, from, to, ramp } = timing;
  const when = once ? `once in month ${from}` : `months ${from} to ${to ?? 'the end'}, full after ${ramp}`;
  const of = Object.values(uses).join(', ');
  const whom = population === null ? '' : `, ${population} customers`;
  return `${kind.replaceAll('_', ' ')} of ${of}; ${when}; risk ${percent(risk)}${whom}`;
}

function noCosts({ noCosts: said }: CaseContent): { key: string; text: string }[] {
  return Object.entries(said).flatMap(([key, fact]) => {
    if (!fact) return [];
    return [{ key, text: fact.known ? `none: ${fact.value}` : `not known: ${fact.question}` }];
  });
}
