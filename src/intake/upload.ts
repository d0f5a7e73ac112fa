/** A file as it was sent. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly createdAt: string;
}

/** Where uploaded files lie; each has a folder of its own for what is made from it. */
export interface UploadFiles {
  save(
    orgId: string,
    id: string,
    content: ReadableStream<Uint8Array>,
  ): Promise<{ size: number; sha256: string }>;
  folder(orgId: string, id: string): string;
  original(orgId: string, id: string): string;
  remove(orgId: string, id: string): Promise<void>;
}
