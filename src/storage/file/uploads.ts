import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { UploadFiles } from '../../intake/index.ts';
import { InvalidInput } from '../../kernel/index.ts';

/**
 * Keeps what people send, byte for byte, in a folder of its own for each upload; the original's name is never part of a path.
 * @param sizeLimit in bytes; past it the upload is refused and removed
 */
export function uploadFolder(folder: string, sizeLimit: number): UploadFiles {
  const placeOf = (orgId: string, id: string) => join(folder, orgId, id);
  return {
    async save(orgId, id, content) {
      const place = placeOf(orgId, id);
      await mkdir(place, { recursive: true, mode: 0o700 });
      const hash = createHash('sha256');
      let size = 0;
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length;
          hash.update(chunk);
          if (size > sizeLimit) done(InvalidInput.at('file', `must be at most ${sizeLimit} bytes`, size));
          else done(null, chunk);
        },
      });
      const partial = join(place, 'original.part');
      try {
        await pipeline(content, meter, createWriteStream(partial, { mode: 0o600 }));
        await rename(partial, join(place, 'original'));
      } catch (error) {
        await rm(place, { recursive: true, force: true });
        throw error;
      }
      return { size, sha256: hash.digest('hex') };
    },
    folder: placeOf,
    original: (orgId, id) => join(placeOf(orgId, id), 'original'),
    remove: (orgId, id) => rm(placeOf(orgId, id), { recursive: true, force: true }),
  };
}
