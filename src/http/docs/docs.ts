import type { Api } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { describe } from '../system/description.ts';
import type { Html } from './frame.ts';
import { problemsPage } from './problems.ts';
import { referencePage } from './reference.ts';

/** Pages for people: what the API can do, and what its problems mean. */
export function mountDocs(api: Api, { publicUrl }: Parts): void {
  let reference: Html | null = null;
  const kept = { 'cache-control': 'no-cache' };
  api.get('/api/docs', async (context) => {
    // Every route is mounted by the time that somebody asks.
    reference ??= referencePage(describe(api, publicUrl), publicUrl);
    return context.html(reference, 200, kept);
  });
  api.get('/docs/problems', (context) => context.html(problemsPage(), 200, kept));
}
