import type { PersonBehind } from '../../economics/index.ts';
import type { Dialect, FigureRow } from '../../metric/index.ts';

/** Columns that `personOf` reads, of a row of `customer` under this alias. */
export function personColumns(alias: string, dialect: Dialect): string {
  return `${alias}.id as o_id, ${alias}.external_id as o_external, ${dialect.dayText(`${alias}.started_on`)} as o_started,
      ${dialect.dayText(`${alias}.ended_on`)} as o_ended, ${alias}.segment as o_segment, ${alias}.region as o_region, ${alias}.plan as o_plan`;
}

export function personOf(row: FigureRow): PersonBehind {
  return {
    id: String(row['o_id']),
    externalId: textOf(row['o_external']),
    startedOn: textOf(row['o_started']),
    endedOn: textOf(row['o_ended']),
    segment: textOf(row['o_segment']),
    region: textOf(row['o_region']),
    plan: textOf(row['o_plan']),
  };
}

function textOf(cell: FigureRow[string] | undefined): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
}
