import { gatherFaults, InvalidInput, isId, parseProse } from '../kernel/index.ts';
import { required } from './source.ts';

/** Figures of one entity of one source; null for all of its entities. */
export interface PeerMember {
  readonly sourceId: string;
  readonly entity: string | null;
  /** Market share or another weight among the peers; null for none. */
  readonly weight: number | null;
}

/** Whom the organization compares itself with. */
export interface PeerGroup {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly members: readonly PeerMember[];
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface PeerGroupInput {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly members: readonly {
    readonly sourceId: string;
    readonly entity?: string | null | undefined;
    readonly weight?: number | null | undefined;
  }[];
}

const MOST_MEMBERS = 500;

/** @throws InvalidInput naming each field that is wrong */
export function parsePeerGroup(input: PeerGroupInput): Pick<PeerGroup, 'name' | 'description' | 'members'> {
  const faults = gatherFaults();
  const name = faults.take(() => required(input.name, 'name', 200)) ?? '';
  const description = faults.take(() => parseProse(input.description, 'description', 2000)) ?? null;
  faults.take(() => {
    if (input.members.length === 0 || input.members.length > MOST_MEMBERS)
      throw InvalidInput.at('members', `must be 1 to ${MOST_MEMBERS}`, input.members.length);
  });
  const members = input.members.map(({ sourceId, entity, weight }, index) => {
    const at = `members[${index}]`;
    faults.take(() => {
      if (!isId(sourceId)) throw InvalidInput.at(`${at}.sourceId`, 'must be the id of a source', sourceId);
      if (weight !== null && weight !== undefined && !(weight > 0))
        throw InvalidInput.at(`${at}.weight`, 'must be above 0', weight);
    });
    const named = faults.take(() => (entity ? required(entity, `${at}.entity`, 200) : null)) ?? null;
    return { sourceId, entity: named, weight: weight ?? null };
  });
  faults.assertNone();
  return { name, description, members };
}
