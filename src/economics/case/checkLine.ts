import { gatherFaults, InvalidInput } from '../../kernel/index.ts';
import { admissibleKind, claimsExperience, EXPERIENCE_AS_EFFECT, EXPERIENCE_REFUSED } from './claim.ts';
import type { CaseContent, CaseLine } from './content.ts';
import { checkKey, needed } from './input.ts';
import { lineKind } from './lineKind.ts';
import { checkTiming } from './timing.ts';

/** @throws InvalidInput with every rule that is broken */
export function checkLine(line: CaseLine, content: CaseContent): void {
  const faults = gatherFaults();
  faults.take(() => checkKey(line.key, 'key'));
  faults.take(() => needed(line.name, 'name', 'must not be empty', 300));
  const kind = faults.take(() => admissibleKind(line.kind, 'kind'));
  faults.take(() => {
    if (kind?.side !== 'cost' && claimsExperience(line.name))
      throw InvalidInput.at('name', EXPERIENCE_REFUSED, line.name);
  });
  for (const role of kind?.roles ?? [])
    faults.take(() => {
      const place = `uses.${role.key}`;
      const key = line.uses[role.key];
      const input = content.inputs.find((one) => one.key === key);
      if (!input) throw InvalidInput.at(place, `must name an input: ${role.asks}`, key);
      if (input.unit !== role.unit)
        throw InvalidInput.at(place, `must be ${UNIT_WORDS[role.unit]}, not ${UNIT_WORDS[input.unit]}`, key);
      if (role.key === kind?.effect && claimsExperience(input.name))
        throw InvalidInput.at(place, EXPERIENCE_AS_EFFECT, input.name);
    });
  faults.take(() => {
    const used = Object.values(line.uses);
    if (new Set(used).size < used.length)
      throw InvalidInput.at('uses', 'one input cannot stand for two figures of a line');
    for (const role of Object.keys(line.uses))
      if (kind && !kind.roles.some(({ key }) => key === role))
        throw InvalidInput.at(`uses.${role}`, `${kind.name} has no such figure`);
  });
  faults.take(() => checkTiming(line.timing, content.horizonMonths));
  faults.take(() => {
    if (line.timing.once && kind?.side === 'benefit')
      throw InvalidInput.at('timing.once', 'a benefit comes month by month');
  });
  faults.take(() => {
    if (!(line.risk >= 0 && line.risk <= 0.9))
      throw InvalidInput.at('risk', 'must be from 0 to 0.9 (0% to 90%)', line.risk);
  });
  faults.take(() => {
    if (line.population !== null && !(Number.isInteger(line.population) && line.population > 0))
      throw InvalidInput.at('population', 'must be a whole number of customers, 1 or more', line.population);
  });
  faults.take(() => checkNothing(line, content));
  faults.assertNone();
}

/** Units as they are called in a sentence. */
export const UNIT_WORDS = {
  contacts: 'a number of contacts',
  customers: 'a number of customers',
  share: 'a share',
  seconds: 'seconds',
  money: 'money',
} as const;

/** A cost of nothing is said as such, with its reason. */
function checkNothing(line: CaseLine, { inputs }: CaseContent): void {
  if (lineKind(line.kind)?.side !== 'cost') return;
  const range = inputs.find(({ key }) => key === line.uses['amount'])?.range;
  if (range?.known && range.value.high === 0)
    throw InvalidInput.at(
      'uses.amount',
      'costs nothing: leave the line out and say why there is no such cost',
    );
}
