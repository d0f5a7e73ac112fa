import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemView } from './problem-view.tsx';
import { Waiting } from './waiting.tsx';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
  /** Skeleton in the shape of what comes. */
  readonly waiting?: ReactNode;
}

/** What a query brings, or its skeleton, or its problem with a way to try again. */
export function Loaded<T>({ query, children, waiting }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ProblemView problem={query.error} onRetry={() => void query.refetch()} />;
  return <>{waiting ?? <Waiting />}</>;
}
