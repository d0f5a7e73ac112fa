import type { Palette } from './palette.ts';

/** From so many letters on a name goes on over several lines where there is little room. */
const LONG = 20;

/** Whether the names beside bars need more than a line. */
export function hasLongNames(names: readonly string[]): boolean {
  return names.some((name) => name.length > LONG);
}

/** How names are written along an axis: whole, on as many lines as they take. */
export function namesAxis(names: readonly string[], palette: Palette, narrow: boolean) {
  if (!hasLongNames(names)) return { color: palette.ink };
  const lines = narrow ? { width: 128, fontSize: 11, lineHeight: 13 } : { width: 260, lineHeight: 15 };
  return { color: palette.ink, overflow: 'break' as const, ...lines };
}
