import { z } from '@hono/zod-openapi';
import {
  addVersion,
  caseFigures,
  changeProcess,
  changeVersion,
  checkReadMap,
  comparedByDefault,
  compareMaps,
  createProcess,
  deleteProcess,
  initiativeById,
  mapFindings,
  type ProcessMap,
  type ProcessParts,
  perCase,
  processById,
  processEffect,
  readProcessReadiness,
  restoreProcess,
  settleVersion,
  versionOf,
} from '../../../change/index.ts';
import { dayIn, InvalidInput } from '../../../kernel/index.ts';
import type { Stores } from '../../../storage/record/index.ts';
import { type Api, expectedVersion, identityOf, versionTag } from '../../frame/api.ts';
import { mountHistory } from '../../frame/history.ts';
import { mountVersioned } from '../../frame/versioned.ts';
import type { Parts } from '../../parts.ts';
import * as routes from './processRoutes.ts';
import {
  ProcessBody,
  ProcessChange,
  ProcessInput,
  presentEffect,
  presentProcess,
  presentVersion,
} from './processShapes.ts';

export function mountProcesses(api: Api, { record, clock, ids, processFiles }: Parts): void {
  const keeping = (stores: Stores): ProcessParts => ({ ...stores, clock, ids });
  /** What a map claims to have kept of a file must be writable: else nobody could ever take it out again. */
  const assertWritable = async (map: ProcessMap | undefined) => {
    if (
      map &&
      (map.foreign.length > 0 || [...map.steps, ...map.flows].some(({ foreign }) => foreign !== null))
    )
      await processFiles.write('', map);
  };
  const shown = async ({ processes }: Stores, id: string) => presentProcess(await processById(processes, id));

  api.openapi(routes.list, async (context) => {
    const filter = context.req.valid('query');
    const found = await record.inScope(identityOf(context).scope, ({ processes }) => processes.list(filter));
    return context.json({ items: found.map(presentProcess), next: null }, 200);
  });

  mountVersioned(
    api,
    { record },
    {
      path: '/api/v1/processes',
      tags: routes.tags,
      noun: 'process',
      permissions: { read: 'process.read', change: 'process.change' },
      summaries: {
        create: 'Name a process, to be drawn',
        read: 'A process with its versions',
        change: 'Change what is said of a process: name, owner, initiative, volume',
        remove: 'Take a process out of sight',
      },
      method: 'patch',
      input: ProcessInput,
      changes: ProcessChange,
      body: ProcessBody,
      present: (shown) => shown,
      create: async (stores, input) => shown(stores, (await createProcess(keeping(stores), input)).id),
      read: shown,
      async change(stores, id, expected, changes) {
        const named = Object.entries(changes).filter(([, value]) => value !== undefined);
        await changeProcess(keeping(stores), id, expected, Object.fromEntries(named));
        return shown(stores, id);
      },
      remove: (stores, id, expected) => deleteProcess(keeping(stores), id, expected),
      async restore(stores, id) {
        await restoreProcess(keeping(stores), id);
        return shown(stores, id);
      },
    },
  );

  mountHistory(
    api,
    { record },
    {
      path: '/api/v1/processes',
      tags: routes.tags,
      summary: 'Who changed what of a process, newest first',
      permission: 'process.read',
      subjectKind: 'process',
      name: 'ProcessEvent',
      detail: { detail: z.record(z.string(), z.unknown()) },
      tell: (detail) => ({ detail: { ...detail } }),
      find: ({ processes }, id) => processById(processes, id),
    },
  );

  api.openapi(routes.addVersion, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const input = context.req.valid('json');
    await assertWritable(input.map);
    const made = await record.inScope(scope, (stores) => addVersion(keeping(stores), scope, id, input));
    return context.json(presentVersion(made), 201, versionTag(made));
  });

  api.openapi(routes.version, async (context) => {
    const { id, number } = versionIn(context.req.valid('param'));
    const found = await record.inScope(identityOf(context).scope, ({ processes }) =>
      versionOf(processes, id, number),
    );
    return context.json(presentVersion(found), 200, versionTag(found));
  });

  api.openapi(routes.changeVersion, async (context) => {
    const { id, number } = versionIn(context.req.valid('param'));
    const expected = expectedVersion(context);
    const changes = context.req.valid('json');
    await assertWritable(changes.map);
    const changed = await record.inScope(identityOf(context).scope, (stores) =>
      changeVersion(keeping(stores), id, number, expected, changes),
    );
    return context.json(presentVersion(changed), 200, versionTag(changed));
  });

  api.openapi(routes.settle, async (context) => {
    const { id, number } = versionIn(context.req.valid('param'));
    const expected = expectedVersion(context);
    const settled = await record.inScope(identityOf(context).scope, (stores) =>
      settleVersion(keeping(stores), id, number, expected),
    );
    return context.json(presentVersion(settled), 200, versionTag(settled));
  });

  api.openapi(routes.figures, async (context) => {
    const { id, number } = versionIn(context.req.valid('param'));
    const { map } = await record.inScope(identityOf(context).scope, ({ processes }) =>
      versionOf(processes, id, number),
    );
    const parts = perCase(map);
    const times = Object.fromEntries(parts.visits);
    return context.json({ currency: map.currency, figures: caseFigures(map, parts), times }, 200);
  });

  api.openapi(routes.exportRoute, async (context) => {
    const { id, number } = versionIn(context.req.valid('param'));
    const { process, version } = await record.inScope(identityOf(context).scope, async ({ processes }) => ({
      version: await versionOf(processes, id, number),
      process: (await processById(processes, id)).process,
    }));
    const name = `${process.name}-${version.state}-${number}`.replace(/[^\w.-]+/g, '-').slice(0, 100);
    return context.body(await processFiles.write(process.name, version.map), 200, {
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.bpmn"`,
    });
  });

  api.openapi(routes.importRoute, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { content, preview, state } = context.req.valid('json');
    const { processes } = await record.inScope(scope, async (stores) => ({
      processes: await processById(stores.processes, id),
    }));
    const read = await processFiles.read(xmlOf(content));
    const map = checkReadMap(read);
    const made = preview
      ? null
      : await record.inScope(scope, (stores) =>
          addVersion(keeping(stores), scope, processes.process.id, { state, name: read.name ?? '', map }),
        );
    return context.json(
      {
        ...{ name: read.name, map, notes: read.notes.map((note) => ({ ...note })) },
        ...{ findings: mapFindings(map), number: made?.number ?? null },
      },
      200,
    );
  });

  /** The two versions that are asked for, or those that are compared by default. */
  const pair = async (
    { processes }: Stores,
    id: string,
    wanted: { readonly before?: number | undefined; readonly after?: number | undefined },
  ) => {
    const { process, versions } = await processById(processes, id);
    const usual = comparedByDefault(versions);
    const [before, after] = [wanted.before ?? usual?.before, wanted.after ?? usual?.after];
    if (before === undefined || after === undefined)
      throw InvalidInput.at(
        before === undefined ? 'before' : 'after',
        'must be a version of this process: draw it as it is and as it is meant to be first',
      );
    return {
      process,
      before: await versionOf(processes, id, before),
      after: await versionOf(processes, id, after),
    };
  };

  api.openapi(routes.comparison, async (context) => {
    const { id } = context.req.valid('param');
    const wanted = context.req.valid('query');
    const { before, after } = await record.inScope(identityOf(context).scope, (stores) =>
      pair(stores, id, wanted),
    );
    return context.json(compareMaps(before.map, after.map), 200);
  });

  api.openapi(routes.effect, async (context) => {
    const { id } = context.req.valid('param');
    const wanted = context.req.valid('query');
    const { process, before, after } = await record.inScope(identityOf(context).scope, (stores) =>
      pair(stores, id, wanted),
    );
    return context.json(presentEffect(processEffect(process, before, after)), 200);
  });

  api.openapi(routes.readiness, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const found = await record.inScope(scope, async (stores) => {
      await initiativeById(stores.initiatives, id);
      return readProcessReadiness(stores, id, dayIn(scope.zone, clock.now()));
    });
    return context.json({ ...found, missing: [...found.missing] }, 200);
  });
}

/** What is no number is the number of no version. */
function versionIn({ id, number }: { readonly id: string; readonly number: string }) {
  return { id, number: /^\d{1,6}$/.test(number) ? Number(number) : 0 };
}

/** A file as text: UTF-8, or UTF-16 where its mark says so. */
function xmlOf(content: string): string {
  const bytes = Buffer.from(content, 'base64');
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
