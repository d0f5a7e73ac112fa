import {
  addPromise,
  addStakeholder,
  changePolitics,
  changePromise,
  changeStakeholder,
  checkRaci,
  coalitionOf,
  type DecisionStore,
  decisionById,
  gapList,
  isPromiseOverdue,
  keepRaci,
  noteLooks,
  noteStance,
  openPolitics,
  type PoliticsFile,
  type PoliticsParts,
  politicsById,
  politicsReadiness,
  type RaciMatrix,
  recordConsultation,
  removeStakeholder,
  restoreStakeholder,
  sayOfPromise,
  takenOut,
  weighed,
} from '../../../change/index.ts';
import { dayIn, type Scope } from '../../../kernel/index.ts';
import type { Stores } from '../../../storage/record/index.ts';
import { type Api, expectedVersion, identityOf, versionTag } from '../../frame/api.ts';
import { csvOf } from '../../frame/csv.ts';
import type { Parts } from '../../parts.ts';
import { presentConsultation, presentPromise } from './promiseShapes.ts';
import * as routes from './routes.ts';
import { presentFile, presentStakeholder } from './shapes.ts';
import { raciTable, stakeholderTable } from './tables.ts';

export function mountPolitics(api: Api, { record, clock, ids }: Parts): void {
  const today = ({ zone }: Scope) => dayIn(zone, clock.now());
  const parts = (stores: Stores): PoliticsParts & { decisions: DecisionStore } => ({ ...stores, clock, ids });

  api.openapi(routes.list, async (context) => {
    const { initiativeId } = context.req.valid('query');
    const files = await record.inScope(identityOf(context).scope, ({ politics }) =>
      politics.files(initiativeId),
    );
    return context.json({ items: files.map(presentFile), next: null }, 200);
  });

  api.openapi(routes.create, async (context) => {
    const { scope } = identityOf(context);
    const given = context.req.valid('json');
    const file = await record.inScope(scope, (stores) => openPolitics(parts(stores), scope, given));
    return context.json(presentFile(file), 201, versionTag(file));
  });

  api.openapi(routes.one, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const found = await record.inScope(scope, async (stores) => {
      const file = await politicsById(stores, id);
      await noteLooks(parts(stores), scope, [file]);
      return { file, ...(await contentOf(stores, file)) };
    });
    const { file, stakeholders, raci, promises, consultations } = found;
    const all = stakeholders.map(weighed);
    return context.json(
      {
        file: presentFile(file),
        today: today(scope),
        stakeholders: stakeholders.map(presentStakeholder),
        gaps: gapList(all).map((one) => one.id),
        readiness: politicsReadiness(all),
        coalition: mutable(coalitionOf(all)),
        raci: presentRaci(raci, file.raciVersion),
        promises: promises.map((one) => presentPromise(one, today(scope))),
        consultations,
      },
      200,
      versionTag(file),
    );
  });

  api.openapi(routes.patch, async (context) => {
    const { id } = context.req.valid('param');
    const changes = context.req.valid('json');
    const expected = expectedVersion(context);
    const file = await record.inScope(identityOf(context).scope, (stores) =>
      changePolitics(parts(stores), id, expected, changes),
    );
    return context.json(presentFile(file), 200, versionTag(file));
  });

  api.openapi(routes.everyStakeholder, async (context) => {
    const { scope } = identityOf(context);
    const day = today(scope);
    const found = await record.inScope(scope, async (stores) => {
      const files = await stores.politics.files();
      await noteLooks(parts(stores), scope, files);
      const fileIds = files.map(({ id }) => id);
      return {
        files,
        stakeholders: await stores.politics.stakeholders(fileIds),
        promises: await stores.politics.promises(fileIds),
      };
    });
    const items = found.stakeholders
      .map(presentStakeholder)
      .map(({ notes: _, ...rest }) => rest)
      .sort((left, right) => right.weight - left.weight || right.power - left.power);
    const overdue = found.promises
      .filter((one) => isPromiseOverdue(one, day))
      .map((one) => presentPromise(one, day));
    return context.json({ items, next: null, files: found.files.map(presentFile), overdue, today: day }, 200);
  });

  api.openapi(routes.addStakeholder, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const given = context.req.valid('json');
    const one = await record.inScope(scope, (stores) => addStakeholder(parts(stores), scope, id, given));
    return context.json(presentStakeholder(one), 201, versionTag(one));
  });

  api.openapi(routes.changeStakeholder, async (context) => {
    const { id, stakeholderId } = context.req.valid('param');
    const changes = given(context.req.valid('json'));
    const expected = expectedVersion(context);
    const one = await record.inScope(identityOf(context).scope, (stores) =>
      changeStakeholder(parts(stores), id, stakeholderId, expected, changes),
    );
    return context.json(presentStakeholder(one), 200, versionTag(one));
  });

  api.openapi(routes.removeStakeholder, async (context) => {
    const { id, stakeholderId } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) =>
      removeStakeholder(parts(stores), id, stakeholderId, expected),
    );
    return context.body(null, 204);
  });

  api.openapi(routes.restoreStakeholder, async (context) => {
    const { id, stakeholderId } = context.req.valid('param');
    const one = await record.inScope(identityOf(context).scope, (stores) =>
      restoreStakeholder(parts(stores), id, stakeholderId),
    );
    return context.json(presentStakeholder(one), 200, versionTag(one));
  });

  api.openapi(routes.noteStance, async (context) => {
    const { scope } = identityOf(context);
    const { id, stakeholderId } = context.req.valid('param');
    const note = context.req.valid('json');
    const one = await record.inScope(scope, (stores) =>
      noteStance(parts(stores), scope, id, stakeholderId, note),
    );
    return context.json(presentStakeholder(one), 201, versionTag(one));
  });

  api.openapi(routes.putRaci, async (context) => {
    const { id } = context.req.valid('param');
    const matrix = context.req.valid('json');
    const expected = expectedVersion(context);
    const kept = await record.inScope(identityOf(context).scope, (stores) =>
      keepRaci(parts(stores), id, expected, matrix),
    );
    const version = expected + 1;
    return context.json(presentRaci(kept, version), 200, versionTag({ version }));
  });

  api.openapi(routes.raciFile, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const matrix = await record.inScope(scope, async (stores) => {
      const file = await politicsById(stores, id);
      await takenOut(parts(stores), file, 'RACI, CSV');
      return stores.politics.raci(id);
    });
    return context.body(csvOf(raciTable(matrix)), 200, csvHeaders('raci'));
  });

  api.openapi(routes.stakeholderFile, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const all = await record.inScope(scope, async (stores) => {
      const file = await politicsById(stores, id);
      await takenOut(parts(stores), file, 'stakeholders, CSV');
      return stores.politics.stakeholders([id]);
    });
    return context.body(csvOf(stakeholderTable(all)), 200, csvHeaders('stakeholders'));
  });

  api.openapi(routes.addPromise, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const promise = context.req.valid('json');
    const one = await record.inScope(scope, (stores) => addPromise(parts(stores), scope, id, promise));
    return context.json(presentPromise(one, today(scope)), 201, versionTag(one));
  });

  api.openapi(routes.changePromise, async (context) => {
    const { scope } = identityOf(context);
    const { id, promiseId } = context.req.valid('param');
    const changes = given(context.req.valid('json'));
    const expected = expectedVersion(context);
    const one = await record.inScope(scope, (stores) =>
      changePromise(parts(stores), scope, id, promiseId, expected, changes),
    );
    return context.json(presentPromise(one, today(scope)), 200, versionTag(one));
  });

  api.openapi(routes.sayOfPromise, async (context) => {
    const { scope } = identityOf(context);
    const { id, promiseId } = context.req.valid('param');
    const word = context.req.valid('json');
    const one = await record.inScope(scope, (stores) =>
      sayOfPromise(parts(stores), scope, id, promiseId, word),
    );
    return context.json(presentPromise(one, today(scope)), 201, versionTag(one));
  });

  api.openapi(routes.consultations, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const items = await record.inScope(scope, async (stores) => {
      await decisionById(stores.decisions, id);
      const found = await stores.politics.consultations({ decisionId: id });
      // What was said belongs to the politics of its initiative, where it has one.
      const files = found.length === 0 ? [] : await stores.politics.files();
      const looked = files.filter(({ initiativeId, circle }) =>
        found.some((one) => one.initiativeId === initiativeId && one.circleId === circle.id),
      );
      await noteLooks(parts(stores), scope, looked);
      return found;
    });
    return context.json({ items: items.map(presentConsultation), next: null }, 200);
  });

  api.openapi(routes.consult, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const consultation = context.req.valid('json');
    const one = await record.inScope(scope, (stores) =>
      recordConsultation(parts(stores), scope, id, consultation),
    );
    return context.json(presentConsultation(one), 201);
  });
}

/** What is in a file beside its stakeholders' weights; consultations with the decision that they are about. */
async function contentOf({ politics, decisions }: Stores, { id, initiativeId, circle }: PoliticsFile) {
  const stakeholders = await politics.stakeholders([id]);
  const raci = await politics.raci(id);
  const promises = await politics.promises([id]);
  const consultations = [];
  for (const one of await politics.consultations({ initiativeId })) {
    if (one.circleId !== circle.id) continue;
    const decision = await decisions.find(one.decisionId);
    if (decision) consultations.push({ ...presentConsultation(one), decision: decision.what });
  }
  return { stakeholders, raci, promises, consultations };
}

function presentRaci(matrix: RaciMatrix, version: number) {
  return {
    people: matrix.people.map((one) => ({ ...one })),
    activities: matrix.activities.map((one) => ({ ...one, cells: { ...one.cells } })),
    version,
    findings: checkRaci(matrix).map(({ kind, rule, says }) => ({ kind, rule, says })),
  };
}

/** The fields that were sent; one that was left out is not one that was emptied. */
function given<T extends object>(sent: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as never;
}

/** What the domain never changes, as the API's types want it. */
function mutable<T>(value: T): Mutable<T> {
  return value as Mutable<T>;
}
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

function csvHeaders(name: string): Record<string, string> {
  return {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  };
}
