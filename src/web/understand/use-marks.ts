import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../api/client.ts';
import type { TrendMark } from '../chart/control-chart.tsx';

const EMPTY: readonly TrendMark[] = [];
const LONGEST = 40;

/**
 * Decisions that were made, and cycles that started or were judged, in the periods of a time axis, to stand on it as marks; several of one period are one mark.
 * @param starts first days of the periods, in order; @param end day after the last one
 */
export function useMarks(starts: readonly string[], end: string): readonly TrendMark[] {
  const from = starts[0];
  const marks = useQuery({
    queryKey: ['marks', from, end],
    queryFn: ({ signal }) => call('GET /marks', { query: { from: from ?? '', to: end }, signal }),
    enabled: from !== undefined && from < end,
    staleTime: 60_000,
  });
  return useMemo(() => {
    const byIndex = new Map<number, string[]>();
    for (const { day, title, kind } of marks.data?.items ?? []) {
      const index = starts.findLastIndex((start) => start <= day);
      if (index >= 0)
        byIndex.set(index, [
          ...(byIndex.get(index) ?? []),
          kind === 'decision' ? `Decided: ${title}` : title,
        ]);
    }
    if (byIndex.size === 0) return EMPTY;
    return [...byIndex].map(([index, titles]) => ({
      index,
      name: nameOf(titles, byIndex.size > 1),
      detail: titles.join('; '),
    }));
  }, [marks.data, starts]);
}

/** Names of several marks would stand on top of each other. */
function nameOf([first = '', ...more]: readonly string[], crowded: boolean): string {
  if (more.length > 0) return `${more.length + 1} events`;
  if (crowded) return first.startsWith('Cycle') ? 'cycle' : 'decision';
  const plain = first.replace(/^Decided: /, '');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}
