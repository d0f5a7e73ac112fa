import type { OriginSource } from '../../change/index.ts';
import type { OriginGround } from './ground.ts';

/** The three things that were chosen: each wants at least one initiative. */
export const topThreeOrigin: OriginSource<OriginGround> = {
  key: 'top_three',
  name: 'Top three',
  means: 'One of the three things that were chosen for the next three years.',
  candidates: ({ chosen }) =>
    chosen.map(({ id, title, why }) => ({
      kind: 'top_three',
      id,
      title,
      to: '/decide/top-three',
      why: `Chosen as one of the three: ${why}`,
      goalId: null,
    })),
};
