import type { NamedOwner, Owner } from '../../access/index.ts';
import { dayIn, gatherFaults, InvalidInput, parseDay } from '../../kernel/index.ts';
import type { AdkarElement } from './adkar.ts';
import { keepOwner, needCount, needLine, needProse } from './field.ts';
import { assertInitiative, groupOf } from './group.ts';
import { keeperOf } from './keeping.ts';
import type { AdoptionRecord } from './store.ts';

export interface MessageFields {
  readonly initiativeId: string;
  /** Whom it is for; null for all groups of the initiative. */
  readonly groupId: string | null;
  /** Who says it: people listen to the sponsor about why, and to their own manager about themselves. */
  readonly sender: Owner;
  /** Meeting, e-mail, intranet: as people call it. */
  readonly channel: string;
  readonly what: string;
  /** YYYY-MM-DD. */
  readonly plannedOn: string;
  /** Which element it is to raise. */
  readonly purpose: AdkarElement;
  /** Null until it was sent. */
  readonly sentOn: string | null;
  /** People it went to, and those of them whom it reached; null where nobody counted. */
  readonly audience: number | null;
  readonly reached: number | null;
}

/** A message of the communication plan. */
export type ChangeMessage = MessageFields & AdoptionRecord;
export type MessageInput = Omit<MessageFields, 'sender'> & { readonly sender: NamedOwner };

/** The communication plan. */
export const messages = keeperOf<MessageFields, MessageInput>({
  noun: 'message',
  subject: 'change_message',
  store: ({ messages: all }) => all,
  async check(parts, scope, given, before) {
    const today = dayIn(scope.zone, parts.clock.now());
    const faults = gatherFaults();
    const what = faults.take(() => needProse(given.what, 'what', 'must say what is told'));
    const channel = faults.take(() => needLine(given.channel, 'channel', 'must say by what way', 100));
    faults.take(() => parseDay(given.plannedOn, 'plannedOn'));
    faults.take(() => {
      if (given.sentOn !== null && parseDay(given.sentOn, 'sentOn') > today)
        throw InvalidInput.at('sentOn', 'must not lie in the future', given.sentOn);
    });
    faults.take(() => given.audience !== null && needCount(given.audience, 'audience', 1));
    faults.take(() => given.reached !== null && needCount(given.reached, 'reached', 0));
    faults.take(() => {
      if (given.sentOn === null && given.reached !== null)
        throw InvalidInput.at(
          'reached',
          'can be known only once it was sent: say on which day',
          given.reached,
        );
    });
    faults.assertNone();
    if (before && given.initiativeId !== before.initiativeId)
      throw InvalidInput.at('initiativeId', 'must stay as it is: plan it in the other initiative');
    await assertInitiative(parts, given.initiativeId);
    const group = given.groupId === null ? null : await groupOf(parts, given.initiativeId, given.groupId);
    const size = group?.headcount.known ? group.headcount.value : null;
    if (given.audience !== null && size !== null && given.audience > size)
      throw InvalidInput.at(
        'audience',
        `must not be more than the ${size} people of the group`,
        given.audience,
      );
    const most = given.audience ?? size;
    if (given.reached !== null && most === null)
      throw InvalidInput.at('audience', 'must be known to say how many of them were reached');
    if (given.reached !== null && most !== null && given.reached > most)
      throw InvalidInput.at('reached', `must not be more than the ${most} people it went to`, given.reached);
    const { initiativeId, groupId, plannedOn, purpose, sentOn, reached } = given;
    return {
      ...{ initiativeId, groupId, plannedOn, purpose, sentOn, reached },
      sender: await keepOwner(parts.members, given.sender, before?.sender ?? null, 'sender'),
      channel: channel ?? '',
      what: what ?? '',
      audience: given.reached === null ? given.audience : most,
    };
  },
  told: ({ plannedOn, sentOn, groupId }) => ({ plannedOn, sentOn, groupId }),
});

export interface MessageReach {
  readonly state: 'planned' | 'late' | 'sent';
  /** Reached of those it went to; null where nobody counted, or before it was sent. */
  readonly share: number | null;
}

/** @param today YYYY-MM-DD in the organization's zone */
export function messageReach(
  {
    plannedOn,
    sentOn,
    audience,
    reached,
  }: Pick<ChangeMessage, 'plannedOn' | 'sentOn' | 'audience' | 'reached'>,
  today: string,
): MessageReach {
  if (sentOn === null) return { state: plannedOn < today ? 'late' : 'planned', share: null };
  return { state: 'sent', share: reached === null || audience === null ? null : reached / audience };
}
