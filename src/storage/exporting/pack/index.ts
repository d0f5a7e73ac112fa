import type { PackWriter } from '../../../strategy/index.ts';

/** Packs as files: a deck with native charts, and a document. What writes them is loaded with the first that is asked for. */
export function packWriter(): PackWriter {
  return {
    pptx: async (pack) => (await import('./pptx.ts')).writePptx(pack),
    pdf: async (pack) => (await import('./pdf.ts')).writePdf(pack),
  };
}
