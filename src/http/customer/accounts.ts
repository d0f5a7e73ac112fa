import { createRoute, z } from '@hono/zod-openapi';
import { createAccount, getAccount, knownAttributes, patchAccount } from '../../customer/index.ts';
import {
  type Api,
  body,
  expectedVersion,
  IfMatch,
  identityOf,
  json,
  permit,
  problems,
  versionTag,
} from '../frame/api.ts';
import { PageQuery, pageOf } from '../frame/page.ts';
import { pageBody, pageRequest } from '../frame/pageKey.ts';
import type { Parts } from '../parts.ts';
import { AccountBody, AccountChange, AccountInput, accountBody, IdParams } from './shape.ts';

const tags = ['Customers'];

const list = createRoute({
  method: 'get',
  path: '/api/v1/accounts',
  summary: 'Accounts, newest first',
  tags,
  ...permit('customer.read'),
  request: { query: PageQuery.extend({ search: z.string().max(200).optional() }) },
  responses: { 200: json(pageOf(AccountBody), 'A page of accounts'), ...problems },
});

const create = createRoute({
  method: 'post',
  path: '/api/v1/accounts',
  summary: 'Make an account',
  tags,
  ...permit('customer.change'),
  request: { body: body(AccountInput) },
  responses: { 201: json(AccountBody, 'The new account'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: '/api/v1/accounts/{id}',
  summary: 'One account',
  tags,
  ...permit('customer.read'),
  request: { params: IdParams },
  responses: { 200: json(AccountBody, 'The account'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: '/api/v1/accounts/{id}',
  summary: 'Change an account: what is left out stays, null takes away',
  tags,
  ...permit('customer.change'),
  request: { params: IdParams, headers: IfMatch, body: body(AccountChange) },
  responses: { 200: json(AccountBody, 'As it is now'), ...problems },
});

export function mountAccounts(api: Api, parts: Parts): void {
  const { record } = parts;
  api.openapi(list, async (context) => {
    const { search, ...page } = context.req.valid('query');
    const found = await record.inScope(identityOf(context).scope, async (stores) => {
      const known = await knownAttributes(stores.attributes, 'account');
      const accounts = await stores.accounts.page({ search }, pageRequest(page));
      return pageBody(accounts, (account) => accountBody(account, known));
    });
    return context.json(found, 200);
  });

  api.openapi(create, async (context) => {
    const account = await record.inScope(identityOf(context).scope, async (stores) => {
      const made = await createAccount(stores, parts, context.req.valid('json'));
      return accountBody(made, await knownAttributes(stores.attributes, 'account'));
    });
    return context.json(account, 201, versionTag(account));
  });

  api.openapi(read, async (context) => {
    const { id } = context.req.valid('param');
    const account = await record.inScope(identityOf(context).scope, async (stores) =>
      accountBody(await getAccount(stores, id), await knownAttributes(stores.attributes, 'account')),
    );
    return context.json(account, 200, versionTag(account));
  });

  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const version = expectedVersion(context);
    const account = await record.inScope(identityOf(context).scope, async (stores) => {
      const changed = await patchAccount(stores, parts, id, version, context.req.valid('json'));
      return accountBody(changed, await knownAttributes(stores.attributes, 'account'));
    });
    return context.json(account, 200, versionTag(account));
  });
}
