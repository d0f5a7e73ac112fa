import { createRoute, z } from '@hono/zod-openapi';
import { politicsById, takenOut } from '../../change/index.ts';
import { dayIn, type Scope } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { type AgendaTable, minutesById, minutesSoFar, packOf, politicsTables } from '../../strategy/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { holdingParts } from './holding.ts';
import { MinutesBody, presentMinutes } from './minutesShapes.ts';

const tags = ['Reviews'];
const ById = z.object({ id: z.uuid() });

const PACK_TYPES = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
} as const;

const minutes = createRoute({
  method: 'get',
  path: '/api/v1/reviews/{id}/minutes',
  summary: 'The minutes of a review that is closed',
  tags,
  ...permit('review.read'),
  request: { params: ById },
  responses: { 200: json(MinutesBody, 'The minutes'), ...problems },
});

const pack = createRoute({
  method: 'get',
  path: '/api/v1/reviews/{id}/pack',
  summary: 'The pack of a review: slides with native charts (PPTX), or its minutes as a document (PDF)',
  tags,
  ...permit('review.read'),
  request: {
    params: ById,
    query: z.object({
      format: z.enum(['pptx', 'pdf']).default('pptx'),
      politics: z
        .union([z.uuid(), z.array(z.uuid()).max(50)])
        .optional()
        .openapi({
          description:
            'Files of politics to put in, of circles that you are in; without it none is. It is in the audit log.',
        }),
    }),
  },
  responses: {
    200: {
      content: { [PACK_TYPES.pptx]: {}, [PACK_TYPES.pdf]: {} },
      description: 'The file; of a review that is not closed a draft, which says so',
    },
    ...problems,
  },
});

export function mountMinutes(api: Api, { record, clock, ids, packs, publicUrl }: Parts): void {
  const holding = holdingParts({ clock, ids });

  api.openapi(minutes, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, ({ reviews }) => minutesById(reviews, id));
    return context.json(presentMinutes(found), 200);
  });

  api.openapi(pack, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { format, politics } = context.req.valid('query');
    const {
      minutes: kept,
      draft,
      chosen,
    } = await record.inScope(scope, async (stores) => ({
      ...(await minutesSoFar(holding(stores), id)),
      chosen: await chosenPolitics(stores, scope, [politics ?? []].flat(), `pack of a review, ${format}`),
    }));
    const bytes = await packs[format](packOf(kept, draft, publicUrl, chosen));
    const name = `${kept.title} ${kept.period.from}`.replace(/[^\p{L}\p{N} -]/gu, '').trim();
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': PACK_TYPES[format],
        'content-disposition': `attachment; filename="review.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      },
    }) as never;
  });

  /** @throws NotFound for a file of a circle that the actor is not in */
  async function chosenPolitics(
    stores: Stores,
    scope: Scope,
    ids: readonly string[],
    form: string,
  ): Promise<AgendaTable[]> {
    const tables: AgendaTable[] = [];
    for (const politicsId of new Set(ids)) {
      const file = await politicsById(stores, politicsId);
      await takenOut(stores, file, form);
      const stakeholders = await stores.politics.stakeholders([politicsId]);
      const promises = await stores.politics.promises([politicsId]);
      tables.push(...politicsTables(file, stakeholders, promises, dayIn(scope.zone, clock.now())));
    }
    return tables;
  }
}
