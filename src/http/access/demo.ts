import { createRoute, z } from '@hono/zod-openapi';
import { assertPermitted } from '../../access/index.ts';
import { demoOptions } from '../../demo/index.ts';
import { Conflict } from '../../kernel/index.ts';
import { type Api, json, open, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';

const Opened = z
  .object({
    organizationId: z.uuid(),
    jobId: z.uuid().openapi({ description: 'The loading of its data, under /jobs/{id}' }),
    credentials: z
      .object({ email: z.string(), password: z.string() })
      .optional()
      .openapi({ description: 'How to sign in again; told only when the demo operator is made' }),
  })
  .openapi('DemoOpened');

const create = createRoute({
  method: 'post',
  path: '/api/v1/demo',
  summary: 'Makes the demo operator, unless it is there, and signs a visitor in to it',
  tags: ['Access'],
  ...open('a visitor may look around while nothing is set up; afterwards only an owner may'),
  responses: { 201: json(Opened, 'Its data is loaded in the background'), ...problems },
});

export function mountDemo(api: Api, parts: Parts): void {
  const { demo, people, signIn, clock } = parts;
  api.openapi(create, async (context) => {
    const identity = context.get('identity');
    const from = context.get('from');
    const options = demoOptions(clock);
    const setUp = await people.isSetUp();
    if (identity) {
      assertPermitted(identity, 'organization.change');
      const { person } = (await signIn.renew(context.req.raw.headers)).signedIn ?? {};
      if (!person) throw new Conflict('A key cannot look around; sign in as an owner.');
      const { organizationId, reportId } = await demo.open({ from, options, owner: person });
      return context.json({ organizationId, jobId: reportId }, 201);
    }
    if (setUp)
      throw new Conflict('Perpetua is set up already. Sign in; an owner can open the demo operator.');
    const known = await demo.find();
    const { organizationId, reportId } = await demo.open({ from, options });
    const credentials = demo.credentials();
    if (!credentials) throw new Conflict('The demo operator has an owner already. Sign in as that person.');
    const { cookies } = await signIn.withPassword(credentials, from);
    for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
    // The answer holds a password: it is not kept for repeated requests.
    context.set('shownOnce', 'The demo operator was made before; its password was shown then.');
    return context.json({ organizationId, jobId: reportId, ...(known ? {} : { credentials }) }, 201);
  });
}
