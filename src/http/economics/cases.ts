import type { z } from '@hono/zod-openapi';
import {
  ASKED_COSTS,
  type BusinessCase,
  byNature,
  type CaseParts,
  type CaseVersion,
  CONFIDENCE_RISK,
  caseById,
  casePeriod,
  changeCase,
  countedOnce,
  createCase,
  deckOf,
  deleteCase,
  doublesAcross,
  EXPERIENCE_REFUSED,
  gapsOf,
  LINE_KINDS,
  MECHANISM,
  type MechanismKey,
  type Realized,
  type RealizedMonth,
  realizedOf,
  restoreCase,
  totalsOf,
  traceOf,
  workbookOf,
} from '../../economics/index.ts';
import { currencyDigits, dayIn, NotFound, type Scope } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { type Api, identityOf } from '../frame/api.ts';
import { mountVersioned } from '../frame/versioned.ts';
import type { Parts } from '../parts.ts';
import type { ListedBody, RealizedBody } from './caseFigureShapes.ts';
import * as routes from './caseRoutes.ts';
import { CaseBody, CaseChangesBody, CaseInputs, presentCase, readContent } from './caseShapes.ts';
import { caseCandidates } from './caseSources.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
} as const;

export function mountCases(api: Api, { record, clock, ids, caseFiles }: Parts): void {
  const today = ({ zone }: Scope) => dayIn(zone, clock.now());
  const parts = (stores: Stores): CaseParts => ({ ...stores, clock, ids });

  api.openapi(routes.list, async (context) => {
    const { initiativeId } = context.req.valid('query');
    const items = await record.inScope(identityOf(context).scope, async (stores) => {
      const found = await stores.businessCases.list({ initiativeId });
      return listed(stores, found);
    });
    return context.json({ items, next: null }, 200);
  });

  api.openapi(routes.kinds, (context) => {
    const items = LINE_KINDS.map(({ key, name, side, words, roles }) => ({
      key,
      name,
      side,
      words,
      asked: (ASKED_COSTS as readonly string[]).includes(key),
      actsOn: side === 'benefit' ? MECHANISM[key as MechanismKey].actsOn : null,
      roles: roles.map((role) => ({ ...role })),
    }));
    const refused = { name: 'A better experience, satisfaction or score', reason: EXPERIENCE_REFUSED };
    return context.json({ items, refused, risks: structuredClone(CONFIDENCE_RISK) }, 200);
  });

  api.openapi(routes.sources, async (context) => {
    const { scope } = identityOf(context);
    const { initiativeId } = context.req.valid('query');
    const found = await record.inScope(scope, (stores) => caseCandidates(stores, today(scope), initiativeId));
    const items = found as z.output<typeof routes.CandidateBody>[];
    return context.json({ items, next: null }, 200);
  });

  api.openapi(routes.prove, async (context) => {
    const { scope } = identityOf(context);
    const answer = await record.inScope(scope, async (stores) => {
      const found = await stores.businessCases.list({});
      const { counted, notes } = countedOnce(found);
      const told: ({ readonly one: BusinessCase } & Realized)[] = [];
      for (const one of counted) told.push({ one, ...(await realizedIn(stores, one, today(scope))) });
      const currencies = [...new Set(found.map(({ current }) => current.content.currency))];
      const sums = (past: boolean) =>
        currencies.map((currency) => {
          const months = told
            .filter(({ one }) => one.current.content.currency === currency)
            .flatMap((one) => one.months.filter((month) => month.past === past));
          return { currency, ...plainTotals(months) };
        });
      return {
        currency: (await stores.organization.read()).currency,
        cases: found.length,
        incomplete: found.filter(({ current }) => gapsOf(current.content).length > 0).length,
        soFar: sums(true),
        ahead: sums(false),
        items: await listed(stores, found),
        soFarByCase: told.map(({ one, months }) => ({
          id: one.id,
          name: one.current.content.name,
          currency: one.current.content.currency,
          ...plainTotals(months.filter(({ past }) => past)),
        })),
        notes: [
          ...notes,
          ...doublesAcross(counted).map(({ text }) => text),
          ...told.flatMap((one) => one.notes.map((note) => `${one.one.current.content.name}: ${note}`)),
        ],
      };
    });
    return context.json(answer, 200);
  });

  api.openapi(routes.versions, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, async ({ businessCases }) => {
      await caseById(businessCases, id);
      return businessCases.versions(id);
    });
    const items = found.map(({ number, why, by, at, changes, content, figures }) => ({
      number,
      why,
      by: { name: by.name },
      at,
      changes: changes.map((change) => ({ ...change })),
      netPresentValue: figures.simulated.netPresentValue,
      currency: content.currency,
    }));
    return context.json({ items, next: null }, 200);
  });

  api.openapi(routes.version, async (context) => {
    const { id, number } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, async ({ businessCases }) => {
      const head = await caseById(businessCases, id);
      const then = await businessCases.version(id, number);
      if (!then) throw NotFound.of('version', String(number));
      return { ...head, version: number, current: then };
    });
    return context.json(presentCase(found) as z.infer<typeof CaseBody>, 200);
  });

  api.openapi(routes.trace, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, ({ businessCases }) =>
      caseById(businessCases, id),
    );
    const { of } = context.req.valid('query');
    return context.json(presentTrace(found.current, of), 200);
  });

  api.openapi(routes.realized, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const answer = await record.inScope(scope, async (stores) => {
      const found = await caseById(stores.businessCases, id);
      const { months, notes } = await realizedIn(stores, found, today(scope));
      return {
        currency: found.current.content.currency,
        today: today(scope),
        months: months.map(presentMonth),
        soFar: plainTotals(months.filter(({ past }) => past)),
        notes: [
          ...notes,
          ...doublesAcross(await stores.businessCases.list({}))
            .filter(({ ids }) => ids.includes(id))
            .map(({ text }) => text),
        ],
      };
    });
    return context.json(answer, 200);
  });

  api.openapi(routes.file, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { format } = context.req.valid('query');
    const { found, realized, organization } = await record.inScope(scope, async (stores) => {
      const one = await caseById(stores.businessCases, id);
      return {
        found: one,
        realized: await realizedIn(stores, one, today(scope)),
        organization: (await stores.organization.read()).name,
      };
    });
    const { content } = found.current;
    const bytes =
      format === 'xlsx'
        ? await caseFiles.xlsx(workbookOf(found))
        : await caseFiles[format](deckOf(found, realized, organization, currencyDigits(content.currency)));
    const name = content.name.replace(/[^\p{L}\p{N} -]/gu, '').trim();
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': TYPES[format],
        'content-disposition': `attachment; filename="business-case.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
      },
    }) as never;
  });

  // Who changes is known only where the call is: the scope of its transaction.
  mountVersioned(
    api,
    { record },
    {
      path: '/api/v1/business-cases',
      tags: routes.tags,
      noun: 'business case',
      permissions: { read: 'case.read', change: 'case.change' },
      summaries: {
        create: 'Make a business case; a better experience by itself is no benefit, and it is said why',
        read: 'A business case: its newest version, its figures and what it is incomplete in',
        change: 'Make the next version of a business case; the one before stays',
        remove: 'Delete a business case',
      },
      method: 'patch',
      input: CaseInputs,
      changes: CaseChangesBody,
      body: CaseBody,
      present: presentCase,
      create: (stores, input, scope) =>
        createCase(parts(stores), scope, readContent(input) as Parameters<typeof createCase>[2]),
      read: ({ businessCases }, id) => caseById(businessCases, id),
      change: (stores, id, expected, changes, scope) =>
        changeCase(
          parts(stores),
          scope,
          id,
          expected,
          readContent(changes) as Parameters<typeof changeCase>[4],
        ),
      remove: (stores, id, expected) => deleteCase(parts(stores), id, expected),
      restore: (stores, id) => restoreCase(parts(stores), id),
    },
  );
}

async function realizedIn({ realizedFacts }: Stores, { initiativeId, current }: BusinessCase, today: string) {
  const { content } = current;
  const booked = initiativeId === null ? [] : await realizedFacts.booked(initiativeId, casePeriod(content));
  const judged = initiativeId === null ? [] : await realizedFacts.judged(initiativeId);
  return realizedOf(content, { booked, judged }, today);
}

async function listed(
  { initiatives }: Stores,
  found: readonly BusinessCase[],
): Promise<z.infer<typeof ListedBody>[]> {
  const named = found.some(({ initiativeId }) => initiativeId !== null);
  const names = new Map(named ? (await initiatives.list()).map(({ id, name }) => [id, name]) : []);
  return found.map(({ id, initiativeId, owner, version, updatedAt, current }) => {
    const { simulated, likely } = current.figures;
    return {
      id,
      name: current.content.name,
      initiativeId,
      initiativeName: initiativeId === null ? null : (names.get(initiativeId) ?? null),
      owner: { name: owner.name },
      currency: current.content.currency,
      version,
      updatedAt,
      incomplete: gapsOf(current.content).length,
      netPresentValue: simulated.netPresentValue,
      returnOnInvestment: likely.returnOnInvestment,
      payback: likely.payback,
      chance: simulated.chance,
    };
  });
}

function presentTrace(current: CaseVersion, of: string) {
  const { parts, input, ...trace } = traceOf(current, of);
  return {
    ...trace,
    parts: parts.map((part) => ({ ...part, source: part.source && { ...part.source } })),
    input: input && { ...input, source: input.source && { ...input.source } },
  };
}

function presentMonth(month: RealizedMonth): z.infer<typeof RealizedBody>['months'][number] {
  return {
    ...month,
    parts: month.parts.map((part) => ({ ...part, evidence: part.evidence && { ...part.evidence } })),
  };
}

function plainTotals(months: readonly RealizedMonth[]) {
  return months.length === 0 ? { costs: byNature([]), benefits: byNature([]) } : totalsOf(months);
}
