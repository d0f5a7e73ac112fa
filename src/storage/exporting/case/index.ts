import type { CaseWriter } from '../../../economics/index.ts';
import { writeCasePdf } from './pdf.ts';
import { writeCasePptx } from './pptx.ts';
import { writeCaseXlsx } from './xlsx.ts';

/** Business cases as files: a workbook that reckons, a deck with native charts, pages to print. */
export function caseWriter(): CaseWriter {
  return { xlsx: writeCaseXlsx, pptx: writeCasePptx, pdf: writeCasePdf };
}
