import type { CaseWriter } from '../../../economics/index.ts';

/**
 * Business cases as files: a workbook that reckons, a deck with native charts, pages to print. What writes them is loaded
 * with the first file that is asked for: with the packs' it is a third of a second and some 60 MB of every start.
 */
export function caseWriter(): CaseWriter {
  return {
    xlsx: async (workbook) => (await import('./xlsx.ts')).writeCaseXlsx(workbook),
    pptx: async (deck) => (await import('./pptx.ts')).writeCasePptx(deck),
    pdf: async (deck) => (await import('./pdf.ts')).writeCasePdf(deck),
  };
}
