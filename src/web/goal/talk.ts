import type { Goal } from '../api/strategy.ts';
import { plural } from '../format/number.ts';
import { gapText } from './status.tsx';
import type { LadderIndex } from './use-ladder.ts';
import { moneyText } from './words.ts';

/** What there is to say in the week's meeting, as sentences: from the record alone, nothing made up. */
export function talkOf(week: readonly Goal[], above: readonly Goal[], index: LadderIndex): string[] {
  const lines: string[] = [];
  const named = (goals: readonly Goal[]) => goals.map(({ title }) => `“${title}”`).join(', ');
  for (const goal of above.filter(({ status }) => status.word === 'behind').slice(0, 2)) {
    const metric = goal.metric?.known ? index.metricById.get(goal.metric.value)?.title : null;
    const cost = goal.costToMiss?.known ? ` To miss it costs ${moneyText(goal.costToMiss.value)}.` : '';
    lines.push(
      `“${goal.title}” is behind: ${metric ?? 'its metric'} is ${gapText(goal.status) ?? 'short'}.${cost}`,
    );
  }
  const ahead = above.filter(({ status }) => status.word === 'ahead');
  if (ahead.length > 0) lines.push(`Ahead: ${named(ahead.slice(0, 2))}.`);
  const unclear = above.filter(({ status }) => status.word === 'cannot_tell');
  if (unclear.length > 0)
    lines.push(`It can’t be told yet for ${named(unclear.slice(0, 2))}: the interval covers both.`);
  const done = week.filter(({ status }) => ['said_reached', 'ahead', 'on_course'].includes(status.word));
  if (week.length > 0) lines.push(`${done.length} of ${plural(week.length, 'goal')} of the week stand well.`);
  const nobody = week.filter(({ owner }) => owner === null || owner.left);
  if (nobody.length > 0) lines.push(`Nobody owns ${named(nobody.slice(0, 3))}: who takes it?`);
  const alone = week.filter(({ parentId }) => parentId === null);
  if (alone.length > 0) lines.push(`${plural(alone.length, 'goal')} serves nothing above: why do we do it?`);
  const unknown = above.filter(({ status }) => status.word === 'unknown');
  if (unknown.length > 0) lines.push(`Unknown: ${named(unknown.slice(0, 2))}. Who finds out, and by when?`);
  return lines.length > 0 ? lines : ['Nothing stands out this week.'];
}
