import { createRoute, z } from '@hono/zod-openapi';
import {
  ATTENDANCE_FIELDS,
  type AttendanceColumns,
  guessAttendanceColumns,
  importAttendance,
  readAttendanceRow,
  trainings,
} from '../../../change/index.ts';
import { DATE_FORMATS, type DateFormat, dayUnder, detectDateFormat } from '../../../intake/index.ts';
import { dayIn, InvalidInput, NotFound } from '../../../kernel/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../../frame/api.ts';
import { enterRows, FileCounts, fileInput, fileRow, withBroken } from '../../frame/fileRows.ts';
import type { Parts } from '../../parts.ts';
import { peopleParts, tags } from './records.ts';

/** Rows of a file; a company that trains more at once sends several. */
const MOST_ROWS = 20_000;

const ResultBody = z
  .object({
    ...fileRow,
    course: z.string().nullable(),
    attendedOn: z.string().nullable(),
  })
  .openapi('AttendanceResult');

const importRoute = createRoute({
  method: 'post',
  path: '/api/v1/attendance-imports',
  summary: 'Enter who attended from a CSV or XLSX file, or preview that; repeated, it counts nobody twice',
  tags,
  ...permit('adoption.change'),
  request: {
    body: body(
      z
        .object({
          initiativeId: z.uuid(),
          ...fileInput(ATTENDANCE_FIELDS),
          dateFormat: z
            .enum(DATE_FORMATS)
            .optional()
            .openapi({ description: 'How days are written; found out by default' }),
        })
        .openapi('AttendanceImport'),
    ),
  },
  responses: {
    200: json(
      z
        .object({
          head: z.array(z.string()),
          columns: z.partialRecord(z.enum(ATTENDANCE_FIELDS), z.number().int()),
          dateFormat: z.enum(DATE_FORMATS).nullable(),
          dateFormats: z.array(z.enum(DATE_FORMATS)).openapi({
            description: 'Those that read every day of the column; choose one where there are several',
          }),
          counts: FileCounts,
          rows: z.array(ResultBody),
        })
        .openapi('AttendanceImported'),
      'What became, or would become, of each row',
    ),
    ...problems,
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/trainings/{id}/attendance',
  summary: 'Who attended a training, by name',
  tags,
  ...permit('attendance.read'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: {
    200: json(
      z.object({
        items: z.array(
          z
            .object({
              id: z.string(),
              number: z.string().nullable(),
              email: z.string().nullable(),
              name: z.string().nullable(),
              attendedOn: z.string(),
              passed: z.boolean().nullable(),
              score: z.number().nullable(),
              hours: z.number().nullable(),
              team: z.string().nullable(),
            })
            .openapi('Attendance'),
        ),
        next: z.null(),
      }),
      'All of them, by day',
    ),
    ...problems,
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/v1/trainings/{id}/attendance/{rowId}',
  summary: 'Take somebody out of the attendance of a training',
  tags,
  ...permit('attendance.read'),
  request: { params: z.object({ id: z.uuid(), rowId: z.uuid() }) },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

export function mountAttendance(api: Api, parts: Parts): void {
  const { record, clock } = parts;
  const work = peopleParts(parts);

  api.openapi(importRoute, async (context) => {
    const { scope } = identityOf(context);
    const { initiativeId, content, preview, columns: given, dateFormat } = context.req.valid('json');
    const table = await parts.readTable(Buffer.from(content, 'base64'), MOST_ROWS);
    const columns: AttendanceColumns = given ?? guessAttendanceColumns(table.head);
    const days = daysOf(table.records, columns.date, dateFormat, clock.now().getUTCFullYear());
    if (!preview && days.format === null && days.formats.length > 1)
      throw InvalidInput.at(
        'dateFormat',
        `must be chosen: ${days.formats.join(' and ')} both read every day`,
      );
    const read = withBroken(
      table.records.map(({ line, cells }) => ({
        ...{ line, cells },
        ...readAttendanceRow(cells, columns, (text) => days.read(text)),
      })),
      table.broken,
    );
    const { counts, rows } = await enterRows(parts, scope, { preview, read }, (stores) =>
      importAttendance(work(stores), initiativeId, read, dayIn(scope.zone, clock.now())),
    );
    const shown = { head: [...table.head], columns, counts, rows };
    return context.json({ ...shown, dateFormat: days.format, dateFormats: [...days.formats] }, 200);
  });

  api.openapi(listRoute, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, async (stores) => {
      await trainings.read(stores, id);
      return stores.adoption.attendance([id]);
    });
    const items = found.map(({ person, trainingId: _, ...one }) => ({ ...one, ...person }));
    return context.json({ items, next: null }, 200);
  });

  api.openapi(removeRoute, async (context) => {
    const { id, rowId } = context.req.valid('param');
    await record.inScope(identityOf(context).scope, async ({ adoption, audit }) => {
      if (!(await adoption.removeAttendance(id, rowId))) throw NotFound.of('attendance', rowId);
      await audit.append({
        action: 'attendance_removed',
        subjectKind: 'training',
        subjectId: id,
        detail: { row: rowId },
      });
    });
    return context.body(null, 204);
  });
}

/** How the days of a column are written, and what reads them. Two ways that both fit are for a person to choose from. */
function daysOf(
  records: readonly { readonly cells: readonly string[] }[],
  column: number | undefined,
  asked: DateFormat | undefined,
  year: number,
): {
  readonly format: DateFormat | null;
  readonly formats: readonly DateFormat[];
  read(text: string): string | null;
} {
  const texts = column === undefined ? [] : records.map(({ cells }) => cells[column] ?? '');
  const { formats, ambiguous } = detectDateFormat(texts, true, year);
  const format = asked ?? (ambiguous ? null : (formats[0] ?? null));
  const used = format ?? formats[0];
  return { format, formats, read: (text) => (used === undefined ? null : dayUnder(text, used)) };
}
