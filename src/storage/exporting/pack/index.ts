import type { PackWriter } from '../../../strategy/index.ts';
import { writePdf } from './pdf.ts';
import { writePptx } from './pptx.ts';

/** Packs as files: a deck with native charts, and a document. */
export function packWriter(): PackWriter {
  return { pptx: writePptx, pdf: writePdf };
}
