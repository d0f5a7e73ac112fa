import { InvalidInput } from '../kernel/index.ts';
import { logGamma } from './distribution/index.ts';

export interface ShiftedBetaGeometric {
  readonly alpha: number;
  readonly beta: number;
  readonly logLikelihood: number;
}

/**
 * Shifted-beta-geometric model of contracts that are renewed (Fader & Hardie, How to project customer retention, 2007):
 * everyone has a chance to leave at each renewal, drawn from Beta(α, β); the fickle leave first, so that retention rises
 * with tenure though nobody changes. Fitted by maximum likelihood.
 *
 * “Regular” 1,000, 631, 468, 382, 326, 289, 262, 241 → α .7041, β 1.1820, log-likelihood −1680.27.
 *
 * @param surviving customers of one cohort at the start and after each renewal
 * @returns null when fewer than two renewals are known, or nobody or everybody left at the first: then no (or any) α and β
 *   fit
 */
export function fitShiftedBetaGeometric(surviving: readonly number[]): ShiftedBetaGeometric | null {
  surviving.forEach((count, at) => {
    if (!(count >= 0) || count > (surviving[at - 1] ?? Infinity))
      throw InvalidInput.at(`surviving[${at}]`, 'must be 0 or more and not above the one before', count);
  });
  const [first = 0, second = 0] = surviving;
  if (surviving.length < 3 || second === 0 || second === first) return null;
  const at = ([a, b]: Point): number => logLikelihood(surviving, Math.exp(a), Math.exp(b));
  const [a, b] = climb(at, [0, Math.log(second / (first - second))]);
  const model = { alpha: Math.exp(a), beta: Math.exp(b) };
  return { ...model, logLikelihood: logLikelihood(surviving, model.alpha, model.beta) };
}

/** Share of a cohort that is left after `renewals`: B(α, β + t) / B(α, β). */
export function survivalAfter(
  { alpha, beta }: Pick<ShiftedBetaGeometric, 'alpha' | 'beta'>,
  renewals: number,
): number {
  return Math.exp(
    logGamma(beta + renewals) + logGamma(alpha + beta) - logGamma(alpha + beta + renewals) - logGamma(beta),
  );
}

/** Share of those left before renewal t (from 1) who stay: (β + t − 1) / (α + β + t − 1). */
export function retentionAt(
  { alpha, beta }: Pick<ShiftedBetaGeometric, 'alpha' | 'beta'>,
  renewal: number,
): number {
  return (beta + renewal - 1) / (alpha + beta + renewal - 1);
}

function logLikelihood(surviving: readonly number[], alpha: number, beta: number): number {
  let sum = 0;
  // P(1) = α / (α + β), P(t) = P(t − 1)·(β + t − 2) / (α + β + t − 1); what is left over survives.
  let leave = Math.log(alpha / (alpha + beta));
  let stay = 0;
  for (let t = 1; t < surviving.length; t++) {
    if (t > 1) leave += Math.log((beta + t - 2) / (alpha + beta + t - 1));
    stay += Math.log((beta + t - 1) / (alpha + beta + t - 1));
    sum += ((surviving[t - 1] ?? 0) - (surviving[t] ?? 0)) * leave;
  }
  return sum + (surviving.at(-1) ?? 0) * stay;
}

type Point = readonly [number, number];

/** Maximum of a smooth function of two numbers by Newton steps on differences, halved until they climb. */
function climb(at: (point: Point) => number, start: Point): Point {
  const h = 1e-4;
  let [x, y] = start;
  for (let i = 0; i < 200; i++) {
    const here = at([x, y]);
    const [right, left, up, down] = [at([x + h, y]), at([x - h, y]), at([x, y + h]), at([x, y - h])];
    const [gx, gy] = [(right - left) / (2 * h), (up - down) / (2 * h)];
    const xx = (right - 2 * here + left) / (h * h);
    const yy = (up - 2 * here + down) / (h * h);
    const xy = (at([x + h, y + h]) - right - up + 2 * here - left - down + at([x - h, y - h])) / (2 * h * h);
    const determinant = xx * yy - xy * xy;
    // Newton's step where the surface is a hill, else straight up.
    const hill = xx < 0 && determinant > 0;
    let [dx, dy] = hill
      ? [(xy * gy - yy * gx) / determinant, (xy * gx - xx * gy) / determinant]
      : [gx / Math.hypot(gx, gy), gy / Math.hypot(gx, gy)];
    let tries = 0;
    while (at([x + dx, y + dy]) < here && tries < 60) {
      [dx, dy] = [dx / 2, dy / 2];
      tries++;
    }
    if (tries === 60) return [x, y];
    [x, y] = [x + dx, y + dy];
    if (Math.hypot(dx, dy) < 1e-9) return [x, y];
  }
  return [x, y];
}
