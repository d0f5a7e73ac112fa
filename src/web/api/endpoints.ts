import type { components, paths } from './schema.generated.ts';

/** The shapes of the API by their names in its document. */
export type Shapes = components['schemas'];

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Root = '/api/v1';
type Described = { readonly responses: object };

/** Each operation of the document under `METHOD /path`, the common root left out. */
type Operations = {
  [P in keyof paths & `${Root}/${string}` as `${Uppercase<MethodsOf<P>>} ${Rest<P>}`]: {
    [M in MethodsOf<P> as Uppercase<M>]: paths[P][M];
  };
};
type MethodsOf<P extends keyof paths> = {
  [M in Method]: paths[P][M] extends Described ? M : never;
}[Method];
type Rest<P extends string> = P extends `${Root}${infer R}` ? R : never;
type OperationOf<E extends Endpoint> = E extends `${infer M} ${string}`
  ? M extends keyof Operations[E]
    ? Operations[E][M]
    : never
  : never;

/** Every call of the API: `GET /customers/{id}`. */
export type Endpoint = keyof Operations & string;

/** What a call answers with when it works; nothing for one that answers without content. */
export type Reply<E extends Endpoint> =
  OperationOf<E> extends { readonly responses: infer R } ? JsonOf<R[keyof R & (200 | 201 | 202)]> : never;
type JsonOf<T> = T extends { readonly content: { readonly 'application/json': infer J } } ? J : undefined;

type PathOf<O> = O extends { readonly parameters: { readonly path: infer P } }
  ? { readonly path: P }
  : object;
type QueryOf<O> = O extends { readonly parameters: { readonly query?: infer Q } }
  ? { readonly query?: Partial<NonNullable<Q>> }
  : object;
type BodyOf<O> = O extends {
  readonly requestBody: { readonly content: { readonly 'application/json': infer B } };
}
  ? { readonly body: B }
  : object;

/** What a call takes: path parts, query, body, and for versioned records the version that was read. */
export type Options<E extends Endpoint> = E extends Endpoint ? Taken<OperationOf<E>> : never;

/** For one operation at a time: paths × queries × bodies of all of them together are more than the compiler can hold. */
type Taken<O> = PathOf<O> &
  QueryOf<O> &
  BodyOf<O> & {
    readonly version?: number;
    readonly once?: string;
    readonly signal?: AbortSignal;
  };

/** One page of a list; `next` is where the following one begins. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
