import type { Estimate, ProcessMap, Step } from './processMap.ts';

/**
 * Standard work as a map tells it: its steps in the order in which they are reached, each with who does it, how long it
 * takes and what goes wrong there. Markdown, to be edited by people.
 */
export function workFromMap(map: ProcessMap): string {
  const steps = inOrder(map).filter(({ kind }) => kind === 'task' || kind === 'decision' || kind === 'event');
  return steps.map((step, at) => stepText(map, step, at + 1)).join('\n\n');
}

function stepText(map: ProcessMap, step: Step, number: number): string {
  const lane = map.lanes.find(({ id }) => id === step.laneId);
  const facts = [lane?.name, step.minutes && minutesText(step.minutes)].filter(Boolean).join(', ');
  const ways = map.flows.filter(({ from }) => from === step.id);
  const title = (id: string) => map.steps.find((one) => one.id === id)?.name || 'the end';
  const lines = [
    `${number}. **${step.name || 'Step without a name'}**${facts ? ` (${facts})` : ''}`,
    step.note,
    ...(step.kind === 'decision'
      ? ways.map(({ name, to }) => `   - ${name ? `${name}: ` : ''}go on with ${title(to)}`)
      : []),
    ...step.failures.map(({ name, feels }) => `   - Watch out: ${name}${feels ? ` (${feels})` : ''}`),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function minutesText({ low, likely, high }: Estimate): string {
  return low === high ? `${likely} min` : `${low}–${high} min`;
}

/** Steps as they are reached from the start, what is not reached last. */
function inOrder(map: ProcessMap): readonly Step[] {
  const seen = new Set<string>();
  const waiting = map.steps.filter(({ kind }) => kind === 'start').map(({ id }) => id);
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...map.flows.filter(({ from }) => from === id).map(({ to }) => to));
  }
  const place = [...seen];
  const rank = ({ id }: Step) => (seen.has(id) ? place.indexOf(id) : place.length);
  return [...map.steps].sort((a, b) => rank(a) - rank(b));
}
