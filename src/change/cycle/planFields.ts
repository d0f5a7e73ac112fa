import { isMechanism } from '../../economics/index.ts';
import { gatherFaults, InvalidInput, parseDay, parseProse, parseRule } from '../../kernel/index.ts';
import type { Cycle, CyclePlan } from './cycle.ts';

const LONGEST = 4_000;
const MOST_GUARDRAILS = 10;

/** The plan alone, without what became of it. */
export function planOf(cycle: CyclePlan): CyclePlan {
  const { name, hypothesis, mechanism, metricId, wanted, expected, worthwhile, guardrails, audience } = cycle;
  const { method, design, grain, baselineFrom, startsOn, judgeOn, learned } = cycle;
  return {
    ...{ name, hypothesis, mechanism, metricId, wanted, expected, worthwhile, guardrails, audience },
    ...{ method, design, grain, baselineFrom, startsOn, judgeOn, learned },
  };
}

export const EMPTY_PLAN: CyclePlan = {
  ...{
    name: '',
    hypothesis: '',
    mechanism: null,
    metricId: null,
    wanted: 'up',
    expected: null,
    worthwhile: null,
  },
  ...{ guardrails: [], audience: null, method: null, design: {}, grain: 'month', baselineFrom: null },
  ...{ startsOn: null, judgeOn: null, learned: null },
};

/** What the next cycle begins with: the plan of the last one, its dates left open. */
export function carriedOver(before: Cycle): CyclePlan {
  return { ...planOf(before), baselineFrom: null, startsOn: null, judgeOn: null, learned: null };
}

/** @throws InvalidInput with every field that is wrong, whether it is finished or not */
export function checkPlan(plan: CyclePlan): CyclePlan {
  const faults = gatherFaults();
  const name = faults.take(() => required(plan.name, 'name', 'must say in a few words what is changed', 300));
  const hypothesis = faults.take(() => parseProse(plan.hypothesis, 'hypothesis', LONGEST) ?? '');
  const learned = faults.take(() => parseProse(plan.learned, 'learned', LONGEST));
  faults.take(() => {
    if (plan.mechanism !== null && !isMechanism(plan.mechanism))
      throw InvalidInput.at(
        'mechanism',
        'must be one of the mechanisms by which a change becomes money',
        plan.mechanism,
      );
  });
  faults.take(() => checkExpected(plan));
  faults.take(() => checkGuardrails(plan));
  faults.take(() => {
    if (plan.audience !== null) parseRule(plan.audience, 'audience');
  });
  for (const place of ['baselineFrom', 'startsOn', 'judgeOn'] as const)
    faults.take(() => {
      const day = plan[place];
      if (day !== null) parseDay(day, place);
    });
  faults.assertNone();
  return { ...plan, name: name ?? '', hypothesis: hypothesis ?? '', learned: learned ?? null };
}

function checkExpected({ expected, worthwhile }: CyclePlan): void {
  const faults = gatherFaults();
  faults.take(() => {
    if (expected === null) return;
    const { value, low, high } = expected;
    for (const [place, number] of Object.entries({ value, low, high }))
      if (!Number.isFinite(number)) throw InvalidInput.at(`expected.${place}`, 'must be a number', number);
    if (!(low <= value && value <= high))
      throw InvalidInput.at('expected', `must lie within its range, from ${low} to ${high}`, value);
    if (value <= 0)
      throw InvalidInput.at(
        'expected.value',
        'must be above 0: it is counted in the direction that is wanted',
        value,
      );
  });
  faults.take(() => {
    if (worthwhile !== null && !(worthwhile > 0 && worthwhile < Infinity))
      throw InvalidInput.at(
        'worthwhile',
        'must be above 0: the smallest change that would be worth its cost',
        worthwhile,
      );
  });
  faults.assertNone();
}

function checkGuardrails({ guardrails, metricId }: CyclePlan): void {
  const faults = gatherFaults();
  faults.take(() => {
    if (guardrails.length > MOST_GUARDRAILS)
      throw InvalidInput.at('guardrails', `must be at most ${MOST_GUARDRAILS}`, guardrails.length);
  });
  guardrails.forEach((guardrail, at) => {
    faults.take(() => {
      if (guardrail.metricId === metricId)
        throw InvalidInput.at(
          `guardrails.${at}.metricId`,
          'must be another metric than the one that is judged',
        );
      if (guardrails.findIndex((one) => one.metricId === guardrail.metricId) !== at)
        throw InvalidInput.at(`guardrails.${at}.metricId`, 'is named twice');
    });
    faults.take(() => {
      if (!(guardrail.tolerance >= 0 && guardrail.tolerance < Infinity))
        throw InvalidInput.at(
          `guardrails.${at}.tolerance`,
          'must be 0 or more: by how much worse is tolerated',
          guardrail.tolerance,
        );
    });
  });
  faults.assertNone();
}

export function checkChances(confidence: number, power: number): { confidence: number; power: number } {
  const faults = gatherFaults();
  faults.take(() => {
    if (!(confidence >= 0.8 && confidence <= 0.999))
      throw InvalidInput.at('confidence', 'must lie between 0.8 and 0.999, such as 0.95', confidence);
  });
  faults.take(() => {
    if (!(power >= 0.5 && power <= 0.99))
      throw InvalidInput.at('power', 'must lie between 0.5 and 0.99, such as 0.8', power);
  });
  faults.assertNone();
  return { confidence, power };
}

export function required(text: string, place: string, rule: string, longest = LONGEST): string {
  const kept = parseProse(text, place, longest)?.trim();
  if (!kept) throw InvalidInput.at(place, rule, text);
  return kept;
}

/** Without the entries that were left out. */
export function defined<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
