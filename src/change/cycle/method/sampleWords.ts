import { percentText } from '../../../kernel/index.ts';
import { inWords, type Unit } from '../../../metric/index.ts';
import type { Sample } from '../cycle.ts';
import { whole } from './method.ts';

/** A size in the metric's unit, as it stands in a sentence. */
export function amountWords(amount: number, { code, label, minorDigits }: Unit): string {
  return inWords(amount, {
    unit: code,
    unitLabel: label,
    ...(minorDigits === undefined ? {} : { minorDigits }),
  });
}

/** Whether the sample will do, in a sentence or two. */
export function sampleWords(
  { unit, needed, available, detectable }: Omit<Sample, 'words'>,
  worthwhile: number,
  metricUnit: Unit,
  power: number,
): string {
  if (needed === null || available === null || detectable === null)
    return 'The metric has too little history to tell what is needed.';
  const aim = `To find a change of ${amountWords(worthwhile, metricUnit)} with a chance of ${percentText(power)}`;
  const least = `The smallest change that this plan finds is ${amountWords(detectable, metricUnit)}.`;
  return needed <= available
    ? `${aim}, ${whole(needed)} ${unit} are needed; there are ${whole(available)}. ${least}`
    : `${aim}, ${whole(needed)} ${unit} are needed, and there are only ${whole(available)}. ${least}`;
}
