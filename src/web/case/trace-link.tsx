import type { ReactNode } from 'react';
import { Go } from '../shell/go.tsx';

interface Props {
  readonly caseId: string;
  /** `npv`, `line:KEY`, `input:KEY`, … */
  readonly of: string;
  readonly view?: string;
  readonly children: ReactNode;
}

/** A figure of a case as the link to how it is made. */
export function TraceLink({ caseId, of, view = 'summary', children }: Props) {
  return (
    <Go to={`/prove/cases/${caseId}`} search={{ view, of }}>
      {children}
    </Go>
  );
}
