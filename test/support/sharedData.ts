import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Real data sets lie beside the checkout where they are at all; tests on them are skipped elsewhere. */
export const hasSharedData = existsSync(FOLDER);

/** Appended to the name of a suite that is skipped. */
export const sharedDataNote = hasSharedData ? '' : ' (skipped: no ../shared/data)';

export function sharedData(path: string): string {
  return `${FOLDER}${path}`;
}
