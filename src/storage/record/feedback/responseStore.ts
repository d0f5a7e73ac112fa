import { type Kysely, type Selectable, sql } from 'kysely';
import type { AnswerValue, Response, ResponseFilter, ResponseStore } from '../../../feedback/index.ts';
import type { Scope } from '../../../kernel/index.ts';
import { behind, instantKey, toPage } from '../paging.ts';
import type { Tables } from '../tables.ts';

export function recordResponseStore(db: Kysely<Tables>, scope: Scope): ResponseStore {
  return {
    async known(surveyId, rowKeys) {
      const { rows } = await sql<{ row_key: string; id: string }>`select row_key, id
        from responses_by_row_key(${surveyId}::uuid, ${rowKeys}::text[])`.execute(db);
      return new Map(rows.map((row) => [row.row_key, row.id]));
    },
    async insert(responses) {
      const inserted = await db
        .insertInto('response')
        .values(responses.map((response) => toRow(response, scope.orgId)))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .execute();
      return new Set(inserted.map((row) => row.id));
    },
    async find(id) {
      const row = await selectResponses(db).where('response.id', '=', id).executeTakeFirst();
      return row ? toResponse(row) : null;
    },
    async page(filter, { limit, after }) {
      let query = filtered(db, filter)
        .select(instantKey('response.answered_at').as('page_at'))
        .orderBy('response.answered_at', 'desc')
        .orderBy('response.id', 'desc')
        .limit(limit + 1);
      if (after) query = query.where(behind('response.answered_at', 'response.id', after));
      return toPage(await query.execute(), limit, toResponse);
    },
    async link(customers) {
      const linked = await sql`update response set customer_id = known.id
        from unnest(${customers.map((one) => one.id)}::uuid[], ${customers.map((one) => one.externalId)}::text[])
          as known(id, external_id)
        where response.customer_ref = known.external_id and response.customer_id is null`.execute(db);
      return Number(linked.numAffectedRows ?? 0);
    },
    async forget(customer, textKinds, kept) {
      const forgotten = await sql`update response set customer_id = null, customer_ref = null, erased = true,
          answers = answers - coalesce((select array_agg(q.key) from question q
            where q.survey_version_id = response.survey_version_id and q.kind = any(${textKinds}::text[])), '{}'),
          attributes = coalesce((select jsonb_object_agg(a.key, a.value) from jsonb_each(response.attributes) a
            where a.key = any(${kept}::text[])), '{}')
        where customer_id = ${customer.id}::uuid
          or (customer_id is null and customer_ref = ${customer.externalId})`.execute(db);
      return Number(forgotten.numAffectedRows ?? 0);
    },
  };
}

function selectResponses(db: Kysely<Tables>) {
  return db
    .selectFrom('response')
    .innerJoin('survey_version', 'survey_version.id', 'response.survey_version_id')
    .selectAll('response')
    .select('survey_version.survey_id');
}

function filtered(db: Kysely<Tables>, filter: ResponseFilter) {
  let query = selectResponses(db);
  const { surveyId, customerId, channel, touchpoint, from, to } = filter;
  if (surveyId !== undefined) query = query.where('survey_version.survey_id', '=', surveyId);
  if (customerId !== undefined) query = query.where('response.customer_id', '=', customerId);
  if (channel !== undefined) query = query.where('response.channel', '=', channel);
  if (touchpoint !== undefined) query = query.where('response.touchpoint', '=', touchpoint);
  if (from !== undefined) query = query.where('response.answered_at', '>=', new Date(from));
  if (to !== undefined) query = query.where('response.answered_at', '<', new Date(to));
  return query;
}

function toRow(response: Response, orgId: string) {
  return {
    org_id: orgId,
    id: response.id,
    survey_version_id: response.surveyVersionId,
    row_key: response.rowKey,
    customer_id: response.customerId,
    customer_ref: response.customerRef,
    answered_at: response.answeredAt,
    received_at: response.receivedAt,
    touchpoint: response.touchpoint,
    channel: response.channel,
    language: response.language,
    weight: response.weight,
    answers: JSON.stringify(response.answers),
    attributes: JSON.stringify(response.attributes),
    import_id: response.importId,
    erased: response.erased,
  };
}

function toResponse(row: Selectable<Tables['response']> & { survey_id: string }): Response {
  return {
    id: row.id,
    surveyId: row.survey_id,
    surveyVersionId: row.survey_version_id,
    rowKey: row.row_key,
    customerId: row.customer_id,
    customerRef: row.customer_ref,
    answeredAt: row.answered_at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    touchpoint: row.touchpoint,
    channel: row.channel,
    language: row.language,
    weight: row.weight,
    answers: row.answers as Record<string, AnswerValue>,
    attributes: row.attributes,
    importId: row.import_id,
    erased: row.erased,
  };
}
