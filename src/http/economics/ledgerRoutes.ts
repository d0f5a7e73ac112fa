import { createRoute, z } from '@hono/zod-openapi';
import { body, IfMatch, json, permit, problems } from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import {
  ChangeBody,
  EntryBody,
  EntryChangesBody,
  EntryInputBody,
  FilterQuery,
  SummaryBody,
  tags,
  VocabularyBody,
} from './ledgerShapes.ts';

const path = '/api/v1/ledger/entries';
const ById = z.object({ id: z.uuid() });

export const list = createRoute({
  method: 'get',
  path,
  summary: 'Entries of the ledger, newest month first, each in its own currency and the organization’s',
  tags,
  ...permit('cost.read'),
  request: { query: PageQuery.extend(FilterQuery.shape) },
  responses: { 200: json(pageOf(EntryBody), 'A page of entries'), ...problems },
});

export const create = createRoute({
  method: 'post',
  path,
  summary: 'Enter an amount by hand',
  tags,
  ...permit('cost.change'),
  request: { body: body(EntryInputBody) },
  responses: { 201: json(EntryBody, 'The new entry'), ...problems },
});

export const read = createRoute({
  method: 'get',
  path: `${path}/{id}`,
  summary: 'One entry',
  tags,
  ...permit('cost.read'),
  request: { params: ById },
  responses: { 200: json(EntryBody, 'The entry; ETag is its version'), ...problems },
});

export const changes = createRoute({
  method: 'get',
  path: `${path}/{id}/changes`,
  summary: 'What became of an entry: entered, changed, withdrawn, by whom and why',
  tags,
  ...permit('cost.read'),
  request: { params: ById },
  responses: {
    200: json(z.object({ items: z.array(ChangeBody), next: z.null() }), 'Newest first'),
    ...problems,
  },
});

export const change = createRoute({
  method: 'patch',
  path: `${path}/{id}`,
  summary: 'Change an entry; the trace keeps what stood there',
  tags,
  ...permit('cost.change'),
  request: { params: ById, headers: IfMatch, body: body(EntryChangesBody) },
  responses: { 200: json(EntryBody, 'As it is now'), ...problems },
});

export const withdraw = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  summary: 'Withdraw an entry: it counts no more, and stays for the trace',
  tags,
  ...permit('cost.change'),
  request: {
    params: ById,
    headers: IfMatch,
    query: z.object({
      why: z.string().max(2000).openapi({ description: 'Why it is taken back; stands in its trace' }),
    }),
  },
  responses: { 200: json(EntryBody, 'As it is now'), ...problems },
});

export const restore = createRoute({
  method: 'post',
  path: `${path}/{id}/restore`,
  summary: 'Let a withdrawn entry count again',
  tags,
  ...permit('cost.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 200: json(EntryBody, 'As it is now'), ...problems },
});

export const vocabulary = createRoute({
  method: 'get',
  path: '/api/v1/ledger/vocabulary',
  summary: 'What entries can be booked under, and what the ledger names',
  tags,
  ...permit('cost.read'),
  responses: { 200: json(VocabularyBody, 'Categories, units, initiatives, names and months'), ...problems },
});

export const summary = createRoute({
  method: 'get',
  path: '/api/v1/ledger/summary',
  summary: 'The ledger by month and category in the organization’s currency',
  tags,
  ...permit('cost.read'),
  request: { query: FilterQuery },
  responses: { 200: json(SummaryBody, 'Sums, and what has no exchange rate'), ...problems },
});
