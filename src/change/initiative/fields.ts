import {
  checkUnknown,
  gatherFaults,
  InvalidInput,
  isId,
  isInside,
  parseLine,
  parseProse,
} from '../../kernel/index.ts';
import type { InitiativeFields, Reach } from './initiative.ts';
import type { Origin, OriginKind } from './origin/origin.ts';

/**
 * The fields of an initiative as they may be kept. Whether its goal, unit and circle are there is looked at beside it.
 * @param kinds origins that there are
 * @throws InvalidInput with every field that is wrong
 */
export function checkFields(fields: InitiativeFields, kinds: readonly OriginKind[]): InitiativeFields {
  const faults = gatherFaults();
  const name = faults.take(() => required(fields.name, 'name', 300));
  const purpose = faults.take(() => parseProse(fields.purpose, 'purpose', 4000) ?? '');
  const origin = faults.take(() => checkOrigin(fields.origin, kinds));
  faults.take(() => {
    if (!fields.goal.known) checkUnknown(fields.goal, 'goal');
    else if (!isId(fields.goal.value))
      throw InvalidInput.at('goal', 'must be the id of a goal', fields.goal.value);
  });
  faults.take(() => {
    if (fields.reach?.known) checkReach(fields.reach.value);
    else if (fields.reach) checkUnknown(fields.reach, 'reach');
  });
  faults.assertNone();
  return {
    ...fields,
    name: name ?? fields.name,
    purpose: purpose ?? fields.purpose,
    origin: origin ?? fields.origin,
  };
}

function checkOrigin(origin: Origin, kinds: readonly OriginKind[]): Origin {
  const faults = gatherFaults();
  faults.take(() => {
    if (!kinds.some(({ key }) => key === origin.kind))
      throw InvalidInput.at(
        'origin.kind',
        `must be one of ${kinds.map(({ key }) => key).join(', ')}`,
        origin.kind,
      );
  });
  const title = faults.take(() => required(origin.title, 'origin.title', 300));
  const id = faults.take(() => parseLine(origin.id, 'origin.id', 200));
  faults.take(() => {
    if (origin.to !== null && (!isInside(origin.to) || origin.to.length > 2000))
      throw InvalidInput.at('origin.to', 'must be an address of this application such as /decide', origin.to);
  });
  faults.assertNone();
  return { ...origin, title: title ?? '', id: id ?? null };
}

/** Customers as whole numbers in order, with where they come from. */
function checkReach({ low, likely, high, source }: Reach): void {
  const faults = gatherFaults();
  for (const [place, value] of Object.entries({ low, likely, high }))
    faults.take(() => {
      if (!Number.isSafeInteger(value) || value < 0)
        throw InvalidInput.at(`reach.${place}`, 'must be a number of customers', value);
    });
  faults.take(() => {
    if (low > likely) throw InvalidInput.at('reach.low', `must not be more than the likely ${likely}`, low);
    if (high < likely)
      throw InvalidInput.at('reach.high', `must not be less than the likely ${likely}`, high);
  });
  faults.take(() => required(source, 'reach.source', 500));
  faults.assertNone();
}

function required(text: string, place: string, longest: number): string {
  const line = parseLine(text, place, longest);
  if (line === null) throw InvalidInput.at(place, 'must not be empty', text);
  return line;
}
