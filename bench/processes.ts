import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the processes below `pid`, itself among them. Linux only, as the bench is. */
export function processesBelow(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const fields = statOf(Number(name));
    if (fields) parents.set(Number(name), Number(fields[1]));
  }
  const isBelow = (start: number): boolean => {
    for (let at: number | undefined = start; at !== undefined && at > 1; at = parents.get(at))
      if (at === pid) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow);
}

/** Proportional set size in MB: memory shared between PostgreSQL's processes counts once. */
export function memoryOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    const match = /^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`) ?? '');
    return Number(match?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1000;
}

/** Clock ticks a second, in which Linux tells processor time. */
const TICKS = 100;

/** Seconds of processor time that the processes have used, with those of children that have ended. */
export function processorSecondsOf(pids: readonly number[]): number {
  const ticks = pids.map((pid) =>
    (statOf(pid) ?? []).slice(11, 15).reduce((sum, field) => sum + Number(field), 0),
  );
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS;
}

/** Fields of a process from its state on; null when it has ended. */
function statOf(pid: number): string[] | null {
  return readIfThere(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ') ?? null;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended between being listed and being looked at.
    return null;
  }
}
