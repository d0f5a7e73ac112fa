import type { Browser } from '../office.ts';

/** What a walk over all routes knows on its way. */
export interface Walk {
  owner(): Browser;
  unique(): string;
  /** Id of what was made last in a collection, by the collection's path as the API's document writes it. */
  readonly made: Map<string, string>;
}

/** What the walks over all routes send to the routes of one part. All keys are paths as the API's document writes them. */
export interface PartRequests {
  /** A body that works, for every POST; some make first what they stand on. */
  readonly bodies: Readonly<Record<string, () => unknown>>;
  /** POSTs that are made on a version of the record that stands above them: they are sent with its ETag. */
  readonly onVersion?: readonly string[];
  /** Changes of records that have a version (`PATCH /api/v1/…`), and what is sent. */
  readonly versioned?: Readonly<Record<string, { readonly body?: () => unknown; readonly free?: boolean }>>;
  /** `PUT /api/v1/…` of what has no version. */
  readonly withoutVersion?: readonly string[];
  /** For a changed record that no POST to the collection above it makes. */
  readonly targets?: Readonly<Record<string, () => Promise<{ address: string; etag: string | null }>>>;
  /** Lists with a cursor, and the table whose created_at they are ordered by; null where there is none. */
  readonly tied?: Readonly<Record<string, string | null>>;
}

/** What makes one record in each collection, in an order that works; `made` holds the ids of those before. */
export type Seeds = Readonly<Record<string, object | ((made: ReadonlyMap<string, string>) => object)>>;

/** Sends a POST of the owner and gives what was answered. */
export async function posted(owner: Browser, path: string, body: unknown) {
  const { status, body: answer } = await owner.send('POST', path, body);
  if (status >= 300) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer;
}
