import { InvalidInput, parseLine } from '../kernel/index.ts';

/** Who answers for something. The name stays when the person is gone. */
export interface Owner {
  /** A person of the organization; null for a name that stands for somebody without a login. */
  readonly personId: string | null;
  readonly name: string;
  /** The person has left the organization: a new owner has to be chosen. */
  readonly left: boolean;
}

/** An owner as somebody names them: a person of the organization, or a name. */
export interface NamedOwner {
  readonly personId?: string | null | undefined;
  readonly name?: string | null | undefined;
}

/** The people of the organization of the running transaction. */
export interface Members {
  /** Names by id, of those that are (still) there. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** @throws InvalidInput for nobody, and for a person who is not in the organization */
export async function chooseOwner(members: Members, named: NamedOwner, place = 'owner'): Promise<Owner> {
  const { personId } = named;
  if (personId) {
    const name = (await members.names([personId])).get(personId);
    if (name === undefined) {
      throw InvalidInput.at(`${place}.personId`, 'must be a person of this organization', personId);
    }
    return { personId, name, left: false };
  }
  const name = parseLine(named.name, `${place}.name`, 200);
  if (name === null) throw InvalidInput.at(place, 'must name who answers for it');
  return { personId: null, name, left: false };
}
