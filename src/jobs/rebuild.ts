import { z } from 'zod';
import type { Projected, Projector } from '../storage/projection/index.ts';
import type { AnyJob } from './job.ts';
import { type Reporting, reportedJob } from './reported.ts';

export interface Rebuilding {
  /** Rows of the record that will be read. */
  count(): Promise<{ customers: number; responses: number }>;
  rebuild(...how: Parameters<Projector['rebuild']>): Promise<Projected>;
}

/** Makes the columnar copy of answers and customers again from the record; figures stay available meanwhile. */
export function rebuildJob(reporting: Reporting, { count, rebuild }: Rebuilding): AnyJob {
  return reportedJob(
    'rebuild',
    reporting,
    (payload) => z.object({ reportId: z.string() }).parse(payload),
    async (_payload, tell, signal) => {
      const { customers, responses } = await count();
      const all = Math.max(1, customers + responses);
      tell('Copying customers', 0);
      return rebuild(signal, ({ subject, rows }) => {
        const before = subject === 'customer' ? 0 : customers;
        tell(
          subject === 'customer' ? 'Copying customers' : 'Copying answers',
          Math.min(1, (before + rows) / all),
        );
      });
    },
  );
}
