import type { Browser } from './office.ts';

/** What was done lately, newest first, as the audit log calls it. @param query narrows it: `&subject=…` */
export async function auditActions(browser: Browser, query = ''): Promise<string[]> {
  const { body } = await browser.send('GET', `/api/v1/audit?limit=200${query}`);
  return body.items.map((entry: { action: string }) => entry.action);
}
