import { noteNow, type RaciMatrix, type Stakeholder } from '../../../change/index.ts';
import type { ExportTable } from '../../../insight/index.ts';

/** An activity a row, a person a column. */
export function raciTable({ people, activities }: RaciMatrix): ExportTable {
  return {
    name: 'RACI',
    columns: ['activity', ...people.map(({ name }) => name)],
    rows: activities.map(({ name, cells }) => [name, ...people.map(({ id }) => cells[id] ?? null)]),
  };
}

/** A stakeholder a row. */
export function stakeholderTable(stakeholders: readonly Stakeholder[]): ExportTable {
  const names = new Map(stakeholders.map(({ id, name }) => [id, name]));
  return {
    name: 'Stakeholders',
    columns: [
      'name',
      'role',
      'unit',
      'power',
      'interest',
      'stance now',
      'stance wanted',
      'gains',
      'loses',
      'moved by (1 a little, 3 strongly)',
      'seen on',
      'why',
    ],
    rows: stakeholders.map((one) => {
      const note = noteNow(one);
      return [
        one.name,
        one.role,
        one.unit,
        one.power,
        one.interest,
        note.stance,
        one.wanted,
        one.gains,
        one.loses,
        one.movedBy
          .map(({ stakeholderId, strength }) => `${names.get(stakeholderId) ?? ''} (${strength})`)
          .join('; '),
        note.on,
        note.why,
      ];
    }),
  };
}
