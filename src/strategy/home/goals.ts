import { driftedGoals, HORIZON_NAMES } from '../goal/index.ts';
import { fact, type HomeContribution, NOTHING } from './contribution.ts';

const TO = '/decide/strategy';

/** Goals that are behind, with what they pull back. */
export const goals: HomeContribution = {
  key: 'goals',
  station: 'decide',
  gather({ entered, judged, today }) {
    if (judged.length === 0) {
      const says =
        entered === 0
          ? 'Say what all this is for: enter what shall be true in three to five years.'
          : 'Every goal is over: enter what shall be true next.';
      return { ...NOTHING, counts: [fact(0, 'goal', 'goals', TO)], next: { presses: false, says, to: TO } };
    }
    const drifted = driftedGoals(judged, today);
    const behind = drifted.length;
    return {
      ...NOTHING,
      counts: [
        fact(judged.length, 'goal', 'goals', TO),
        ...(behind > 0 ? [fact(behind, 'goal behind', 'goals behind', TO)] : []),
      ],
      waiting: drifted.map(({ id, title, horizon, serves }) => {
        const [nearest, ...further] = serves;
        const top = further.at(-1) ?? nearest;
        const pulls = top ? ` It pulls back “${top.title}”.` : '';
        return {
          kind: 'goal_behind',
          title,
          why: `Behind, beyond noise: a goal of ${horizon === 'three_to_five_years' ? '' : 'the '}${HORIZON_NAMES[horizon]}.${pulls}`,
          to: `/decide/goals/${id}`,
        };
      }),
      next:
        behind > 0
          ? {
              presses: true,
              says: `${behind === 1 ? 'One goal is' : `${behind} goals are`} behind: see why, and decide.`,
              to: TO,
            }
          : null,
    };
  },
};
