import { customerImportTarget } from './customer/index.ts';
import { costImportTarget, rateImportTarget } from './economics/index.ts';
import { answerImportTarget } from './feedback/index.ts';
import { signalImportTarget } from './signal/index.ts';

/** What a file may hold, and how each is understood. */
export const IMPORT_TARGETS = [
  customerImportTarget,
  answerImportTarget,
  signalImportTarget,
  costImportTarget(),
  rateImportTarget(),
];
