import type { OriginSource } from '../../change/index.ts';
import type { OriginGround } from './ground.ts';

/** What somebody thought of: said in words, with nothing measured behind it yet. */
export const ideaOrigin: OriginSource<OriginGround> = {
  key: 'idea',
  name: 'Idea',
  means: 'Somebody thought of it; nothing measured stands behind it yet.',
  candidates: () => [],
};
