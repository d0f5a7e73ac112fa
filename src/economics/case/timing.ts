import { gatherFaults, InvalidInput } from '../../kernel/index.ts';

/**
 * When a line falls. Month 0 is the beginning, whose flows are not discounted; months 1 to the horizon follow.
 * `once`: all of it in month `from`. Else a twelfth of a year's amount each month from `from` to `to` (the end of the
 * horizon where null), rising in equal steps over `ramp` months to the whole.
 */
export interface Timing {
  readonly once: boolean;
  readonly from: number;
  readonly to: number | null;
  readonly ramp: number;
}

/** Share of the whole effect that is there in month `t`; 0 outside. */
export function rampAt({ from, to, ramp }: Timing, t: number): number {
  if (t < from || t < 1 || (to !== null && t > to)) return 0;
  return Math.min(1, (t - from + 1) / (ramp + 1));
}

/** Share of a line's amount that falls in month `t`. */
export function shareAt(timing: Timing, t: number): number {
  if (timing.once) return t === timing.from ? 1 : 0;
  return rampAt(timing, t) / 12;
}

/** @throws InvalidInput for months outside the horizon */
export function checkTiming({ once, from, to, ramp }: Timing, horizon: number): void {
  const faults = gatherFaults();
  const month = (value: number, place: string, least: number) => {
    if (!(Number.isInteger(value) && value >= least && value <= horizon))
      throw InvalidInput.at(place, `must be a month of the horizon, ${least} to ${horizon}`, value);
  };
  faults.take(() => month(from, 'timing.from', once ? 0 : 1));
  faults.take(() => {
    if (to === null) return;
    if (once) throw InvalidInput.at('timing.to', 'what comes once has no end', to);
    month(to, 'timing.to', 1);
    if (to < from) throw InvalidInput.at('timing.to', `must not be before it begins, month ${from}`, to);
  });
  faults.take(() => {
    if (!(Number.isInteger(ramp) && ramp >= 0 && ramp <= horizon))
      throw InvalidInput.at('timing.ramp', `must be from 0 to ${horizon} months`, ramp);
    if (once && ramp > 0) throw InvalidInput.at('timing.ramp', 'what comes once does not rise', ramp);
  });
  faults.assertNone();
}

/** Whether two lines fall in a month in common. */
export function overlap(left: Timing, right: Timing): boolean {
  const end = ({ once, from, to }: Timing) => (once ? from : (to ?? Number.POSITIVE_INFINITY));
  return left.from <= end(right) && right.from <= end(left);
}
