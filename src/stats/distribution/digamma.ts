/**
 * ψ(x), the slope of ln Γ(x), for x > 0: asymptotic series from 10 up, carried down by ψ(x) = ψ(x + 1) − 1/x
 * (Abramowitz & Stegun 6.3.5 and 6.3.18). ψ(1) = −.5772156649015329.
 */
export function digamma(x: number): number {
  let at = x;
  let shift = 0;
  while (at < 10) {
    shift -= 1 / at;
    at++;
  }
  const r = 1 / (at * at);
  const series =
    r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132 - (r * 691) / 32760)))));
  return shift + Math.log(at) - 0.5 / at - series;
}

/** ψ′(x), its slope (Abramowitz & Stegun 6.4.6 and 6.4.12). ψ′(1) = π² / 6. */
export function trigamma(x: number): number {
  let at = x;
  let shift = 0;
  while (at < 10) {
    shift += 1 / (at * at);
    at++;
  }
  const r = 1 / (at * at);
  const series = r * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r * (1 / 30 - r * (5 / 66 - (r * 691) / 2730)))));
  return shift + 1 / at + r / 2 + series / at;
}
