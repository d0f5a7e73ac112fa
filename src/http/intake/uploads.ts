import { createRoute, z } from '@hono/zod-openapi';
import { assertKept } from '../../intake/index.ts';
import { InvalidInput, NotFound } from '../../kernel/index.ts';
import { type Api, body, identityOf, json, permit, problems } from '../frame/api.ts';
import { streamedBody } from '../frame/streamed.ts';
import type { Parts } from '../parts.ts';
import { MappingBody, UploadBody } from './shape.ts';

const ById = z.object({ id: z.uuid() });

const ColumnBody = z.looseObject({
  name: z.string(),
  type: z.string(),
  sampled: z.number(),
  blankShare: z.number(),
  blankWords: z.array(z.string()),
  distinct: z.number(),
  samples: z.array(z.string()),
  low: z.number().optional(),
  high: z.number().optional(),
  note: z.string().optional(),
  date: z
    .looseObject({ formats: z.array(z.string()), ambiguous: z.boolean(), reason: z.string() })
    .optional(),
});

const ReadingBody = z
  .object({
    name: z.string(),
    size: z.number(),
    file: z.looseObject({ format: z.string() }),
    reasons: z.array(z.string()),
    notes: z.array(z.string()),
    sheets: z.array(z.string()),
    columns: z.array(ColumnBody),
    rows: z.array(z.array(z.string().nullable())),
    suggestions: z.array(
      z.object({
        target: z.string(),
        confidence: z.number(),
        columns: z.array(
          z.object({
            column: z.string(),
            mapped: z.looseObject({ field: z.string() }).nullable(),
            confidence: z.number(),
            reason: z.string(),
          }),
        ),
        mapping: MappingBody,
        open: z.array(z.string()),
      }),
    ),
  })
  .openapi('Reading');

const PreviewBody = z
  .object({
    whole: z.boolean(),
    read: z.number(),
    good: z.number(),
    rejected: z.number(),
    rows: z.array(z.record(z.string(), z.unknown())),
    problems: z.array(
      z.object({
        column: z.string(),
        rule: z.string(),
        count: z.number(),
        row: z.number(),
        line: z.number().nullable(),
        value: z.string().nullable(),
      }),
    ),
    notes: z
      .array(z.string())
      .optional()
      .openapi({ description: 'What would become of the good rows, where the record was asked' }),
    earlier: z
      .array(
        z.object({
          importId: z.string().nullable().openapi({ description: 'Null where they came by the API' }),
          file: z.string().nullable(),
          at: z.string().nullable(),
          place: z.string().openapi({ description: 'The survey or source that they are in' }),
          share: z
            .number()
            .openapi({ description: 'Share of the rows, 0 to 1; 1 where the file is the same' }),
          mapping: MappingBody.openapi({
            description: 'How to add to the same place, where they count once',
          }),
        }),
      )
      .openapi({
        description: 'Where rows of this file are already: imported as asked they would count twice',
      }),
  })
  .openapi('Preview');

/** Fields and columns that files may be mapped to, for the page on which people do it. */
const TargetBody = z
  .object({
    name: z.string(),
    label: z.string(),
    survey: z.boolean(),
    fields: z.array(
      z.looseObject({
        name: z.string(),
        label: z.string(),
        type: z.string(),
        required: z.boolean().optional(),
        fixable: z.boolean().optional(),
        hint: z.string().optional(),
        choices: z.array(z.looseObject({ value: z.string(), label: z.string() })).optional(),
      }),
    ),
    repeated: z.array(z.object({ prefix: z.string(), label: z.string(), types: z.array(z.string()) })),
  })
  .openapi('ImportTarget');

const receive = createRoute({
  method: 'post',
  path: '/api/v1/uploads',
  summary: 'Send a file, as it is, in the body',
  ...permit('import.run'),
  request: {
    query: z.object({ name: z.string().min(1).max(300) }),
    body: {
      content: {
        'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) },
      },
      required: true,
    },
  },
  responses: { 201: json(UploadBody, 'The file is kept'), ...problems },
});

const reading = createRoute({
  method: 'get',
  path: '/api/v1/uploads/{id}/reading',
  summary: 'How the file was understood, with a suggested mapping for each target',
  ...permit('import.run'),
  request: {
    params: ById,
    query: z.object({
      encoding: z.string().optional(),
      delimiter: z.string().optional(),
      quote: z.string().optional(),
      sheet: z.string().optional(),
      headerRow: z.coerce.number().int().optional(),
    }),
  },
  responses: { 200: json(ReadingBody, 'The reading'), ...problems },
});

const preview = createRoute({
  method: 'post',
  path: '/api/v1/uploads/{id}/preview',
  summary: 'Rows as they would be stored, with counts of good and rejected ones; stores nothing',
  ...permit('import.run'),
  request: { params: ById, body: body(z.object({ mapping: MappingBody })) },
  responses: { 200: json(PreviewBody, 'The preview'), ...problems },
});

const targets = createRoute({
  method: 'get',
  path: '/api/v1/import-targets',
  summary: 'What files can be imported as, and the fields of each',
  ...permit('import.read'),
  responses: { 200: json(z.object({ items: z.array(TargetBody) }), 'The targets'), ...problems },
});

export function mountUploads(api: Api, { clock, ids, record, intake }: Parts): void {
  api.openapi(receive, async (context) => {
    const { scope } = identityOf(context);
    const { name } = context.req.valid('query');
    const content = streamedBody(context);
    if (!content) throw InvalidInput.at('body', 'must hold the file');
    const id = ids.next();
    const { size, sha256 } = await intake.files.save(scope.orgId, id, content);
    const upload = { id, name, size, sha256, createdAt: clock.now().toISOString() };
    await record.inScope(scope, async ({ imports, audit }) => {
      await imports.addUpload(upload, scope.actor.name);
      await audit.append({
        action: 'uploaded',
        subjectKind: 'upload',
        subjectId: id,
        detail: { name, size, sha256 },
      });
    });
    return context.json(upload, 201);
  });

  const uploadOf = async (scope: Parameters<typeof record.inScope>[0], id: string) => {
    const upload = await record.inScope(scope, ({ imports }) => imports.findUpload(id));
    if (!upload) throw NotFound.of('upload', id);
    assertKept(upload);
    return upload;
  };

  api.openapi(reading, async (context) => {
    const { scope } = identityOf(context);
    const upload = await uploadOf(scope, context.req.valid('param').id);
    const asked = context.req.valid('query');
    return context.json(
      (await intake.read(scope, upload, asked)) as unknown as z.infer<typeof ReadingBody>,
      200,
    );
  });

  api.openapi(preview, async (context) => {
    const { scope } = identityOf(context);
    const upload = await uploadOf(scope, context.req.valid('param').id);
    const { mapping } = context.req.valid('json');
    const { keys, ...shown } = await intake.preview(scope, upload, mapping);
    const earlier = await record.inScope(scope, ({ imports }) =>
      intake.earlier(imports, upload, mapping, keys),
    );
    return context.json({ ...shown, earlier } as unknown as z.infer<typeof PreviewBody>, 200);
  });

  api.openapi(targets, (context) =>
    context.json({ items: intake.targets as unknown as z.infer<typeof TargetBody>[] }, 200),
  );
}
