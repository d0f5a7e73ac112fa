/** A part of a cost, as a measurement keeps it: amounts in minor units of the organization's currency, as text that JSON holds exactly. */
export interface CostPiece {
  readonly category: string;
  readonly minor: string;
  /** Booked there, or shared out by the stated driver. */
  readonly how: 'booked' | 'allocated';
  /** Entries of the ledger that were booked; 0 for what was shared out. */
  readonly entries: number;
}

/** Adds up amounts by category and by how they came. */
export class Pieces {
  private readonly sums = new Map<
    string,
    { category: string; how: CostPiece['how']; minor: bigint; entries: number }
  >();

  add(category: string, how: CostPiece['how'], minor: bigint, entries: number): void {
    const key = `${how} ${category}`;
    const known = this.sums.get(key);
    if (known) {
      known.minor += minor;
      known.entries += entries;
    } else this.sums.set(key, { category, how, minor, entries });
  }

  get total(): bigint {
    let sum = 0n;
    for (const { minor } of this.sums.values()) sum += minor;
    return sum;
  }

  /** Booked ones first. */
  list(): CostPiece[] {
    return [...this.sums.values()]
      .filter(({ minor, entries }) => minor !== 0n || entries > 0)
      .sort((a, b) => (a.how === b.how ? 0 : a.how === 'booked' ? -1 : 1))
      .map(({ minor, ...rest }) => ({ ...rest, minor: String(minor) }));
  }
}
