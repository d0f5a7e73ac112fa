import type { Page } from 'playwright-core';
import { arrive, choose, field } from './website.ts';

/** What an import came to, as its page shows it. */
export interface Outcome {
  readonly read: number;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly rejected: number;
}

export type Dropped = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Gives a file to a new import and waits until it is shown how it was understood. */
export async function giveFile(page: Page, file: Dropped): Promise<void> {
  await arrive(page, '/listen/imports/new', 'Import a file');
  await page.getByLabel('Drop a file of customers').last().setInputFiles(file);
  await page.getByRole('heading', { name: 'How the file was read' }).waitFor();
}

/** Drops a file as the mouse does, rather than choosing it. */
export async function dropFile(page: Page, file: Exclude<Dropped, string>): Promise<void> {
  await arrive(page, '/listen/imports/new', 'Import a file');
  const [content, name] = [file.buffer.toString('base64'), file.name].map((text) => JSON.stringify(text));
  const transfer = await page.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob(${content}), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], ${name}));
    return transfer;
  })()`);
  await page.getByRole('region', { name: /Drop a file/ }).dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByRole('heading', { name: 'How the file was read' }).waitFor();
}

/** Says what the rows are, and the one day of all answers where the file has none. */
export async function sayWhat(
  page: Page,
  what: { readonly rows?: RegExp; readonly survey?: string; readonly day?: string },
): Promise<void> {
  if (what.rows) await choose(page, 'Rows are', what.rows);
  if (what.survey) await field(page, 'Name of the survey').fill(what.survey);
  if (what.day) await field(page, /, for all rows/).fill(what.day);
}

/** Looks at the preview: how many rows are good and how many would be rejected. */
export async function preview(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const counts = page.getByText(/rows? were looked at|row were looked at/);
  await counts.waitFor();
  return String(await counts.textContent());
}

/** Runs the import and waits for what came of it. */
export async function run(page: Page): Promise<Outcome> {
  await page.getByRole('button', { name: /^Import (the file|[\d,]+ rows?)$/ }).click();
  await page.getByRole('heading', { name: 'What came of it' }).waitFor();
  await page.getByText('Done', { exact: true }).waitFor({ timeout: 120_000 });
  const count = async (name: string) => {
    const tile = page.getByText(name, { exact: true }).locator('..');
    return Number((await tile.textContent())?.slice(name.length).replace(/\D/g, ''));
  };
  return {
    read: await count('Rows read'),
    fresh: await count('New'),
    changed: await count('Changed'),
    same: await count('Same as before'),
    rejected: await count('Rejected'),
  };
}
