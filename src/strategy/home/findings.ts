import { fact, type HomeContribution, NOTHING } from './contribution.ts';

/** How much lint finds; what to do about each is on its page. */
export const findings: HomeContribution = {
  key: 'findings',
  station: 'decide',
  gather: ({ findings: found }) =>
    found.length === 0
      ? NOTHING
      : { ...NOTHING, counts: [fact(found.length, 'thing to mend', 'things to mend', '/decide/lint')] },
};
