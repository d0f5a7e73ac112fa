import { Conflict } from '../kernel/index.ts';

/** A file as it was sent. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly createdAt: string;
  /** When the file itself was removed; null while it is there. */
  readonly removedAt?: string | null;
}

/** @throws Conflict where the file itself is gone */
export function assertKept({ name, removedAt }: { name: string; removedAt?: string | null }): void {
  if (!removedAt) return;
  throw new Conflict(
    `The file ${name} was removed on ${removedAt.slice(0, 10)}, because nothing had used it for a while. Send it again.`,
  );
}

/** Where uploaded files lie; each has a folder of its own for what is made from it. */
export interface UploadFiles {
  save(
    orgId: string,
    id: string,
    content: AsyncIterable<Uint8Array>,
  ): Promise<{ size: number; sha256: string }>;
  folder(orgId: string, id: string): string;
  original(orgId: string, id: string): string;
  remove(orgId: string, id: string): Promise<void>;
}
