import { amendCycle, changeCycle, lockCycle, lookAtCycle, type NewCycle } from '../../change/index.ts';
import { addDays } from '../../kernel/index.ts';
import { REGIONS } from '../operator/customer.ts';
import { demoWindow } from '../operator/window.ts';
import { GUIDED_RESOLUTION } from '../truth/change.ts';
import { EARLY_NOTICE, lotSpan } from '../truth/lot.ts';
import { acting, at, decided, judged, judging, metricId, monthsAfter, planned } from './cycleSteps.ts';
import type { ProgramParts } from './entry.ts';

const REGION = 'attribute.region';
const WARNINGS = 'Usage warnings on every plan';

/** Capital on its own, in two ways: customer by customer, and by its own course before. */
export async function enterCapital(program: ProgramParts): Promise<void> {
  const reached = Object.keys(GUIDED_RESOLUTION.rollout);
  // Nobody is a comparison who got it too.
  const without = REGIONS.map(({ name }) => name).filter((name) => !reached.includes(name));
  await enterTrial(program, 'contacts', {
    name: 'Fewer contacts in Capital, customer by customer',
    hypothesis:
      'Customers of Capital call less often than others of the same segment and plan, who do not have it.',
    ...{ metric: 'Contacts per customer', mechanism: 'fewer_contacts', worthwhile: 0.04 },
    expected: { value: 0.06, low: 0.04, high: 0.1 },
    method: 'matched',
    design: { treated: { field: REGION, operator: 'is', value: 'Capital' }, attributes: ['segment', 'plan'] },
    audience: { field: REGION, operator: 'in', value: ['Capital', ...without] },
  });
  await enterTrial(program, 'handling', {
    name: 'Shorter contacts in Capital',
    hypothesis: 'A diagnosis that is followed step by step takes less time than one that is searched for.',
    ...{ metric: 'Handling time', mechanism: 'shorter_contacts', worthwhile: 40 },
    expected: { value: 60, low: 40, high: 90 },
    method: 'interrupted',
    audience: { field: REGION, operator: 'is', value: 'Capital' },
  });
}

async function enterTrial(
  program: ProgramParts,
  key: string,
  { metric, ...plan }: Omit<NewCycle, 'initiativeId'> & { readonly metric: string },
): Promise<void> {
  const window = demoWindow(program.options);
  const startsOn = window.day(window.slices[GUIDED_RESOLUTION.rollout['Capital'] ?? 0]?.from ?? 0);
  const judgeOn = monthsAfter(program, startsOn, 7);
  const locked = addDays(startsOn, -10);
  const id = await planned(program, `guided_${key}`, GUIDED_RESOLUTION.name, locked, async (stores) => {
    const measured = await metricId(stores, metric);
    if (measured === null) return null;
    return {
      ...plan,
      ...{ metricId: measured, wanted: 'down', owner: { name: 'Dario Kent' }, grain: 'month' },
      ...{ baselineFrom: window.from, startsOn, judgeOn },
    };
  });
  if (id === null) return;
  await judged(program, id, { locked, judgeOn });
  await decided(program, id, judgeOn, 'Dario Kent', (verdict) =>
    verdict === 'works'
      ? { outcome: 'keep', why: 'It does in Capital what it was made for.' }
      : {
          outcome: 'keep',
          why:
            plan.method === 'matched'
              ? 'One region against three cannot tell it, however many customers are counted; what all regions show together decides.'
              : 'Seven months of Capital alone are too few to tell; what all regions show together decides.',
        },
  );
}

/** A pilot that a lot gave to half of the customers, and what came of it: under way, looked at and amended. */
export async function enterWarnings(program: ProgramParts): Promise<void> {
  const { name, mechanism, attribute, treated, control, share } = EARLY_NOTICE;
  const window = demoWindow(program.options);
  const { from, to } = lotSpan(EARLY_NOTICE, window);
  const [began, judgeOn] = [window.day(from), window.day(to)];
  const locked = addDays(began, -12);
  const id = await planned(program, EARLY_NOTICE.key, WARNINGS, locked, async (stores) => {
    const metric = await metricId(stores, 'Contacts per customer');
    return metric === null
      ? null
      : {
          ...{ name, hypothesis: mechanism },
          ...{ mechanism: 'fewer_contacts', metricId: metric, wanted: 'down', worthwhile: 0.03 },
          expected: { value: 0.05, low: 0.02, high: 0.08 },
          ...{ owner: { name: 'Ines Calder' }, method: 'randomized' },
          design: { share, together: true, imported: { key: attribute, treated, control } },
          ...{ baselineFrom: addDays(began, -180), startsOn: began, judgeOn },
        };
  });
  if (id === null) return;
  await judged(program, id, { locked, judgeOn });
  const next = await decided(program, id, judgeOn, 'Ines Calder', (verdict) => ({
    outcome: 'adapt',
    why:
      verdict === 'works'
        ? 'Being told first saves the call. The next one warns of a charge while it can still be avoided.'
        : 'It is not seen in so few customers. The next one warns of a charge while it can still be avoided.',
  }));
  if (next !== null) await enterRunning(program, next);
}

/** Begun from the feedback of the pilot. */
async function enterRunning(program: ProgramParts, id: string): Promise<void> {
  const { end } = program.options;
  const start = addDays(end, -50);
  const locked = addDays(start, -7);
  const changed = await program.inScope((stores) =>
    changeCycle({ ...stores, clock: at(locked), ids: program.ids }, id, 1, {
      name: 'Usage warning by message at 80%',
      hypothesis: 'Customers who are told before the charge need not call about the bill.',
      expected: { value: 0.05, low: 0.02, high: 0.09 },
      design: { share: 0.5, together: true },
      ...{ baselineFrom: addDays(start, -180), startsOn: start, judgeOn: addDays(end, 40) },
    }),
  );
  const cycle = await lockCycle(judging(program, locked), acting(program), id, changed.version, {
    together: true,
  });
  await lookAtCycle(judging(program, addDays(end, -10)), acting(program), id);
  await program.inScope((stores) =>
    amendCycle(
      { ...stores, clock: at(addDays(end, -9)), ids: program.ids },
      acting(program),
      id,
      cycle.version,
      {
        what: 'Customers without a mobile plan get the warning by e-mail',
        why: 'They have no number to send it to',
      },
    ),
  );
}
