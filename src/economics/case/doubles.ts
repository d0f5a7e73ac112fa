import type { BusinessCase } from './businessCase.ts';
import type { CaseContent, CaseLine } from './content.ts';
import type { CaseInput } from './input.ts';
import { lineKind } from './lineKind.ts';
import { overlap } from './timing.ts';

/** A benefit with the record that its effect comes from. */
interface Claim {
  readonly line: CaseLine;
  readonly record: string;
  readonly title: string;
}

/**
 * What may be counted twice within a case, in words: it is asked, not refused, since one record can tell of two effects.
 * The very same figures twice are refused.
 */
export function doublesIn(content: CaseContent): string[] {
  const claims = claimsOf(content);
  const same = claims.flatMap((one, at) =>
    claims
      .slice(0, at)
      .filter((other) => twice(one, other) && overlap(one.line.timing, other.line.timing))
      .map(
        (other) =>
          `“${other.line.name}” and “${one.line.name}” both take their effect from “${one.title}”: is it one effect?`,
      ),
  );
  return [...same, ...handledTwice(content), ...avoidedTwice(content)];
}

/** Benefits of two cases that rest on one record in the same months; those of one initiative are told apart elsewhere. */
export function doublesAcross(cases: readonly BusinessCase[]): { ids: readonly string[]; text: string }[] {
  return cases.flatMap((one, at) =>
    cases.slice(0, at).flatMap((other) => {
      if (one.initiativeId !== null && one.initiativeId === other.initiativeId) return [];
      const [mine, theirs] = [one.current.content, other.current.content];
      const shift = monthsFrom(theirs.start, mine.start);
      const found = claimsOf(mine).find((claim) =>
        claimsOf(theirs).some(
          (their) =>
            twice(claim, their) && overlap(within(claim.line, mine, shift), within(their.line, theirs, 0)),
        ),
      );
      if (!found) return [];
      const text = `“${mine.name}” and “${theirs.name}” both count the effect of “${found.title}” in the same months: is it one effect?`;
      return [{ ids: [one.id, other.id], text }];
    }),
  );
}

/** Cases that tell of one initiative: the one that was changed last counts. @param cases newest change first */
export function countedOnce(cases: readonly BusinessCase[]): {
  readonly counted: readonly BusinessCase[];
  readonly notes: readonly string[];
} {
  const newest = new Map<string, BusinessCase>();
  const notes: string[] = [];
  const counted = cases.filter((one) => {
    if (one.initiativeId === null) return true;
    const first = newest.get(one.initiativeId);
    if (first)
      notes.push(
        `“${one.current.content.name}” is of the same initiative as “${first.current.content.name}”, which was changed last: only that one is counted here.`,
      );
    else newest.set(one.initiativeId, one);
    return first === undefined;
  });
  return { counted, notes };
}

function claimsOf({ lines, inputs }: CaseContent): Claim[] {
  return lines.flatMap((line) => {
    const effect = lineKind(line.kind)?.effect;
    const evidence = inputs.find(({ key }) => key === line.uses[effect ?? ''])?.source?.evidence;
    return evidence?.id ? [{ line, record: `${evidence.kind} ${evidence.id}`, title: evidence.title }] : [];
  });
}

function twice(one: Claim, other: Claim): boolean {
  return one.record === other.record && one.line.kind === other.line.kind;
}

/** Time is saved on contacts that still come: that holds only where both lines speak of one number of contacts. */
function handledTwice({ lines, inputs }: CaseContent): string[] {
  const contactsOf = (kind: CaseLine['kind']) =>
    lines.flatMap((line) => {
      const input = inputs.find(({ key }) => key === line.uses['contacts']);
      return line.kind === kind && input ? [{ line, input }] : [];
    });
  return contactsOf('shorter_contacts').flatMap((short) =>
    contactsOf('fewer_contacts')
      .filter(({ input }) => input.key !== short.input.key && alike(input, short.input))
      .map(
        ({ line, input }) =>
          `“${line.name}” and “${short.line.name}” each have a number of contacts of their own, “${input.name}”: if they are the same contacts, let both use one figure, or time is saved on contacts that no longer come.`,
      ),
  );
}

/** Contacts of one process are part of all contacts: avoided in both, one contact would be saved twice. */
function avoidedTwice({ lines, inputs }: CaseContent): string[] {
  const fewer = lines.filter(({ kind }) => kind === 'fewer_contacts');
  const name = (line: CaseLine) => inputs.find(({ key }) => key === line.uses['contacts'])?.name ?? '';
  return fewer.flatMap((one, at) =>
    fewer
      .slice(0, at)
      .filter((other) => other.uses['contacts'] !== one.uses['contacts'] && overlap(one.timing, other.timing))
      .map(
        (other) =>
          `“${other.name}” and “${one.name}” avoid contacts of two numbers, “${name(other)}” and “${name(one)}”: if one is part of the other, a contact is avoided twice.`,
      ),
  );
}

function alike(one: CaseInput, other: CaseInput): boolean {
  const [left, right] = [one.source?.evidence?.id, other.source?.evidence?.id];
  return one.name.trim().toLowerCase() === other.name.trim().toLowerCase() || (!!left && left === right);
}

/** Months of a line, to the end of its case, as the other case counts them. */
function within({ timing }: CaseLine, { horizonMonths }: CaseContent, months: number): CaseLine['timing'] {
  return { ...timing, from: timing.from + months, to: (timing.to ?? horizonMonths) + months };
}

function monthsFrom(from: string, to: string): number {
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from);
}
