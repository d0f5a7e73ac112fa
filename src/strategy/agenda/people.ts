import { BARRIER_ADVICE } from '../../change/index.ts';
import { dayWords } from '../../kernel/index.ts';
import type { AgendaItem, AgendaSource } from './agenda.ts';
import type { AgendaGround } from './ground.ts';

const SOURCE = 'people';

/** Groups that a change cannot reach yet, training that is over without all, and messages that were not sent. */
export const people: AgendaSource<AgendaGround> = {
  key: SOURCE,
  title: 'People whose work changes',
  gather({ people: { groups, held, due, late } }) {
    if (groups === 0 && late.length === 0) return null;
    const item = (title: string, why: string, initiativeId: string, part: string): AgendaItem => ({
      ...{ source: SOURCE, title, why, to: `/improve/initiatives/${initiativeId}?view=people&part=${part}` },
      ...{ metricId: null, changed: null, figure: null },
    });
    return {
      lead: `${groups} ${groups === 1 ? 'group' : 'groups'}: ${held.length} held at a barrier, ${due.length} ${due.length === 1 ? 'training' : 'trainings'} over without all who were to attend, ${late.length} ${late.length === 1 ? 'message' : 'messages'} late.`,
      tables: [],
      items: [
        ...held.map(({ group, initiative, initiativeId, element, moved }) =>
          item(
            `${group}: held at ${element}`,
            `${initiative} changes their work${moved === null ? '' : `; ${moved}`}. ${BARRIER_ADVICE[element].means}`,
            initiativeId,
            'groups',
          ),
        ),
        ...due.map(({ course, initiativeId, endsOn, attended, planned }) =>
          item(
            course,
            `It was over on ${dayWords(endsOn)}; ${attended} of ${planned} people attended.`,
            initiativeId,
            'training',
          ),
        ),
        ...late.map(({ what, initiativeId, plannedOn, sender }) =>
          item(
            what,
            `${sender} was to say it on ${dayWords(plannedOn)}; nobody has said that it was sent.`,
            initiativeId,
            'messages',
          ),
        ),
      ],
    };
  },
};
