import { dayWords } from '../../kernel/index.ts';
import { fact, type HomeContribution, NOTHING } from './contribution.ts';

const TO = '/improve/people';

/** Groups that a change cannot reach yet, and what was to be done for people and was not. */
export const people: HomeContribution = {
  key: 'people',
  station: 'improve',
  gather({ people: { groups, held, late, due, overloads } }) {
    if (groups === 0) return NOTHING;
    const at = (id: string, part: string) => `/improve/initiatives/${id}?view=people&part=${part}`;
    const asked = [...new Set(overloads.map(({ who }) => who))];
    return {
      ...NOTHING,
      state: 'running',
      counts: [
        fact(held.length, 'group held at a barrier', 'groups held at a barrier', TO),
        ...(late.length > 0 ? [fact(late.length, 'message late', 'messages late', TO)] : []),
        ...(due.length > 0 ? [fact(due.length, 'training due', 'trainings due', TO)] : []),
        ...(asked.length > 0
          ? [fact(asked.length, 'asked for too much', 'asked for too much', `${TO}?view=hours`)]
          : []),
      ],
      waiting: [
        ...held.map(({ group, initiativeId, initiative, element, moved }) => ({
          kind: 'people' as const,
          title: `${group}: held at ${element}`,
          why: `${initiative} changes their work${moved === null ? '' : `: ${moved}`}. See what helps there.`,
          to: at(initiativeId, 'groups'),
        })),
        ...late.map(({ what, initiativeId, plannedOn, sender }) => ({
          kind: 'people' as const,
          title: what,
          why: `${sender} was to say it on ${dayWords(plannedOn)}.`,
          to: at(initiativeId, 'messages'),
        })),
        ...due.map(({ course, initiativeId, endsOn, attended, planned }) => ({
          kind: 'people' as const,
          title: course,
          why: `It was over on ${dayWords(endsOn)}; ${attended} of ${planned} attended.`,
          to: at(initiativeId, 'training'),
        })),
      ],
      next:
        held.length > 0
          ? {
              presses: true,
              says: `${held.length === 1 ? 'One group is' : `${held.length} groups are`} held at a barrier: see what helps there.`,
              to: TO,
            }
          : null,
    };
  },
};
