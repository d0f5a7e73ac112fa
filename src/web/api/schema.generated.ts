// Made from the routes by `npm run api-client`. Do not change it by hand.

export interface paths {
    readonly "/api/v1/uploads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send a file, as it is, in the body */
        readonly post: {
            readonly parameters: {
                readonly query: {
                    readonly name: string;
                };
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/octet-stream": string;
                };
            };
            readonly responses: {
                /** @description The file is kept */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Upload"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/uploads/{id}/reading": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How the file was understood, with a suggested mapping for each target */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly encoding?: string;
                    readonly delimiter?: string;
                    readonly quote?: string;
                    readonly sheet?: string;
                    readonly headerRow?: number | null;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The reading */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Reading"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/uploads/{id}/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Rows as they would be stored, with counts of good and rejected ones; stores nothing */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly mapping: components["schemas"]["Mapping"];
                    };
                };
            };
            readonly responses: {
                /** @description The preview */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Preview"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/import-targets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What files can be imported as, and the fields of each */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The targets */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ImportTarget"][];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Imports, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of imports */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Import"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Import an uploaded file; runs in the background */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly uploadId: string;
                        readonly mapping: components["schemas"]["Mapping"];
                    };
                };
            };
            readonly responses: {
                /** @description The import, on its way */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Import"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An import: its state, its counts, how far it has come */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The import */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Import"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/rejected.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Rows that were not imported, with the reason of each */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The rows as CSV */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/csv": string;
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stop an import; what is stored stays, and it can be resumed */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The import */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Import"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/settle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Mark a troubled import as settled: nothing more is to be done, and the home page counts it no more */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /**
                         * @description Why nothing more is to be done
                         * @example Test rows
                         */
                        readonly why: string;
                    };
                };
            };
            readonly responses: {
                /** @description The import */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Import"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Go on with a cancelled or failed import where it stopped */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The import, on its way */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Import"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/import-mappings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Mappings that were kept for the next file of their sort */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them, by name */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["SavedMapping"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Keep a mapping under a name; one of the same name is replaced */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly mapping: components["schemas"]["Mapping"];
                    };
                };
            };
            readonly responses: {
                /** @description The kept mapping */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedMapping"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/import-mappings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Forget a kept mapping; imports made with it keep theirs */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/system": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How this Perpetua stands: stores, background work, the last check, free disk, clean-up */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["System"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/system/retries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Try failed background work again at once */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly jobId: string;
                    };
                };
            };
            readonly responses: {
                /** @description It is tried again */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly task: string;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/system/checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Verify audit logs, row-level security and both stores against each other, in the background */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is on its way; GET /system tells its result */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly task: string;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is here, in which organization, and what they may do */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The session, or what there is to sign in to */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/setup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes the first organization and its owner, and signs them in */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["Setup"];
                };
            };
            readonly responses: {
                /** @description Made, and signed in by the cookie */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SetupDone"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/demo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes the demo operator, unless it is there, and signs a visitor in to it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Its data is loaded in the background */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["DemoOpened"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/organization": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The organization and how its figures are cut and shown */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The organization; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Organization"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Changes the organization */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OrganizationChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Organization"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who works in this organization */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description In the order in which they were made */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Person"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/people/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Takes a person out of the organization and ends their sessions in it */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Changes a person's role */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RoleChange"];
                };
            };
            readonly responses: {
                /** @description As they are now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who was invited and has not come yet */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Open invitations */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Invitation"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Invites somebody; a second invitation to the same address replaces the first */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["InvitationRequest"];
                };
            };
            readonly responses: {
                /** @description Invited; hand the link over */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["NewInvitation"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/invitations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Withdraws an open invitation */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/invitations/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Joins an organization, and signs in */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["InvitationAcceptance"];
                };
            };
            readonly responses: {
                /** @description Joined; the cookie is a session, or a challenge where a second factor is due */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Joined"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/api-keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Keys for programs; those revoked are not shown */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Keys, without what opens */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ApiKey"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Makes a key, which may do at most what its maker may */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ApiKeyRequest"];
                };
            };
            readonly responses: {
                /** @description Made; copy the key now */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["NewApiKey"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/api-keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Revokes a key at once */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sign-on-providers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Identity providers of this organization */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Providers, without their secrets */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["SignOnProvider"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Adds an OpenID Connect provider, after reading its discovery document */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SignOnProviderRequest"];
                };
            };
            readonly responses: {
                /** @description Added */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SignOnProvider"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sign-on-providers/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Removes a provider and ends the sessions that providers of this organization opened */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who did what to which record, from where; newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                    /** @description Kind of record, or kind and id: `person` or `person:0198…` */
                    readonly subject?: string;
                    /** @description Id of the person, key or job */
                    readonly actor?: string;
                    readonly action?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Entries */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["AuditEntry"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Recomputes the chain of hashes: has an entry been altered, taken out or put in? */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What was found */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AuditVerification"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/deletions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was deleted and can be brought back by the caller, the last first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly kind?: "goal" | "initiative" | "cycle" | "process" | "standard_work" | "business_case" | "impacted_group" | "training" | "change_message" | "champion" | "capacity_line" | "stakeholder";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Each is brought back by the route `…/restore` of its own collection */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Deleted"][];
                            readonly next: null;
                            /** @description Only the last 500 are told */
                            readonly more: boolean;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Roles, and what each may do */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All roles, the most powerful first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["RoleDescription"][];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Parts of the organization, by name */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["OrganizationUnit"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Enter a part of the organization */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        readonly parentId?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description The new unit */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OrganizationUnit"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Delete a unit to which nothing belongs any more */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Rename a unit, or move it under another */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name?: string;
                        /** Format: uuid */
                        readonly parentId?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OrganizationUnit"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/circles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Circles that the caller is in; all of them for those who may change circles */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description By name */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Circle"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Make a circle of people who alone may read what is put into it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        /**
                         * @description Ids of people of the organization
                         * @default []
                         */
                        readonly members?: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description The new circle */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Circle"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/circles/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Delete a circle that you are in, and in which nothing is any more */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Rename a circle that you are in, or say who is in it */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name?: string;
                        /** @description Ids of people of the organization */
                        readonly members?: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Circle"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/metrics/{id}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Set a metric aside: it is measured no more; figures of before stay */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                        /**
                         * Format: uuid
                         * @description The metric to use instead
                         * @default null
                         */
                        readonly replacedBy?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Metric"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/metrics/{id}/revive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a retired metric back into use */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Metric"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What can be measured, with the parameters, scale, interval and test of each */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Measure"][];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All metrics with their record sheets, by title */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Metric"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Enter a metric; it makes no figures before its record sheet is filled in */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly sheet: components["schemas"]["MetricSheet"];
                        readonly calculation: components["schemas"]["Calculation"];
                    };
                };
            };
            readonly responses: {
                /** @description The metric, and what its sheet still needs */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Metric"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/metrics/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A metric with its record sheet */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The metric; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Metric"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Delete a metric with all its versions */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change the record sheet; how the figure is made stays */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly sheet: components["schemas"]["MetricSheetChange"];
                    };
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Metric"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/metrics/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every way in which the figure has been made, oldest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["MetricVersion"][];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Make the figure differently from now on; figures made before keep their version */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly calculation: components["schemas"]["Calculation"];
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The metric with its new version */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Metric"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Background work: how far it has come, and what came of it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The work */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/exports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Write all customers, answers or signals to a file, in the background */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly what: "customers" | "answers" | "signals";
                        /** @enum {string} */
                        readonly format: "csv" | "parquet" | "ndjson" | "xlsx";
                    };
                };
            };
            readonly responses: {
                /** @description The work; the file is there once it is done */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/exports/{id}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The file of an export that is done */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/octet-stream": unknown;
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/explore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A figure with its interval, course, groups and change */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ExploreQuestion"];
                };
            };
            readonly responses: {
                /** @description All that is known of the figure */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Explored"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/metrics/{id}/figure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A metric’s figure; the same answer as POST /explore */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly metricVersion?: number;
                    readonly from: string;
                    readonly to: string;
                    readonly grain?: "day" | "week" | "month" | "quarter" | "year";
                    readonly by?: string | readonly string[];
                    readonly filter?: string;
                    readonly segments?: string | readonly string[];
                    readonly compare?: "previous" | "year_before";
                    readonly asOf?: "then" | "now";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All that is known of the figure */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Explored"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/surveys/{id}/scores/{question}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How often each score of a question was given, in all answers to the survey */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly question: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A count, with a group for each score */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Explored"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/explore/records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The very answers, events or customers that a figure’s n counts, newest first */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RecordsQuestion"];
                };
            };
            readonly responses: {
                /** @description A page of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["TracedRecord"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/explore/export.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The figures of an exploration as CSV */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly metricId?: string;
                    readonly metricVersion?: number;
                    readonly formula?: string;
                    readonly from: string;
                    readonly to: string;
                    readonly grain?: "day" | "week" | "month" | "quarter" | "year";
                    readonly by?: string | readonly string[];
                    readonly filter?: string;
                    readonly segments?: string | readonly string[];
                    readonly compare?: "previous" | "year_before";
                    readonly asOf?: "then" | "now";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description One figure a row */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/csv": unknown;
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/explore/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The figures of an exploration as a workbook: figures, tests of groups, and how they were made */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly metricId?: string;
                    readonly metricVersion?: number;
                    readonly formula?: string;
                    readonly from: string;
                    readonly to: string;
                    readonly grain?: "day" | "week" | "month" | "quarter" | "year";
                    readonly by?: string | readonly string[];
                    readonly filter?: string;
                    readonly segments?: string | readonly string[];
                    readonly compare?: "previous" | "year_before";
                    readonly asOf?: "then" | "now";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A workbook */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/drivers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Which items account for how much of an outcome, and how well they do */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["DriversQuestion"];
                };
            };
            readonly responses: {
                /** @description Importance with intervals, performance, quadrants */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Drivers"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/home": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The loop: its stations, what changed, what is unknown, what needs a decision */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All that is known of it now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Home"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/loyalty": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Who recommends by word and by deed, earned growth, and who stays by when they started */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["LoyaltyQuestion"];
                };
            };
            readonly responses: {
                /** @description Each part found, not known, or refused with the reason */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Loyalty"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/loyalty/customers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The very customers that a figure of loyalty counts, by their own number */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["LoyaltyPeopleQuestion"];
                };
            };
            readonly responses: {
                /** @description A page of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["LoyaltyPerson"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/loyalty/objectives": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Metrics of loyalty and of money side by side, each with its newest kept figure, target and state */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["LoyaltyObjective"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What makes two figures comparable: the parts of the key, and the rules that refuse or warn */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly rules: readonly components["schemas"]["ComparabilityRule"][];
                            readonly parts: readonly components["schemas"]["ComparabilityPart"][];
                            readonly variants: readonly {
                                readonly key: string;
                                readonly label: string;
                            }[];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/sources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Sources of benchmarks, by name */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["BenchmarkSource"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Enter a source; what nobody knows of its comparability stays unknown */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["BenchmarkSourceInput"];
                };
            };
            readonly responses: {
                /** @description The new source */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BenchmarkSource"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/sources/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One source */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The source; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BenchmarkSource"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Delete a source with all its observations */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change a source; of its key, parts that are not named stay */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["BenchmarkSourceChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BenchmarkSource"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/observations/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take in a table of published figures: good rows are kept, bad ones listed; the same table again changes nothing */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["BenchmarkImport"];
                };
            };
            readonly responses: {
                /** @description What became of each row */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BenchmarkImportOutcome"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/observations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Published figures, newest entry first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly sourceId?: string;
                    readonly entity?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["BenchmarkObservation"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Enter a published figure; the same figure entered again replaces it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["BenchmarkObservationInput"] & {
                        /** Format: uuid */
                        readonly sourceId: string;
                    };
                };
            };
            readonly responses: {
                /** @description The new figure */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BenchmarkObservation"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/observations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One published figure */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The figure; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BenchmarkObservation"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Replace a published figure */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["BenchmarkObservationInput"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BenchmarkObservation"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        /** Delete a published figure */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/peer-groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Peer groups, by name */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["PeerGroup"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Name whom the organization compares itself with */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PeerGroupInput"];
                };
            };
            readonly responses: {
                /** @description The new peer group */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PeerGroup"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/peer-groups/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One peer group */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The peer group; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PeerGroup"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Delete a peer group; its sources and their figures stay */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change a peer group */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PeerGroupChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PeerGroup"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/own-keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How an own metric is measured, as far as comparing depends on it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Its key; ETag is its version, 0 before anybody said anything */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OwnComparability"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Say how an own metric is measured; what its formula tells needs not be said */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OwnComparabilityInput"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OwnComparability"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/comparison/adjusted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The own figure as it would be with the people of a benchmark whose margins are known */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly metricId: string;
                    readonly observationId: string;
                    readonly from?: string;
                    readonly to?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Adjusted, with its effective sample */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["MixAdjusted"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/comparison": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An own metric against published figures: accepted, warned or refused, each with its reasons */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly metricId: string;
                    readonly peerGroupId?: string;
                    /** @description Own periods that stand in where none matches */
                    readonly grain?: "year" | "quarter" | "month" | "week";
                    /** @description Periods of the trailing moving average */
                    readonly window?: number | null;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The comparison */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BenchmarkComparison"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/internal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Own units, regions, channels or other groups beside each other, with the places that the data let them have */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly metricId: string;
                    readonly by: string;
                    readonly from: string;
                    readonly to: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The groups */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["InternalBenchmark"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Comparisons of a metric as evidence for how we compare; what is refused is none */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly metricId: string;
                    readonly peerGroupId?: string;
                    /** @description Own periods that stand in where none matches */
                    readonly grain?: "year" | "quarter" | "month" | "week";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Newest first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** @enum {string} */
                                readonly kind: "metric" | "driver" | "benchmark" | "goal" | "question" | "decision" | "review" | "segment" | "survey" | "import" | "assessment" | "initiative" | "cycle" | "process" | "ledger" | "case" | "page";
                                readonly id: string | null;
                                readonly title: string;
                                readonly to: string;
                            }[];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/exchange/schema": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** JSON Schema (2020-12) of the exchange file */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The schema */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly [key: string]: unknown;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/exchange/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take in the file of another organization as a source with its figures */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ExchangeImport"];
                };
            };
            readonly responses: {
                /** @description What became of its figures */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ExchangeOutcome"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/shares": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Files that were shared, newest first, with the privacy loss of each */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["BenchmarkShare"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Make a file of aggregates to exchange; small cells are left out, noise is taken from the privacy budget */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["BenchmarkShareInput"];
                };
            };
            readonly responses: {
                /** @description What was made; its file is under /file */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BenchmarkShare"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/shares/{id}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A shared file as it went out; fetching it again costs nothing */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly [key: string]: unknown;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/privacy-budget": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How much privacy may be lost through all shared files, and how much is */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Null before one is set */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly budget: components["schemas"]["PrivacyBudget"];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Set how much may be lost in all, and say why */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly epsilon: number;
                        /** @default 0 */
                        readonly delta?: number;
                        readonly why: string;
                    };
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PrivacyBudget"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/kits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Competitive surveys, by name */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["CompetitiveKit"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Prepare a double-blind survey that asks about several brands */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CompetitiveKitInput"];
                };
            };
            readonly responses: {
                /** @description The new kit */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CompetitiveKit"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/kits/{id}/questionnaire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The questionnaire to field anywhere, and how its answers come in */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Definition, text and mappings */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CompetitiveQuestionnaire"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/kits/{id}/survey": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make its survey here, for answers that are sent over the API */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The survey */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly surveyId: string;
                            readonly surveyKey: string;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/kits/{id}/analysis": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Its answers by brand, with tests that know that the same people rated several */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Brands beside each other */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CompetitiveAnalysis"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/kits/{id}/observations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Keep the scores of its brands as benchmarks whose comparability is known */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /**
                         * @default null
                         * @enum {string|null}
                         */
                        readonly mode?: "web" | "e-mail" | "SMS" | "app" | "phone" | "in person" | "kiosk" | "mail" | "mixed" | null;
                        /** @default null */
                        readonly sampling?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description The source and what became of its figures */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly sourceId: string;
                            readonly new: number;
                            readonly changed: number;
                            readonly same: number;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/benchmarks/kits/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One competitive survey */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The kit; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CompetitiveKit"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change a competitive survey */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CompetitiveKitInput"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CompetitiveKit"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        /** Delete a competitive survey; answers that came in stay */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/customers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Customers, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                    /** @description Beginning of the external id, the name or the e-mail address, in any case */
                    readonly search?: string;
                    /** @description Id of a segment */
                    readonly segment?: string;
                    /** @description A Rule as JSON; met beside the segment */
                    readonly rule?: string;
                    /** @description Id of an account */
                    readonly account?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of customers */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Customer"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Make a customer; earlier answers under the external id become theirs */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CustomerInput"];
                };
            };
            readonly responses: {
                /** @description The new customer */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Customer"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/customers/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One customer; the ETag is the version that a change must name */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The customer */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Customer"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Erase a customer: personal data and texts are removed for good, scores stay without a name */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What is left */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Customer"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change a customer: what is left out stays, null takes away */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CustomerChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Customer"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/customers/by-external-id/{externalId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Make or change the customer of your own id: what is left out stays, null takes away */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly externalId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CustomerUpsert"];
                };
            };
            readonly responses: {
                /** @description Changed, or the same as before */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Customer"];
                    };
                };
                /** @description The new customer */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Customer"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/customers/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A customer's answers and signals in one time order, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of moments */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Moment"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/customers/{id}/consents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a customer agreed to and took back */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Entries */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description All entries, newest first */
                            readonly items: readonly components["schemas"]["Consent"][];
                            /** @description What counts now: the newest of each purpose and channel */
                            readonly current: readonly components["schemas"]["Consent"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Write down that a customer agreed or took it back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ConsentInput"];
                };
            };
            readonly responses: {
                /** @description The entry */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Consent"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Accounts, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly search?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of accounts */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Account"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Make an account */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AccountInput"];
                };
            };
            readonly responses: {
                /** @description The new account */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One account */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The account */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change an account: what is left out stays, null takes away */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AccountChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/segments/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** How many customers meet a rule, of how many there are */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly rule: components["schemas"]["Rule"];
                    };
                };
            };
            readonly responses: {
                /** @description The counts */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SegmentPreview"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/segments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Segments, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of segments */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Segment"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Save a rule over customers under a name */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SegmentInput"];
                };
            };
            readonly responses: {
                /** @description The new segment */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Segment"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/segments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One segment */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The segment */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Segment"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Delete a segment; the customers in it stay */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change a segment */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SegmentChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Segment"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/attributes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Attributes of customers and accounts, with their types */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly subject?: "customer" | "account";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Attribute"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Declare an attribute and its type before its first value */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AttributeInput"];
                };
            };
            readonly responses: {
                /** @description The attribute */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Attribute"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/attributes/{subject}/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Rename an attribute for people, or change its type if every value in use is of it */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly subject: "customer" | "account";
                    readonly key: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AttributeChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Attribute"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/surveys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Surveys, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of surveys */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Survey"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Make a survey with its first version */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SurveyInput"];
                };
            };
            readonly responses: {
                /** @description The new survey */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SurveyDetail"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/surveys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One survey with its versions and their questions */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The survey */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SurveyDetail"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/surveys/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give a survey a new version; earlier answers keep theirs */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SurveyVersionInput"];
                };
            };
            readonly responses: {
                /** @description The survey */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SurveyDetail"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/surveys/{id}/responses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record one response or a list of up to 1000: all or none */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": readonly components["schemas"]["ResponseInput"][];
                };
            };
            readonly responses: {
                /** @description What became of each, in the order they were sent */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["RecordedResponses"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/responses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Responses, the latest answer first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly survey?: string;
                    readonly customer?: string;
                    readonly channel?: string;
                    readonly touchpoint?: string;
                    readonly from?: string;
                    /** @description Not included */
                    readonly to?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of responses */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Response"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/responses/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One response */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Response"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/signals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Signals, the latest event first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly source?: string;
                    readonly kind?: string;
                    readonly customer?: string;
                    readonly channel?: string;
                    readonly from?: string;
                    /** @description Not included */
                    readonly to?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of signals */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Signal"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Send one signal or a list of up to 10000: all or none; repeated ones change nothing */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SignalInput"] | readonly components["schemas"]["SignalInput"][];
                };
            };
            readonly responses: {
                /** @description What became of them; the three add up to what was sent */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SignalCounts"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Decisions, newest first: by where they stand, by review, by goal, by what they rest on */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                    /** @description Any of these */
                    readonly state?: ("superseded" | "settled" | "overdue" | "look_again" | "carried_out" | "open") | readonly ("superseded" | "settled" | "overdue" | "look_again" | "carried_out" | "open")[];
                    readonly reviewId?: string;
                    readonly goalId?: string;
                    readonly evidenceId?: string;
                    readonly search?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of decisions */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Decision"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Make a decision; it is never edited, only superseded */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["DecisionInput"];
                };
            };
            readonly responses: {
                /** @description The decision */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Decision"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/decisions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A decision, and what came of it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The decision */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Decision"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/decisions/{id}/supersede": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Put another decision in the place of this one, which stays to be read */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["DecisionInput"];
                };
            };
            readonly responses: {
                /** @description The decision that holds now */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Decision"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/decisions/{id}/outcome": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say what came of a decision; earlier outcomes stay */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OutcomeInput"];
                };
            };
            readonly responses: {
                /** @description The decision with all that came of it */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Decision"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/marks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened on the days of a period, to stand on time axes */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly from: string;
                    readonly to: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them, oldest first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Mark"][];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cycles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All cycles, the newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly initiativeId?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly today: string;
                            readonly items: readonly components["schemas"]["Cycle"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Plan a cycle, alone or from the feedback of another */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CycleInput"];
                };
            };
            readonly responses: {
                /** @description The cycle */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Cycle"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cycles/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A cycle with its looks and judgments; ETag is its version */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The cycle */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CycleWhole"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Take out a cycle that was never locked */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change the plan of a cycle that is not locked */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CycleChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Cycle"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/cycles/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring a deleted plan of a cycle back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Cycle"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cycles/{id}/sample": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What sample the plan needs and has, computed from the metric’s own history; changes nothing */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The sample */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CycleSample"] & {
                            readonly unitOfMetric: {
                                readonly code: string;
                                readonly label: string;
                                readonly minorDigits?: number;
                            };
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cycles/{id}/lock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lock the plan: it never changes again */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /**
                         * @description Another cycle of the same metric may run at the same time
                         * @default false
                         */
                        readonly together?: boolean;
                        /**
                         * @description Concerns of the sample with which it is locked all the same
                         * @default []
                         */
                        readonly accepted?: readonly ("no_customers" | "groups_of_records")[];
                    };
                };
            };
            readonly responses: {
                /** @description The locked cycle */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Cycle"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cycles/{id}/stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End a locked cycle before its judgment, with the reason */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly why: string;
                    };
                };
            };
            readonly responses: {
                /** @description The stopped cycle */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Cycle"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cycles/{id}/amendments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say what was changed after the lock, and why; the locked plan stays beside it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly what: string;
                        readonly why: string;
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly judgeOn?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description The cycle with its amendments */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Cycle"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cycles/{id}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Keep, adapt or stop, as a decision with the judgment as evidence; adapt begins the next cycle */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly outcome: "keep" | "adapt" | "stop";
                        readonly why: string;
                        readonly owner: {
                            readonly personId?: string | null;
                            readonly name?: string | null;
                        };
                        /**
                         * Format: date
                         * @default null
                         */
                        readonly due?: string | null;
                        /** Format: date */
                        readonly lookAgainOn: string;
                    };
                };
            };
            readonly responses: {
                /** @description The decision, and the next cycle where it goes on */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly cycle: components["schemas"]["Cycle"];
                            readonly decision: components["schemas"]["Decision"];
                            readonly next: components["schemas"]["Cycle"] & (Record<string, never> | null);
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cycle-methods": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Ways of judging, with what each asks for and checks, and mechanisms by which a change becomes money */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                /** @enum {string} */
                                readonly key: "randomized" | "staggered" | "matched" | "interrupted";
                                readonly name: string;
                                readonly summary: string;
                                readonly asks: readonly string[];
                                readonly checks: readonly {
                                    readonly key: string;
                                    readonly name: string;
                                }[];
                                readonly assigns: boolean;
                            }[];
                            readonly mechanisms: readonly {
                                /** @enum {string} */
                                readonly key: "fewer_contacts" | "shorter_contacts" | "less_training" | "less_churn" | "more_referrals" | "better_price";
                                readonly name: string;
                                readonly actsOn: string;
                                readonly unit: string;
                                /** @enum {string} */
                                readonly wanted: "falls" | "rises";
                                readonly money: string;
                            }[];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cycles/{id}/looks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Look before the day; it is kept, and the judgment is corrected for it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What was seen */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CycleLook"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cycles/{id}/judgments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Judge now; by another method than the locked one the judgment is marked for ever */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /**
                         * @description Another than the locked one
                         * @enum {string}
                         */
                        readonly method?: "randomized" | "staggered" | "matched" | "interrupted";
                        readonly design?: {
                            readonly [key: string]: unknown;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description The judgment */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CycleJudgment"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cycles/{id}/assignment.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is in which arm, as CSV */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description CSV with external id and arm */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/csv": string;
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/judged-effects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What worked: the judgment that stands of every judged cycle, and how often what was tried worked */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Those too that do not stand: earlier ones, and by another method */
                    readonly all?: "true" | "false";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them, newest first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["JudgedEffect"][];
                            readonly next: null;
                            /** @description How many judgments do not stand */
                            readonly others: number;
                            readonly rates: {
                                readonly works: number;
                                readonly does_not: number;
                                readonly cannot_tell: number;
                            };
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Entries of the ledger, newest month first, each in its own currency and the organization’s */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                    /** @description First month YYYY-MM */
                    readonly from?: string;
                    /** @description Last month YYYY-MM */
                    readonly to?: string;
                    /** @description One or several, separated by commas */
                    readonly category?: string;
                    /** @description (none) for entries that name none */
                    readonly campaign?: string;
                    /** @description (none) for entries that name none */
                    readonly segment?: string;
                    /** @description (none) for entries that name none */
                    readonly channel?: string;
                    /** @description (none) for entries that name none */
                    readonly tool?: string;
                    readonly initiativeId?: string;
                    readonly source?: string;
                    readonly currency?: string;
                    readonly importId?: string;
                    readonly search?: string;
                    readonly state?: "active" | "withdrawn" | "all";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of entries */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["LedgerEntry"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Enter an amount by hand */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["LedgerEntryInput"];
                };
            };
            readonly responses: {
                /** @description The new entry */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LedgerEntry"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/entries/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One entry */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The entry; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LedgerEntry"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Withdraw an entry: it counts no more, and stays for the trace */
        readonly delete: {
            readonly parameters: {
                readonly query: {
                    /** @description Why it is taken back; stands in its trace */
                    readonly why: string;
                };
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LedgerEntry"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change an entry; the trace keeps what stood there */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["LedgerEntryChanges"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LedgerEntry"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/entries/{id}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of an entry: entered, changed, withdrawn, by whom and why */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Newest first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["LedgerChange"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/entries/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Let a withdrawn entry count again */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LedgerEntry"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/vocabulary": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What entries can be booked under, and what the ledger names */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Categories, units, initiatives, names and months */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LedgerVocabulary"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/summary": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The ledger by month and category in the organization’s currency */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description First month YYYY-MM */
                    readonly from?: string;
                    /** @description Last month YYYY-MM */
                    readonly to?: string;
                    /** @description One or several, separated by commas */
                    readonly category?: string;
                    /** @description (none) for entries that name none */
                    readonly campaign?: string;
                    /** @description (none) for entries that name none */
                    readonly segment?: string;
                    /** @description (none) for entries that name none */
                    readonly channel?: string;
                    /** @description (none) for entries that name none */
                    readonly tool?: string;
                    readonly initiativeId?: string;
                    readonly source?: string;
                    readonly currency?: string;
                    readonly importId?: string;
                    readonly search?: string;
                    readonly state?: "active" | "withdrawn" | "all";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Sums, and what has no exchange rate */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LedgerSummary"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/periods": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Months of the ledger, newest first: open or closed, by whom and why */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["LedgerPeriod"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/periods/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Close months: what is booked there stands until they are reopened */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["LedgerPeriodMove"];
                };
            };
            readonly responses: {
                /** @description All months as they are now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["LedgerPeriod"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/periods/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Open closed months again, with the reason on record */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["LedgerPeriodMove"];
                };
            };
            readonly responses: {
                /** @description All months as they are now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["LedgerPeriod"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/rates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Exchange rates by month, and those that entries wait for */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them, newest month first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ExchangeRate"][];
                            readonly next: null;
                            /** @description Months with entries in a currency that has no rate */
                            readonly wanted: readonly {
                                readonly month: string;
                                readonly currency: string;
                                readonly entries: number;
                            }[];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ledger/rates/{month}/{currency}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Say what one unit of a currency was worth in a month; If-Match where a rate is there already */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly month: string;
                    readonly currency: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ExchangeRateInput"];
                };
            };
            readonly responses: {
                /** @description The rate as it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ExchangeRate"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/costs/acquisition": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a customer won costs, by segment and by campaign, with its parts */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description First month YYYY-MM */
                    readonly from: string;
                    /** @description Last month YYYY-MM, included */
                    readonly to: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it was measured last, with the day */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly from: string;
                            readonly to: string;
                            /** @description Null where it was never measured */
                            readonly measuredAt: string | null;
                            /** @description Why it should be measured again */
                            readonly behind: readonly string[];
                            readonly result: components["schemas"]["AcquisitionCost"];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/costs/maintenance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What serving a customer costs, by segment, channel and tool; who is expensive and who pays for it */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description First month YYYY-MM */
                    readonly from: string;
                    /** @description Last month YYYY-MM, included */
                    readonly to: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it was measured last, with the day */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly from: string;
                            readonly to: string;
                            /** @description Null where it was never measured */
                            readonly measuredAt: string | null;
                            /** @description Why it should be measured again */
                            readonly behind: readonly string[];
                            readonly result: components["schemas"]["MaintenanceCost"];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/costs/at-risk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Revenue at risk from bad experience: an upper bound, never what was lost */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description First month YYYY-MM */
                    readonly from: string;
                    /** @description Last month YYYY-MM, included */
                    readonly to: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it was measured last, with the day */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly from: string;
                            readonly to: string;
                            /** @description Null where it was never measured */
                            readonly measuredAt: string | null;
                            /** @description Why it should be measured again */
                            readonly behind: readonly string[];
                            readonly result: components["schemas"]["CostAtRisk"];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/costs/customers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The customers who cost most, as measured last; or all of a segment or a tenth, page by page
         * @description Without segment and tenth the dearest ones as they were measured. With either, all of them as the signals are now, at the prices that were measured.
         */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description First month YYYY-MM */
                    readonly from: string;
                    /** @description Last month YYYY-MM, included */
                    readonly to: string;
                    /** @description Empty: of no segment on record */
                    readonly segment?: string;
                    /** @description 1: the dearest */
                    readonly tenth?: number;
                    readonly limit?: number;
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Dearest first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["DearCustomer"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/costs/measurements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Measure a part of the costs in the background */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly part: "acquisition" | "maintenance" | "at_risk";
                        /** @description First month YYYY-MM */
                        readonly from: string;
                        /** @description Last month YYYY-MM, included */
                        readonly to: string;
                    };
                };
            };
            readonly responses: {
                /** @description The work; the part is there once it is done */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/costs/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How costs are reckoned: kinds of signals, drivers, attribution, what is stated */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The settings; ETag is their version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CostSettings"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change how costs are reckoned */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CostSettingsChanges"];
                };
            };
            readonly responses: {
                /** @description As they are now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CostSettings"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/costs/readings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The newest kept cost of a contact, a customer or a customer won, each with its sources */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly measure: "cost_per_contact" | "maintenance_per_customer" | "acquisition_per_customer";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description By cut */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["CostReading"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/costs/acquisition/customers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The customers who were counted as won when it was measured last, the newest first */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description First month YYYY-MM */
                    readonly from: string;
                    /** @description Last month YYYY-MM, included */
                    readonly to: string;
                    /** @description Empty: of no segment on record */
                    readonly segment?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    /** @description Whom this campaign touched before; empty: whom none touched */
                    readonly campaign?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["WonCustomer"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/costs/at-risk/customers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The customers who were counted in what is at risk when it was measured last */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description First month YYYY-MM */
                    readonly from: string;
                    /** @description Last month YYYY-MM, included */
                    readonly to: string;
                    /** @description Empty: of no segment on record */
                    readonly segment?: string;
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly bad?: "yes" | "no";
                    readonly cut?: "yes" | "no";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Those who paid most first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["CustomerAtRisk"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/business-cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Business cases, newest change first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly initiativeId?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description At most 500 */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ListedBusinessCase"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Make a business case; a better experience by itself is no benefit, and it is said why */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewBusinessCase"];
                };
            };
            readonly responses: {
                /** @description The new business case */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BusinessCase"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/case-kinds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a line of a case can be, which figures it asks for, and what is refused */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Benefits first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CaseKinds"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/case-sources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Figures on record that a case can take over, each with its source */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly initiativeId?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["CaseCandidate"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/prove": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What all cases cost and returned so far, by what stands behind it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description By currency; no sum over natures */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProveOverview"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/business-cases/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every version: who, why, and what changed from the last */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Newest first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["CaseVersion"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/business-cases/{id}/versions/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A version as it was made */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly number: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description With its figures */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BusinessCase"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/business-cases/{id}/trace": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How a figure is made, out of which parts, and where they come from */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description simulated, all_worst, all_best, before_risk, npv, roi, payback, break_even, benefits, costs, month:3, sum:3, scenario:KEY, line:KEY, line:KEY:3, input:KEY */
                    readonly of: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The figure and its parts */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CaseTrace"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/business-cases/{id}/realized": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Forecast against what came, month by month: measured, modelled and hoped, never one sum */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All months of the case */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CaseRealized"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/business-cases/{id}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A case as a workbook with live formulas (XLSX), as slides (PPTX) or as pages (PDF) */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly format: "xlsx" | "pptx" | "pdf";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/octet-stream": unknown;
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/business-cases/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A business case: its newest version, its figures and what it is incomplete in */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The business case; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BusinessCase"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Delete a business case */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Make the next version of a business case; the one before stays */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["BusinessCaseChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BusinessCase"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/business-cases/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring a deleted business case back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["BusinessCase"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Processes by name, each with its versions */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly initiativeId?: string;
                    readonly search?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Process"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Name a process, to be drawn */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ProcessInput"];
                };
            };
            readonly responses: {
                /** @description The new process */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Process"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A process with its versions */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The process; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Process"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Take a process out of sight */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change what is said of a process: name, owner, initiative, volume */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ProcessChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Process"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring a deleted process back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Process"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who changed what of a process, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description At most the last 200 events */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ProcessEvent"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begin a version: empty, as a copy of another one, or with a map */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ProcessVersionInput"];
                };
            };
            readonly responses: {
                /** @description The version */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProcessVersion"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{id}/versions/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A version with its map, and what keeps it from being counted */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    /** @description Number of the version */
                    readonly number: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The version; ETag counts its changes */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProcessVersion"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change a version while it is drawn */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                    /** @description Number of the version */
                    readonly number: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ProcessVersionChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProcessVersion"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{id}/versions/{number}/settle": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Settle a version: nobody changes it any more, so that what cites it stays true */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                    /** @description Number of the version */
                    readonly number: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is from now on */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProcessVersion"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{id}/versions/{number}/figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What one case takes in a version: time, cost, handovers, failures, contacts */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    /** @description Number of the version */
                    readonly number: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Per case, over branches and rework */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly currency: string | null;
                            readonly figures: components["schemas"]["ProcessFigures"];
                            /** @description Times each step is done in a case */
                            readonly times: {
                                readonly [key: string]: number;
                            };
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{id}/versions/{number}/bpmn": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A version as a BPMN 2.0 file with its diagram */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    /** @description Number of the version */
                    readonly number: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description BPMN 2.0 XML */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/xml": unknown;
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{id}/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Begin a version from a BPMN 2.0 file, or look at what it would be */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ProcessImport"];
                };
            };
            readonly responses: {
                /** @description What the file holds, and what a map has no word for */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProcessImportResult"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{id}/comparison": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Two versions side by side: steps, and what one case takes */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly before?: number;
                    readonly after?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description After against before */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProcessComparison"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/processes/{id}/effect": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What changing from one version to another is held to save, as an input of a business case */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly before?: number;
                    readonly after?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Saved per case and per year, with ranges and sources */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProcessEffect"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/initiatives/{id}/process-readiness": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far the process side of an initiative is */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Each thing that is needed, and what is missing */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ProcessReadiness"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/standard-work": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Standard work by title, with who has read what is in force */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly processId?: string;
                    readonly initiativeId?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of it */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["StandardWork"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Begin standard work: a draft, not in force yet */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["StandardWorkInput"];
                };
            };
            readonly responses: {
                /** @description The standard work */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StandardWork"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/standard-work/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Standard work with its versions and its readers */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The standard work; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StandardWork"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Take standard work out of sight */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change the draft, its owner, or who must read it */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["StandardWorkChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StandardWork"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/standard-work/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring deleted standard work back, with who has read it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StandardWork"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/standard-work/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Put the draft in force from a day; every reader is asked again */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["StandardWorkVersionInput"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StandardWork"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/standard-work/{id}/acknowledgments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say that you have read a version, or note it for a reader without a login */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AcknowledgmentInput"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StandardWork"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/standard-work/{id}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What changed from one version to another, line by line */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description 0 for none */
                    readonly from?: number | null;
                    /** @description The newest by default */
                    readonly to?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Every line */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly lines: readonly components["schemas"]["ChangedLine"][];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/politics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Politics of initiatives that the caller’s circles may read */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly initiativeId?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description By initiative */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["PoliticsFile"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Begin politics of an initiative, for a circle of yours or one that is made for it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PoliticsInput"];
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PoliticsFile"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/politics/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All of one file: stakeholders, gaps, coalition, RACI, promises, who was consulted */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Politics"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Put politics into another circle, or say who is in the one that was made for them */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PoliticsChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PoliticsFile"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/stakeholders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Stakeholders of every initiative that the caller’s circles may read, and overdue promises */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What matters most first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["StakeholderOfAll"][];
                            readonly next: null;
                            readonly files: readonly components["schemas"]["PoliticsFile"][];
                            readonly overdue: readonly components["schemas"]["SponsorPromise"][];
                            readonly today: string;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/politics/{id}/stakeholders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Enter a stakeholder */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["StakeholderInput"];
                };
            };
            readonly responses: {
                /** @description The stakeholder */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Stakeholder"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/politics/{id}/stakeholders/{stakeholderId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Take a stakeholder out */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                    readonly stakeholderId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description They are out */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change a stakeholder; where they stand is noted, not changed */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                    readonly stakeholderId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["StakeholderChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Stakeholder"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/politics/{id}/stakeholders/{stakeholderId}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring a stakeholder back who was taken out */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                    readonly stakeholderId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As they were */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Stakeholder"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/politics/{id}/stakeholders/{stakeholderId}/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Note where a stakeholder stands, seen on which day and why; earlier notes stay */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                    readonly stakeholderId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["StanceInput"];
                };
            };
            readonly responses: {
                /** @description The stakeholder with all notes */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Stakeholder"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/politics/{id}/raci": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Keep the RACI matrix: exactly one A and at least one R an activity */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["RaciInput"];
                };
            };
            readonly responses: {
                /** @description As it is now; ETag is the matrix’s own version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Raci"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/politics/{id}/raci.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The RACI matrix as CSV; that it was taken out is in the audit log */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description An activity a row */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/csv": unknown;
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/politics/{id}/stakeholders.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The stakeholders as CSV; that they were taken out is in the audit log */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A stakeholder a row */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/csv": unknown;
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/politics/{id}/promises": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Enter what a sponsor promised */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PromiseInput"];
                };
            };
            readonly responses: {
                /** @description The promise */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SponsorPromise"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/politics/{id}/promises/{promiseId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Mend how a promise was entered */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                    readonly promiseId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PromiseChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SponsorPromise"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/politics/{id}/promises/{promiseId}/words": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say whether a promise was kept, with what shows it; what was said before stays */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                    readonly promiseId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PromiseWordInput"];
                };
            };
            readonly responses: {
                /** @description The promise with all that was said */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SponsorPromise"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/decisions/{id}/consultations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who was consulted about a decision, as far as the caller’s circles may read it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Oldest first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Consultation"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Add who was consulted about a decision, and what they said, for a circle */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ConsultationInput"];
                };
            };
            readonly responses: {
                /** @description What was added; it never changes */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Consultation"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/initiatives": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Initiatives, newest first: by state, goal, owner, unit, origin and words */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                    /** @description Any of these */
                    readonly state?: ("proposed" | "running" | "paused" | "stopped") | readonly ("proposed" | "running" | "paused" | "stopped")[];
                    readonly goalId?: string;
                    /** @description Name of the owner, or a part of it */
                    readonly owner?: string;
                    readonly unitId?: string;
                    /** @description Key of what it came from */
                    readonly origin?: string;
                    readonly originId?: string;
                    readonly search?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of initiatives */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Initiative"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Propose an initiative */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["InitiativeInput"];
                };
            };
            readonly responses: {
                /** @description The new initiative */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Initiative"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/initiative-origins": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where initiatives come from, and what each origin has to offer now */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Best candidates first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["OriginKind"][];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/initiatives/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An initiative */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The initiative; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Initiative"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Delete an initiative; it can be brought back */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change an initiative; what is not named stays */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["InitiativeChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Initiative"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/initiatives/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring a deleted initiative back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Initiative"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/initiatives/{id}/moves": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Pause an initiative, let it go on, stop it, or propose it again; with the reason */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["InitiativeMove"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Initiative"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/initiatives/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who did what with an initiative, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description At most the last 200 events */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["InitiativeEvent"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/impacted-groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Groups of people whose work initiatives change */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ImpactedGroup"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Name a group whose work an initiative changes */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ImpactedGroupInput"];
                };
            };
            readonly responses: {
                /** @description The new group */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImpactedGroup"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/impacted-groups/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One group */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The group; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImpactedGroup"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Take a group out of sight, with its training, messages and champions */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change a group; what is not named stays */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ImpactedGroupChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImpactedGroup"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/impacted-groups/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring a deleted group back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImpactedGroup"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trainings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Courses that are planned */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Training"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Plan a course for a group */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["TrainingInput"];
                };
            };
            readonly responses: {
                /** @description The new training */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Training"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trainings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One training */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The training; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Training"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Delete a training that nobody attended */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change a training; what is not named stays */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["TrainingChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Training"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/trainings/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring a deleted training back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Training"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/change-messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Messages of the communication plans */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ChangeMessage"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Plan a message */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ChangeMessageInput"];
                };
            };
            readonly responses: {
                /** @description The new message */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ChangeMessage"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/change-messages/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One message */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The message; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ChangeMessage"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Delete a message */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change a message, or say that it was sent and whom it reached */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ChangeMessageChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ChangeMessage"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/change-messages/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring a deleted message back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ChangeMessage"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/champions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Champions of all groups */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Champion"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Name a champion of a group */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ChampionInput"];
                };
            };
            readonly responses: {
                /** @description The new champion */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Champion"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/champions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One champion */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The champion; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Champion"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Delete a champion who was entered by mistake */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change a champion; what is not named stays */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ChampionChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Champion"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/champions/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring a deleted champion back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Champion"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/capacity-lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Hours per month that people can give, and that initiatives ask of them */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["CapacityLine"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Say how many hours a month somebody can give, or an initiative asks of them */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CapacityLineInput"];
                };
            };
            readonly responses: {
                /** @description The new capacity line */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CapacityLine"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/capacity-lines/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One capacity line */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The capacity line; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CapacityLine"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Delete a capacity line */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change a capacity line; what is not named stays */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CapacityLineChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CapacityLine"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/capacity-lines/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring a deleted capacity line back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CapacityLine"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/adoption": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The people side of one initiative, or of all: readiness, training, messages, champions, hours */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly initiativeId?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of it, without anybody’s attendance by name */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Adoption"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/impacted-groups/{id}/assessments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say how ready a group is; earlier assessments stay */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ReadinessAssessmentInput"];
                };
            };
            readonly responses: {
                /** @description The assessment */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReadinessAssessment"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/adoption/threshold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Set under which score an element holds a group back: for one initiative, or for all */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly initiativeId: string | null;
                        /** @description Null takes an own one away */
                        readonly threshold: number | null;
                    };
                };
            };
            readonly responses: {
                /** @description Kept */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/initiatives/{id}/kotter/{step}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Say what shows that one of the eight steps is there, or who finds that out */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                    readonly step: "urgency" | "coalition" | "vision" | "volunteers" | "barriers" | "wins" | "acceleration" | "anchoring";
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["KotterStepInput"];
                };
            };
            readonly responses: {
                /** @description The step; ETag is its version, 0 before anybody said anything */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["KotterStep"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/attendance-imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Enter who attended from a CSV or XLSX file, or preview that; repeated, it counts nobody twice */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AttendanceImport"];
                };
            };
            readonly responses: {
                /** @description What became, or would become, of each row */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AttendanceImported"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trainings/{id}/attendance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who attended a training, by name */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them, by day */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Attendance"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trainings/{id}/attendance/{rowId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Take somebody out of the attendance of a training */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly rowId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trainings/{id}/effect": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How a metric changed for those trained early against those trained later or not; refused where it can’t be told */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly metricId?: string;
                    /** @description Attribute that names the agent or team, such as agent */
                    readonly attribute?: string;
                    /** @description What of the attendance that attribute is */
                    readonly named?: "person" | "team";
                    /** @description Trained by this day counts as early */
                    readonly earlyUntil?: string;
                    readonly beforeFrom?: string;
                    /** @description Excluded */
                    readonly beforeTo?: string;
                    readonly afterFrom?: string;
                    /** @description Excluded */
                    readonly afterTo?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The effect with its interval; counts only, nobody’s name */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TrainingEffect"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trainings/{id}/learning": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Knowledge and ability of the group before and after a training */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The change with its interval, or why it can’t be told */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TrainingLearning"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/initiatives/{id}/readiness": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The gate of an initiative: what has to be there before it starts, and who let it start without */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Each item with what was said of it last */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Readiness"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/initiatives/{id}/readiness/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Answer an item of the gate: with a person, links or words, or say who finds it out */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ReadinessAnswerInput"];
                };
            };
            readonly responses: {
                /** @description The gate as it is now */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Readiness"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/initiatives/{id}/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Start a proposed initiative through its gate, or without all of it by override and reason */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /**
                         * @description Why it starts without all of it
                         * @default null
                         */
                        readonly override?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description It runs */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Initiative"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/initiatives/{id}/readiness/settlements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say that an override may rest, with the reason; until then it comes back at each review */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly overrideId: string;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The gate as it is now */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Readiness"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/portfolio": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All initiatives by return, risk, reach and readiness; capacity; and what to start, stop and continue */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Stopped ones too, without advice */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Portfolio"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/review-schedules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Which reviews are to be held, by title */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ReviewSchedule"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Say that a review is to be held each week, month, quarter, year or three years */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ReviewScheduleInput"];
                };
            };
            readonly responses: {
                /** @description The schedule */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReviewSchedule"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/review-schedules/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change a schedule, or end it on a day */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ReviewScheduleChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReviewSchedule"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/reviews": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Reviews that were begun, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    readonly cursor?: string;
                    readonly kind?: "weekly" | "monthly" | "quarterly" | "annual" | "three_year";
                    readonly scheduleId?: string;
                    readonly unitId?: string;
                    readonly running?: "true" | "false";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of reviews */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["BriefReview"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Begin a review: its agenda builds itself from the record and is frozen */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly scheduleId?: string;
                        /** @enum {string} */
                        readonly kind?: "weekly" | "monthly" | "quarterly" | "annual" | "three_year";
                        /**
                         * Format: date
                         * @description A day of the period; by default the last one that is over
                         */
                        readonly from?: string;
                        /** Format: uuid */
                        readonly unitId?: string;
                        readonly title?: string;
                        /** Format: uuid */
                        readonly circleId?: string;
                        readonly owner?: {
                            readonly personId?: string | null;
                            readonly name?: string | null;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description The review */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Review"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/calendar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Reviews that schedules ask for on the days of a period: held, due, to come, and those that nobody held */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly from: string;
                    readonly to: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them, by day */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["CalendarEntry"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/agenda": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The agenda as it would be if the review began now */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly scheduleId?: string;
                    readonly kind?: "weekly" | "monthly" | "quarterly" | "annual" | "three_year";
                    /** @description A day of the period; by default the last one that is over */
                    readonly from?: string;
                    readonly unitId?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The agenda; nothing is kept of it */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Agenda"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A review with its frozen agenda and what was written beside it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The review; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Review"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Take out a review that was begun by mistake: not closed, and nothing decided in it */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Say who takes part, and what it comes to */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly attendance?: readonly {
                            readonly personId?: string | null;
                            readonly name?: string | null;
                        }[];
                        readonly summary?: string;
                    };
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Review"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Put something on the agenda by hand: a metric whatever it shows, or words */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly metricId?: string;
                        readonly title?: string;
                        readonly why?: string;
                    };
                };
            };
            readonly responses: {
                /** @description The item */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReviewItem"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}/items/{itemId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Write notes beside an item, say that it is done, add the time that was spent on it */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                    readonly itemId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly notes?: string;
                        readonly done?: boolean;
                        readonly seconds?: number;
                    };
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReviewItem"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End a review: its minutes are written and never change */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The minutes */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Minutes"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}/minutes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The minutes of a review that is closed */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The minutes */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Minutes"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reviews/{id}/pack": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The pack of a review: slides with native charts (PPTX), or its minutes as a document (PDF) */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly format?: "pptx" | "pdf";
                    /** @description Files of politics to put in, of circles that you are in; without it none is. It is in the audit log. */
                    readonly politics?: string | readonly string[];
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file; of a review that is not closed a draft, which says so */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/vnd.openxmlformats-officedocument.presentationml.presentation": unknown;
                        readonly "application/pdf": unknown;
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/goals/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Enter goals from a CSV file of OKRs, or preview that; repeated, it doubles nothing */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["OkrImport"];
                };
            };
            readonly responses: {
                /** @description What became, or would become, of each row */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OkrImported"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/goals/export.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every goal with how it stands, as CSV */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description One goal a row */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/csv": unknown;
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/goals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The whole ladder: every goal with how it stands and what pulls it back */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Longest horizon first */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Ladder"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Enter a goal */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["GoalInput"];
                };
            };
            readonly responses: {
                /** @description The goal and how it stands */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Goal"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/goals/board": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The bowling chart: target, actual and status of every goal, month by month */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly from: string;
                    readonly to: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Months of the window that lie in each goal’s period */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["GoalBoard"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/goals/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A goal and how it stands */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The goal; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Goal"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Delete a goal with all that serve it; they can be brought back together */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description How many goals went */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly deleted: number;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change a goal; what is not named stays */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["GoalChange"];
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Goal"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/goals/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Bring a deleted goal back, with all that was deleted with it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Goal"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/goals/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who changed what of a goal, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description At most the last 200 events */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["GoalEvent"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/goals/{id}/correlations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Say how strongly a goal bears on another, or moves with a metric; null takes it away */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "goal" | "metric";
                        /** Format: uuid */
                        readonly otherId: string;
                        /** @enum {string|null} */
                        readonly strength: "strong" | "medium" | "weak" | null;
                    };
                };
            };
            readonly responses: {
                /** @description Kept */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/loyalty/goals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Goals with a budget, each with how it stands: what loyalty is kept within */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Goal"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategy/find": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Goals, reviews, decisions and initiatives whose title holds these words, a few of each */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    readonly search: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What the caller may read of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StrategyFound"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The five questions in their order, with the answers of the organization or of a unit */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A unit; without it, the whole organization */
                    readonly unitId?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All five */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["FiveQuestion"][];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/questions/{question}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every answer that a question has had, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A unit; without it, the whole organization */
                    readonly unitId?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly question: "meaning" | "matters" | "measured" | "compared" | "top_three";
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All versions */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Answer"][];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /**
         * Answer a question, or say that nobody knows yet; earlier answers stay to be read
         * @description If-Match holds the number of the answer that you read, "0" for none.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly question: "meaning" | "matters" | "measured" | "compared" | "top_three";
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AnswerInput"];
                };
            };
            readonly responses: {
                /** @description The answer; ETag is its number */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Answer"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/questions/{question}/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say that the answer was checked against its evidence and holds */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly question: "meaning" | "matters" | "measured" | "compared" | "top_three";
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @default null
                         */
                        readonly unitId?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description The verified answer; ETag is its number */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Answer"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lint": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is wrong with metrics and goals as a system, the most serious first, with what would mend it */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only of this metric or goal */
                    readonly subjectId?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All that the rules find */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["LintFinding"][];
                            readonly total: number;
                            readonly rules: readonly {
                                readonly key: string;
                                readonly title: string;
                                readonly because: string;
                                readonly found: number;
                            }[];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lint/mends": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Mend a finding */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly mend: string;
                        /** Format: uuid */
                        readonly subjectId: string;
                        /**
                         * @description What the mend asks for: an id of a metric or a person, or a text
                         * @default
                         */
                        readonly value?: string;
                    };
                };
            };
            readonly responses: {
                /** @description What is still found of the same metric or goal */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["LintFinding"][];
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/top-three": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The three that were chosen, all candidates in their places, and what was left out */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A unit; without it, the whole organization */
                    readonly unitId?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Everything that a choice rests on */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TopThree"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/top-three/choices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Choose a candidate as one of the three; never a fourth */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @default null
                         */
                        readonly unitId?: string | null;
                        readonly candidateKey: string;
                        readonly why: string;
                        /**
                         * Format: uuid
                         * @description The choice that it takes the place of, where three are chosen
                         * @default null
                         */
                        readonly replaces?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description The choice, with the decision on record */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TopThreeChoice"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/top-three/choices/{id}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Let one of the three go, with the reason */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @default null
                         */
                        readonly unitId?: string | null;
                        readonly why: string;
                    };
                };
            };
            readonly responses: {
                /** @description It is one of the three no more */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/top-three/factors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Enter a factor of a candidate with its range and source, or say who finds it out */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CandidateFactorInput"];
                };
            };
            readonly responses: {
                /** @description It counts from now on */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly id: string;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/top-three/analysis": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Analyze the drivers of a metric over its last twelve full months, and keep the result */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly metricId: string;
                    };
                };
            };
            readonly responses: {
                /** @description The analysis that candidates come from now */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["KeptDriverAnalysis"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maturity-assessments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Self-assessments, newest first, set side by side, with the six competencies and five stages */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A unit; without it, the whole organization */
                    readonly unitId?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description All of them, and how each competency went over the closed ones */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["MaturityAssessment"][];
                            readonly course: readonly {
                                /** @enum {string} */
                                readonly competency: "lead" | "realize" | "activate" | "enlighten" | "respond" | "disrupt";
                                readonly stages: readonly {
                                    readonly assessmentId: string;
                                    readonly on: string;
                                    readonly stage: number | null;
                                }[];
                                /** @description Stages between the last two known ratings; null without two */
                                readonly change: number | null;
                            }[];
                            readonly source: string;
                            readonly competencies: readonly {
                                /** @enum {string} */
                                readonly key: "lead" | "realize" | "activate" | "enlighten" | "respond" | "disrupt";
                                readonly name: string;
                                readonly is: string;
                                readonly asks: readonly string[];
                            }[];
                            readonly stages: readonly {
                                readonly number: number;
                                readonly name: string;
                                readonly is: string;
                            }[];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Begin a self-assessment; one at a time is open */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @default null
                         */
                        readonly unitId?: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        readonly circleId?: string | null;
                        /**
                         * Format: date
                         * @description By default today
                         * @default null
                         */
                        readonly assessedOn?: string | null;
                    };
                };
            };
            readonly responses: {
                /** @description The open assessment */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["MaturityAssessment"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maturity-assessments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A self-assessment */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The assessment; ETag is its version */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["MaturityAssessment"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Throw an open assessment away */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description It is gone */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Rate competencies of an open assessment; what is not named stays */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ratings: readonly components["schemas"]["MaturityRating"][];
                    };
                };
            };
            readonly responses: {
                /** @description As it is now */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["MaturityAssessment"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/api/v1/maturity-assessments/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Close an assessment: it never changes again */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The version that you read, such as "3" */
                    readonly "if-match"?: string;
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The closed assessment */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["MaturityAssessment"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/value": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What customers are worth: the assumptions, the newest analysis, and earlier ones */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly kind?: "contract" | "purchase";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it was measured last; with the day of it */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Value"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/value/bases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** State what values are made of, as the next version; earlier ones stay */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Number of the version that it was made from; 0 for the first */
                        readonly after: number;
                        readonly basis: components["schemas"]["ValueBasis"];
                    };
                };
            };
            readonly responses: {
                /** @description The version */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StatedValueBasis"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/value/analyses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Measure what customers are worth with the newest assumptions, and keep it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly kind: "contract" | "purchase";
                    };
                };
            };
            readonly responses: {
                /** @description The analysis, with why a part is missing */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ValueAnalysis"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/value/analyses/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An analysis as it was made, with the assumptions of its day */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The analysis */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ValueAnalysis"];
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/value/readings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Lifetime values, churn as money and referrals, as business cases take them */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Of the newest analyses */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ValueReadings"][];
                            readonly next: null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/value/customers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The very customers that an analysis was made from, by their own number */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A text of your own choice: the same key with the same body gets the first answer again, without its cookies, for 7 days; with another body a conflict. */
                    readonly "Idempotency-Key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly analysisId: string;
                        /** @description A value of the attribute; null: without one; left out: all */
                        readonly segment?: string | null;
                        readonly cursor?: string;
                        /** @default 100 */
                        readonly limit?: number;
                    };
                };
            };
            readonly responses: {
                /** @description A page of them */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ValuePerson"][];
                            readonly next: string | null;
                        };
                    };
                };
                /** @description A problem (RFC 9457) */
                readonly default: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Upload: {
            readonly id: string;
            readonly name: string;
            readonly size: number;
            readonly sha256: string;
            readonly createdAt: string;
        };
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail: string;
            readonly code: string;
            readonly faults: readonly {
                readonly place: string;
                readonly value?: string;
                readonly rule: string;
            }[];
        };
        readonly Reading: {
            readonly name: string;
            readonly size: number;
            readonly file: {
                readonly format: string;
            } & {
                readonly [key: string]: unknown;
            };
            readonly reasons: readonly string[];
            readonly notes: readonly string[];
            readonly sheets: readonly string[];
            readonly columns: readonly ({
                readonly name: string;
                readonly type: string;
                readonly sampled: number;
                readonly blankShare: number;
                readonly blankWords: readonly string[];
                readonly distinct: number;
                readonly samples: readonly string[];
                readonly low?: number;
                readonly high?: number;
                readonly note?: string;
                readonly date?: {
                    readonly formats: readonly string[];
                    readonly ambiguous: boolean;
                    readonly reason: string;
                } & {
                    readonly [key: string]: unknown;
                };
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly rows: readonly (readonly (string | null)[])[];
            readonly suggestions: readonly {
                readonly target: string;
                readonly confidence: number;
                readonly columns: readonly {
                    readonly column: string;
                    readonly mapped: ({
                        readonly field: string;
                    } & {
                        readonly [key: string]: unknown;
                    }) | null;
                    readonly confidence: number;
                    readonly reason: string;
                }[];
                readonly mapping: components["schemas"]["Mapping"];
                readonly open: readonly string[];
            }[];
        };
        readonly Mapping: {
            readonly target: string;
            readonly survey?: {
                readonly key: string;
                readonly name: string;
                readonly kind: string;
            };
            readonly file: {
                readonly format: string;
                readonly encoding?: string;
                readonly delimiter?: string;
                readonly quote?: string;
                readonly sheet?: string;
                readonly headerRow?: number;
            } & {
                readonly [key: string]: unknown;
            };
            readonly columns: readonly ({
                readonly column: string;
                readonly field: string;
                readonly type?: string;
                readonly dateFormat?: string;
                readonly decimalMark?: string;
                readonly nullValues?: readonly string[];
                readonly notApplicable?: readonly string[];
                readonly scale?: {
                    readonly min: number;
                    readonly max: number;
                };
                readonly label?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly fixed?: {
                readonly [key: string]: string | number | boolean;
            };
            readonly zone?: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Preview: {
            readonly whole: boolean;
            readonly read: number;
            readonly good: number;
            readonly rejected: number;
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
            readonly problems: readonly {
                readonly column: string;
                readonly rule: string;
                readonly count: number;
                readonly row: number;
                readonly line: number | null;
                readonly value: string | null;
            }[];
            /** @description What would become of the good rows, where the record was asked */
            readonly notes?: readonly string[];
            /** @description Where rows of this file are already: imported as asked they would count twice */
            readonly earlier: readonly {
                /** @description Null where they came by the API */
                readonly importId: string | null;
                readonly file: string | null;
                readonly at: string | null;
                /** @description The survey or source that they are in */
                readonly place: string;
                /** @description Share of the rows, 0 to 1; 1 where the file is the same */
                readonly share: number;
                readonly mapping: components["schemas"]["Mapping"] & unknown;
            }[];
        };
        readonly ImportTarget: {
            readonly name: string;
            readonly label: string;
            readonly survey: boolean;
            readonly fields: readonly ({
                readonly name: string;
                readonly label: string;
                readonly type: string;
                readonly required?: boolean;
                readonly fixable?: boolean;
                readonly hint?: string;
                readonly choices?: readonly ({
                    readonly value: string;
                    readonly label: string;
                } & {
                    readonly [key: string]: unknown;
                })[];
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly repeated: readonly {
                readonly prefix: string;
                readonly label: string;
                readonly types: readonly string[];
            }[];
        };
        readonly Import: {
            readonly id: string;
            readonly uploadId: string;
            readonly target: string;
            /** @enum {string} */
            readonly state: "uploaded" | "reading" | "ready" | "running" | "done" | "cancelled" | "failed";
            readonly file: {
                readonly name: string;
                readonly size: number;
                readonly sha256: string;
                /** @description When the file itself was removed */
                readonly removedAt: string | null;
            };
            readonly mapping: components["schemas"]["Mapping"];
            readonly counts: {
                readonly read: number;
                readonly new: number;
                readonly changed: number;
                readonly same: number;
                readonly rejected: number;
            };
            readonly progress: number | null;
            readonly problem: string | null;
            readonly startedBy: string;
            readonly createdAt: string;
            readonly finishedAt: string | null;
            /** @description It stopped before its end, or rows of it were rejected */
            readonly troubled: boolean;
            /** @description Who said that nothing more is to be done about its trouble */
            readonly settled: {
                readonly by: string;
                readonly at: string;
                readonly why: string;
            } | null;
        };
        readonly SavedMapping: {
            readonly id: string;
            readonly name: string;
            readonly mapping: components["schemas"]["Mapping"];
            readonly createdAt: string;
        };
        readonly System: {
            readonly version: string;
            /** Format: date-time */
            readonly startedAt: string;
            readonly stores: readonly {
                /** @enum {string} */
                readonly name: "record" | "columnar" | "uploads" | "exports";
                readonly what: string;
                readonly version: string | null;
                /** @description In the data folder, or on a server elsewhere */
                readonly embedded: boolean;
                /** @description Bytes */
                readonly bytes: number;
            }[];
            readonly disk: {
                /** @description Bytes */
                readonly freeBytes: number;
                /** @description Bytes */
                readonly totalBytes: number;
            };
            readonly projection: {
                /** @description Rows not in the columnar store yet; counted to 100,001 */
                readonly rowsBehind: number;
                /**
                 * Format: date-time
                 * @description Since when the oldest of them waits
                 */
                readonly since: string | null;
                /** @description Days whose sums wait to be made anew */
                readonly daysToSum: number;
            };
            readonly jobs: {
                readonly waiting: number;
                readonly running: number;
                readonly scheduled: number;
                /** @description Failed, and tried again by themselves */
                readonly retrying: number;
                /** @description Failed for good */
                readonly failed: number;
                /** @description Failed work on everything that is kept, or of this organization */
                readonly troubled: readonly {
                    readonly id: string;
                    readonly task: string;
                    readonly attempts: number;
                    readonly mostAttempts: number;
                    readonly error: string | null;
                    /** Format: date-time */
                    readonly nextAt: string | null;
                }[];
            };
            readonly check: {
                /** @enum {string} */
                readonly state: "waiting" | "running" | "done" | "failed";
                readonly startedBy: string;
                /** Format: date-time */
                readonly createdAt: string;
                /** Format: date-time */
                readonly finishedAt: string | null;
                readonly problem: string | null;
                readonly ok: boolean | null;
                /** @description What is not as it must be, in this organization */
                readonly wrong: readonly string[];
            } | null;
            readonly cleanUp: {
                readonly last: {
                    /** @enum {string} */
                    readonly state: "waiting" | "running" | "done" | "failed";
                    readonly startedBy: string;
                    /** Format: date-time */
                    readonly createdAt: string;
                    /** Format: date-time */
                    readonly finishedAt: string | null;
                    readonly problem: string | null;
                    readonly removed: {
                        readonly uploads: {
                            readonly count: number;
                            /** @description Bytes */
                            readonly bytes: number;
                        };
                        readonly exports: {
                            readonly count: number;
                            /** @description Bytes */
                            readonly bytes: number;
                        };
                        readonly leftovers: {
                            readonly count: number;
                            /** @description Bytes */
                            readonly bytes: number;
                        };
                        readonly keys: number;
                    } | null;
                } | null;
                /** Format: date-time */
                readonly next: string | null;
                readonly uploadDays: number;
                readonly exportDays: number;
            };
        };
        readonly Session: {
            /** @description False for a visitor until the first organization is made; the demo operator is none */
            readonly setUp: boolean;
            /** @description Whether the demo operator has been made */
            readonly demo: boolean;
            readonly person?: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                readonly email: string;
                readonly twoFactor: boolean;
            };
            readonly organization?: components["schemas"]["Organization"];
            readonly organizations: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
                readonly role: components["schemas"]["Role"];
            }[];
            readonly role?: components["schemas"]["Role"];
            readonly permissions: readonly components["schemas"]["Permission"][];
            readonly providers: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            }[];
        };
        readonly Organization: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly zone: string;
            readonly currency: string;
            readonly minimumGroup: number;
            readonly confidence: number;
            readonly demo: boolean;
            readonly version: number;
        };
        /** @enum {string} */
        readonly Role: "owner" | "program_lead" | "analyst" | "manager" | "agent" | "viewer";
        /** @enum {string} */
        readonly Permission: "organization.read" | "organization.change" | "people.read" | "people.change" | "key.read" | "key.change" | "sign_on.change" | "audit.read" | "customer.read" | "customer.change" | "customer.erase" | "segment.read" | "segment.change" | "survey.read" | "survey.change" | "response.read" | "response.write" | "signal.read" | "signal.write" | "import.read" | "import.run" | "metric.read" | "metric.change" | "figure.read" | "case.read" | "case.change" | "benchmark.read" | "benchmark.change" | "benchmark.share" | "record.read" | "strategy.read" | "strategy.change" | "circle.change" | "decision.read" | "decision.make" | "initiative.read" | "initiative.change" | "cycle.read" | "cycle.change" | "adoption.read" | "adoption.change" | "attendance.read" | "process.read" | "process.change" | "politics.read" | "politics.change" | "review.read" | "review.hold" | "cost.read" | "cost.change" | "cost.close" | "value.read" | "value.change" | "export.run" | "home.read" | "system.read" | "system.run";
        readonly SetupDone: {
            /** Format: uuid */
            readonly organizationId: string;
            /** Format: uuid */
            readonly personId: string;
        };
        readonly Setup: {
            readonly organization: string;
            /**
             * @description IANA zone
             * @example Europe/Berlin
             */
            readonly zone: string;
            /**
             * @description ISO 4217 code
             * @example EUR
             */
            readonly currency: string;
            /** @description Name of the first person, who becomes owner */
            readonly name: string;
            /** Format: email */
            readonly email: string;
            readonly password: string;
        };
        readonly DemoOpened: {
            /** Format: uuid */
            readonly organizationId: string;
            /**
             * Format: uuid
             * @description The loading of its data, under /jobs/{id}
             */
            readonly jobId: string;
            /** @description How to sign in again; told only when the demo operator is made */
            readonly credentials?: {
                readonly email: string;
                readonly password: string;
            };
        };
        readonly OrganizationChange: {
            readonly name?: string;
            /**
             * @description IANA zone
             * @example Europe/Berlin
             */
            readonly zone?: string;
            /**
             * @description ISO 4217 code
             * @example EUR
             */
            readonly currency?: string;
            readonly minimumGroup?: number;
            readonly confidence?: number;
        };
        readonly Person: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly email: string;
            readonly role: components["schemas"]["Role"];
            readonly twoFactor: boolean;
            /** Format: date-time */
            readonly joinedAt: string;
            /** @description Moves on when the role is changed */
            readonly version: number;
        };
        readonly RoleChange: {
            readonly role: components["schemas"]["Role"];
        };
        readonly Invitation: {
            /** Format: uuid */
            readonly id: string;
            readonly email: string;
            readonly role: components["schemas"]["Role"];
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly expiresAt: string;
        };
        readonly NewInvitation: components["schemas"]["Invitation"] & {
            /** @description The link to hand over; it is told this once */
            readonly url: string;
        };
        readonly InvitationRequest: {
            /** Format: email */
            readonly email: string;
            readonly role: components["schemas"]["Role"];
        };
        readonly Joined: {
            /** Format: uuid */
            readonly organizationId: string;
            readonly secondFactor: boolean;
        };
        readonly InvitationAcceptance: {
            readonly token: string;
            readonly name?: string;
            /** @description May be left out by somebody who is signed in */
            readonly password?: string;
        };
        readonly ApiKey: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** @description Its first characters, to tell keys apart */
            readonly prefix: string;
            readonly scopes: readonly components["schemas"]["Permission"][];
            readonly createdBy: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly expiresAt: string | null;
            /**
             * Format: date-time
             * @description To the minute
             */
            readonly lastUsedAt: string | null;
        };
        readonly NewApiKey: components["schemas"]["ApiKey"] & {
            /** @description The key itself; it is told this once */
            readonly key: string;
        };
        readonly ApiKeyRequest: {
            readonly name: string;
            readonly scopes: readonly components["schemas"]["Permission"][];
            /** Format: date-time */
            readonly expiresAt?: string | null;
        };
        readonly SignOnProvider: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly issuer: string;
            readonly clientId: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** @description The address to enter at the provider */
            readonly redirectUrl: string;
        };
        readonly SignOnProviderRequest: {
            /** @description What the button says */
            readonly name: string;
            /** Format: uri */
            readonly issuer: string;
            readonly clientId: string;
            readonly clientSecret: string;
        };
        readonly AuditEntry: {
            /** @description Its number in the organization's chain, from 1 without gaps */
            readonly id: string;
            /** Format: date-time */
            readonly at: string;
            readonly actor: {
                readonly kind: string;
                readonly id: string;
                readonly name: string;
            };
            /** @description Address of the caller, "cli" or "job" */
            readonly from: string;
            readonly action: string;
            readonly subject: {
                readonly kind: string;
                readonly id: string;
            };
            readonly detail: {
                readonly [key: string]: unknown;
            };
        };
        readonly AuditVerification: {
            readonly ok: boolean;
            readonly entries: number;
            /** @description Id of the first entry that does not fit */
            readonly firstBroken: string | null;
        };
        readonly Deleted: {
            /** @enum {string} */
            readonly kind: "goal" | "initiative" | "cycle" | "process" | "standard_work" | "business_case" | "impacted_group" | "training" | "change_message" | "champion" | "capacity_line" | "stakeholder";
            readonly id: string;
            /** @description Null for a stakeholder, who is named in the politics alone */
            readonly name: string | null;
            /** @description The initiative that it belongs to */
            readonly of: {
                readonly id: string;
                readonly name: string;
            } | null;
            /** @description The politics that a stakeholder stands in */
            readonly politicsId: string | null;
            /** @description How many more come back with it */
            readonly withIt: number;
            readonly deletedAt: string;
            readonly deletedBy: string | null;
            readonly restorableUntil: string;
        };
        readonly RoleDescription: {
            readonly name: components["schemas"]["Role"];
            readonly description: string;
            readonly permissions: readonly components["schemas"]["Permission"][];
        };
        readonly OrganizationUnit: {
            readonly id: string;
            readonly name: string;
            /** @description The unit that it is part of */
            readonly parentId: string | null;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
        };
        readonly Circle: {
            readonly id: string;
            readonly name: string;
            readonly members: readonly {
                readonly personId: string;
                readonly name: string;
            }[];
            /** @description Known to its members and the organization’s owners alone */
            readonly closed: boolean;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
        };
        readonly Metric: {
            readonly id: string;
            readonly sheet: components["schemas"]["MetricSheet"];
            readonly current: components["schemas"]["MetricVersion"];
            /** @description Set aside: by whom, when, why, and what to use instead */
            readonly retired: {
                readonly at: string;
                readonly by: string;
                readonly reason: string;
                readonly replacedBy: string | null;
            } | null;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
            readonly missing: readonly {
                readonly place: string;
                readonly rule: string;
            }[];
        };
        readonly MetricSheet: {
            readonly title: string;
            /** @default null */
            readonly purpose: string | null;
            /** @default null */
            readonly decision: string | null;
            /** @default null */
            readonly goal: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /** @default [] */
            readonly relatesTo: readonly string[];
            /**
             * @default null
             * @enum {string|null}
             */
            readonly timing: "lead" | "lag" | null;
            /** @default null */
            readonly target: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: {
                    readonly value: number;
                    /** @enum {string} */
                    readonly direction: "at_least" | "at_most";
                    /** Format: date */
                    readonly by: string;
                };
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /** @default null */
            readonly source: string | null;
            /** @default null */
            readonly neededToMake: string | null;
            /**
             * @default null
             * @enum {string|null}
             */
            readonly measured: "continuously" | "day" | "week" | "month" | "quarter" | "year" | null;
            /**
             * @default null
             * @enum {string|null}
             */
            readonly reviewed: "continuously" | "day" | "week" | "month" | "quarter" | "year" | null;
            /** @default null */
            readonly owner: string | null;
            /** @default null */
            readonly actor: string | null;
            /** @default null */
            readonly action: string | null;
            /**
             * @default proposed
             * @enum {string}
             */
            readonly maturity: "proposed" | "defined" | "validated" | "normalized" | "benchmarked";
        };
        readonly MetricVersion: {
            readonly number: number;
            readonly formula: components["schemas"]["Formula"];
            readonly includes: components["schemas"]["Rule"] | null;
            readonly excludes: components["schemas"]["Rule"] | null;
            readonly since: string;
            readonly by: {
                readonly name: string;
            };
            readonly reason: string | null;
        };
        readonly Formula: {
            readonly measure: string;
            /** @default {} */
            readonly parameters: {
                readonly [key: string]: unknown;
            };
        };
        /**
         * @description A condition {field, operator, value} or a group {all: [Rule]} or {any: [Rule]}, nested at most four deep. Operators: is, is_not, in, not_in, less, at_most, more, at_least, is_known, is_unknown.
         * @example {
         *       "field": "attribute.region",
         *       "operator": "in",
         *       "value": [
         *         "North",
         *         "South"
         *       ]
         *     }
         */
        readonly Rule: Record<string, never>;
        readonly Measure: {
            readonly key: string;
            readonly label: string;
            readonly summary: string;
            readonly subjects: readonly string[];
            /** @enum {string} */
            readonly direction: "up" | "down" | "neither";
            readonly method: string;
            readonly parameters: {
                readonly [key: string]: unknown;
            };
        };
        readonly Calculation: {
            readonly formula: components["schemas"]["Formula"];
            /** @default null */
            readonly includes: components["schemas"]["Rule"] | null;
            /** @default null */
            readonly excludes: components["schemas"]["Rule"] | null;
        };
        readonly MetricSheetChange: {
            readonly title?: string;
            readonly purpose?: string | null;
            readonly decision?: string | null;
            readonly goal?: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            readonly relatesTo?: readonly string[];
            /** @enum {string|null} */
            readonly timing?: "lead" | "lag" | null;
            readonly target?: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: {
                    readonly value: number;
                    /** @enum {string} */
                    readonly direction: "at_least" | "at_most";
                    /** Format: date */
                    readonly by: string;
                };
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            readonly source?: string | null;
            readonly neededToMake?: string | null;
            /** @enum {string|null} */
            readonly measured?: "continuously" | "day" | "week" | "month" | "quarter" | "year" | null;
            /** @enum {string|null} */
            readonly reviewed?: "continuously" | "day" | "week" | "month" | "quarter" | "year" | null;
            readonly owner?: string | null;
            readonly actor?: string | null;
            readonly action?: string | null;
            /** @enum {string} */
            readonly maturity?: "proposed" | "defined" | "validated" | "normalized" | "benchmarked";
        };
        readonly Job: {
            /** Format: uuid */
            readonly id: string;
            readonly task: string;
            /** @enum {string} */
            readonly state: "waiting" | "running" | "done" | "failed";
            /** @description What is being done now */
            readonly doing: string | null;
            /** @description 0 to 1; null while nobody knows */
            readonly progress: number | null;
            readonly result: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Why it failed */
            readonly problem: string | null;
            readonly startedBy: string;
            readonly createdAt: string;
            readonly finishedAt: string | null;
        };
        readonly Explored: {
            readonly metric: {
                readonly id: string;
                readonly title: string;
                readonly version: number;
            } | null;
            readonly formula: components["schemas"]["Formula"];
            readonly measure: {
                readonly key: string;
                readonly label: string;
                readonly method: string;
            };
            /** @enum {string} */
            readonly direction: "up" | "down" | "neither";
            readonly period: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly grain: string | null;
            readonly by: readonly string[];
            readonly total: components["schemas"]["Figure"];
            readonly series: readonly {
                readonly start: string;
                readonly partial: boolean;
                readonly figure: components["schemas"]["Figure"];
            }[];
            readonly chart: components["schemas"]["ControlChart"];
            readonly breakdown: readonly components["schemas"]["FigureGroup"][];
            /** @enum {string} */
            readonly correction: "benjamini_hochberg";
            readonly change: components["schemas"]["FigureChange"];
            readonly suppressed: {
                readonly minimum: number;
                readonly groups: number;
                readonly cells: number;
            };
            readonly basis: {
                /** @enum {string} */
                readonly asked: "then" | "now";
                /** @enum {string} */
                readonly used: "then" | "now";
            };
            /** @enum {string} */
            readonly read: "rollup" | "rows" | "both";
        };
        readonly Figure: {
            readonly value: number | null;
            readonly low: number | null;
            readonly high: number | null;
            readonly n: number | null;
            readonly effectiveN?: number;
            readonly standardError?: number;
            readonly portions?: readonly {
                readonly label: string;
                readonly share: number;
            }[];
            readonly unit: string;
            readonly unitLabel: string;
            readonly minorDigits?: number;
            readonly confidence: number;
            readonly period: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly metric: {
                readonly id: string;
                readonly title: string;
                readonly version: number;
            } | null;
            readonly excluded?: {
                readonly notApplicable: number;
                readonly unknown: number;
            };
            readonly suppressed?: {
                readonly minimum: number;
            };
            readonly unknown?: {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
        };
        readonly ControlChart: {
            /** @enum {string} */
            readonly method: "xmr" | "p" | "laney";
            readonly center: number;
            readonly constants: readonly number[];
            readonly rangeLimit: number | null;
            readonly baseline: number;
            readonly points: readonly {
                readonly start: string;
                readonly value: number | null;
                readonly center: number;
                readonly lower: number;
                readonly upper: number;
                readonly rules: readonly ("outside" | "run_of_eight" | "three_of_four" | "range")[];
            }[];
            readonly signals: readonly {
                /** @enum {string} */
                readonly rule: "outside" | "run_of_eight" | "three_of_four" | "range";
                readonly from: string;
                readonly to: string;
                /** @enum {string} */
                readonly side: "above" | "below";
            }[];
        } | null;
        readonly FigureGroup: {
            /** @enum {string} */
            readonly kind: "cut" | "segment";
            readonly group: readonly (string | null)[];
            readonly label: string;
            readonly figure: components["schemas"]["Figure"];
            readonly share: number | null;
            readonly test: {
                readonly difference: number;
                readonly low: number | null;
                readonly high: number | null;
                readonly p: number;
                readonly adjustedP: number;
                readonly beyondNoise: boolean;
                readonly words: string;
            } | null;
            readonly untested?: string;
            readonly series: readonly {
                readonly start: string;
                readonly partial: boolean;
                readonly figure: components["schemas"]["Figure"];
            }[];
        };
        readonly FigureChange: {
            readonly against: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly before: components["schemas"]["Figure"];
            readonly difference: number | null;
            readonly low: number | null;
            readonly high: number | null;
            readonly p: number | null;
            readonly beyondNoise: boolean;
            readonly words: string;
            readonly mix: {
                readonly value: number;
                readonly low: number | null;
                readonly high: number | null;
            } | null;
            readonly rate: {
                readonly value: number;
                readonly low: number | null;
                readonly high: number | null;
            } | null;
            readonly segments: readonly {
                readonly group: readonly (string | null)[];
                readonly mix: number;
                readonly rate: number;
            }[];
            readonly unsplit?: string;
        } | null;
        readonly ExploreQuestion: {
            /**
             * Format: uuid
             * @description A metric whose record sheet is filled in
             */
            readonly metricId?: string;
            readonly metricVersion?: number;
            readonly formula?: components["schemas"]["Formula"] & unknown;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly from: string;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly to: string;
            /** @enum {string} */
            readonly grain?: "day" | "week" | "month" | "quarter" | "year";
            /** @default [] */
            readonly by: readonly string[];
            readonly filter?: components["schemas"]["Rule"];
            /** @default [] */
            readonly segments: readonly string[];
            readonly compare?: ("previous" | "year_before") | {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            /**
             * @default then
             * @enum {string}
             */
            readonly asOf: "then" | "now";
        };
        readonly TracedRecord: {
            /** @enum {string} */
            readonly type: "answer" | "signal" | "customer";
            readonly segment: string | null;
            readonly region: string | null;
            readonly plan: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        readonly RecordsQuestion: components["schemas"]["ExploreQuestion"] & {
            /** @default [] */
            readonly group: readonly {
                readonly field: string;
                readonly value: string | null;
            }[];
            readonly bucket?: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            /** @default 0 */
            readonly part: number;
            readonly cursor?: string;
            /** @default 100 */
            readonly limit: number;
        };
        readonly Drivers: {
            readonly outcome: {
                readonly key: string;
                readonly label: string;
            };
            /** @enum {string} */
            readonly method: "lmg" | "johnson";
            readonly caveat: string | null;
            /** @enum {string} */
            readonly missing: "pairwise" | "complete";
            readonly rSquared: number;
            readonly rSquaredLow: number | null;
            readonly rSquaredHigh: number | null;
            readonly n: number;
            readonly confidence: number;
            readonly period: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly items: readonly {
                readonly key: string;
                readonly label: string;
                readonly share: number;
                readonly low: number | null;
                readonly high: number | null;
                readonly relative: number | null;
                readonly correlation: number;
                /** @description More of the outcome with one more of it, all other items alike */
                readonly slope?: {
                    readonly value: number;
                    readonly low: number | null;
                    readonly high: number | null;
                } | null;
                readonly performance: number;
                readonly performanceIndex: number | null;
                /** @enum {string|null} */
                readonly quadrant: "concentrate_here" | "keep_up" | "low_priority" | "possible_overkill" | null;
            }[];
            readonly leftOut: readonly {
                readonly key: string;
                readonly label: string;
                readonly why: string;
            }[];
            readonly crosshair: {
                readonly rule: string;
                readonly importance: number;
                readonly performance: number;
            } | null;
            readonly repaired: boolean;
            readonly replicates: number;
        };
        readonly DriversQuestion: {
            /** Format: uuid */
            readonly survey?: string | null;
            readonly outcome: string | {
                readonly question: string;
                readonly item?: string | null;
            } | {
                readonly attribute: string;
            };
            readonly items: readonly (string | {
                readonly question: string;
                readonly item?: string | null;
            } | {
                readonly attribute: string;
            })[];
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly from: string;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly to: string;
            readonly filter?: components["schemas"]["Rule"];
            /**
             * @default then
             * @enum {string}
             */
            readonly asOf: "then" | "now";
            /**
             * @default complete
             * @enum {string}
             */
            readonly missing: "pairwise" | "complete";
            /**
             * @default lmg
             * @enum {string}
             */
            readonly method: "lmg" | "johnson";
            /**
             * @default {
             *       "rule": "mean"
             *     }
             */
            readonly crosshair: {
                /** @enum {string} */
                readonly rule: "mean";
            } | {
                /** @enum {string} */
                readonly rule: "median";
            } | {
                /** @enum {string} */
                readonly rule: "fixed";
                readonly importance: number;
                readonly performance: number;
            };
        };
        readonly Home: {
            readonly stations: readonly components["schemas"]["Station"][];
            /** @description Every usable metric in its last full period against the one before, worst first */
            readonly changes: readonly {
                readonly metricId: string;
                readonly title: string;
                /** @enum {string} */
                readonly span: "week" | "month" | "quarter" | "year";
                /** @description Moved against its direction, beyond noise */
                readonly worse: boolean;
                readonly figure: components["schemas"]["Figure"];
                readonly change: components["schemas"]["FigureChange"];
            }[];
            /** @description What sheets, goals and the five questions call unknown, overdue first */
            readonly unknowns: readonly {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
                readonly about: string;
                readonly metricId?: string;
                readonly overdue: boolean;
                /**
                 * @description Address in the application
                 * @example /decide/metrics
                 */
                readonly to: string;
            }[];
            readonly decisions: readonly {
                /** @enum {string} */
                readonly kind: "moved" | "overdue" | "import" | "figure_refused" | "sheet_gaps" | "goal_behind" | "review" | "decision" | "unknown" | "initiative" | "people" | "politics" | "cycle" | "ledger";
                readonly title: string;
                readonly why: string;
                readonly metricId?: string;
                readonly importId?: string;
                /**
                 * @description Address in the application
                 * @example /decide/metrics
                 */
                readonly to: string;
            }[];
            /** @description How many there are of each; at most 50 are listed */
            readonly totals: {
                readonly changes: number;
                readonly unknowns: number;
                readonly overdue: number;
                readonly decisions: number;
            };
        };
        readonly Station: {
            /** @enum {string} */
            readonly key: "listen" | "understand" | "decide" | "improve" | "prove";
            /** @enum {string} */
            readonly state: "empty" | "begun" | "running" | "needs_attention";
            readonly counts: readonly {
                readonly name: string;
                readonly value: number;
                /**
                 * @description Address in the application
                 * @example /decide/metrics
                 */
                readonly to: string;
            }[];
            /** @description What to do next; null where nothing presses */
            readonly next: string | null;
            /**
             * @description Address in the application
             * @example /decide/metrics
             */
            readonly to: string | null;
        };
        readonly Loyalty: {
            readonly period: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly until: string;
            readonly minimum: number;
            readonly currency: string | null;
            readonly advocates: {
                readonly found: components["schemas"]["Advocates"];
                readonly unknown?: {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    readonly due: string | null;
                };
                readonly refused?: string;
            };
            readonly growth: {
                readonly found: components["schemas"]["EarnedGrowth"];
                readonly unknown?: {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    readonly due: string | null;
                };
                readonly refused?: string;
            };
            readonly cohorts: {
                readonly found: components["schemas"]["CohortRetention"];
                readonly unknown?: {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    readonly due: string | null;
                };
                readonly refused?: string;
            };
            readonly amounts: string | null;
        };
        readonly Advocates: {
            readonly groups: readonly {
                /** @enum {string} */
                readonly key: "said_and_acted" | "said_only" | "acted_unsaid" | "neither";
                readonly people: components["schemas"]["Figure"];
                readonly share: components["schemas"]["Figure"];
                readonly referrals: components["schemas"]["Figure"];
                readonly joined: components["schemas"]["Figure"];
                readonly spend: components["schemas"]["Figure"] & (Record<string, never> | null);
                readonly tenure: components["schemas"]["Figure"];
                readonly retention: components["schemas"]["Retention"];
            }[];
            readonly lines: readonly {
                readonly said: boolean;
                readonly people: components["schemas"]["Figure"];
                readonly acted: components["schemas"]["Figure"];
                readonly referrals: components["schemas"]["Figure"];
                readonly joined: components["schemas"]["Figure"];
            }[];
            readonly tests: readonly {
                /** @enum {string} */
                readonly what: "acting" | "spend" | "tenure" | "retention";
                readonly p: number;
                readonly adjustedP: number;
                readonly beyondNoise: boolean;
                readonly words: string;
            }[];
            readonly unheard: components["schemas"]["Figure"];
            readonly unheardReferrals: number | null;
            readonly unlinked: number;
            readonly followed: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            } | null;
        } | null;
        /** @description Kaplan–Meier, in percent, while the minimum of people is at risk */
        readonly Retention: {
            readonly n: number | null;
            readonly left: number | null;
            readonly marks: readonly {
                readonly months: number;
                readonly figure: components["schemas"]["Figure"];
                readonly atRisk: number | null;
            }[];
            readonly curve: readonly {
                readonly days: number;
                readonly value: number;
                readonly low: number;
                readonly high: number;
                readonly atRisk: number;
            }[];
        };
        readonly EarnedGrowth: {
            readonly now: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly before: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly currency: string;
            readonly revenueBefore: components["schemas"]["Figure"];
            readonly revenueNow: components["schemas"]["Figure"];
            readonly parts: readonly {
                /** @enum {string} */
                readonly key: "returning" | "earned" | "bought" | "unknown";
                readonly revenue: components["schemas"]["Figure"];
                readonly people: components["schemas"]["Figure"];
            }[];
            readonly sources: readonly {
                readonly value: string | null;
                /** @enum {string} */
                readonly came: "earned" | "bought" | "unknown";
                readonly revenue: components["schemas"]["Figure"];
                readonly people: components["schemas"]["Figure"];
            }[];
            readonly netRetention: components["schemas"]["Figure"] & (Record<string, never> | null);
            /** @description In percent; a value only where it is known how every new customer came */
            readonly earned: {
                readonly value: number | null;
                readonly low: number;
                readonly high: number;
                readonly ratio: number | null;
            } | null;
            readonly remark: string | null;
            readonly unlinked: {
                readonly before: number;
                readonly now: number;
            };
        } | null;
        readonly CohortRetention: {
            /** @enum {string} */
            readonly grain: "month" | "quarter" | "year";
            readonly all: components["schemas"]["Retention"];
            readonly cohorts: readonly components["schemas"]["Cohort"][];
            readonly firstLeft: string | null;
        } | null;
        /** @description Kaplan–Meier, in percent, while the minimum of people is at risk */
        readonly Cohort: components["schemas"]["Retention"] & {
            readonly start: string;
            readonly to: string;
            readonly truncated: boolean;
        };
        readonly LoyaltyQuestion: {
            /**
             * Format: uuid
             * @description A net promoter score: whose answers say who would recommend
             */
            readonly metricId: string;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly from: string;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly to: string;
            /** @description Whose revenue is set against the time before; the year up to today if left out */
            readonly revenue?: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly referral?: {
                /**
                 * Format: uuid
                 * @description A rate or count of the events that are referrals
                 */
                readonly metricId: string;
                /**
                 * @description Outcome of one that won a customer
                 * @default joined
                 */
                readonly joined: string;
            } | null;
            readonly spend?: {
                /**
                 * Format: uuid
                 * @description A total of the events that carry what customers paid
                 */
                readonly metricId: string;
                /** @description Needed where these events are in several */
                readonly currency?: string | null;
            } | null;
            readonly source?: {
                /** @description Attribute that tells how a customer came */
                readonly attribute: string;
                /** @description Values that mean by recommendation */
                readonly earned: readonly string[];
            } | null;
            /**
             * @default {
             *       "grain": "month"
             *     }
             */
            readonly cohorts: {
                /**
                 * @default month
                 * @enum {string}
                 */
                readonly grain: "month" | "quarter" | "year";
                /**
                 * Format: date
                 * @example 2026-01-31
                 */
                readonly from?: string;
            };
        };
        readonly LoyaltyPerson: {
            readonly id: string;
            readonly externalId: string | null;
            readonly startedOn: string | null;
            readonly endedOn: string | null;
            readonly segment: string | null;
            readonly region: string | null;
            readonly plan: string | null;
            readonly score: number | null;
            readonly referrals: number | null;
            /** @description In minor units */
            readonly paid: number | null;
        };
        readonly LoyaltyPeopleQuestion: components["schemas"]["LoyaltyQuestion"] & {
            readonly of: {
                /** @enum {string} */
                readonly group: "said_and_acted" | "said_only" | "acted_unsaid" | "neither";
            } | {
                /**
                 * Format: date
                 * @example 2026-01-31
                 */
                readonly cohort: string;
            } | {
                /** @enum {string} */
                readonly revenue: "returning" | "new" | "undated" | "unlinked";
                readonly source?: string | null;
            };
            readonly cursor?: string;
            /** @default 100 */
            readonly limit: number;
        };
        readonly LoyaltyObjective: {
            /** @enum {string} */
            readonly side: "loyalty" | "money";
            readonly metricId: string;
            readonly title: string;
            readonly goal: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            } | null;
            readonly target: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: {
                    readonly value: number;
                    /** @enum {string} */
                    readonly direction: "at_least" | "at_most";
                    readonly by: string;
                };
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            } | null;
            readonly figure: components["schemas"]["Figure"] & (Record<string, never> | null);
            /** @enum {string} */
            readonly state: "met" | "missed" | "open" | "no_target" | "not_measured";
        };
        readonly ComparabilityRule: {
            readonly key: string;
            readonly label: string;
            readonly description: string;
            /** @enum {string} */
            readonly mismatch: "refuses" | "warns";
        };
        readonly ComparabilityPart: {
            readonly key: string;
            readonly label: string;
            readonly question: string;
            readonly among: readonly string[] | null;
        };
        readonly BenchmarkSource: {
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "internal" | "industry" | "competitor";
            readonly publisher: string | null;
            readonly method: string | null;
            readonly url: string | null;
            readonly key: components["schemas"]["ComparabilityKey"];
            readonly finder: string | null;
            readonly due: string | null;
            readonly note: string | null;
            readonly observations: number;
            readonly newest: string | null;
            readonly version: number;
            readonly updatedAt: string;
        };
        readonly ComparabilityKey: {
            readonly variant: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly unit: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly direction: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly answerScale: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly kind: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly country: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly segment: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly market: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly mode: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly blind: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly wording: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly language: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly sampling: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
            readonly weighting: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                readonly due: string | null;
            };
        };
        readonly BenchmarkSourceInput: {
            readonly name: string;
            /** @enum {string} */
            readonly kind: "internal" | "industry" | "competitor";
            readonly publisher?: string | null;
            readonly method?: string | null;
            readonly url?: string | null;
            readonly key?: components["schemas"]["ComparabilityKeyInput"];
            readonly finder?: string | null;
            /** Format: date */
            readonly due?: string | null;
            readonly note?: string | null;
        };
        readonly ComparabilityKeyInput: {
            readonly variant?: string | null;
            readonly unit?: string | null;
            /** @enum {string|null} */
            readonly direction?: "up" | "down" | null;
            readonly answerScale?: string | null;
            /** @enum {string|null} */
            readonly kind?: "transactional" | "relationship" | "competitive" | "other" | null;
            readonly country?: string | null;
            readonly segment?: string | null;
            readonly market?: string | null;
            /** @enum {string|null} */
            readonly mode?: "web" | "e-mail" | "SMS" | "app" | "phone" | "in person" | "kiosk" | "mail" | "mixed" | null;
            /** @enum {string|null} */
            readonly blind?: "double blind" | "sponsor hidden" | "sponsor named" | null;
            readonly wording?: string | null;
            readonly language?: string | null;
            readonly sampling?: string | null;
            readonly weighting?: string | null;
        };
        readonly BenchmarkSourceChange: {
            readonly name?: string;
            /** @enum {string} */
            readonly kind?: "internal" | "industry" | "competitor";
            readonly publisher?: string | null;
            readonly method?: string | null;
            readonly url?: string | null;
            readonly key?: components["schemas"]["ComparabilityKeyInput"];
            readonly finder?: string | null;
            /** Format: date */
            readonly due?: string | null;
            readonly note?: string | null;
        };
        readonly BenchmarkImportOutcome: {
            readonly read: number;
            readonly new: number;
            readonly changed: number;
            readonly same: number;
            readonly rejected: readonly {
                readonly line: number;
                readonly faults: readonly {
                    readonly place: string;
                    readonly value?: string;
                    readonly rule: string;
                }[];
            }[];
            readonly sources: readonly {
                readonly id: string;
                readonly name: string;
                readonly made: boolean;
            }[];
        };
        readonly BenchmarkImport: {
            /** @description With column names: source or index, entity, period, value; further ones as the guide lists them */
            readonly csv: string;
            /**
             * @description Of the sources that are made for it
             * @default industry
             * @enum {string}
             */
            readonly kind: "internal" | "industry" | "competitor";
            /**
             * @description Name of the source where the table has no such column
             * @default null
             */
            readonly source: string | null;
        };
        readonly BenchmarkObservation: {
            readonly id: string;
            readonly sourceId: string;
            readonly entity: string;
            readonly periodLabel: string;
            readonly period: {
                readonly from: string;
                readonly to: string;
            };
            readonly value: number;
            readonly low: number | null;
            readonly high: number | null;
            readonly confidence: number | null;
            readonly standardError: number | null;
            readonly n: number | null;
            readonly responseRate: number | null;
            readonly key: components["schemas"]["ComparabilityKeyInput"];
            readonly url: string | null;
            readonly distribution: {
                readonly quantiles: readonly {
                    readonly p: number;
                    readonly value: number;
                }[];
            } | {
                readonly bins: readonly {
                    readonly from: number;
                    readonly to: number;
                    readonly count: number;
                }[];
            } | null;
            readonly margins: {
                readonly [key: string]: {
                    readonly [key: string]: number;
                };
            } | null;
            readonly version: number;
            readonly updatedAt: string;
        };
        readonly BenchmarkObservationInput: {
            readonly entity: string;
            /**
             * @description As published: 2023, 2023-Q1, 2023-H2, 2023-01, or two days with a slash
             * @example 2023-Q1
             */
            readonly period: string;
            readonly value: number;
            readonly low?: number | null;
            readonly high?: number | null;
            readonly confidence?: number | null;
            readonly standardError?: number | null;
            readonly n?: number | null;
            readonly responseRate?: number | null;
            readonly key?: components["schemas"]["ComparabilityKeyInput"];
            readonly url?: string | null;
            /** @description How the figures of many firms lie */
            readonly distribution?: {
                readonly quantiles: readonly {
                    readonly p: number;
                    readonly value: number;
                }[];
            } | {
                readonly bins: readonly {
                    readonly from: number;
                    readonly to: number;
                    readonly count: number;
                }[];
            } | null;
            /** @description {field: {category: share}}: how the people behind it are divided */
            readonly margins?: {
                readonly [key: string]: {
                    readonly [key: string]: number;
                };
            } | null;
        };
        readonly PeerGroup: {
            readonly id: string;
            readonly name: string;
            readonly description: string | null;
            readonly members: readonly {
                /** Format: uuid */
                readonly sourceId: string;
                /**
                 * @description Null for all of the source
                 * @default null
                 */
                readonly entity: string | null;
                /**
                 * @description Market share, or none
                 * @default null
                 */
                readonly weight: number | null;
            }[];
            readonly version: number;
            readonly updatedAt: string;
        };
        readonly PeerGroupInput: {
            readonly name: string;
            readonly description?: string | null;
            readonly members: readonly {
                /** Format: uuid */
                readonly sourceId: string;
                /**
                 * @description Null for all of the source
                 * @default null
                 */
                readonly entity: string | null;
                /**
                 * @description Market share, or none
                 * @default null
                 */
                readonly weight: number | null;
            }[];
        };
        readonly PeerGroupChange: {
            readonly name?: string;
            readonly description?: string | null;
            readonly members?: readonly {
                /** Format: uuid */
                readonly sourceId: string;
                /**
                 * @description Null for all of the source
                 * @default null
                 */
                readonly entity: string | null;
                /**
                 * @description Market share, or none
                 * @default null
                 */
                readonly weight: number | null;
            }[];
        };
        readonly OwnComparability: {
            readonly metricId: string;
            readonly title: string;
            readonly said: components["schemas"]["ComparabilityKeyInput"];
            readonly derived: components["schemas"]["ComparabilityKeyInput"];
            readonly key: components["schemas"]["ComparabilityKey"];
            readonly responseRate: number | null;
            readonly finder: string | null;
            readonly due: string | null;
            readonly version: number;
        };
        readonly OwnComparabilityInput: {
            readonly key: components["schemas"]["ComparabilityKeyInput"];
            readonly responseRate?: number | null;
            readonly finder?: string | null;
            /** Format: date */
            readonly due?: string | null;
        };
        readonly MixAdjusted: {
            readonly value: number;
            readonly low: number | null;
            readonly high: number | null;
            readonly standardError: number | null;
            readonly unadjusted: number;
            readonly n: number;
            readonly effectiveN: number;
            readonly designEffect: number;
            readonly left: number;
            readonly fields: readonly string[];
            readonly unit: string;
            readonly period: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
        };
        readonly BenchmarkComparison: {
            readonly metric: {
                readonly id: string;
                readonly title: string;
                readonly version: number;
            };
            readonly key: components["schemas"]["ComparabilityKey"];
            readonly unit: string;
            /** @enum {string} */
            readonly direction: "up" | "down" | "neither";
            readonly confidence: number;
            readonly own: components["schemas"]["OwnFigure"];
            readonly absent: string | null;
            readonly compared: readonly components["schemas"]["ComparedBenchmark"][];
            /** @description Places that the data let the own figure have; 1 is best */
            readonly place: {
                readonly low: number;
                readonly high: number;
                readonly of: number;
            } | null;
            readonly peers: {
                readonly value: number;
                readonly low: number | null;
                readonly high: number | null;
                readonly entities: number;
                /** @enum {string} */
                readonly weighting: "weights" | "alike";
            } | null;
            readonly course: readonly {
                readonly start: string;
                readonly value: number | null;
                readonly low: number | null;
                readonly high: number | null;
                readonly n: number | null;
                readonly absent: string | null;
                readonly average: {
                    readonly value: number | null;
                    readonly low: number | null;
                    readonly high: number | null;
                    readonly n: number | null;
                    readonly absent: string | null;
                    /** @enum {string} */
                    readonly weighting: "n" | "alike";
                };
            }[];
            readonly window: number;
            readonly more: boolean;
        };
        readonly OwnFigure: {
            readonly value: number;
            readonly low: number | null;
            readonly high: number | null;
            readonly standardError: number | null;
            readonly n: number | null;
            readonly period: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            /** @description Of the very days of the benchmark */
            readonly samePeriod: boolean;
        } | null;
        readonly ComparedBenchmark: {
            readonly observation: components["schemas"]["BenchmarkObservation"];
            readonly source: {
                readonly id: string;
                readonly name: string;
                /** @enum {string} */
                readonly kind: "internal" | "industry" | "competitor";
                readonly note: string | null;
            };
            readonly key: components["schemas"]["ComparabilityKey"];
            readonly verdict: components["schemas"]["ComparabilityVerdict"];
            readonly interval: {
                readonly low: number | null;
                readonly high: number | null;
            };
            readonly own: components["schemas"]["OwnFigure"];
            /** @description Own less theirs; null where refused or untested */
            readonly difference: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
                readonly p: number;
                readonly adjustedP: number;
                readonly beyondNoise: boolean;
                /** @enum {string} */
                readonly basis: "stated" | "interval" | "widest";
                readonly words: string;
            } | null;
            readonly untested: string | null;
            readonly percentile: {
                readonly share: number | null;
                readonly low: number;
                readonly high: number;
            } | null;
            readonly weight: number | null;
        };
        readonly ComparabilityVerdict: {
            /** @enum {string} */
            readonly outcome: "accepted" | "warned" | "refused";
            readonly findings: readonly {
                readonly rule: string;
                /** @enum {string} */
                readonly severity: "refuses" | "warns";
                readonly part: string;
                readonly why: string;
            }[];
        };
        readonly InternalBenchmark: {
            readonly total: components["schemas"]["Figure"];
            /** @enum {string} */
            readonly direction: "up" | "down" | "neither";
            readonly by: string;
            /** @description Some groups differ beyond noise; else they stand by name */
            readonly ordered: boolean;
            readonly hidden: number;
            readonly groups: readonly {
                readonly label: string;
                readonly key: string | null;
                readonly figure: components["schemas"]["Figure"];
                readonly test: {
                    readonly difference: number;
                    readonly low: number | null;
                    readonly high: number | null;
                    readonly p: number;
                    readonly adjustedP: number;
                    readonly beyondNoise: boolean;
                    readonly words: string;
                } | null;
                readonly rank: {
                    readonly low: number;
                    readonly high: number;
                    readonly of: number;
                } | null;
                readonly limits: {
                    readonly low: number;
                    readonly high: number;
                } | null;
                readonly outer: {
                    readonly low: number;
                    readonly high: number;
                } | null;
                /** @enum {string|null} */
                readonly outside: "above" | "below" | null;
            }[];
        };
        readonly ExchangeOutcome: {
            readonly sourceId: string;
            readonly source: string;
            readonly made: boolean;
            readonly new: number;
            readonly changed: number;
            readonly same: number;
        };
        readonly ExchangeImport: {
            readonly file: {
                readonly [key: string]: unknown;
            };
            /**
             * @default competitor
             * @enum {string}
             */
            readonly kind: "internal" | "industry" | "competitor";
        };
        readonly BenchmarkShare: {
            readonly id: string;
            readonly title: string;
            readonly madeAt: string;
            readonly madeBy: string;
            readonly figures: number;
            readonly leftOut: number;
            readonly epsilon: number;
            readonly delta: number;
        };
        readonly BenchmarkShareInput: {
            readonly title: string;
            /** @description Name that the organization goes by in the file */
            readonly publisher: string;
            readonly metricIds: readonly string[];
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly to: string;
            /**
             * @default null
             * @enum {string|null}
             */
            readonly grain: "day" | "week" | "month" | "quarter" | "year" | null;
            /**
             * @description Groups instead of the whole
             * @default null
             */
            readonly by: string | null;
            readonly minimumCell: number;
            /** @default null */
            readonly noise: {
                /** @enum {string} */
                readonly mechanism: "laplace" | "gaussian";
                /** @description Privacy loss of one answer, for each metric */
                readonly epsilon: number;
                /** @default 0 */
                readonly delta: number;
            } | null;
        };
        readonly PrivacyBudget: {
            readonly epsilon: number;
            readonly delta: number;
            readonly spentEpsilon: number;
            readonly spentDelta: number;
            readonly version: number;
            readonly updatedAt: string;
        } | null;
        readonly CompetitiveKit: {
            readonly id: string;
            readonly name: string;
            readonly surveyKey: string;
            readonly category: string;
            readonly country: string | null;
            readonly language: string;
            readonly months: number;
            readonly brands: readonly {
                readonly key: string;
                readonly name: string;
                readonly share: number | null;
            }[];
            readonly own: string | null;
            readonly version: number;
            readonly updatedAt: string;
        };
        readonly CompetitiveQuestionnaire: {
            /** @description As survey-core reads it; nothing in it tells who commissioned it */
            readonly definition: {
                readonly [key: string]: unknown;
            };
            /** @description To print or to read out */
            readonly text: string;
            /** @description Answers with a column for each brand */
            readonly wide: {
                readonly mapping: {
                    readonly [key: string]: unknown;
                };
                readonly template: string;
            };
            /** @description Answers with a row for each respondent and brand */
            readonly long: {
                readonly mapping: {
                    readonly [key: string]: unknown;
                };
                readonly template: string;
            };
        };
        readonly CompetitiveAnalysis: {
            readonly kit: components["schemas"]["CompetitiveKit"];
            readonly surveyId: string | null;
            readonly respondents: number;
            readonly period: {
                readonly from: string;
                readonly to: string;
            } | null;
            readonly confidence: number;
            readonly measures: readonly {
                /** @enum {string} */
                readonly measure: "nps" | "satisfaction";
                /** @enum {string} */
                readonly unit: "points" | "score";
                readonly brands: readonly {
                    readonly brand: string;
                    readonly value: number;
                    readonly low: number;
                    readonly high: number;
                    readonly standardError: number;
                    readonly n: number;
                    readonly effectiveN: number;
                    readonly rank: {
                        readonly low: number;
                        readonly high: number;
                        readonly of: number;
                    } | null;
                    readonly againstMarket: {
                        readonly value: number;
                        readonly low: number;
                        readonly high: number;
                        readonly p: number;
                    } | null;
                }[];
                readonly tests: readonly {
                    readonly one: string;
                    readonly other: string;
                    readonly both: number;
                    readonly correlation: number | null;
                    readonly value: number;
                    readonly low: number;
                    readonly high: number;
                    readonly p: number;
                    readonly adjustedP: number;
                    readonly beyondNoise: boolean;
                }[];
                readonly market: {
                    readonly value: number;
                    readonly low: number;
                    readonly high: number;
                    readonly p: number;
                } | null;
            }[];
        };
        readonly CompetitiveKitInput: {
            readonly name: string;
            /**
             * @description What the brands are, as a customer says it
             * @example mobile phone companies
             */
            readonly category: string;
            readonly country?: string | null;
            /** @default en */
            readonly language: string;
            /**
             * @description Whoever was a customer within so many months is asked
             * @default 12
             */
            readonly months: number;
            readonly brands: readonly {
                readonly name: string;
                /** @description Market share, 0 to 1 */
                readonly share?: number | null;
            }[];
            /** @description Name of the own brand; it stands in nothing that is fielded */
            readonly own?: string | null;
        };
        readonly Customer: {
            readonly id: string;
            readonly externalId: string;
            readonly accountId: string | null;
            readonly name: string | null;
            readonly email: string | null;
            readonly phone: string | null;
            /**
             * @description Language tag (BCP 47)
             * @example pt-BR
             */
            readonly preferredLanguage: string | null;
            readonly preferredChannel: string | null;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly startedOn: string | null;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly endedOn: string | null;
            readonly attributes: components["schemas"]["Attributes"];
            /** @description Personal data were removed for good */
            readonly erased: boolean;
            readonly version: number;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly Attributes: {
            readonly [key: string]: string | number | boolean;
        };
        readonly CustomerInput: {
            readonly externalId: string;
            readonly accountId?: string | null;
            /** @description Your id of the account; made when it is new */
            readonly accountExternalId?: string | null;
            readonly name?: string | null;
            readonly email?: string | null;
            readonly phone?: string | null;
            readonly preferredLanguage?: string | null;
            readonly preferredChannel?: string | null;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly startedOn?: string | null;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly endedOn?: string | null;
            readonly attributes?: components["schemas"]["AttributesInput"];
        };
        /** @description A key that is new is declared with the type of its first value; null takes a value away */
        readonly AttributesInput: {
            readonly [key: string]: string | number | boolean | null;
        };
        readonly CustomerChange: {
            readonly externalId?: string;
            readonly accountId?: string | null;
            /** @description Your id of the account; made when it is new */
            readonly accountExternalId?: string | null;
            readonly name?: string | null;
            readonly email?: string | null;
            readonly phone?: string | null;
            readonly preferredLanguage?: string | null;
            readonly preferredChannel?: string | null;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly startedOn?: string | null;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly endedOn?: string | null;
            readonly attributes?: components["schemas"]["AttributesInput"];
        };
        readonly CustomerUpsert: {
            readonly accountId?: string | null;
            /** @description Your id of the account; made when it is new */
            readonly accountExternalId?: string | null;
            readonly name?: string | null;
            readonly email?: string | null;
            readonly phone?: string | null;
            readonly preferredLanguage?: string | null;
            readonly preferredChannel?: string | null;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly startedOn?: string | null;
            /**
             * Format: date
             * @example 2026-01-31
             */
            readonly endedOn?: string | null;
            readonly attributes?: components["schemas"]["AttributesInput"];
        };
        readonly Moment: components["schemas"]["ResponseMoment"] | components["schemas"]["SignalMoment"];
        readonly ResponseMoment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "response";
            readonly id: string;
            /** Format: date-time */
            readonly occurredAt: string;
            readonly survey: {
                readonly id: string;
                readonly name: string;
            };
            readonly surveyVersion: number;
            readonly touchpoint: string | null;
            readonly channel: string | null;
            readonly language: string | null;
            readonly answers: readonly {
                readonly key: string;
                /** @description The question as it was asked */
                readonly text: string;
                readonly kind: string;
                readonly value?: unknown;
                readonly scaleMin: number | null;
                readonly scaleMax: number | null;
                readonly notApplicable: boolean;
            }[];
            readonly attributes: components["schemas"]["Attributes"] & unknown;
        };
        readonly SignalMoment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "signal";
            readonly id: string;
            /** Format: date-time */
            readonly occurredAt: string;
            readonly source: string;
            readonly signalKind: string;
            readonly value: number | null;
            readonly unit: string | null;
            readonly durationSeconds: number | null;
            readonly channel: string | null;
            readonly journey: string | null;
            readonly touchpoint: string | null;
            readonly outcome: string | null;
            readonly attributes: components["schemas"]["Attributes"] & unknown;
        };
        readonly Consent: {
            readonly id: string;
            readonly purpose: string;
            readonly channel: string;
            /** @enum {string} */
            readonly state: "granted" | "withdrawn";
            /** Format: date-time */
            readonly at: string;
            readonly source: string;
        };
        readonly ConsentInput: {
            /** @example feedback */
            readonly purpose: string;
            /** @example email */
            readonly channel: string;
            /** @enum {string} */
            readonly state: "granted" | "withdrawn";
            /** @description Where that is known from: a form, a call, a file */
            readonly source: string;
            /**
             * Format: date-time
             * @description Now when left out
             */
            readonly at?: string;
        };
        readonly Account: {
            readonly id: string;
            readonly externalId: string;
            readonly name: string | null;
            readonly attributes: components["schemas"]["Attributes"];
            readonly version: number;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly AccountInput: {
            readonly externalId: string;
            readonly name?: string | null;
            readonly attributes?: components["schemas"]["AttributesInput"];
        };
        readonly AccountChange: {
            readonly externalId?: string;
            readonly name?: string | null;
            readonly attributes?: components["schemas"]["AttributesInput"];
        };
        readonly SegmentPreview: {
            readonly count: number;
            readonly total: number;
        };
        readonly Segment: {
            readonly id: string;
            readonly name: string;
            readonly description: string;
            readonly rule: components["schemas"]["Rule"];
            readonly version: number;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly SegmentInput: {
            readonly name: string;
            readonly description?: string;
            readonly rule: components["schemas"]["Rule"];
        };
        readonly SegmentChange: {
            readonly name?: string;
            readonly description?: string;
            readonly rule?: components["schemas"]["Rule"];
        };
        readonly Attribute: {
            /** @enum {string} */
            readonly subject: "customer" | "account";
            readonly key: string;
            readonly label: string;
            /** @enum {string} */
            readonly valueType: "text" | "number" | "boolean" | "date";
            readonly version: number;
            /** @description Some values in use, most frequent first */
            readonly values?: readonly string[];
        };
        readonly AttributeInput: {
            /**
             * @default customer
             * @enum {string}
             */
            readonly subject: "customer" | "account";
            readonly key: string;
            readonly label: string;
            /** @enum {string} */
            readonly valueType: "text" | "number" | "boolean" | "date";
        };
        readonly AttributeChange: {
            readonly label: string;
            /** @enum {string} */
            readonly valueType: "text" | "number" | "boolean" | "date";
        };
        readonly Survey: {
            readonly id: string;
            readonly externalKey: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "transactional" | "relationship" | "competitive" | "other";
            /** Format: date-time */
            readonly createdAt: string;
            readonly latestVersion: number;
            /** @description Counted up to 10,000 for each version */
            readonly responses: number;
            /** @description There are more than were counted */
            readonly moreResponses: boolean;
        };
        readonly SurveyDetail: components["schemas"]["Survey"] & {
            /** @description Newest first */
            readonly versions: readonly components["schemas"]["SurveyVersion"][];
        };
        readonly SurveyVersion: {
            readonly id: string;
            readonly number: number;
            /** Format: date-time */
            readonly createdAt: string;
            /** @description The survey as survey-core reads it */
            readonly definition: {
                readonly [key: string]: unknown;
            };
            readonly questions: readonly components["schemas"]["Question"][];
            readonly responses: number;
            readonly moreResponses: boolean;
        };
        readonly Question: {
            readonly key: string;
            readonly position: number;
            /**
             * @description nps: How likely people are to recommend you, from 0 to 10: the question behind the Net Promoter Score.
             *
             *     rating: A score on a scale of its own, such as satisfaction from 1 to 5 or effort from 1 to 7.
             *
             *     number: A number that people enter, such as how often they called.
             *
             *     choice: One of a list, such as the reason for a call. Where no list is given, any short text is a choice.
             *
             *     choices: Any number of a list, such as the channels that somebody uses.
             *
             *     boolean: Whether something is so, such as whether the problem was solved.
             *
             *     text: What people write in their own words. Removed when a customer is erased.
             *
             *     grid: Several items rated on one scale, or several items with one choice each.
             * @enum {string}
             */
            readonly kind: "nps" | "rating" | "number" | "choice" | "choices" | "boolean" | "text" | "grid";
            readonly text: string;
            readonly scaleMin: number | null;
            readonly scaleMax: number | null;
            /** @description Codes that mean “does not apply to me” */
            readonly notApplicable: readonly string[];
            /** @description Empty where any short text is a choice */
            readonly choices: readonly components["schemas"]["Choice"][];
            /** @description Rows of a grid */
            readonly items: readonly components["schemas"]["Choice"][];
        };
        readonly Choice: {
            readonly value: string;
            readonly text: string;
        };
        readonly SurveyInput: {
            readonly externalKey: string;
            readonly name?: string;
            /** @enum {string} */
            readonly kind?: "transactional" | "relationship" | "competitive" | "other";
            /** @description The survey as survey-core reads it */
            readonly definition?: {
                readonly [key: string]: unknown;
            };
            /** @description Instead of a definition */
            readonly questions?: readonly components["schemas"]["QuestionInput"][];
        };
        readonly QuestionInput: {
            readonly key: string;
            /** @enum {string} */
            readonly kind: "nps" | "rating" | "number" | "choice" | "choices" | "boolean" | "text" | "grid";
            readonly text?: string;
            readonly scaleMin?: number | null;
            readonly scaleMax?: number | null;
            readonly notApplicable?: readonly string[];
            readonly choices?: readonly components["schemas"]["Choice"][];
            readonly items?: readonly components["schemas"]["Choice"][];
        };
        readonly SurveyVersionInput: {
            /** @description The survey as survey-core reads it */
            readonly definition?: {
                readonly [key: string]: unknown;
            };
            /** @description Instead of a definition */
            readonly questions?: readonly components["schemas"]["QuestionInput"][];
        };
        readonly RecordedResponses: {
            readonly items: readonly {
                readonly id: string;
                readonly rowKey: string;
                /** @enum {string} */
                readonly state: "new" | "same";
            }[];
            readonly new: number;
            /** @description Were there already, and stay as they were */
            readonly same: number;
        };
        readonly ResponseInput: {
            /** @description Says when two deliveries are the same response; the second changes nothing */
            readonly rowKey?: string;
            readonly customerExternalId?: string | null;
            /**
             * Format: date-time
             * @description Now when left out
             */
            readonly answeredAt?: string;
            readonly touchpoint?: string | null;
            readonly channel?: string | null;
            readonly language?: string | null;
            readonly weight?: number;
            /**
             * @example {
             *       "nps": 9,
             *       "comment": "Quick and friendly"
             *     }
             */
            readonly answers: {
                readonly [key: string]: unknown;
            };
            readonly attributes?: components["schemas"]["AttributesInput"] & unknown;
        };
        readonly Response: {
            readonly id: string;
            readonly surveyId: string;
            readonly surveyVersionId: string;
            readonly rowKey: string;
            readonly customerId: string | null;
            /** @description The customer's id in the sender's system */
            readonly customerRef: string | null;
            /** Format: date-time */
            readonly answeredAt: string;
            /** Format: date-time */
            readonly receivedAt: string;
            readonly touchpoint: string | null;
            readonly channel: string | null;
            readonly language: string | null;
            readonly weight: number;
            readonly answers: {
                readonly [key: string]: unknown;
            };
            readonly attributes: components["schemas"]["Attributes"] & unknown;
            readonly importId: string | null;
            readonly erased: boolean;
        };
        readonly SignalCounts: {
            readonly new: number;
            /** @description Were there already */
            readonly same: number;
            /** @description Were there with other content: the first delivery stands */
            readonly conflicting: number;
        };
        readonly SignalInput: {
            /**
             * @description The system that it comes from
             * @example crm
             */
            readonly source: string;
            /**
             * @description Its id there; source and id say when two deliveries are the same event
             * @example call-4711
             */
            readonly id: string;
            /** @example call */
            readonly kind: string;
            /** @description Your id of the customer, who may come later */
            readonly customerRef?: string | null;
            /**
             * Format: date-time
             * @description With Z or an offset
             * @example 2026-01-31T12:00:00Z
             */
            readonly occurredAt: string;
            readonly value?: number | null;
            readonly durationSeconds?: number | null;
            /** @description Of the value: a currency (ISO 4217), `MB`, … */
            readonly unit?: string | null;
            readonly channel?: string | null;
            readonly journey?: string | null;
            readonly touchpoint?: string | null;
            readonly outcome?: string | null;
            /** @description Of the customer then; what is left out is taken as it is known on arrival */
            readonly attributes?: {
                readonly [key: string]: string | number | boolean | null;
            } | null;
        } & {
            readonly [key: string]: unknown;
        };
        readonly Signal: {
            readonly source: string;
            readonly id: string;
            readonly kind: string;
            /** @description Null while nobody by that id is known */
            readonly customerId: string | null;
            readonly customerRef: string | null;
            /** Format: date-time */
            readonly occurredAt: string;
            /** Format: date-time */
            readonly receivedAt: string;
            readonly value: number | null;
            readonly unit: string | null;
            readonly durationSeconds: number | null;
            readonly channel: string | null;
            readonly journey: string | null;
            readonly touchpoint: string | null;
            readonly outcome: string | null;
            /** @description Of the customer when it happened; values as text */
            readonly attributes: {
                readonly [key: string]: string;
            };
        };
        readonly Decision: {
            readonly id: string;
            readonly what: string;
            readonly why: string;
            readonly evidence: readonly components["schemas"]["Evidence"][];
            readonly owner: components["schemas"]["Owner"];
            readonly due: string | null;
            readonly lookAgainOn: string;
            /** @description When it is looked at next, as agreed last */
            readonly nextLook: string | null;
            readonly reviewId: string | null;
            readonly goalId: string | null;
            readonly unitId: string | null;
            readonly circleId: string | null;
            readonly madeAt: string;
            readonly madeBy: {
                readonly name: string;
            };
            readonly supersedes: string | null;
            readonly supersededBy: string | null;
            readonly outcomes: readonly components["schemas"]["Outcome"][];
            /** @enum {string} */
            readonly state: "superseded" | "settled" | "overdue" | "look_again" | "carried_out" | "open";
        };
        readonly Evidence: {
            /** @enum {string} */
            readonly kind: "metric" | "driver" | "benchmark" | "goal" | "question" | "decision" | "review" | "segment" | "survey" | "import" | "assessment" | "initiative" | "cycle" | "process" | "ledger" | "case" | "page";
            /** @default null */
            readonly id: string | null;
            readonly title: string;
            /** @description Address inside the application, such as /decide/metrics/… */
            readonly to: string;
        };
        readonly Owner: {
            readonly personId: string | null;
            readonly name: string;
            /** @description The person has left: choose a new owner */
            readonly left: boolean;
        };
        readonly Outcome: {
            readonly id: string;
            /** @enum {string} */
            readonly result: "carried_out" | "worked" | "did_not_work" | "not_carried_out";
            readonly text: string;
            readonly evidence: readonly components["schemas"]["Evidence"][];
            readonly lookAgainOn: string | null;
            readonly at: string;
            readonly by: {
                readonly name: string;
            };
        };
        readonly DecisionInput: {
            readonly what: string;
            readonly why: string;
            /** @default [] */
            readonly evidence: readonly components["schemas"]["Evidence"][];
            readonly owner: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            /**
             * Format: date
             * @default null
             */
            readonly due: string | null;
            /** Format: date */
            readonly lookAgainOn: string;
            /** Format: uuid */
            readonly reviewId?: string | null;
            /** Format: uuid */
            readonly goalId?: string | null;
            /** Format: uuid */
            readonly unitId?: string | null;
            /** Format: uuid */
            readonly circleId?: string | null;
        };
        readonly OutcomeInput: {
            /** @enum {string} */
            readonly result: "carried_out" | "worked" | "did_not_work" | "not_carried_out";
            readonly text: string;
            /** @default [] */
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /**
             * Format: date
             * @default null
             */
            readonly lookAgainOn: string | null;
        };
        readonly Mark: {
            readonly day: string;
            /** @enum {string} */
            readonly kind: "decision" | "cycle";
            readonly title: string;
            readonly id: string;
            readonly to: string;
        };
        readonly Cycle: {
            readonly id: string;
            readonly initiativeId: string;
            readonly initiative: string;
            readonly number: number;
            readonly follows: string | null;
            readonly name: string;
            readonly hypothesis: string;
            /** @enum {string|null} */
            readonly mechanism: "fewer_contacts" | "shorter_contacts" | "less_training" | "less_churn" | "more_referrals" | "better_price" | null;
            /** Format: uuid */
            readonly metricId: string | null;
            /** @enum {string} */
            readonly wanted: "up" | "down";
            /** @description Change that is expected, with its range, in the metric’s unit and the wanted direction */
            readonly expected: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
            } | null;
            /** @description Smallest change worth having */
            readonly worthwhile: number | null;
            readonly guardrails: readonly {
                /** Format: uuid */
                readonly metricId: string;
                /**
                 * @description Which way is good
                 * @enum {string}
                 */
                readonly wanted: "up" | "down";
                /** @description How much worse is tolerated, in the metric’s unit */
                readonly tolerance: number;
                readonly title: string;
                readonly unit: {
                    readonly code: string;
                    readonly label: string;
                    readonly minorDigits?: number;
                } | null;
            }[];
            /** @description A rule: conditions joined by all or any */
            readonly audience?: unknown;
            readonly owner: components["schemas"]["Owner"] & (Record<string, never> | null);
            /** @enum {string|null} */
            readonly method: "randomized" | "staggered" | "matched" | "interrupted" | null;
            /** @description What the method asks for; see /api/v1/cycle-methods */
            readonly design: {
                readonly [key: string]: unknown;
            };
            /** @enum {string} */
            readonly grain: "week" | "month";
            /** Format: date */
            readonly baselineFrom: string | null;
            /** Format: date */
            readonly startsOn: string | null;
            /** Format: date */
            readonly judgeOn: string | null;
            readonly confidence: number;
            readonly power: number;
            readonly learned: string | null;
            readonly metric: {
                readonly id: string;
                readonly title: string;
                readonly unit: {
                    readonly code: string;
                    readonly label: string;
                    readonly minorDigits?: number;
                } | null;
                readonly gone: boolean;
            } | null;
            readonly metricVersion: number | null;
            /** @enum {string} */
            readonly stage: "plan" | "do" | "check" | "act";
            readonly judgmentDay: string | null;
            readonly sample: components["schemas"]["CycleSample"];
            readonly locked: {
                readonly at: string;
                readonly by: string;
            } | null;
            readonly stopped: {
                readonly at: string;
                readonly why: string;
            } | null;
            /** @enum {string|null} */
            readonly outcome: "keep" | "adapt" | "stop" | null;
            readonly decisionId: string | null;
            readonly amendments: readonly {
                readonly id: string;
                readonly number: number;
                readonly what: string;
                readonly why: string;
                readonly judgeOn: string | null;
                readonly at: string;
                readonly by: string;
            }[];
            /** @description What is still to be stated before it can be locked */
            readonly missing: readonly {
                readonly place: string;
                readonly rule: string;
            }[];
            /** @enum {string|null} */
            readonly verdict: "works" | "does_not" | "cannot_tell" | null;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
        };
        readonly CycleSample: {
            readonly unit: string;
            readonly needed: number | null;
            readonly available: number | null;
            readonly detectable: number | null;
            readonly rho: number | null;
            readonly words: string;
            /** @description Asked before the lock: each must be accepted */
            readonly concerns?: readonly {
                /** @enum {string} */
                readonly key: "no_customers" | "groups_of_records";
                readonly words: string;
            }[];
        } | null;
        readonly CycleInput: {
            readonly name: string;
            readonly hypothesis?: string;
            /** @enum {string|null} */
            readonly mechanism?: "fewer_contacts" | "shorter_contacts" | "less_training" | "less_churn" | "more_referrals" | "better_price" | null;
            /** Format: uuid */
            readonly metricId?: string | null;
            /** @enum {string} */
            readonly wanted?: "up" | "down";
            /** @description Change that is expected, with its range, in the metric’s unit and the wanted direction */
            readonly expected?: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
            } | null;
            /** @description Smallest change worth having */
            readonly worthwhile?: number | null;
            readonly guardrails?: readonly {
                /** Format: uuid */
                readonly metricId: string;
                /**
                 * @description Which way is good
                 * @enum {string}
                 */
                readonly wanted: "up" | "down";
                /** @description How much worse is tolerated, in the metric’s unit */
                readonly tolerance: number;
            }[];
            /** @description A rule: conditions joined by all or any */
            readonly audience?: unknown;
            readonly owner?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            } | null;
            /** @enum {string|null} */
            readonly method?: "randomized" | "staggered" | "matched" | "interrupted" | null;
            /** @description What the method asks for; see /api/v1/cycle-methods */
            readonly design?: {
                readonly [key: string]: unknown;
            };
            /** @enum {string} */
            readonly grain?: "week" | "month";
            /** Format: date */
            readonly baselineFrom?: string | null;
            /** Format: date */
            readonly startsOn?: string | null;
            /** Format: date */
            readonly judgeOn?: string | null;
            readonly confidence?: number;
            readonly power?: number;
            readonly learned?: string | null;
            /** Format: uuid */
            readonly initiativeId: string;
            /** Format: uuid */
            readonly follows?: string | null;
        };
        readonly CycleWhole: components["schemas"]["Cycle"] & {
            readonly looks: readonly components["schemas"]["CycleLook"][];
            readonly judgments: readonly components["schemas"]["CycleJudgment"][];
            readonly followedBy: readonly {
                readonly id: string;
                readonly name: string;
            }[];
            readonly before: {
                readonly id: string;
                readonly name: string;
            } | null;
            /** @description Id of the judgment that stands */
            readonly standing: string | null;
            /** @description Its day is still to come, or it has not been judged on it */
            readonly open: boolean;
            /** @description Units of metrics by id, for its plan */
            readonly units: {
                readonly [key: string]: {
                    readonly code: string;
                    readonly label: string;
                    readonly minorDigits?: number;
                };
            };
        };
        readonly CycleLook: {
            readonly id: string;
            readonly number: number;
            readonly countedTo: string;
            readonly difference: number | null;
            readonly standardError: number | null;
            readonly low: number | null;
            readonly high: number | null;
            readonly p: number | null;
            readonly n: number | null;
            readonly words: string;
            readonly at: string;
            readonly by: string;
        };
        readonly CycleJudgment: {
            readonly id: string;
            readonly cycleId: string;
            readonly initiativeId: string;
            readonly number: number;
            readonly metricId: string;
            readonly metricVersion: number;
            /** @enum {string} */
            readonly mechanism: "fewer_contacts" | "shorter_contacts" | "less_training" | "less_churn" | "more_referrals" | "better_price";
            /** @enum {string} */
            readonly verdict: "works" | "does_not" | "cannot_tell";
            readonly effect: {
                readonly value: number;
                readonly low: number | null;
                readonly high: number | null;
                readonly standardError: number | null;
                readonly confidence: number;
            } | null;
            readonly unit: {
                readonly code: string;
                readonly label: string;
                readonly minorDigits?: number;
            };
            readonly base: number | null;
            readonly treatedCustomers: number | null;
            /** @description Who of them got it when; empty where all did on the first day */
            readonly arrivals: readonly {
                readonly from: string;
                readonly customers: number;
            }[];
            readonly period: {
                readonly from: string;
                readonly to: string;
            };
            /** @enum {string} */
            readonly method: "randomized" | "staggered" | "matched" | "interrupted";
            /** @enum {string} */
            readonly plannedMethod: "randomized" | "staggered" | "matched" | "interrupted";
            readonly chosenAfterwards: boolean;
            readonly early: boolean;
            readonly looks: number;
            readonly words: string;
            readonly needs: {
                readonly words: string;
                readonly detectable: number | null;
                readonly sample: number | null;
                readonly unit: string | null;
                readonly until: string | null;
            } | null;
            readonly checks: readonly {
                readonly key: string;
                readonly name: string;
                /** @enum {string} */
                readonly result: "holds" | "doubtful" | "fails" | "not_checked";
                readonly words: string;
                readonly p?: number | null;
            }[];
            readonly guardrails: readonly {
                readonly metricId: string;
                readonly title: string;
                /** @enum {string} */
                readonly wanted: "up" | "down";
                readonly tolerance: number;
                readonly unit: {
                    readonly code: string;
                    readonly label: string;
                    readonly minorDigits?: number;
                };
                readonly effect: {
                    readonly value: number;
                    readonly low: number | null;
                    readonly high: number | null;
                    readonly standardError: number | null;
                    readonly confidence: number;
                } | null;
                /** @enum {string} */
                readonly result: "holds" | "broken" | "cannot_tell";
                readonly words: string;
            }[];
            readonly charts: readonly {
                /** @enum {string} */
                readonly kind: "arms" | "event_study" | "series" | "before_after";
                readonly title: string;
                readonly change: string | null;
                readonly lines: readonly {
                    readonly name: string;
                    readonly points: readonly {
                        readonly label: string;
                        readonly value: number | null;
                        readonly low?: number | null;
                        readonly high?: number | null;
                        readonly n?: number | null;
                    }[];
                }[];
            }[];
            readonly judgedOn: string;
            readonly judgedAt: string;
            readonly judgedBy: string;
        };
        readonly CycleChange: {
            readonly name?: string;
            readonly hypothesis?: string;
            /** @enum {string|null} */
            readonly mechanism?: "fewer_contacts" | "shorter_contacts" | "less_training" | "less_churn" | "more_referrals" | "better_price" | null;
            /** Format: uuid */
            readonly metricId?: string | null;
            /** @enum {string} */
            readonly wanted?: "up" | "down";
            /** @description Change that is expected, with its range, in the metric’s unit and the wanted direction */
            readonly expected?: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
            } | null;
            /** @description Smallest change worth having */
            readonly worthwhile?: number | null;
            readonly guardrails?: readonly {
                /** Format: uuid */
                readonly metricId: string;
                /**
                 * @description Which way is good
                 * @enum {string}
                 */
                readonly wanted: "up" | "down";
                /** @description How much worse is tolerated, in the metric’s unit */
                readonly tolerance: number;
            }[];
            /** @description A rule: conditions joined by all or any */
            readonly audience?: unknown;
            readonly owner?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            } | null;
            /** @enum {string|null} */
            readonly method?: "randomized" | "staggered" | "matched" | "interrupted" | null;
            /** @description What the method asks for; see /api/v1/cycle-methods */
            readonly design?: {
                readonly [key: string]: unknown;
            };
            /** @enum {string} */
            readonly grain?: "week" | "month";
            /** Format: date */
            readonly baselineFrom?: string | null;
            /** Format: date */
            readonly startsOn?: string | null;
            /** Format: date */
            readonly judgeOn?: string | null;
            readonly confidence?: number;
            readonly power?: number;
            readonly learned?: string | null;
        };
        readonly JudgedEffect: components["schemas"]["CycleJudgment"] & {
            readonly cycle: string;
            readonly initiative: string;
            readonly metric: string;
            /** @enum {string|null} */
            readonly outcome: "keep" | "adapt" | "stop" | null;
            /** @description By the method that was locked, and the last such */
            readonly stands: boolean;
        };
        readonly LedgerEntry: {
            readonly id: string;
            readonly source: string;
            readonly rowKey: string;
            /**
             * @description A calendar month YYYY-MM
             * @example 2026-03
             */
            readonly month: string;
            /** @enum {string} */
            readonly category: "lead_source" | "outreach" | "campaign" | "internal_training" | "system_alteration" | "service_overhead" | "contact_handling" | "tool" | "program_process" | "program_training" | "program_software" | "program_analytics" | "benefit";
            readonly amount: components["schemas"]["Money"];
            /** @description In the organization’s currency; not known without an exchange rate */
            readonly own: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["Money"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
            };
            readonly campaign: string | null;
            readonly segment: string | null;
            readonly channel: string | null;
            readonly tool: string | null;
            readonly unitId: string | null;
            readonly initiativeId: string | null;
            readonly note: string | null;
            /** @enum {string} */
            readonly state: "active" | "withdrawn";
            /** @description Its month is closed: it stands as it is */
            readonly closed: boolean;
            readonly importId: string | null;
            readonly version: number;
            readonly createdBy: string;
            readonly createdAt: string;
            readonly updatedAt: string;
        };
        readonly Money: {
            /** @description Whole minor units, such as cents */
            readonly minor: string;
            readonly currency: string;
        };
        readonly LedgerEntryInput: {
            /**
             * @description A calendar month YYYY-MM
             * @example 2026-03
             */
            readonly month: string;
            /** @description One of lead_source, outreach, campaign, internal_training, system_alteration, service_overhead, contact_handling, tool, program_process, program_training, program_software, program_analytics, benefit */
            readonly category: string;
            readonly amount: components["schemas"]["Money"];
            readonly campaign?: string | null;
            readonly segment?: string | null;
            readonly channel?: string | null;
            readonly tool?: string | null;
            /** Format: uuid */
            readonly unitId?: string | null;
            /** Format: uuid */
            readonly initiativeId?: string | null;
            readonly note?: string | null;
        };
        readonly LedgerChange: {
            readonly id: string;
            /** @enum {string} */
            readonly action: "entered" | "changed" | "withdrawn" | "restored";
            readonly before: {
                readonly [key: string]: unknown;
            } | null;
            readonly after: {
                readonly [key: string]: unknown;
            };
            readonly why: string | null;
            readonly importId: string | null;
            readonly by: string;
            readonly at: string;
        };
        readonly LedgerEntryChanges: {
            /**
             * @description A calendar month YYYY-MM
             * @example 2026-03
             */
            readonly month?: string;
            /** @description One of lead_source, outreach, campaign, internal_training, system_alteration, service_overhead, contact_handling, tool, program_process, program_training, program_software, program_analytics, benefit */
            readonly category?: string;
            readonly amount?: components["schemas"]["Money"];
            readonly campaign?: string | null;
            readonly segment?: string | null;
            readonly channel?: string | null;
            readonly tool?: string | null;
            /** Format: uuid */
            readonly unitId?: string | null;
            /** Format: uuid */
            readonly initiativeId?: string | null;
            readonly note?: string | null;
            readonly why?: string | null;
        };
        readonly LedgerVocabulary: {
            readonly currency: string;
            readonly categories: readonly {
                readonly key: string;
                readonly label: string;
                readonly group: string;
                readonly groupLabel: string;
                readonly means: string;
            }[];
            readonly words: {
                readonly campaigns: readonly string[];
                readonly segments: readonly string[];
                readonly channels: readonly string[];
                readonly tools: readonly string[];
                readonly sources: readonly string[];
                readonly currencies: readonly string[];
            };
            readonly units: readonly {
                readonly id: string;
                readonly name: string;
            }[];
            readonly initiatives: readonly {
                readonly id: string;
                readonly name: string;
            }[];
            readonly months: readonly {
                /**
                 * @description A calendar month YYYY-MM
                 * @example 2026-03
                 */
                readonly month: string;
                readonly entries: number;
            }[];
        };
        readonly LedgerSummary: {
            readonly currency: string;
            readonly sums: readonly {
                /**
                 * @description A calendar month YYYY-MM
                 * @example 2026-03
                 */
                readonly month: string;
                /** @enum {string} */
                readonly category: "lead_source" | "outreach" | "campaign" | "internal_training" | "system_alteration" | "service_overhead" | "contact_handling" | "tool" | "program_process" | "program_training" | "program_software" | "program_analytics" | "benefit";
                readonly minor: string;
                readonly entries: number;
            }[];
            /** @description What counts nowhere yet: no exchange rate */
            readonly missing: readonly {
                /**
                 * @description A calendar month YYYY-MM
                 * @example 2026-03
                 */
                readonly month: string;
                readonly currency: string;
                readonly minor: string;
                readonly entries: number;
            }[];
        };
        readonly LedgerPeriod: {
            /**
             * @description A calendar month YYYY-MM
             * @example 2026-03
             */
            readonly month: string;
            readonly closed: boolean;
            readonly entries: number;
            /** @description Newest first */
            readonly events: readonly {
                /** @enum {string} */
                readonly action: "closed" | "reopened";
                readonly why: string;
                readonly by: string;
                readonly at: string;
            }[];
        };
        readonly LedgerPeriodMove: {
            /**
             * @description A calendar month YYYY-MM
             * @example 2026-03
             */
            readonly from: string;
            /**
             * @description A calendar month YYYY-MM
             * @example 2026-03
             */
            readonly to: string;
            readonly why: string;
        };
        readonly ExchangeRate: {
            /**
             * @description A calendar month YYYY-MM
             * @example 2026-03
             */
            readonly month: string;
            readonly currency: string;
            /** @description The organization’s currency */
            readonly base: string;
            /** @description Units of the base for one of the currency, as decimal text */
            readonly rate: string;
            readonly source: string;
            readonly day: string;
            readonly closed: boolean;
            readonly version: number;
            readonly updatedAt: string;
        };
        readonly ExchangeRateInput: {
            /** @example 0.9215 */
            readonly rate: string;
            /** @description Who published it */
            readonly source: string;
            /**
             * Format: date
             * @description Day of which it is
             */
            readonly day: string;
        };
        readonly AcquisitionCost: {
            readonly currency: string;
            readonly missing: readonly {
                readonly month: string;
                readonly minor: string;
                readonly currency: string;
                readonly entries: number;
            }[];
            /** @description When the last signal that counts was received; lists behind it count the same */
            readonly receivedBy: string;
            readonly rule: string;
            readonly driver: string;
            readonly segments: readonly {
                readonly key: string | null;
                readonly won: number;
                readonly touches: number;
                readonly pieces: readonly {
                    readonly category: string;
                    readonly minor: string;
                    /** @enum {string} */
                    readonly how: "booked" | "allocated";
                    readonly entries: number;
                }[];
                readonly minor: string;
                /** @description Minor units; null where nobody was won */
                readonly perCustomer: number | null;
            }[];
            /** @description Segments that are not shown apart, as one */
            readonly small: {
                readonly key: string | null;
                readonly won: number;
                readonly touches: number;
                readonly pieces: readonly {
                    readonly category: string;
                    readonly minor: string;
                    /** @enum {string} */
                    readonly how: "booked" | "allocated";
                    readonly entries: number;
                }[];
                readonly minor: string;
                /** @description Minor units; null where nobody was won */
                readonly perCustomer: number | null;
                readonly segments: number;
            } | null;
            /** @description Pairs of campaign and segment too many to be told apart */
            readonly together: number;
            readonly campaigns: readonly {
                readonly key: string | null;
                readonly won: number;
                readonly touches: number;
                readonly pieces: readonly {
                    readonly category: string;
                    readonly minor: string;
                    /** @enum {string} */
                    readonly how: "booked" | "allocated";
                    readonly entries: number;
                }[];
                readonly minor: string;
                /** @description Minor units; null where nobody was won */
                readonly perCustomer: number | null;
            }[];
            readonly unplaced: readonly {
                readonly campaign: string | null;
                readonly minor: string;
                readonly why: string;
            }[];
            readonly rules: readonly {
                readonly rule: string;
                readonly rows: readonly {
                    readonly campaign: string | null;
                    readonly won: number;
                    readonly perCustomer: number | null;
                }[];
            }[];
            readonly all: {
                readonly minor: string;
                readonly won: number;
                readonly touched: number;
                readonly perCustomer: number | null;
            };
        } | null;
        readonly MaintenanceCost: {
            readonly currency: string;
            readonly missing: readonly {
                readonly month: string;
                readonly minor: string;
                readonly currency: string;
                readonly entries: number;
            }[];
            /** @description When the last signal that counts was received; lists behind it count the same */
            readonly receivedBy: string;
            readonly driver: string;
            readonly channels: readonly {
                readonly channel: string | null;
                readonly contacts: number;
                readonly contactsStated: boolean;
                readonly unlinked: number;
                readonly seconds: number | null;
                readonly minor: string;
                readonly shared: string;
                readonly entries: number;
                readonly perContact: number | null;
                readonly unknown: string | null;
                readonly stated: {
                    readonly source: string;
                    readonly day: string;
                } | null;
                readonly reworkShare: number | null;
                readonly reworkOf: number;
                readonly reworkMinor: string | null;
            }[];
            readonly segments: readonly {
                readonly segment: string | null;
                readonly customers: number;
                readonly contacts: number;
                /** @description Contacts by channel and what they cost; they sum to `handling` */
                readonly parts: readonly {
                    readonly channel: string | null;
                    readonly contacts: number;
                    readonly minor: string;
                }[];
                readonly handling: string;
                /** @description Of what the driver of the overhead weighs */
                readonly weight: number;
                readonly overhead: string;
                readonly minor: string;
                readonly perCustomer: number | null;
                readonly low: number | null;
                readonly high: number | null;
                readonly revenue: string;
                readonly costShare: number | null;
                readonly revenueShare: number | null;
                readonly carried: string | null;
            }[];
            /** @description Segments that are not shown apart, as one */
            readonly small: {
                readonly segment: string | null;
                readonly customers: number;
                readonly contacts: number;
                /** @description Contacts by channel and what they cost; they sum to `handling` */
                readonly parts: readonly {
                    readonly channel: string | null;
                    readonly contacts: number;
                    readonly minor: string;
                }[];
                readonly handling: string;
                /** @description Of what the driver of the overhead weighs */
                readonly weight: number;
                readonly overhead: string;
                readonly minor: string;
                readonly perCustomer: number | null;
                readonly low: number | null;
                readonly high: number | null;
                readonly revenue: string;
                readonly costShare: number | null;
                readonly revenueShare: number | null;
                readonly carried: string | null;
                readonly segments: number;
            } | null;
            readonly tenths: readonly {
                readonly tenth: number;
                readonly customers: number;
                readonly contacts: number;
                /** @description Contacts by channel and what they cost; they sum to `handling` */
                readonly parts: readonly {
                    readonly channel: string | null;
                    readonly contacts: number;
                    readonly minor: string;
                }[];
                readonly handling: string;
                /** @description Of what the driver of the overhead weighs */
                readonly weight: number;
                readonly overhead: string;
                readonly minor: string;
                readonly revenue: string;
                readonly costShare: number | null;
                readonly revenueShare: number | null;
            }[];
            readonly curve: readonly {
                readonly customers: number;
                readonly cost: number;
                readonly revenue: number | null;
            }[];
            readonly tools: readonly {
                readonly tool: string;
                readonly contacts: number;
                readonly seconds: number | null;
                readonly minor: string;
                readonly entries: number;
                readonly perContact: number | null;
            }[];
            readonly unlinked: {
                readonly contacts: number;
                readonly minor: string;
            };
            readonly unplaced: string;
            readonly overhead: {
                readonly minor: string;
                readonly entries: number;
            };
            /**
             * @description How handling that is booked for no channel was shared out
             * @enum {string|null}
             */
            readonly sharedBy: "seconds" | "contacts" | null;
            readonly all: {
                readonly customers: number;
                readonly contacts: number;
                readonly weight: number;
                readonly minor: string;
                readonly perCustomer: number | null;
                readonly low: number | null;
                readonly high: number | null;
            };
            readonly reworkOneIn: number;
            /** @description Bills in another currency, or in none */
            readonly uncounted?: number;
        } | null;
        readonly CostAtRisk: {
            readonly currency: string;
            readonly missing: readonly {
                readonly month: string;
                readonly minor: string;
                readonly currency: string;
                readonly entries: number;
            }[];
            /** @description When the last signal that counts was received; lists behind it count the same */
            readonly receivedBy: string;
            readonly label: string;
            readonly before: {
                readonly from: string;
                readonly to: string;
            };
            readonly after: {
                readonly from: string;
                readonly to: string;
            } | null;
            /** @description Bills in another currency, or in none */
            readonly uncounted?: number;
            readonly all: {
                readonly segment: string | null;
                readonly customers: number;
                readonly bad: {
                    readonly value: number | null;
                    readonly low: number | null;
                    readonly high: number | null;
                    readonly n: number;
                };
                readonly cut: {
                    readonly value: number | null;
                    readonly low: number | null;
                    readonly high: number | null;
                    readonly n: number;
                };
                readonly cutAnyway: {
                    readonly value: number | null;
                    readonly low: number | null;
                    readonly high: number | null;
                    readonly n: number;
                };
                readonly revenue: number;
                readonly minor: number | null;
                readonly low: number | null;
                readonly high: number | null;
            };
            readonly segments: readonly {
                readonly segment: string | null;
                readonly customers: number;
                readonly bad: {
                    readonly value: number | null;
                    readonly low: number | null;
                    readonly high: number | null;
                    readonly n: number;
                };
                readonly cut: {
                    readonly value: number | null;
                    readonly low: number | null;
                    readonly high: number | null;
                    readonly n: number;
                };
                readonly cutAnyway: {
                    readonly value: number | null;
                    readonly low: number | null;
                    readonly high: number | null;
                    readonly n: number;
                };
                readonly revenue: number;
                readonly minor: number | null;
                readonly low: number | null;
                readonly high: number | null;
            }[];
            /** @description Segments with too few customers to be shown */
            readonly withheld?: number;
            readonly stated: {
                readonly source: string;
                readonly bad: {
                    readonly low: number;
                    readonly likely: number;
                    readonly high: number;
                };
                readonly cut: {
                    readonly low: number;
                    readonly likely: number;
                    readonly high: number;
                };
                readonly minor: {
                    readonly low: number;
                    readonly likely: number;
                    readonly high: number;
                };
            } | null;
        } | null;
        readonly DearCustomer: {
            readonly id: string;
            readonly externalId: string | null;
            readonly name: string | null;
            readonly place: number;
            readonly segment: string | null;
            readonly contacts: number;
            readonly seconds: number;
            readonly handling: number;
            readonly overhead: number;
            readonly revenue: number;
        };
        readonly CostSettings: {
            readonly contactKinds: readonly string[];
            readonly revenueKinds: readonly string[];
            readonly touchKinds: readonly string[];
            readonly campaignAttribute: string;
            readonly touchDays: number;
            readonly segmentBy: string;
            readonly toolAttribute: string | null;
            readonly rework: {
                readonly sameAttribute: string | null;
                readonly days: number;
            };
            readonly attribution: string;
            readonly internalDriver: string;
            readonly overheadDriver: string;
            readonly stated: readonly {
                readonly channel: string;
                readonly costPerContact: {
                    readonly minor: string;
                    readonly currency: string;
                } | null;
                readonly contactsPerMonth: number | null;
                readonly source: string;
                /** Format: date */
                readonly day: string;
            }[];
            readonly atRisk: {
                readonly bad: {
                    /** @enum {string} */
                    readonly over: "signal" | "answer";
                    readonly rule: components["schemas"]["Rule"];
                    readonly label: string;
                };
                readonly cutBy: number;
                readonly stated: {
                    readonly bad: {
                        readonly low: number;
                        readonly likely: number;
                        readonly high: number;
                    };
                    readonly cut: {
                        readonly low: number;
                        readonly likely: number;
                        readonly high: number;
                    };
                    readonly source: string;
                } | null;
            };
            readonly version: number;
            readonly declared: {
                readonly attribution: readonly {
                    readonly key: string;
                    readonly label: string;
                    readonly says: string;
                }[];
                readonly internalDrivers: readonly {
                    readonly key: string;
                    readonly label: string;
                    readonly says: string;
                }[];
                readonly overheadDrivers: readonly {
                    readonly key: string;
                    readonly label: string;
                    readonly says: string;
                }[];
            };
        };
        readonly CostSettingsChanges: {
            readonly contactKinds?: readonly string[];
            readonly revenueKinds?: readonly string[];
            readonly touchKinds?: readonly string[];
            readonly campaignAttribute?: string;
            readonly touchDays?: number;
            readonly segmentBy?: string;
            readonly toolAttribute?: string | null;
            readonly rework?: {
                readonly sameAttribute: string | null;
                readonly days: number;
            };
            readonly attribution?: string;
            readonly internalDriver?: string;
            readonly overheadDriver?: string;
            readonly stated?: readonly {
                readonly channel: string;
                readonly costPerContact: {
                    readonly minor: string;
                    readonly currency: string;
                } | null;
                readonly contactsPerMonth: number | null;
                readonly source: string;
                /** Format: date */
                readonly day: string;
            }[];
            readonly atRisk?: {
                readonly bad: {
                    /** @enum {string} */
                    readonly over: "signal" | "answer";
                    readonly rule: components["schemas"]["Rule"];
                    readonly label: string;
                };
                readonly cutBy: number;
                readonly stated: {
                    readonly bad: {
                        readonly low: number;
                        readonly likely: number;
                        readonly high: number;
                    };
                    readonly cut: {
                        readonly low: number;
                        readonly likely: number;
                        readonly high: number;
                    };
                    readonly source: string;
                } | null;
            };
        };
        readonly CostReading: {
            readonly measure: string;
            /** @enum {string} */
            readonly cut: "all" | "channel" | "segment" | "campaign";
            readonly key: string;
            readonly from: string;
            readonly to: string;
            readonly total: {
                readonly minor: string;
                readonly currency: string;
            } | null;
            readonly unknown: string | null;
            readonly currency: string;
            readonly n: number;
            /** @description Years that the customers were customers, added up */
            readonly years?: number | null;
            /** @description Minor units for one */
            readonly perPiece: number | null;
            readonly stated: boolean;
            readonly sources: readonly components["schemas"]["Evidence"][];
            readonly measuredAt: string;
        };
        readonly WonCustomer: components["schemas"]["ValuePerson"] & {
            /** @description By the campaign that was asked for, else by any */
            readonly touches: number;
            /** @description The part of the customer that the campaign has by the rule */
            readonly share: number;
        };
        readonly ValuePerson: {
            readonly id: string;
            readonly externalId: string | null;
            readonly startedOn: string | null;
            readonly endedOn: string | null;
            readonly segment: string | null;
            readonly region: string | null;
            readonly plan: string | null;
        };
        readonly CustomerAtRisk: components["schemas"]["ValuePerson"] & {
            /** @description Had a bad experience */
            readonly bad: boolean;
            /** @description Left, or cut the spending */
            readonly cut: boolean;
            /** @description Paid in the time before, in minor units */
            readonly before: number;
            /** @description Paid in the time after; null while no whole month is over */
            readonly since: number | null;
        };
        readonly ListedBusinessCase: {
            readonly id: string;
            readonly name: string;
            readonly initiativeId: string | null;
            readonly initiativeName: string | null;
            readonly owner: {
                readonly name: string;
            };
            readonly currency: string;
            readonly version: number;
            readonly updatedAt: string;
            /** @description How many things are missing */
            readonly incomplete: number;
            readonly netPresentValue: {
                readonly worst: number;
                readonly likely: number;
                readonly best: number;
            };
            readonly returnOnInvestment: number | null;
            readonly payback: number | null;
            readonly chance: number;
        };
        readonly CaseKinds: {
            readonly items: readonly components["schemas"]["CaseKind"][];
            /** @description What is not taken as a benefit, and why */
            readonly refused: {
                readonly name: string;
                readonly reason: string;
            };
            readonly risks: {
                readonly benefit: {
                    readonly [key: string]: number;
                };
                readonly cost: {
                    readonly [key: string]: number;
                };
            };
        };
        readonly CaseKind: {
            readonly key: string;
            readonly name: string;
            /** @enum {string} */
            readonly side: "benefit" | "cost";
            /** @description A cost of which every case has to say something */
            readonly asked: boolean;
            readonly actsOn: string | null;
            readonly words: string;
            readonly roles: readonly {
                readonly key: string;
                readonly name: string;
                readonly unit: string;
                readonly asks: string;
            }[];
        };
        readonly CaseCandidate: {
            readonly name: string;
            /** @enum {string} */
            readonly unit: "contacts" | "customers" | "share" | "seconds" | "money" | "months";
            readonly currency: string | null;
            readonly range: {
                readonly low: number;
                readonly likely: number;
                readonly high: number;
            };
            readonly n: number | null;
            readonly period: string | null;
            readonly source: components["schemas"]["CaseSource"];
        };
        readonly CaseSource: {
            /** @enum {string} */
            readonly kind: "ledger" | "cost_reading" | "process" | "judgment" | "value" | "metric" | "benchmark" | "record" | "estimate";
            /** @default null */
            readonly evidence: components["schemas"]["Evidence"] | null;
            /**
             * @description Who estimates
             * @default null
             */
            readonly by: string | null;
            /** @default null */
            readonly note: string | null;
        };
        readonly ProveOverview: {
            readonly currency: string;
            readonly cases: number;
            readonly incomplete: number;
            readonly soFar: readonly {
                readonly currency: string;
                readonly costs: {
                    readonly measured: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly modelled: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly hoped: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                };
                readonly benefits: {
                    readonly measured: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly modelled: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly hoped: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                };
            }[];
            readonly ahead: readonly {
                readonly currency: string;
                readonly costs: {
                    readonly measured: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly modelled: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly hoped: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                };
                readonly benefits: {
                    readonly measured: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly modelled: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly hoped: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                };
            }[];
            readonly items: readonly components["schemas"]["ListedBusinessCase"][];
            /** @description Which cases the amounts come from; of one initiative one case counts */
            readonly soFarByCase: readonly {
                readonly id: string;
                readonly name: string;
                readonly currency: string;
                readonly costs: {
                    readonly measured: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly modelled: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly hoped: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                };
                readonly benefits: {
                    readonly measured: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly modelled: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly hoped: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                };
            }[];
            readonly notes: readonly string[];
        };
        readonly CaseVersion: {
            readonly number: number;
            readonly why: string;
            readonly by: {
                readonly name: string;
            };
            readonly at: string;
            readonly changes: readonly {
                readonly what: string;
                readonly from: string | null;
                readonly to: string | null;
            }[];
            readonly netPresentValue: {
                readonly worst: number;
                readonly likely: number;
                readonly best: number;
            };
            readonly currency: string;
        };
        readonly BusinessCase: {
            readonly id: string;
            readonly name: string;
            readonly purpose: string | null;
            readonly currency: string;
            /**
             * Format: date
             * @description First day of month 0
             */
            readonly start: string;
            /** @description 1 to 120 */
            readonly horizonMonths: number;
            /** @description A year, as a share: 0.1 for 10%; and who says so */
            readonly discount: {
                readonly rate: number;
                readonly source: string;
            };
            readonly rates: readonly {
                readonly currency: string;
                readonly rate: number;
                readonly source: string;
            }[];
            readonly inputs: readonly components["schemas"]["CaseInput"][];
            readonly lines: readonly components["schemas"]["CaseLine"][];
            /** @description Why there is no such cost, or who finds out what it is */
            readonly noCosts: {
                readonly process_change?: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: string;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
                readonly training?: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: string;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
                readonly software?: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: string;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
                readonly analytics?: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: string;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
            };
            readonly scenarios: readonly components["schemas"]["CaseScenario"][];
            readonly initiativeId: string | null;
            readonly owner: components["schemas"]["Owner"];
            readonly circleId: string | null;
            readonly version: number;
            readonly why: string;
            readonly by: {
                readonly name: string;
            };
            readonly at: string;
            readonly createdAt: string;
            readonly updatedAt: string;
            readonly figures: components["schemas"]["CaseFigures"];
            readonly flows: readonly components["schemas"]["CaseLineFlow"][];
            /** @description What it is incomplete in */
            readonly gaps: readonly components["schemas"]["CaseGap"][];
            /** @description What may be counted twice, in words */
            readonly doubles: readonly string[];
        };
        readonly CaseInput: {
            readonly key: string;
            readonly name: string;
            /** @enum {string} */
            readonly unit: "contacts" | "customers" | "share" | "seconds" | "money";
            /** @default null */
            readonly currency: string | null;
            /** @description Money in whole minor units of its currency; shares of one, not hundredths */
            readonly range: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: {
                    readonly low: number;
                    readonly likely: number;
                    readonly high: number;
                    /**
                     * @description How probable the values between are
                     * @default pert
                     * @enum {string}
                     */
                    readonly shape: "pert" | "triangular";
                };
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /** @default null */
            readonly source: components["schemas"]["CaseSource"] | null;
            /**
             * @default medium
             * @enum {string}
             */
            readonly confidence: "high" | "medium" | "low";
        };
        readonly CaseLine: {
            readonly key: string;
            readonly name: string;
            /** @description See GET /case-kinds */
            readonly kind: string;
            /** @description Role of the kind → key of an input */
            readonly uses: {
                readonly [key: string]: string;
            };
            /**
             * @default {
             *       "once": false,
             *       "from": 1,
             *       "to": null,
             *       "ramp": 0
             *     }
             */
            readonly timing: {
                /** @default false */
                readonly once: boolean;
                /** @description Month; 0 is the beginning */
                readonly from: number;
                /** @default null */
                readonly to: number | null;
                /**
                 * @description Months over which it rises to the whole
                 * @default 0
                 */
                readonly ramp: number;
            };
            /**
             * @description Share taken off a benefit or put on a cost
             * @default 0
             */
            readonly risk: number;
            /**
             * @description Customers it speaks of
             * @default null
             */
            readonly population: number | null;
        };
        readonly CaseScenario: {
            readonly key: string;
            readonly name: string;
            readonly why: string;
            /** @default [] */
            readonly changes: readonly {
                readonly input: string;
                readonly low: number;
                readonly likely: number;
                readonly high: number;
                /**
                 * @description How probable the values between are
                 * @default pert
                 * @enum {string}
                 */
                readonly shape: "pert" | "triangular";
            }[];
            /**
             * @description Benefits begin so much later
             * @default 0
             */
            readonly delayMonths: number;
        };
        readonly CaseFigures: {
            readonly seed: number;
            readonly likely: components["schemas"]["CaseReturn"];
            readonly allWorst: components["schemas"]["CaseReturn"];
            readonly allBest: components["schemas"]["CaseReturn"];
            readonly beforeRisk: components["schemas"]["CaseReturn"];
            readonly simulated: components["schemas"]["CaseSimulated"];
            readonly tornado: readonly {
                readonly input: string;
                readonly low: {
                    readonly value: number;
                    readonly netPresentValue: number;
                };
                readonly high: {
                    readonly value: number;
                    readonly netPresentValue: number;
                };
                readonly size: number;
                readonly contribution: number;
            }[];
            readonly breakEven: readonly {
                readonly input: string;
                readonly value: number | null;
                readonly within: boolean;
            }[];
            /** @description Running sum by month */
            readonly band: readonly {
                readonly worst: number;
                readonly likely: number;
                readonly best: number;
            }[];
            /** @description Runs that the band is of */
            readonly bandRuns: number;
            readonly scenarios: readonly {
                readonly key: string;
                readonly likely: components["schemas"]["CaseReturn"];
                readonly simulated: components["schemas"]["CaseSimulated"];
            }[];
        };
        readonly CaseReturn: {
            readonly presentCosts: number;
            readonly presentBenefits: number;
            readonly netPresentValue: number;
            readonly returnOnInvestment: number | null;
            /** @description Months; null where it is not within the horizon */
            readonly payback: number | null;
            readonly discountedPayback: number | null;
            /** @description Share of the benefits at which it is worth nothing */
            readonly breakEven: number | null;
        };
        readonly CaseSimulated: {
            readonly runs: number;
            /** @description 10th, 50th and 90th percentile */
            readonly netPresentValue: {
                readonly worst: number;
                readonly likely: number;
                readonly best: number;
            };
            readonly mean: number;
            readonly returnOnInvestment: {
                readonly worst: number;
                readonly likely: number;
                readonly best: number;
            } | null;
            readonly payback: {
                readonly worst: number | null;
                readonly likely: number | null;
                readonly best: number | null;
            };
            /** @description Share of the runs that are worth more than nothing */
            readonly chance: number;
        };
        readonly CaseLineFlow: {
            readonly key: string;
            /** @enum {string} */
            readonly side: "benefit" | "cost";
            /** @enum {string} */
            readonly nature: "modelled" | "hoped";
            /** @description A year (or once), before risk, minor units */
            readonly amount: number | null;
            readonly months: readonly number[];
            readonly total: number;
        };
        readonly CaseGap: {
            /** @enum {string} */
            readonly kind: "unknown_input" | "unknown_cost" | "cost_not_said" | "no_benefit" | "no_cost";
            readonly of: string | null;
            readonly text: string;
            readonly finder: string | null;
            readonly due: string | null;
        };
        readonly CaseTrace: {
            readonly of: string;
            readonly name: string;
            readonly value: number | null;
            /** @enum {string} */
            readonly unit: "contacts" | "customers" | "share" | "seconds" | "money" | "months";
            readonly currency: string | null;
            /** @description How it is made, with its values */
            readonly words: string;
            /** @enum {string|null} */
            readonly nature: "measured" | "modelled" | "hoped" | null;
            readonly parts: readonly {
                readonly of: string | null;
                readonly name: string;
                readonly value: number | null;
                /** @enum {string} */
                readonly unit: "contacts" | "customers" | "share" | "seconds" | "money" | "months";
                readonly currency: string | null;
                /** @enum {string} */
                readonly role: "added" | "taken_off" | "named";
                readonly note: string | null;
                readonly source: components["schemas"]["CaseSource"] | null;
            }[];
            readonly input: {
                readonly range: {
                    readonly low: number;
                    readonly likely: number;
                    readonly high: number;
                    /** @enum {string} */
                    readonly shape: "pert" | "triangular";
                } | null;
                readonly unknown: {
                    readonly question: string;
                    readonly finder: string | null;
                    readonly due: string | null;
                } | null;
                readonly source: components["schemas"]["CaseSource"] | null;
                /** @enum {string} */
                readonly confidence: "high" | "medium" | "low";
            } | null;
        };
        readonly CaseRealized: {
            readonly currency: string;
            readonly today: string;
            readonly months: readonly {
                readonly index: number;
                readonly month: string;
                readonly past: boolean;
                readonly forecast: {
                    readonly costs: number;
                    readonly benefits: number;
                };
                readonly costs: {
                    readonly measured: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly modelled: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly hoped: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                };
                readonly benefits: {
                    readonly measured: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly modelled: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly hoped: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                };
                readonly parts: readonly {
                    readonly line: string | null;
                    readonly name: string;
                    /** @enum {string} */
                    readonly side: "benefit" | "cost";
                    readonly amount: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly low: number | null;
                    readonly high: number | null;
                    readonly why: string;
                    readonly evidence: {
                        readonly kind: string;
                        readonly id: string | null;
                        readonly title: string;
                        readonly to: string;
                    } | null;
                }[];
            }[];
            /** @description Months that are over */
            readonly soFar: {
                readonly costs: {
                    readonly measured: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly modelled: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly hoped: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                };
                readonly benefits: {
                    readonly measured: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly modelled: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                    readonly hoped: {
                        /** @enum {string} */
                        readonly nature: "measured" | "modelled" | "hoped";
                        readonly minor: number;
                    };
                };
            };
            readonly notes: readonly string[];
        };
        readonly NewBusinessCase: {
            /**
             * Format: uuid
             * @default null
             */
            readonly initiativeId: string | null;
            readonly owner: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            /**
             * Format: uuid
             * @default null
             */
            readonly circleId: string | null;
            readonly name: string;
            /** @default null */
            readonly purpose: string | null;
            readonly currency: string;
            /**
             * Format: date
             * @description First day of month 0
             */
            readonly start: string;
            /** @description 1 to 120 */
            readonly horizonMonths: number;
            /** @description A year, as a share: 0.1 for 10%; and who says so */
            readonly discount: {
                readonly rate: number;
                readonly source: string;
            };
            /** @default [] */
            readonly rates: readonly {
                readonly currency: string;
                readonly rate: number;
                readonly source: string;
            }[];
            /** @default [] */
            readonly inputs: readonly components["schemas"]["CaseInput"][];
            /** @default [] */
            readonly lines: readonly components["schemas"]["CaseLine"][];
            /**
             * @description Why there is no such cost, or who finds out what it is
             * @default {}
             */
            readonly noCosts: {
                readonly process_change?: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: string;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
                readonly training?: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: string;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
                readonly software?: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: string;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
                readonly analytics?: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: string;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
            };
            /** @default [] */
            readonly scenarios: readonly components["schemas"]["CaseScenario"][];
        };
        readonly BusinessCaseChange: {
            /** Format: uuid */
            readonly initiativeId?: string | null;
            readonly owner?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            /** Format: uuid */
            readonly circleId?: string | null;
            readonly name?: string;
            readonly purpose?: string | null;
            readonly currency?: string;
            /**
             * Format: date
             * @description First day of month 0
             */
            readonly start?: string;
            /** @description 1 to 120 */
            readonly horizonMonths?: number;
            /** @description A year, as a share: 0.1 for 10%; and who says so */
            readonly discount?: {
                readonly rate: number;
                readonly source: string;
            };
            readonly rates?: readonly {
                readonly currency: string;
                readonly rate: number;
                readonly source: string;
            }[];
            readonly inputs?: readonly components["schemas"]["CaseInput"][];
            readonly lines?: readonly components["schemas"]["CaseLine"][];
            /** @description Why there is no such cost, or who finds out what it is */
            readonly noCosts?: {
                readonly process_change?: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: string;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
                readonly training?: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: string;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
                readonly software?: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: string;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
                readonly analytics?: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: string;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
            };
            readonly scenarios?: readonly components["schemas"]["CaseScenario"][];
            /** @description Why it is changed; stands on the new version */
            readonly why: string;
        };
        readonly Process: {
            readonly id: string;
            readonly name: string;
            readonly purpose: string;
            readonly initiativeId: string | null;
            readonly owner: components["schemas"]["Owner"] | null;
            readonly volume: components["schemas"]["ProcessVolume"] | null;
            readonly circleId: string | null;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
            readonly versions: readonly components["schemas"]["ProcessVersionSummary"][];
            /** @description The two versions that are compared by default */
            readonly compared: {
                readonly before: number;
                readonly after: number;
            } | null;
        };
        /** @description How many cases there are, and what that rests on */
        readonly ProcessVolume: {
            readonly cases: components["schemas"]["Estimate"];
            /** @enum {string} */
            readonly per: "month" | "year";
            /** @default [] */
            readonly evidence: readonly components["schemas"]["Evidence"][];
        };
        /** @description Three points of a range; the same three times where it is certain */
        readonly Estimate: {
            readonly low: number;
            readonly likely: number;
            readonly high: number;
        };
        readonly ProcessVersionSummary: {
            readonly number: number;
            /**
             * @description before: as it is; after: as it is meant to be
             * @enum {string}
             */
            readonly state: "before" | "after";
            readonly name: string;
            /** @description Since when nobody can change it any more */
            readonly settledAt: string | null;
            readonly steps: number;
            readonly updatedAt: string;
        };
        readonly ProcessInput: {
            readonly name: string;
            readonly purpose?: string;
            /** Format: uuid */
            readonly initiativeId?: string | null;
            readonly owner?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            } | null;
            readonly volume?: components["schemas"]["ProcessVolume"] | null;
            /** Format: uuid */
            readonly circleId?: string | null;
        };
        readonly ProcessChange: {
            readonly name?: string;
            readonly purpose?: string;
            /** Format: uuid */
            readonly initiativeId?: string | null;
            readonly owner?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            } | null;
            readonly volume?: components["schemas"]["ProcessVolume"] | null;
            /** Format: uuid */
            readonly circleId?: string | null;
        };
        readonly ProcessEvent: {
            readonly number: number;
            readonly at: string;
            readonly by: string;
            readonly action: string;
            readonly detail: {
                readonly [key: string]: unknown;
            };
        };
        readonly ProcessVersion: {
            readonly number: number;
            /**
             * @description before: as it is; after: as it is meant to be
             * @enum {string}
             */
            readonly state: "before" | "after";
            readonly name: string;
            /** @description Since when nobody can change it any more */
            readonly settledAt: string | null;
            readonly steps: number;
            readonly updatedAt: string;
            readonly processId: string;
            readonly map: components["schemas"]["ProcessMap"];
            readonly basedOn: number | null;
            /** @description For If-Match */
            readonly version: number;
            readonly createdAt: string;
            readonly createdBy: {
                readonly name: string;
            };
            readonly findings: readonly components["schemas"]["ProcessFinding"][];
        };
        /**
         * @example {
         *       "currency": null,
         *       "lanes": [],
         *       "steps": [],
         *       "flows": [],
         *       "foreign": []
         *     }
         */
        readonly ProcessMap: {
            /** @default null */
            readonly currency: string | null;
            /** @default [] */
            readonly lanes: readonly components["schemas"]["ProcessLane"][];
            /** @default [] */
            readonly steps: readonly components["schemas"]["ProcessStep"][];
            /** @default [] */
            readonly flows: readonly components["schemas"]["ProcessFlow"][];
            /** @default [] */
            readonly foreign: readonly components["schemas"]["ForeignElement"][];
        };
        readonly ProcessLane: {
            readonly id: string;
            readonly name: string;
            /**
             * @description Minor units an hour; null while nobody knows
             * @default null
             */
            readonly hourly: components["schemas"]["Estimate"] | null;
            /** @default 200 */
            readonly height: number;
        };
        readonly ProcessStep: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "start" | "task" | "decision" | "parallel" | "event" | "end";
            readonly name: string;
            /** @default null */
            readonly laneId: string | null;
            /** @default null */
            readonly owner: string | null;
            /**
             * @description Work of a task or decision, waiting of an event; null while nobody knows
             * @default null
             */
            readonly minutes: components["schemas"]["Estimate"] | null;
            /**
             * @description Minor units; null where it follows from the minutes and the rate of the role
             * @default null
             */
            readonly cost: {
                /** @enum {string} */
                readonly per: "step" | "minute";
                readonly amount: components["schemas"]["Estimate"];
            } | null;
            /**
             * @description A contact with the customer begins here
             * @default false
             */
            readonly contact: boolean;
            /** @default [] */
            readonly failures: readonly components["schemas"]["FailurePoint"][];
            /** @default  */
            readonly note: string;
            /** @default null */
            readonly position: {
                readonly x: number;
                readonly y: number;
            } | null;
            /** @default null */
            readonly foreign: components["schemas"]["ForeignElement"] | null;
        };
        readonly FailurePoint: {
            readonly id: string;
            readonly name: string;
            /** @description Percent of the times; null while nobody knows */
            readonly often: components["schemas"]["Estimate"] | null;
            /** @description Minor units each time; null while nobody knows */
            readonly cost: components["schemas"]["Estimate"] | null;
            /** @description Further contacts that each failure brings */
            readonly contacts: number | null;
            /** @default  */
            readonly feels: string;
        };
        /** @description An element of a BPMN file that is kept and written back */
        readonly ForeignElement: {
            readonly type: string;
            readonly xml: string;
        };
        readonly ProcessFlow: {
            readonly id: string;
            readonly from: string;
            readonly to: string;
            /** @default  */
            readonly name: string;
            /**
             * @description Percent of cases that take it, out of a decision; null while nobody has said
             * @default null
             */
            readonly share: number | null;
            /** @default null */
            readonly foreign: components["schemas"]["ForeignElement"] | null;
        };
        /** @description What keeps a map from being counted */
        readonly ProcessFinding: {
            /** @description Null for the map as a whole */
            readonly stepId: string | null;
            readonly rule: string;
        };
        readonly ProcessVersionInput: {
            /** @enum {string} */
            readonly state: "before" | "after";
            readonly name?: string;
            readonly copyOf?: number | null;
            readonly map?: components["schemas"]["ProcessMap"];
        };
        readonly ProcessVersionChange: {
            /** @enum {string} */
            readonly state?: "before" | "after";
            readonly name?: string;
            readonly map?: components["schemas"]["ProcessMap"];
        };
        readonly ProcessFigures: {
            readonly work: components["schemas"]["ReckonedFigure"];
            readonly wait: components["schemas"]["ReckonedFigure"] & unknown;
            readonly cost: components["schemas"]["ReckonedFigure"] & unknown;
            readonly failureCost: components["schemas"]["ReckonedFigure"] & unknown;
            readonly allCost: components["schemas"]["ReckonedFigure"] & unknown;
            readonly failures: components["schemas"]["ReckonedFigure"] & unknown;
            readonly contacts: components["schemas"]["ReckonedFigure"] & unknown;
            readonly handovers: number;
            readonly steps: number;
        };
        /** @description Minutes of work */
        readonly ReckonedFigure: {
            /** @description Mean; null where something is not known */
            readonly value: number | null;
            readonly low: number | null;
            readonly high: number | null;
            readonly missing: readonly {
                readonly stepId: string;
                /** @enum {string} */
                readonly what: "minutes" | "rate" | "often" | "failure_cost" | "failure_contacts";
            }[];
        };
        readonly ProcessImportResult: {
            readonly name: string | null;
            readonly map: components["schemas"]["ProcessMap"];
            readonly notes: readonly components["schemas"]["ProcessFileNote"][];
            readonly findings: readonly components["schemas"]["ProcessFinding"][];
            /** @description Of the new version; null in a preview */
            readonly number: number | null;
        };
        readonly ProcessFileNote: {
            readonly id: string | null;
            readonly type: string;
            readonly says: string;
            /** @description Whether it is written back on export */
            readonly kept: boolean;
        };
        readonly ProcessImport: {
            /** @description The file, base64 */
            readonly content: string;
            /** @description Tell what would come of it, and keep nothing */
            readonly preview: boolean;
            /**
             * @default before
             * @enum {string}
             */
            readonly state: "before" | "after";
        };
        readonly ProcessComparison: {
            readonly currency: string | null;
            readonly before: components["schemas"]["ProcessFigures"];
            readonly after: components["schemas"]["ProcessFigures"];
            readonly difference: components["schemas"]["ProcessDifference"];
            readonly steps: readonly components["schemas"]["ComparedStep"][];
        };
        readonly ProcessDifference: {
            readonly work: components["schemas"]["ReckonedFigure"];
            readonly wait: components["schemas"]["ReckonedFigure"] & unknown;
            readonly cost: components["schemas"]["ReckonedFigure"] & unknown;
            readonly failureCost: components["schemas"]["ReckonedFigure"] & unknown;
            readonly allCost: components["schemas"]["ReckonedFigure"] & unknown;
            readonly failures: components["schemas"]["ReckonedFigure"] & unknown;
            readonly contacts: components["schemas"]["ReckonedFigure"] & unknown;
            readonly handovers: number;
        };
        readonly ComparedStep: {
            /** @enum {string} */
            readonly change: "added" | "removed" | "changed" | "same";
            readonly before: components["schemas"]["ProcessStep"] | null;
            readonly after: components["schemas"]["ProcessStep"] | null;
            readonly timesBefore: number | null;
            readonly timesAfter: number | null;
            readonly differs: readonly string[];
        };
        /** @description What a change of the process is held to save: above 0 it saves */
        readonly ProcessEffect: {
            readonly processId: string;
            readonly initiativeId: string | null;
            readonly title: string;
            readonly before: number;
            readonly after: number;
            readonly currency: string | null;
            readonly perCase: {
                readonly seconds: components["schemas"]["ReckonedFigure"] & unknown;
                readonly money: components["schemas"]["ReckonedFigure"] & unknown;
                readonly contacts: components["schemas"]["ReckonedFigure"] & unknown;
            };
            readonly casesPerYear: components["schemas"]["Estimate"] | null;
            readonly perYear: {
                readonly hours: components["schemas"]["ReckonedFigure"] & unknown;
                readonly money: components["schemas"]["ReckonedFigure"] & unknown;
                readonly contacts: components["schemas"]["ReckonedFigure"] & unknown;
                readonly contactsBefore: components["schemas"]["ReckonedFigure"] & unknown;
            } | null;
            /** @description What one contact and one hour of work cost as it is, in minor units */
            readonly rates: {
                readonly contact: components["schemas"]["ReckonedFigure"] & (Record<string, never> | null);
                readonly hour: components["schemas"]["ReckonedFigure"] & (Record<string, never> | null);
            };
            readonly mechanisms: readonly {
                /** @enum {string} */
                readonly mechanism: "fewer_contacts" | "shorter_contacts";
                /** @enum {string} */
                readonly unit: "share of contacts" | "seconds";
                readonly effect: components["schemas"]["ReckonedFigure"] & unknown;
            }[];
            readonly sources: readonly components["schemas"]["Evidence"][];
            /** @description As inputs of a business case; those of a year or those by mechanism, not both */
            readonly inputs: readonly components["schemas"]["CaseInput"][];
            /** @description What no case can take, and why */
            readonly left: readonly {
                readonly name: string;
                readonly why: string;
            }[];
        };
        readonly ProcessReadiness: {
            /** @enum {string} */
            readonly owner: "yes" | "no" | "unknown";
            /** @enum {string} */
            readonly before: "yes" | "no" | "unknown";
            /** @enum {string} */
            readonly after: "yes" | "no" | "unknown";
            /** @enum {string} */
            readonly standardWork: "yes" | "no" | "unknown";
            readonly read: {
                readonly done: number;
                readonly of: number;
                readonly overdue: number;
            } | null;
            readonly missing: readonly string[];
        };
        readonly StandardWork: {
            readonly id: string;
            readonly title: string;
            readonly owner: components["schemas"]["Owner"] | null;
            readonly processId: string | null;
            readonly initiativeId: string | null;
            readonly readers: components["schemas"]["ReaderRule"];
            readonly daysToRead: number;
            readonly draft: string;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
            readonly versions: readonly components["schemas"]["StandardWorkVersion"][];
            /** @description Number of the version in force today */
            readonly inForce: number | null;
            /** @description Number of one whose day has not come */
            readonly coming: number | null;
            /** @description Number of the version that readers are asked to read */
            readonly asked: number | null;
            readonly due: string | null;
            readonly standing: readonly components["schemas"]["StandardWorkReader"][];
            /** @description Where the caller stands; null for no reader */
            readonly mine: components["schemas"]["StandardWorkReader"] | null;
        };
        /** @description Who must read it: by role, by circle, or by name */
        readonly ReaderRule: {
            /** @default [] */
            readonly roles: readonly ("owner" | "program_lead" | "analyst" | "manager" | "agent" | "viewer")[];
            /** @default [] */
            readonly circleIds: readonly string[];
            /** @default [] */
            readonly people: readonly {
                /** @default null */
                readonly personId: string | null;
                readonly name: string;
            }[];
        };
        readonly StandardWorkVersion: {
            readonly number: number;
            readonly body: string;
            readonly note: string;
            readonly inForceFrom: string;
            readonly fromProcessVersion: number | null;
            readonly publishedAt: string;
            readonly publishedBy: {
                readonly name: string;
            };
        };
        readonly StandardWorkReader: {
            readonly reader: {
                readonly personId: string | null;
                readonly name: string;
            };
            /** @enum {string} */
            readonly state: "read" | "waiting" | "overdue";
            readonly readAt: string | null;
            readonly readBefore: number | null;
        };
        readonly StandardWorkInput: {
            readonly title: string;
            readonly owner?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            } | null;
            /** Format: uuid */
            readonly processId?: string | null;
            /** Format: uuid */
            readonly initiativeId?: string | null;
            readonly readers?: components["schemas"]["ReaderRule"];
            readonly daysToRead?: number;
            /** @description Markdown */
            readonly draft?: string;
        };
        readonly StandardWorkChange: {
            readonly title?: string;
            readonly owner?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            } | null;
            /** Format: uuid */
            readonly processId?: string | null;
            /** Format: uuid */
            readonly initiativeId?: string | null;
            readonly readers?: components["schemas"]["ReaderRule"];
            readonly daysToRead?: number;
            /** @description Markdown */
            readonly draft?: string;
        };
        readonly StandardWorkVersionInput: {
            /** Format: date */
            readonly inForceFrom: string;
            readonly note?: string;
            readonly fromProcessVersion?: number | null;
        };
        readonly AcknowledgmentInput: {
            readonly number: number;
            /**
             * @description Name of a reader without a login; left out for yourself
             * @default null
             */
            readonly reader: string | null;
        };
        readonly ChangedLine: {
            /** @enum {string} */
            readonly change: "same" | "removed" | "added";
            readonly text: string;
        };
        readonly PoliticsFile: {
            readonly id: string;
            readonly initiativeId: string;
            /** @description Null where the caller may not read it */
            readonly initiativeName: string | null;
            readonly circle: {
                readonly id: string;
                readonly name: string;
                /** @description Made for this file: who is in it is said here */
                readonly closed: boolean;
                readonly members: readonly {
                    readonly personId: string;
                    readonly name: string;
                }[];
            };
            readonly version: number;
            readonly raciVersion: number;
            readonly createdAt: string;
        };
        readonly PoliticsInput: {
            /** Format: uuid */
            readonly initiativeId: string;
            /**
             * Format: uuid
             * @description A circle that you are in; without it, one is made for the initiative
             */
            readonly circleId?: string | null;
            /** @description Of the circle that is made */
            readonly members?: readonly string[];
        };
        readonly Politics: {
            readonly file: components["schemas"]["PoliticsFile"];
            readonly today: string;
            readonly stakeholders: readonly components["schemas"]["Stakeholder"][];
            /** @description Ids, what matters most first: power × gap */
            readonly gaps: readonly string[];
            readonly readiness: components["schemas"]["PoliticsReadiness"];
            readonly coalition: components["schemas"]["Coalition"];
            readonly raci: components["schemas"]["Raci"];
            readonly promises: readonly components["schemas"]["SponsorPromise"][];
            readonly consultations: readonly components["schemas"]["ConsultationOfDecision"][];
        };
        readonly Stakeholder: {
            readonly name: string;
            readonly personId: string | null;
            readonly role: string;
            readonly unit: string;
            readonly power: number;
            readonly interest: number;
            /** @enum {string} */
            readonly wanted: "unaware" | "resistant" | "neutral" | "supportive" | "leading";
            readonly gains: string;
            readonly loses: string;
            readonly movedBy: readonly {
                readonly stakeholderId: string;
                readonly strength: 1 | 2 | 3;
            }[];
            readonly id: string;
            readonly politicsId: string;
            /** @enum {string} */
            readonly now: "unaware" | "resistant" | "neutral" | "supportive" | "leading";
            /** @enum {string} */
            readonly side: "with" | "neutral" | "against" | "unaware";
            /** @description Steps missing to the wanted stance */
            readonly gap: number;
            /** @description Power × gap */
            readonly weight: number;
            /** @enum {string} */
            readonly quadrant: "manage_closely" | "keep_satisfied" | "keep_informed" | "monitor";
            /** @description Every stance that was noted, in the order in which they were written */
            readonly notes: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly stance: "unaware" | "resistant" | "neutral" | "supportive" | "leading";
                readonly why: string;
                readonly on: string;
                readonly at: string;
                readonly by: {
                    readonly name: string;
                };
            }[];
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
        };
        /** @description Share of power that stands where it is wanted, or beyond */
        readonly PoliticsReadiness: {
            readonly share: number;
            readonly reached: number;
            readonly power: number;
            readonly n: number;
        } | null;
        readonly Coalition: {
            readonly sides: readonly {
                /** @enum {string} */
                readonly side: "with" | "neutral" | "against" | "unaware";
                readonly people: number;
                readonly power: number;
                /** @description Of all power */
                readonly share: number | null;
            }[];
            readonly reach: readonly {
                readonly id: string;
                readonly power: number;
                readonly ways: readonly {
                    /** @description From who is with it to who is to be reached */
                    readonly ids: readonly string[];
                    /** @description Of its weakest step */
                    readonly strength: 1 | 2 | 3;
                    /** @enum {string} */
                    readonly through: "supporters" | "neutral";
                }[];
            }[];
            readonly holds: readonly {
                readonly id: string;
                readonly power: number;
                readonly keeps: readonly string[];
                readonly onlyWayTo: readonly string[];
                readonly atStake: number;
            }[];
        };
        readonly Raci: {
            readonly people: readonly {
                readonly id: string;
                readonly name: string;
            }[];
            readonly activities: readonly {
                readonly id: string;
                readonly name: string;
                /** @description By id of the person; AR is accountable and responsible */
                readonly cells: {
                    readonly [key: string]: "R" | "A" | "AR" | "C" | "I";
                };
            }[];
            readonly version: number;
            /** @description What is worth a second look; faults are never kept */
            readonly findings: readonly {
                /** @enum {string} */
                readonly kind: "fault" | "warning";
                readonly rule: string;
                readonly says: string;
            }[];
        };
        readonly SponsorPromise: {
            readonly id: string;
            readonly politicsId: string;
            readonly sponsor: components["schemas"]["Owner"];
            readonly what: string;
            readonly madeOn: string;
            readonly due: string;
            /** @enum {string} */
            readonly state: "open" | "kept" | "broken";
            /** @description Its day has passed and nobody has said what came of it */
            readonly overdue: boolean;
            readonly words: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly state: "open" | "kept" | "broken";
                readonly text: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                readonly on: string;
                readonly at: string;
                readonly by: {
                    readonly name: string;
                };
            }[];
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
        };
        readonly ConsultationOfDecision: components["schemas"]["Consultation"] & {
            readonly decision: string;
        };
        readonly Consultation: {
            readonly id: string;
            readonly decisionId: string;
            readonly initiativeId: string | null;
            readonly circleId: string;
            readonly consulted: components["schemas"]["Owner"];
            readonly on: string;
            readonly said: string;
            readonly at: string;
            readonly by: {
                readonly name: string;
            };
        };
        readonly PoliticsChange: {
            /** Format: uuid */
            readonly circleId?: string;
            readonly members?: readonly string[];
        };
        readonly StakeholderOfAll: {
            readonly name: string;
            readonly personId: string | null;
            readonly role: string;
            readonly unit: string;
            readonly power: number;
            readonly interest: number;
            /** @enum {string} */
            readonly wanted: "unaware" | "resistant" | "neutral" | "supportive" | "leading";
            readonly gains: string;
            readonly loses: string;
            readonly movedBy: readonly {
                readonly stakeholderId: string;
                readonly strength: 1 | 2 | 3;
            }[];
            readonly id: string;
            readonly politicsId: string;
            /** @enum {string} */
            readonly now: "unaware" | "resistant" | "neutral" | "supportive" | "leading";
            /** @enum {string} */
            readonly side: "with" | "neutral" | "against" | "unaware";
            /** @description Steps missing to the wanted stance */
            readonly gap: number;
            /** @description Power × gap */
            readonly weight: number;
            /** @enum {string} */
            readonly quadrant: "manage_closely" | "keep_satisfied" | "keep_informed" | "monitor";
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
        };
        readonly StakeholderInput: {
            readonly name: string;
            /** @default null */
            readonly personId: string | null;
            /** @default  */
            readonly role: string;
            /** @default  */
            readonly unit: string;
            readonly power: number;
            readonly interest: number;
            /** @enum {string} */
            readonly wanted: "unaware" | "resistant" | "neutral" | "supportive" | "leading";
            /** @default  */
            readonly gains: string;
            /** @default  */
            readonly loses: string;
            /**
             * @description Who can move them: 1 a little, 2 clearly, 3 strongly
             * @default []
             */
            readonly movedBy: readonly {
                /** Format: uuid */
                readonly stakeholderId: string;
                readonly strength: 1 | 2 | 3;
            }[];
            /** @enum {string} */
            readonly now: "unaware" | "resistant" | "neutral" | "supportive" | "leading";
            /**
             * @description Why they are thought to stand there
             * @default
             */
            readonly why: string;
            /** Format: date */
            readonly on?: string;
        };
        readonly StakeholderChange: {
            readonly name?: string;
            readonly personId?: string | null;
            readonly role?: string;
            readonly unit?: string;
            readonly power?: number;
            readonly interest?: number;
            /** @enum {string} */
            readonly wanted?: "unaware" | "resistant" | "neutral" | "supportive" | "leading";
            readonly gains?: string;
            readonly loses?: string;
            /** @description Who can move them: 1 a little, 2 clearly, 3 strongly */
            readonly movedBy?: readonly {
                /** Format: uuid */
                readonly stakeholderId: string;
                readonly strength: 1 | 2 | 3;
            }[];
        };
        readonly StanceInput: {
            /** @enum {string} */
            readonly stance: "unaware" | "resistant" | "neutral" | "supportive" | "leading";
            readonly why: string;
            /** Format: date */
            readonly on?: string;
        };
        readonly RaciInput: {
            readonly people: readonly {
                readonly id: string;
                readonly name: string;
            }[];
            readonly activities: readonly {
                readonly id: string;
                readonly name: string;
                /** @description By id of the person; AR is accountable and responsible */
                readonly cells: {
                    readonly [key: string]: "R" | "A" | "AR" | "C" | "I";
                };
            }[];
        };
        readonly PromiseInput: {
            readonly sponsor: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            readonly what: string;
            /** Format: date */
            readonly madeOn: string;
            /** Format: date */
            readonly due: string;
        };
        readonly PromiseChange: {
            readonly sponsor?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            readonly what?: string;
            /** Format: date */
            readonly madeOn?: string;
            /** Format: date */
            readonly due?: string;
        };
        readonly PromiseWordInput: {
            /** @enum {string} */
            readonly state: "open" | "kept" | "broken";
            readonly text: string;
            /** @default [] */
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /** Format: date */
            readonly on?: string;
        };
        readonly ConsultationInput: {
            readonly consulted: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            /** Format: date */
            readonly on: string;
            readonly said: string;
            /** Format: uuid */
            readonly circleId?: string | null;
            /** Format: uuid */
            readonly initiativeId?: string | null;
        };
        readonly Initiative: {
            readonly id: string;
            readonly name: string;
            readonly purpose: string;
            readonly origin: components["schemas"]["Origin"];
            /** @description Id of the goal that it serves */
            readonly goal: {
                /** @enum {boolean} */
                readonly known: true;
                /** Format: uuid */
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /** @description Customers whom it reaches */
            readonly reach: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: {
                    readonly low: number;
                    readonly likely: number;
                    readonly high: number;
                    readonly source: string;
                };
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /** Format: uuid */
            readonly unitId: string | null;
            /** Format: uuid */
            readonly circleId: string | null;
            /** @description Null while the goal is unknown, and for one that the caller may not read */
            readonly goalTitle: string | null;
            readonly owner: components["schemas"]["Owner"] & (Record<string, never> | null);
            /** @enum {string} */
            readonly state: "proposed" | "running" | "paused" | "stopped";
            readonly stateWhy: string | null;
            /** @description States that it may be moved to */
            readonly moves: readonly ("proposed" | "running" | "paused" | "stopped")[];
            readonly startedOn: string | null;
            readonly stoppedOn: string | null;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
        };
        readonly Origin: {
            readonly kind: string;
            /** @default null */
            readonly id: string | null;
            readonly title: string;
            /**
             * @description Address inside the application, such as /decide/top-three
             * @default null
             */
            readonly to: string | null;
        };
        readonly OriginKind: {
            readonly key: string;
            readonly name: string;
            readonly means: string;
            readonly candidates: readonly components["schemas"]["OriginCandidate"][];
        };
        readonly OriginCandidate: components["schemas"]["Origin"] & {
            readonly why: string;
            readonly goalId: string | null;
        };
        readonly InitiativeInput: {
            readonly name: string;
            /** @default  */
            readonly purpose: string;
            readonly origin: components["schemas"]["Origin"];
            /** @description Id of the goal that it serves */
            readonly goal: {
                /** @enum {boolean} */
                readonly known: true;
                /** Format: uuid */
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /**
             * @description Customers whom it reaches
             * @default null
             */
            readonly reach: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: {
                    readonly low: number;
                    readonly likely: number;
                    readonly high: number;
                    readonly source: string;
                };
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /**
             * Format: uuid
             * @default null
             */
            readonly unitId: string | null;
            /**
             * Format: uuid
             * @default null
             */
            readonly circleId: string | null;
            /** @default null */
            readonly owner: {
                readonly personId?: string | null;
                readonly name?: string | null;
            } | null;
        };
        readonly InitiativeChange: {
            readonly name?: string;
            readonly purpose?: string;
            readonly origin?: components["schemas"]["Origin"];
            /** @description Id of the goal that it serves */
            readonly goal?: {
                /** @enum {boolean} */
                readonly known: true;
                /** Format: uuid */
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /** @description Customers whom it reaches */
            readonly reach?: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: {
                    readonly low: number;
                    readonly likely: number;
                    readonly high: number;
                    readonly source: string;
                };
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /** Format: uuid */
            readonly unitId?: string | null;
            /** Format: uuid */
            readonly circleId?: string | null;
            readonly owner?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            } | null;
        };
        readonly InitiativeMove: {
            /** @enum {string} */
            readonly to: "proposed" | "running" | "paused" | "stopped";
            readonly why: string;
        };
        readonly InitiativeEvent: {
            readonly number: number;
            readonly at: string;
            readonly by: string;
            readonly action: string;
            readonly why: string | null;
            /** @description Names of the fields that were changed */
            readonly changed: readonly string[];
        };
        readonly ImpactedGroup: {
            readonly id: string;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
            readonly initiativeId: string;
            /** @description Who they are */
            readonly name: string;
            /** @description How many people */
            readonly headcount: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: number;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            readonly unitId: string | null;
            /** @description What is different for them afterwards */
            readonly whatChanges: string;
            /**
             * @description How strongly it reaches into their work
             * @enum {string}
             */
            readonly impact: "low" | "medium" | "high";
        };
        readonly ImpactedGroupInput: {
            /** Format: uuid */
            readonly initiativeId: string;
            /** @description Who they are */
            readonly name: string;
            /** @description How many people */
            readonly headcount: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: number;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /**
             * Format: uuid
             * @default null
             */
            readonly unitId: string | null;
            /**
             * @description What is different for them afterwards
             * @default
             */
            readonly whatChanges: string;
            /**
             * @description How strongly it reaches into their work
             * @default medium
             * @enum {string}
             */
            readonly impact: "low" | "medium" | "high";
        };
        readonly ImpactedGroupChange: {
            /** @description Who they are */
            readonly name?: string;
            /** @description How many people */
            readonly headcount?: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: number;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /** Format: uuid */
            readonly unitId?: string | null;
            /** @description What is different for them afterwards */
            readonly whatChanges?: string;
            /**
             * @description How strongly it reaches into their work
             * @enum {string}
             */
            readonly impact?: "low" | "medium" | "high";
        };
        readonly Training: {
            readonly id: string;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
            readonly initiativeId: string;
            readonly groupId: string;
            readonly course: string;
            /** Format: date */
            readonly startsOn: string;
            /**
             * Format: date
             * @description Last day
             */
            readonly endsOn: string;
            /** @description Hours that one person spends */
            readonly hours: number;
            /** @description Of all of it */
            readonly cost: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["Money"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /** @description How many people are to attend */
            readonly seats: number;
        };
        readonly TrainingInput: {
            /** Format: uuid */
            readonly initiativeId: string;
            /** Format: uuid */
            readonly groupId: string;
            readonly course: string;
            /** Format: date */
            readonly startsOn: string;
            /**
             * Format: date
             * @description Last day
             */
            readonly endsOn: string;
            /** @description Hours that one person spends */
            readonly hours: number;
            /** @description Of all of it */
            readonly cost: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["Money"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /** @description How many people are to attend */
            readonly seats: number;
        };
        readonly TrainingChange: {
            /** Format: uuid */
            readonly groupId?: string;
            readonly course?: string;
            /** Format: date */
            readonly startsOn?: string;
            /**
             * Format: date
             * @description Last day
             */
            readonly endsOn?: string;
            /** @description Hours that one person spends */
            readonly hours?: number;
            /** @description Of all of it */
            readonly cost?: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["Money"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /** @description How many people are to attend */
            readonly seats?: number;
        };
        readonly ChangeMessage: {
            readonly id: string;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
            readonly initiativeId: string;
            readonly groupId: string | null;
            readonly sender: components["schemas"]["Owner"];
            readonly channel: string;
            readonly what: string;
            /** Format: date */
            readonly plannedOn: string;
            /**
             * @description Which element it is to raise
             * @enum {string}
             */
            readonly purpose: "awareness" | "desire" | "knowledge" | "ability" | "reinforcement";
            /** Format: date */
            readonly sentOn: string | null;
            /** @description People that it went to */
            readonly audience: number | null;
            /** @description Those of them whom it reached */
            readonly reached: number | null;
        };
        readonly ChangeMessageInput: {
            /** Format: uuid */
            readonly initiativeId: string;
            /**
             * Format: uuid
             * @description Null: all groups of the initiative
             * @default null
             */
            readonly groupId: string | null;
            readonly sender: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            readonly channel: string;
            readonly what: string;
            /** Format: date */
            readonly plannedOn: string;
            /**
             * @description Which element it is to raise
             * @enum {string}
             */
            readonly purpose: "awareness" | "desire" | "knowledge" | "ability" | "reinforcement";
            /**
             * Format: date
             * @default null
             */
            readonly sentOn: string | null;
            /**
             * @description People that it went to
             * @default null
             */
            readonly audience: number | null;
            /**
             * @description Those of them whom it reached
             * @default null
             */
            readonly reached: number | null;
        };
        readonly ChangeMessageChange: {
            /**
             * Format: uuid
             * @description Null: all groups of the initiative
             */
            readonly groupId?: string | null;
            readonly sender?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            readonly channel?: string;
            readonly what?: string;
            /** Format: date */
            readonly plannedOn?: string;
            /**
             * @description Which element it is to raise
             * @enum {string}
             */
            readonly purpose?: "awareness" | "desire" | "knowledge" | "ability" | "reinforcement";
            /** Format: date */
            readonly sentOn?: string | null;
            /** @description People that it went to */
            readonly audience?: number | null;
            /** @description Those of them whom it reached */
            readonly reached?: number | null;
        };
        readonly Champion: {
            readonly id: string;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
            readonly initiativeId: string;
            readonly groupId: string;
            readonly who: components["schemas"]["Owner"];
            /** Format: date */
            readonly since: string;
            /** Format: date */
            readonly until: string | null;
            readonly does: string;
        };
        readonly ChampionInput: {
            /** Format: uuid */
            readonly initiativeId: string;
            /** Format: uuid */
            readonly groupId: string;
            readonly who: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            /** Format: date */
            readonly since: string;
            /**
             * Format: date
             * @default null
             */
            readonly until: string | null;
            /** @default  */
            readonly does: string;
        };
        readonly ChampionChange: {
            /** Format: uuid */
            readonly groupId?: string;
            readonly who?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            /** Format: date */
            readonly since?: string;
            /** Format: date */
            readonly until?: string | null;
            readonly does?: string;
        };
        readonly CapacityLine: {
            readonly id: string;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
            /** @enum {string} */
            readonly kind: "offer" | "ask";
            readonly holder: {
                /** @enum {string} */
                readonly kind: "person";
                readonly owner: components["schemas"]["Owner"];
            } | {
                /** @enum {string} */
                readonly kind: "group";
                readonly name: string;
            };
            readonly initiativeId: string | null;
            readonly hoursPerMonth: number;
            readonly fromMonth: string;
            /** @description Last month; null until further notice */
            readonly lastMonth: string | null;
            readonly note: string;
        };
        readonly CapacityLineInput: {
            /**
             * @description Hours they can give, or that an initiative asks
             * @enum {string}
             */
            readonly kind: "offer" | "ask";
            readonly holder: {
                /** @enum {string} */
                readonly kind: "person";
                readonly owner: {
                    readonly personId?: string | null;
                    readonly name?: string | null;
                };
            } | {
                /** @enum {string} */
                readonly kind: "group";
                readonly name: string;
            };
            /**
             * Format: uuid
             * @default null
             */
            readonly initiativeId: string | null;
            readonly hoursPerMonth: number;
            readonly fromMonth: string;
            /**
             * @description Last month; null until further notice
             * @default null
             */
            readonly lastMonth: string | null;
            /** @default  */
            readonly note: string;
        };
        readonly CapacityLineChange: {
            readonly hoursPerMonth?: number;
            readonly fromMonth?: string;
            /** @description Last month; null until further notice */
            readonly lastMonth?: string | null;
            readonly note?: string;
        };
        readonly Adoption: {
            readonly today: string;
            readonly initiatives: readonly {
                readonly id: string;
                readonly name: string;
                readonly open: boolean;
            }[];
            /** @description Of the initiative, of the organization, and the one that holds */
            readonly threshold: {
                readonly own: number | null;
                readonly organization: number | null;
                readonly used: number;
            };
            readonly groups: readonly components["schemas"]["GroupReadiness"][];
            /** @description The five elements in their sequence */
            readonly elements: readonly {
                /** @enum {string} */
                readonly element: "awareness" | "desire" | "knowledge" | "ability" | "reinforcement";
                readonly name: string;
                /** @description What people would say if it were there */
                readonly asks: string;
                /** @description What it means when it is the barrier */
                readonly means: string;
                /** @description What to do there, the first thing first */
                readonly steps: readonly string[];
            }[];
            /** @description Kotter’s eight steps in their order */
            readonly steps: readonly {
                /** @enum {string} */
                readonly step: "urgency" | "coalition" | "vision" | "volunteers" | "barriers" | "wins" | "acceleration" | "anchoring";
                readonly name: string;
                /** @description What would show that it is there */
                readonly shown: string;
            }[];
            /** @description Steps that somebody said something of */
            readonly kotter: readonly components["schemas"]["KotterStep"][];
            readonly trainings: readonly (components["schemas"]["Training"] & {
                readonly reach: {
                    readonly planned: number;
                    readonly attended: number;
                    readonly passed: number;
                    readonly failed: number;
                    readonly hours: number;
                    readonly share: number;
                    /** @enum {string} */
                    readonly state: "planned" | "running" | "over";
                    /** @description It is over, and not all attended */
                    readonly due: boolean;
                };
            })[];
            readonly messages: readonly (components["schemas"]["ChangeMessage"] & {
                /** @enum {string} */
                readonly state: "planned" | "late" | "sent";
                /** @description Reached of those it went to */
                readonly share: number | null;
            })[];
            readonly champions: readonly components["schemas"]["Champion"][];
            readonly capacity: readonly components["schemas"]["CapacityLine"][];
            readonly loads: readonly {
                readonly key: string;
                readonly name: string;
                /** @enum {string} */
                readonly kind: "person" | "group";
                readonly months: readonly {
                    readonly month: string;
                    /** @description Null: nobody said what they can give */
                    readonly offered: number | null;
                    readonly asked: number;
                    readonly asks: readonly {
                        readonly initiativeId: string;
                        readonly hours: number;
                        readonly course: string | null;
                    }[];
                    readonly over: number | null;
                }[];
            }[];
            readonly overloads: readonly {
                readonly who: string;
                readonly month: string;
                readonly asked: number;
                readonly offered: number;
                readonly over: number;
                readonly initiativeIds: readonly string[];
            }[];
        };
        readonly GroupReadiness: {
            readonly group: components["schemas"]["ImpactedGroup"];
            /** @description A score under this holds the group back */
            readonly threshold: number;
            /** @description Oldest first */
            readonly course: readonly components["schemas"]["ReadinessPoint"][];
            /** @description Oldest first; replaced ones too */
            readonly assessments: readonly components["schemas"]["ReadinessAssessment"][];
            readonly barrier: components["schemas"]["BarrierPoint"];
            readonly trend: {
                /** @enum {string} */
                readonly direction: "forward" | "back" | "up" | "down" | "same" | "unknown";
                readonly beyondNoise: boolean | null;
                readonly words: string;
            } | null;
            readonly coverage: {
                readonly champions: number;
                readonly peopleEach: number | null;
            };
            /** @description People who attended of those planned, over its trainings */
            readonly training: {
                readonly planned: number;
                readonly attended: number;
                readonly share: number;
            } | null;
        };
        readonly ReadinessPoint: {
            readonly on: string;
            readonly elements: {
                readonly awareness: components["schemas"]["ElementStanding"];
                readonly desire: components["schemas"]["ElementStanding"];
                readonly knowledge: components["schemas"]["ElementStanding"];
                readonly ability: components["schemas"]["ElementStanding"];
                readonly reinforcement: components["schemas"]["ElementStanding"];
            };
            readonly barrier: components["schemas"]["BarrierPoint"];
            readonly assessors: readonly string[];
        };
        readonly ElementStanding: {
            readonly score: number;
            readonly n: number;
            readonly low: number | null;
            readonly high: number | null;
        } | null;
        readonly BarrierPoint: {
            /** @enum {string} */
            readonly kind: "none";
        } | {
            /** @enum {string} */
            readonly kind: "at";
            /** @enum {string} */
            readonly element: "awareness" | "desire" | "knowledge" | "ability" | "reinforcement";
            readonly score: number;
            /** @description The whole interval lies under the threshold */
            readonly sure: boolean;
        } | {
            /** @enum {string} */
            readonly kind: "unknown";
            /** @enum {string} */
            readonly element: "awareness" | "desire" | "knowledge" | "ability" | "reinforcement";
            /** @enum {string|null} */
            readonly atLatest: "awareness" | "desire" | "knowledge" | "ability" | "reinforcement" | null;
        };
        readonly ReadinessAssessment: {
            readonly id: string;
            readonly groupId: string;
            readonly assessedOn: string;
            readonly assessor: components["schemas"]["Owner"];
            readonly n: number;
            readonly scores: {
                readonly awareness: {
                    readonly score: number;
                    readonly counts: readonly number[] | null;
                } | null;
                readonly desire: {
                    readonly score: number;
                    readonly counts: readonly number[] | null;
                } | null;
                readonly knowledge: {
                    readonly score: number;
                    readonly counts: readonly number[] | null;
                } | null;
                readonly ability: {
                    readonly score: number;
                    readonly counts: readonly number[] | null;
                } | null;
                readonly reinforcement: {
                    readonly score: number;
                    readonly counts: readonly number[] | null;
                } | null;
            };
            readonly note: string;
            readonly evidence: readonly components["schemas"]["Evidence"][];
            readonly replaces: string | null;
            readonly enteredAt: string;
            readonly enteredBy: {
                readonly name: string;
            };
        };
        readonly KotterStep: {
            readonly initiativeId: string;
            /** @enum {string} */
            readonly step: "urgency" | "coalition" | "vision" | "volunteers" | "barriers" | "wins" | "acceleration" | "anchoring";
            readonly said: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: {
                    /** @default  */
                    readonly note: string;
                    readonly evidence: readonly components["schemas"]["Evidence"][];
                };
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            readonly version: number;
            readonly at: string;
            readonly by: {
                readonly name: string;
            };
        };
        readonly ReadinessAssessmentInput: {
            /** Format: date */
            readonly assessedOn: string;
            readonly assessor: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            /** @description People that it rests on */
            readonly n: number;
            /** @description What is left out, or null, is not known */
            readonly scores: {
                readonly awareness?: {
                    /** @description 1 to 5 */
                    readonly score?: number;
                    /** @description How many people gave 1, 2, 3, 4 and 5, in place of a score */
                    readonly counts?: readonly number[];
                } | null;
                readonly desire?: {
                    /** @description 1 to 5 */
                    readonly score?: number;
                    /** @description How many people gave 1, 2, 3, 4 and 5, in place of a score */
                    readonly counts?: readonly number[];
                } | null;
                readonly knowledge?: {
                    /** @description 1 to 5 */
                    readonly score?: number;
                    /** @description How many people gave 1, 2, 3, 4 and 5, in place of a score */
                    readonly counts?: readonly number[];
                } | null;
                readonly ability?: {
                    /** @description 1 to 5 */
                    readonly score?: number;
                    /** @description How many people gave 1, 2, 3, 4 and 5, in place of a score */
                    readonly counts?: readonly number[];
                } | null;
                readonly reinforcement?: {
                    /** @description 1 to 5 */
                    readonly score?: number;
                    /** @description How many people gave 1, 2, 3, 4 and 5, in place of a score */
                    readonly counts?: readonly number[];
                } | null;
            };
            /** @default  */
            readonly note: string;
            /** @default [] */
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /**
             * @description What becomes of one by the same assessor on that day; asked for if there is one
             * @default null
             * @enum {string|null}
             */
            readonly sameDay: "replace" | "keep_both" | null;
        };
        readonly KotterStepInput: {
            readonly said: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: {
                    /** @default  */
                    readonly note: string;
                    readonly evidence: readonly components["schemas"]["Evidence"][];
                };
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
        };
        readonly AttendanceImported: {
            readonly head: readonly string[];
            readonly columns: {
                readonly number?: number;
                readonly email?: number;
                readonly name?: number;
                readonly course?: number;
                readonly date?: number;
                readonly passed?: number;
                readonly score?: number;
                readonly hours?: number;
                readonly team?: number;
            };
            /** @enum {string|null} */
            readonly dateFormat: "iso" | "YYYYMMDD" | "YYYY/MM/DD" | "DD/MM/YYYY" | "MM/DD/YYYY" | "DD/MM/YY" | "MM/DD/YY" | "DD MMM YYYY" | "DD MMM YY" | "MMM DD YYYY" | "epoch_s" | "epoch_ms" | "excel" | null;
            /** @description Those that read every day of the column; choose one where there are several */
            readonly dateFormats: readonly ("iso" | "YYYYMMDD" | "YYYY/MM/DD" | "DD/MM/YYYY" | "MM/DD/YYYY" | "DD/MM/YY" | "MM/DD/YY" | "DD MMM YYYY" | "DD MMM YY" | "MMM DD YYYY" | "epoch_s" | "epoch_ms" | "excel")[];
            readonly counts: {
                readonly new: number;
                readonly changed: number;
                readonly same: number;
                readonly bad: number;
            };
            readonly rows: readonly components["schemas"]["AttendanceResult"][];
        };
        readonly AttendanceResult: {
            readonly line: number;
            /** @enum {string} */
            readonly state: "new" | "changed" | "same" | "bad";
            readonly faults: readonly {
                readonly place: string;
                readonly rule: string;
                readonly value?: string;
            }[];
            /** @description As they stand in the file */
            readonly cells: readonly string[];
            readonly course: string | null;
            readonly attendedOn: string | null;
        };
        readonly AttendanceImport: {
            /** Format: uuid */
            readonly initiativeId: string;
            /** @description The file, base64 */
            readonly content: string;
            /** @description Tell what would become of each row, and keep nothing */
            readonly preview: boolean;
            /** @description Which column is what; guessed from their names by default */
            readonly columns?: {
                readonly number?: number;
                readonly email?: number;
                readonly name?: number;
                readonly course?: number;
                readonly date?: number;
                readonly passed?: number;
                readonly score?: number;
                readonly hours?: number;
                readonly team?: number;
            };
            /**
             * @description How days are written; found out by default
             * @enum {string}
             */
            readonly dateFormat?: "iso" | "YYYYMMDD" | "YYYY/MM/DD" | "DD/MM/YYYY" | "MM/DD/YYYY" | "DD/MM/YY" | "MM/DD/YY" | "DD MMM YYYY" | "DD MMM YY" | "MMM DD YYYY" | "epoch_s" | "epoch_ms" | "excel";
        };
        readonly Attendance: {
            readonly id: string;
            readonly number: string | null;
            readonly email: string | null;
            readonly name: string | null;
            readonly attendedOn: string;
            readonly passed: boolean | null;
            readonly score: number | null;
            readonly hours: number | null;
            readonly team: string | null;
        };
        readonly TrainingEffect: {
            readonly early: {
                readonly units: number;
                readonly before: number;
                readonly after: number;
                readonly change: number;
            };
            readonly late: {
                readonly units: number;
                readonly before: number;
                readonly after: number;
                readonly change: number;
            };
            readonly difference: number;
            readonly low: number;
            readonly high: number;
            readonly p: number;
            readonly beyondNoise: boolean;
            readonly confidence: number;
            readonly unit: {
                readonly code: string;
                readonly label: string;
                readonly minorDigits: number | null;
            };
            /** @enum {string} */
            readonly direction: "up" | "down" | "neither";
            readonly leftOut: number;
            readonly words: string;
        };
        readonly TrainingLearning: {
            /** @enum {boolean} */
            readonly known: true;
            readonly beforeOn: string;
            readonly afterOn: string;
            readonly elements: readonly {
                /** @enum {string} */
                readonly element: "knowledge" | "ability";
                readonly before: components["schemas"]["ElementStanding"];
                readonly after: components["schemas"]["ElementStanding"];
                readonly difference: number;
                readonly low: number | null;
                readonly high: number | null;
                readonly beyondNoise: boolean | null;
            }[];
        } | {
            /** @enum {boolean} */
            readonly known: false;
            readonly why: string;
        };
        readonly Readiness: {
            readonly items: readonly components["schemas"]["ReadinessItem"][];
            /** @description Keys of the items that are not there */
            readonly missing: readonly string[];
            readonly overrides: readonly components["schemas"]["ReadinessOverride"][];
        };
        readonly ReadinessItem: {
            readonly key: string;
            readonly name: string;
            readonly question: string;
            readonly whyAsked: string;
            /** @enum {string} */
            readonly asks: "person" | "evidence";
            readonly fits: readonly ("metric" | "driver" | "benchmark" | "goal" | "question" | "decision" | "review" | "segment" | "survey" | "import" | "assessment" | "initiative" | "cycle" | "process" | "ledger" | "case" | "page")[];
            readonly there: boolean;
            /** @description Why it is not there */
            readonly why: string | null;
            readonly answer: {
                readonly number: number;
                readonly said: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: {
                        readonly text: string;
                        readonly person: components["schemas"]["Owner"] & (Record<string, never> | null);
                        readonly evidence: readonly components["schemas"]["Evidence"][];
                    };
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly question: string;
                    readonly finder: string | null;
                    /** Format: date */
                    readonly due: string | null;
                };
                readonly by: {
                    readonly name: string;
                };
                readonly at: string;
            } | null;
            /** @description Newest figures of the metrics that are linked */
            readonly readings: readonly {
                readonly metricId: string;
                readonly value: number;
                readonly low: number | null;
                readonly high: number | null;
                readonly n: number | null;
                readonly grain: string;
                readonly start: string;
                readonly unit: string;
                readonly unitLabel: string;
                readonly minorDigits: number | null;
            }[];
        };
        readonly ReadinessOverride: {
            readonly id: string;
            readonly missing: readonly string[];
            /** @description Empty when it has nothing left */
            readonly stillMissing: readonly string[];
            readonly reason: string;
            readonly by: {
                readonly name: string;
            };
            readonly at: string;
            readonly settled: {
                readonly reason: string;
                readonly by: {
                    readonly name: string;
                };
                readonly at: string;
            } | null;
        };
        readonly ReadinessAnswerInput: {
            /** @description executive_sponsor, change_experience, process_owner, baseline_measured, return_estimated */
            readonly item: string;
            readonly said: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: {
                    /** @default  */
                    readonly text: string;
                    /** @default null */
                    readonly person: {
                        readonly personId?: string | null;
                        readonly name?: string | null;
                    } | null;
                    /** @default [] */
                    readonly evidence: readonly components["schemas"]["Evidence"][];
                };
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
        };
        readonly Portfolio: {
            readonly today: string;
            readonly currency: string;
            readonly items: readonly components["schemas"]["PortfolioRow"][];
            readonly loads: readonly components["schemas"]["CapacityHolderLoad"][];
        };
        readonly PortfolioRow: {
            readonly initiative: components["schemas"]["Initiative"];
            readonly facts: {
                readonly return: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: {
                        readonly low: number;
                        readonly likely: number;
                        readonly high: number;
                        readonly currency: string;
                        /** @enum {string} */
                        readonly kind: "measured" | "modelled" | "hoped";
                        /** @description What has come so far, booked or judged; null: nothing was measured */
                        readonly measured: {
                            readonly benefits: number;
                            readonly costs: number;
                        } | null;
                    };
                    readonly words: string;
                    readonly to: string | null;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly words: string;
                    readonly to: string | null;
                };
                readonly risk: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: number;
                    readonly words: string;
                    readonly to: string | null;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly words: string;
                    readonly to: string | null;
                };
                readonly reach: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: {
                        readonly low: number;
                        readonly likely: number;
                        readonly high: number;
                    };
                    readonly words: string;
                    readonly to: string | null;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly words: string;
                    readonly to: string | null;
                };
                readonly people: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: number;
                    readonly words: string;
                    readonly to: string | null;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly words: string;
                    readonly to: string | null;
                };
                readonly process: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: number;
                    readonly words: string;
                    readonly to: string | null;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly words: string;
                    readonly to: string | null;
                };
                readonly politics: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: number;
                    readonly words: string;
                    readonly to: string | null;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly words: string;
                    readonly to: string | null;
                };
                readonly cycles: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: {
                        /** @enum {string|null} */
                        readonly verdict: "works" | "does_not" | "cannot_tell" | null;
                        readonly judgedOn: string | null;
                        readonly cycleId: string | null;
                        readonly runningId: string | null;
                        readonly judgeOn: string | null;
                    };
                    readonly words: string;
                    readonly to: string | null;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly words: string;
                    readonly to: string | null;
                };
                readonly capacity: {
                    /** @enum {boolean} */
                    readonly known: true;
                    readonly value: {
                        readonly overloads: number;
                    };
                    readonly words: string;
                    readonly to: string | null;
                } | {
                    /** @enum {boolean} */
                    readonly known: false;
                    readonly words: string;
                    readonly to: string | null;
                };
            };
            /** @description Keys of what its gate still asks for */
            readonly missing: readonly string[];
            /** @description Keys of what an open override is still missing */
            readonly overridden: readonly string[];
            /** @description Null for one that is stopped */
            readonly advice: {
                /** @enum {string} */
                readonly word: "start" | "stop" | "continue" | "wait" | "cannot_tell";
                readonly reasons: readonly string[];
                readonly but: readonly string[];
                readonly unknown: readonly string[];
            } | null;
        };
        readonly CapacityHolderLoad: {
            readonly key: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "person" | "group";
            readonly months: readonly {
                readonly month: string;
                /** @description Null: nobody said */
                readonly offered: number | null;
                readonly asked: number;
                readonly over: number | null;
            }[];
        };
        readonly ReviewSchedule: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "weekly" | "monthly" | "quarterly" | "annual" | "three_year";
            readonly title: string;
            readonly unitId: string | null;
            readonly circleId: string | null;
            readonly owner: components["schemas"]["Owner"];
            readonly startsOn: string;
            readonly endsOn: string | null;
            readonly heldAfter: number;
            readonly version: number;
        };
        readonly ReviewScheduleInput: {
            /** @enum {string} */
            readonly kind: "weekly" | "monthly" | "quarterly" | "annual" | "three_year";
            readonly title: string;
            /**
             * Format: uuid
             * @default null
             */
            readonly unitId: string | null;
            /**
             * Format: uuid
             * @default null
             */
            readonly circleId: string | null;
            readonly owner: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            /** Format: date */
            readonly startsOn: string;
            /**
             * Format: date
             * @default null
             */
            readonly endsOn: string | null;
            /** @default null */
            readonly heldAfter: number | null;
        };
        readonly ReviewScheduleChange: {
            readonly title?: string;
            /** Format: uuid */
            readonly unitId?: string | null;
            /** Format: uuid */
            readonly circleId?: string | null;
            readonly owner?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            };
            /** Format: date */
            readonly startsOn?: string;
            /** Format: date */
            readonly endsOn?: string | null;
            readonly heldAfter?: number;
        };
        readonly BriefReview: {
            readonly id: string;
            readonly scheduleId: string | null;
            /** @enum {string} */
            readonly kind: "weekly" | "monthly" | "quarterly" | "annual" | "three_year";
            readonly title: string;
            readonly unitId: string | null;
            readonly period: {
                readonly from: string;
                readonly to: string;
            };
            readonly startedAt: string;
            readonly closedAt: string | null;
            readonly startedBy: string;
            readonly decisions: number;
            readonly items: number;
        };
        readonly CalendarEntry: {
            readonly scheduleId: string;
            /** @enum {string} */
            readonly kind: "weekly" | "monthly" | "quarterly" | "annual" | "three_year";
            readonly title: string;
            readonly unitId: string | null;
            readonly owner: components["schemas"]["Owner"];
            readonly period: {
                readonly from: string;
                readonly to: string;
            };
            readonly dueOn: string;
            /** @description From the day after this one it is missed */
            readonly until: string;
            /** @enum {string} */
            readonly state: "upcoming" | "due" | "missed" | "running" | "held";
            readonly lateDays: number;
            readonly review: components["schemas"]["BriefReview"] & (Record<string, never> | null);
        };
        readonly Agenda: {
            readonly period: {
                readonly from: string;
                readonly to: string;
            };
            readonly sections: readonly {
                readonly source: string;
                readonly title: string;
                readonly lead: string;
                readonly tables: readonly components["schemas"]["AgendaTable"][];
                readonly items: readonly {
                    readonly source: string;
                    readonly title: string;
                    readonly why: string;
                    readonly to: string | null;
                    readonly metricId: string | null;
                    /** @enum {string|null} */
                    readonly changed: "up" | "down" | "flat" | null;
                    readonly figure: components["schemas"]["AgendaFigure"];
                }[];
            }[];
        };
        readonly AgendaTable: {
            readonly title: string;
            readonly columns: readonly {
                readonly title: string;
                readonly numeric: boolean;
            }[];
            readonly rows: readonly (readonly (string | null)[])[];
            /** @description Address in the application of each cell; fewer than there are cells where none leads on */
            readonly links: readonly (readonly (string | null)[])[];
            readonly under: string;
        };
        readonly AgendaFigure: {
            readonly metricId: string;
            readonly metricVersion: number;
            readonly title: string;
            readonly grain: string;
            readonly period: {
                readonly from: string;
                readonly to: string;
            };
            readonly value: number | null;
            readonly low: number | null;
            readonly high: number | null;
            readonly n: number | null;
            readonly unit: string;
            readonly unitLabel: string;
            readonly minorDigits: number | null;
            /** @enum {string} */
            readonly direction: "up" | "down" | "neither";
            readonly confidence: number;
            readonly absent: string | null;
            readonly before: {
                readonly start: string;
                readonly value: number | null;
                readonly low: number | null;
                readonly high: number | null;
                readonly n: number | null;
            } | null;
            readonly difference: number | null;
            readonly differenceLow: number | null;
            readonly differenceHigh: number | null;
            readonly p: number | null;
            readonly beyondNoise: boolean;
            readonly words: string;
            readonly series: readonly {
                readonly start: string;
                readonly value: number | null;
                readonly low: number | null;
                readonly high: number | null;
                readonly n: number | null;
            }[];
        } | null;
        readonly Review: {
            readonly id: string;
            readonly scheduleId: string | null;
            /** @enum {string} */
            readonly kind: "weekly" | "monthly" | "quarterly" | "annual" | "three_year";
            readonly title: string;
            readonly unitId: string | null;
            readonly circleId: string | null;
            readonly owner: components["schemas"]["Owner"];
            readonly period: {
                readonly from: string;
                readonly to: string;
            };
            readonly sections: readonly {
                readonly source: string;
                readonly title: string;
                readonly lead: string;
                readonly tables: readonly components["schemas"]["AgendaTable"][];
            }[];
            readonly items: readonly components["schemas"]["ReviewItem"][];
            readonly attendance: readonly {
                readonly personId: string | null;
                readonly name: string;
            }[];
            readonly summary: string;
            readonly startedAt: string;
            readonly startedBy: {
                readonly name: string;
            };
            readonly closedAt: string | null;
            readonly closedBy: {
                readonly name: string;
            } | null;
            readonly version: number;
        };
        readonly ReviewItem: {
            readonly source: string;
            readonly title: string;
            readonly why: string;
            readonly to: string | null;
            readonly metricId: string | null;
            /** @enum {string|null} */
            readonly changed: "up" | "down" | "flat" | null;
            readonly figure: components["schemas"]["AgendaFigure"];
            readonly id: string;
            readonly position: number;
            readonly notes: string;
            readonly seconds: number;
            readonly done: boolean;
            readonly version: number;
        };
        readonly Minutes: {
            readonly reviewId: string;
            readonly organization: string;
            readonly zone: string;
            /** @enum {string} */
            readonly kind: "weekly" | "monthly" | "quarterly" | "annual" | "three_year";
            readonly title: string;
            readonly unit: string | null;
            readonly period: {
                readonly from: string;
                readonly to: string;
            };
            readonly startedAt: string;
            readonly closedAt: string;
            readonly heldBy: string;
            readonly attendance: readonly string[];
            readonly summary: string;
            readonly sections: readonly {
                readonly source: string;
                readonly title: string;
                readonly lead: string;
                readonly tables: readonly components["schemas"]["AgendaTable"][];
                readonly items: readonly {
                    readonly id: string;
                    readonly title: string;
                    readonly why: string;
                    readonly to: string | null;
                    readonly figure: components["schemas"]["AgendaFigure"];
                    readonly notes: string;
                    readonly seconds: number;
                    readonly decisions: readonly string[];
                }[];
            }[];
            readonly decisions: readonly {
                readonly id: string;
                readonly what: string;
                readonly why: string;
                readonly owner: string;
                readonly due: string | null;
                readonly lookAgainOn: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
            }[];
        };
        readonly OkrImported: {
            readonly head: readonly string[];
            readonly columns: {
                readonly objective?: number;
                readonly key_result?: number;
                readonly owner?: number;
                readonly period?: number;
                readonly target?: number;
                readonly baseline?: number;
                readonly metric?: number;
                readonly parent?: number;
                readonly id?: number;
            };
            readonly counts: {
                readonly new: number;
                readonly changed: number;
                readonly same: number;
                readonly bad: number;
            };
            readonly rows: readonly components["schemas"]["OkrResult"][];
        };
        readonly OkrResult: {
            readonly line: number;
            /** @enum {string} */
            readonly state: "new" | "changed" | "same" | "bad";
            readonly faults: readonly {
                readonly place: string;
                readonly rule: string;
                readonly value?: string;
            }[];
            /** @description As they stand in the file */
            readonly cells: readonly string[];
            readonly objective: string;
            readonly keyResult: string | null;
            readonly period: {
                readonly from: string;
                readonly to: string;
            } | null;
            readonly notes: readonly string[];
        };
        readonly OkrImport: {
            /** @description The file, base64 */
            readonly content: string;
            /** @description Tell what would become of each row, and keep nothing */
            readonly preview: boolean;
            /** @description Which column is what; guessed from their names by default */
            readonly columns?: {
                readonly objective?: number;
                readonly key_result?: number;
                readonly owner?: number;
                readonly period?: number;
                readonly target?: number;
                readonly baseline?: number;
                readonly metric?: number;
                readonly parent?: number;
                readonly id?: number;
            };
            /**
             * Format: uuid
             * @default null
             */
            readonly unitId: string | null;
        };
        readonly Ladder: {
            readonly today: string;
            readonly items: readonly components["schemas"]["Goal"][];
            readonly next: null;
            /** @description Every metric, to choose from */
            readonly metrics: readonly components["schemas"]["GoalMetric"][];
            readonly correlations: readonly components["schemas"]["Correlation"][];
            readonly units: readonly {
                readonly id: string;
                readonly name: string;
                readonly parentId: string | null;
            }[];
            /** @description Into which the caller may put a goal */
            readonly circles: readonly {
                readonly id: string;
                readonly name: string;
            }[];
        };
        readonly Goal: {
            readonly id: string;
            /** @enum {string} */
            readonly horizon: "three_to_five_years" | "year" | "quarter" | "month" | "week";
            readonly parentId: string | null;
            readonly title: string;
            readonly reason: string | null;
            /** @description Id of the metric that tells of it */
            readonly metric: {
                /** @enum {boolean} */
                readonly known: true;
                /** Format: uuid */
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            readonly target: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["GoalTarget"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /** @description Values expected at the ends of months; empty for a straight line */
            readonly path: readonly {
                /** Format: date */
                readonly month: string;
                readonly value: number;
            }[];
            /** @description Ids of metrics that move before its own */
            readonly leads: readonly string[];
            /** @description `to` excluded */
            readonly period: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly budget: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["Money"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            readonly costToMiss: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["Money"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /** Format: uuid */
            readonly unitId: string | null;
            /** Format: uuid */
            readonly circleId: string | null;
            readonly owner: components["schemas"]["Owner"] & (Record<string, never> | null);
            readonly position: number;
            /** @enum {string|null} */
            readonly said: "reached" | "missed" | null;
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
            readonly status: components["schemas"]["GoalStatus"];
            /** @description Goals below it that are behind and pull it back */
            readonly drift: readonly string[];
        };
        readonly GoalTarget: {
            readonly value: number;
            /** @description Where it stood at the beginning */
            readonly baseline: number | null;
            /** @enum {string} */
            readonly direction: "at_least" | "at_most";
            /** @description Code of the metric’s unit; money in minor units */
            readonly unit: string;
        };
        readonly GoalStatus: {
            /** @enum {string} */
            readonly word: "ahead" | "on_course" | "cannot_tell" | "behind" | "unknown" | "not_begun" | "said_reached" | "said_missed";
            /** @description Why nothing can be told */
            readonly why: string | null;
            readonly expectedToday: number | null;
            /** @description At the end of the reading’s period */
            readonly expected: number | null;
            /** @description Distance from what was expected; positive is better */
            readonly gap: {
                readonly value: number;
                readonly low: number | null;
                readonly high: number | null;
            } | null;
            readonly reading: components["schemas"]["KeptReading"];
        };
        readonly KeptReading: {
            /** @enum {string} */
            readonly grain: "day" | "week" | "month" | "quarter" | "year";
            readonly start: string;
            readonly value: number | null;
            readonly low: number | null;
            readonly high: number | null;
            readonly n: number | null;
            readonly unit: string;
            readonly unitLabel: string;
            readonly minorDigits?: number;
            readonly confidence: number;
            readonly partial: boolean;
        } | null;
        readonly GoalMetric: {
            readonly id: string;
            readonly title: string;
            /** @enum {string|null} */
            readonly timing: "lead" | "lag" | null;
            /** @description It makes figures */
            readonly usable: boolean;
            readonly retired: boolean;
            readonly unit: {
                readonly code: string;
                readonly label: string;
                readonly minorDigits?: number;
            };
        };
        readonly Correlation: {
            readonly goalId: string;
            readonly otherGoalId: string | null;
            readonly metricId: string | null;
            /** @enum {string} */
            readonly strength: "strong" | "medium" | "weak";
        };
        readonly GoalBoard: {
            readonly months: readonly string[];
            readonly items: readonly {
                readonly goalId: string;
                readonly cells: readonly {
                    readonly month: string;
                    readonly target: number | null;
                    /** @enum {string|null} */
                    readonly word: "ahead" | "on_course" | "cannot_tell" | "behind" | "unknown" | "not_begun" | "said_reached" | "said_missed" | null;
                    readonly value: number | null;
                    readonly low: number | null;
                    readonly high: number | null;
                    readonly n: number | null;
                    readonly partial: boolean;
                }[];
            }[];
        };
        readonly GoalInput: {
            /** @enum {string} */
            readonly horizon: "three_to_five_years" | "year" | "quarter" | "month" | "week";
            /**
             * Format: uuid
             * @default null
             */
            readonly parentId: string | null;
            readonly title: string;
            /** @default null */
            readonly reason: string | null;
            /**
             * @description Id of the metric that tells of it
             * @default null
             */
            readonly metric: {
                /** @enum {boolean} */
                readonly known: true;
                /** Format: uuid */
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /** @default null */
            readonly target: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["GoalTarget"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /**
             * @description Values expected at the ends of months; empty for a straight line
             * @default []
             */
            readonly path: readonly {
                /** Format: date */
                readonly month: string;
                readonly value: number;
            }[];
            /**
             * @description Ids of metrics that move before its own
             * @default []
             */
            readonly leads: readonly string[];
            /** @description `to` excluded */
            readonly period: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            /** @default null */
            readonly budget: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["Money"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /** @default null */
            readonly costToMiss: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["Money"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /**
             * Format: uuid
             * @description By default that of the goal it serves
             */
            readonly unitId?: string | null;
            /**
             * Format: uuid
             * @description By default that of the goal it serves
             */
            readonly circleId?: string | null;
            /** @default null */
            readonly owner: {
                readonly personId?: string | null;
                readonly name?: string | null;
            } | null;
            /** @description By default behind the others */
            readonly position?: number;
        };
        readonly GoalChange: {
            /** @enum {string} */
            readonly horizon?: "three_to_five_years" | "year" | "quarter" | "month" | "week";
            /** Format: uuid */
            readonly parentId?: string | null;
            readonly title?: string;
            readonly reason?: string | null;
            /** @description Id of the metric that tells of it */
            readonly metric?: {
                /** @enum {boolean} */
                readonly known: true;
                /** Format: uuid */
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            readonly target?: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["GoalTarget"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /** @description Values expected at the ends of months; empty for a straight line */
            readonly path?: readonly {
                /** Format: date */
                readonly month: string;
                readonly value: number;
            }[];
            /** @description Ids of metrics that move before its own */
            readonly leads?: readonly string[];
            /** @description `to` excluded */
            readonly period?: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly budget?: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["Money"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            readonly costToMiss?: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["Money"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            } | null;
            /** Format: uuid */
            readonly unitId?: string | null;
            /** Format: uuid */
            readonly circleId?: string | null;
            readonly owner?: {
                readonly personId?: string | null;
                readonly name?: string | null;
            } | null;
            readonly position?: number;
            /** @enum {string|null} */
            readonly said?: "reached" | "missed" | null;
        };
        readonly GoalEvent: {
            readonly number: number;
            readonly at: string;
            readonly by: string;
            readonly action: string;
            readonly changes: {
                readonly [key: string]: {
                    readonly from?: unknown;
                    readonly to?: unknown;
                };
            };
        };
        readonly StrategyFound: {
            readonly goals: readonly {
                readonly id: string;
                readonly title: string;
                readonly under: string;
                readonly to: string;
            }[];
            readonly reviews: readonly {
                readonly id: string;
                readonly title: string;
                readonly under: string;
                readonly to: string;
            }[];
            readonly decisions: readonly {
                readonly id: string;
                readonly title: string;
                readonly under: string;
                readonly to: string;
            }[];
            readonly initiatives: readonly {
                readonly id: string;
                readonly title: string;
                readonly under: string;
                readonly to: string;
            }[];
        };
        readonly FiveQuestion: {
            /** @enum {string} */
            readonly key: "meaning" | "matters" | "measured" | "compared" | "top_three";
            readonly number: number;
            readonly title: string;
            readonly asks: string;
            readonly answeredBy: string;
            readonly evidence: readonly ("metric" | "driver" | "benchmark" | "goal" | "question" | "decision" | "review" | "segment" | "survey" | "import" | "assessment" | "initiative" | "cycle" | "process" | "ledger" | "case" | "page")[];
            /** @description Why it is marked as inferred from the source */
            readonly inferred: string | null;
            readonly goodForDays: number;
            /** @enum {string} */
            readonly state: "unasked" | "unknown" | "assumed" | "answered" | "verified" | "stale";
            /** @description Why it is stale, as sentences */
            readonly stale: readonly string[];
            /** @description Why it cannot be answered yet */
            readonly closed: string | null;
            readonly answer: components["schemas"]["Answer"] | null;
        };
        readonly Answer: {
            readonly id: string;
            /** @enum {string} */
            readonly question: "meaning" | "matters" | "measured" | "compared" | "top_three";
            readonly unitId: string | null;
            readonly circleId: string | null;
            /** @description Version; send it as If-Match */
            readonly number: number;
            readonly said: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /** @enum {string} */
            readonly standing: "unknown" | "assumed" | "answered" | "verified";
            readonly evidence: readonly components["schemas"]["AnswerEvidence"][];
            readonly lookAgainOn: string | null;
            readonly by: {
                readonly name: string;
            };
            readonly at: string;
            readonly verifiedBy: {
                readonly name: string;
            } | null;
            readonly verifiedAt: string | null;
        };
        readonly AnswerEvidence: components["schemas"]["Evidence"] & {
            /** @description Of a metric: its newest full month; null without one, and for what is no metric */
            readonly reading: components["schemas"]["EvidenceReading"] | null;
        };
        readonly EvidenceReading: {
            readonly metricId: string;
            readonly metricVersion: number;
            /** @enum {string} */
            readonly grain: "day" | "week" | "month" | "quarter" | "year";
            /** @description First day of its calendar period */
            readonly start: string;
            readonly value: number | null;
            readonly low: number | null;
            readonly high: number | null;
            readonly n: number | null;
            readonly unit: string;
            readonly unitLabel: string;
            readonly minorDigits: number | null;
            /** @enum {string} */
            readonly direction: "up" | "down" | "neither";
            readonly confidence: number;
            readonly partial: boolean;
            /** @description Why there is no value */
            readonly absent: string | null;
            readonly measuredAt: string;
        };
        readonly AnswerInput: {
            /**
             * Format: uuid
             * @default null
             */
            readonly unitId: string | null;
            /**
             * Format: uuid
             * @default null
             */
            readonly circleId: string | null;
            readonly said: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: string;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /**
             * @description Ignored where it is unknown
             * @default answered
             * @enum {string}
             */
            readonly standing: "assumed" | "answered";
            /** @default [] */
            readonly evidence: readonly components["schemas"]["Evidence"][];
            /**
             * Format: date
             * @description After it the answer is stale; by default as long as the question’s answers are good for
             * @default null
             */
            readonly lookAgainOn: string | null;
        };
        readonly LintFinding: {
            readonly rule: string;
            /** @enum {string} */
            readonly severity: "serious" | "notable" | "slight";
            readonly subject: {
                /** @enum {string} */
                readonly kind: "metric" | "goal";
                readonly id: string;
                readonly title: string;
                readonly to: string;
            };
            readonly why: string;
            readonly mends: readonly {
                /** @description Send it to POST /lint/mends */
                readonly mend: string;
                readonly label: string;
                /** @enum {string} */
                readonly asks: "nothing" | "metric" | "outcome" | "person" | "text";
                readonly value: string | null;
            }[];
        };
        readonly TopThree: {
            readonly chosen: readonly components["schemas"]["TopThreeChoice"][];
            readonly ended: readonly components["schemas"]["TopThreeChoice"][];
            readonly most: number;
            /** @description As many as were asked for, best first */
            readonly candidates: readonly components["schemas"]["RankedCandidate"][];
            /** @description Candidates in all */
            readonly total: number;
            readonly leftOut: readonly {
                readonly source: string;
                readonly title: string;
                readonly why: string;
                readonly to: string | null;
            }[];
            readonly sources: readonly {
                readonly key: string;
                readonly name: string;
            }[];
            readonly factors: readonly {
                /** @enum {string} */
                readonly key: "reach" | "effect" | "money" | "ease";
                readonly label: string;
                /** @enum {string} */
                readonly unit: "share" | "money";
                readonly means: string;
            }[];
            readonly analysis: components["schemas"]["KeptDriverAnalysis"] | null;
            /** @description Metrics whose drivers can be analyzed */
            readonly outcomes: readonly {
                readonly id: string;
                readonly title: string;
            }[];
            readonly currency: string;
        };
        readonly TopThreeChoice: {
            readonly id: string;
            readonly unitId: string | null;
            readonly candidateKey: string;
            readonly title: string;
            readonly why: string;
            readonly until: string;
            readonly by: {
                readonly name: string;
            };
            readonly at: string;
            readonly decisionId: string | null;
            readonly ranked: components["schemas"]["RankedCandidate"];
            readonly ended: {
                readonly at: string;
                readonly by: string;
                readonly why: string;
            } | null;
        };
        /** @description As it was ranked when it was chosen */
        readonly RankedCandidate: {
            readonly key: string;
            readonly source: string;
            readonly title: string;
            readonly what: string;
            readonly evidence: readonly components["schemas"]["Evidence"][];
            readonly factors: {
                readonly reach: components["schemas"]["CandidateFactor"];
                readonly effect: components["schemas"]["CandidateFactor"];
                readonly money: components["schemas"]["CandidateFactor"];
                readonly ease: components["schemas"]["CandidateFactor"];
            };
            readonly place: number;
            /** @description As times of the typical candidate here; no amount */
            readonly weight: number;
            readonly low: number;
            readonly high: number;
            /** @description Factors that nobody knows; they widen the interval */
            readonly unknown: readonly ("reach" | "effect" | "money" | "ease")[];
            /** @description The order with the next one is not sure */
            readonly tied: boolean;
        };
        /** @description Shares from 0 to 1; money in minor units of the organization’s currency, a year */
        readonly CandidateFactor: {
            /** @enum {boolean} */
            readonly known: true;
            readonly value: {
                readonly low: number;
                readonly likely: number;
                readonly high: number;
                readonly source: string;
                /** @default [] */
                readonly evidence: readonly components["schemas"]["Evidence"][];
                readonly by: string | null;
                readonly at: string | null;
            };
        } | {
            /** @enum {boolean} */
            readonly known: false;
            readonly question: string;
            readonly finder: string | null;
            /** Format: date */
            readonly due: string | null;
        };
        readonly KeptDriverAnalysis: {
            readonly id: string;
            readonly metricId: string;
            /** @description Null where the metric is gone */
            readonly metricTitle: string | null;
            readonly outcome: string;
            readonly n: number;
            readonly rSquared: number;
            readonly from: string;
            readonly to: string;
            readonly madeAt: string;
            readonly madeBy: string;
        };
        readonly CandidateFactorInput: {
            /**
             * Format: uuid
             * @default null
             */
            readonly unitId: string | null;
            readonly candidateKey: string;
            /** @enum {string} */
            readonly factor: "reach" | "effect" | "money" | "ease";
            readonly value: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: {
                    readonly low: number;
                    readonly likely: number;
                    readonly high: number;
                    readonly source: string;
                    /** @default [] */
                    readonly evidence: readonly components["schemas"]["Evidence"][];
                };
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
        };
        readonly MaturityAssessment: {
            readonly id: string;
            readonly unitId: string | null;
            readonly circleId: string | null;
            readonly assessedOn: string;
            readonly assessor: {
                readonly name: string;
            };
            readonly ratings: readonly components["schemas"]["MaturityRating"][];
            readonly closedAt: string | null;
            /** @description What it still needs before it can be closed */
            readonly missing: readonly string[];
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
        };
        readonly MaturityRating: {
            /** @enum {string} */
            readonly competency: "lead" | "realize" | "activate" | "enlighten" | "respond" | "disrupt";
            readonly stage: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: number;
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /** @default  */
            readonly why: string;
            /** @default [] */
            readonly evidence: readonly components["schemas"]["Evidence"][];
        };
        readonly Value: {
            /** @enum {string} */
            readonly kind: "contract" | "purchase";
            readonly stated: components["schemas"]["StatedValueBasis"] | null;
            readonly analysis: components["schemas"]["ValueAnalysis"] | null;
            readonly earlier: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly kind: "contract" | "purchase";
                readonly basisNumber: number;
                readonly measuredOn: string;
                readonly madeAt: string;
                readonly madeBy: string;
            }[];
        };
        readonly StatedValueBasis: {
            readonly id: string;
            readonly number: number;
            readonly basis: components["schemas"]["ValueBasis"];
            readonly statedAt: string;
            readonly statedBy: string;
        };
        readonly ValueBasis: {
            /** @enum {string} */
            readonly kind: "contract" | "purchase";
            /** @enum {string} */
            readonly renewal: "month" | "quarter" | "year";
            /**
             * Format: date
             * @description First day looked at; null: as far back as is on record
             */
            readonly from: string | null;
            /** @description Last months that the model may not see */
            readonly holdoutMonths: number;
            readonly filter: components["schemas"]["Rule"] & (Record<string, never> | null);
            /** @description Key of the customers’ attribute to compare by */
            readonly attribute: string | null;
            readonly spend: {
                /** Format: uuid */
                readonly metricId: string;
                readonly currency: string | null;
            } | null;
            /** @description A share as 0.3 for 30%, as a range with its source */
            readonly margin: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["StatedRange"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /** @description Minor units of the currency, as a range with its source */
            readonly maintenance: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["StatedRange"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            readonly discount: {
                /** @description 0.08 for 8% a year */
                readonly rate: number;
                readonly source: string;
            };
            readonly horizonYears: number;
            readonly referral: {
                /** Format: uuid */
                readonly metricId: string;
                readonly joined: string;
            } | null;
            readonly came: {
                readonly attribute: string;
                readonly earned: readonly string[];
            } | null;
            /** @description A share as 0.3 for 30%, as a range with its source */
            readonly anyway: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["StatedRange"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            /** @description Minor units of the currency, as a range with its source */
            readonly acquisition: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["StatedRange"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
            readonly contacts: {
                /** Format: uuid */
                readonly metricId: string;
            } | null;
            /** @description Minor units of the currency, as a range with its source */
            readonly contactCost: {
                /** @enum {boolean} */
                readonly known: true;
                readonly value: components["schemas"]["StatedRange"];
            } | {
                /** @enum {boolean} */
                readonly known: false;
                readonly question: string;
                readonly finder: string | null;
                /** Format: date */
                readonly due: string | null;
            };
        };
        readonly StatedRange: {
            readonly low: number;
            readonly likely: number;
            readonly high: number;
            readonly source: string;
        };
        readonly ValueAnalysis: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "contract" | "purchase";
            readonly stated: components["schemas"]["StatedValueBasis"];
            readonly measuredOn: string;
            readonly madeAt: string;
            readonly madeBy: string;
            readonly result: {
                readonly confidence: number;
                readonly minimum: number;
                readonly currency: string | null;
                readonly lifetime: {
                    readonly found: components["schemas"]["LifetimeValue"] | null;
                    readonly why?: string;
                };
                readonly referral: {
                    readonly found: components["schemas"]["ReferralValue"] | null;
                    readonly why?: string;
                };
                readonly growth: {
                    readonly found: components["schemas"]["EarnedGrowth"] | null;
                    readonly why?: string;
                };
                readonly stake: {
                    readonly found: components["schemas"]["ValueAtStake"] | null;
                    readonly why?: string;
                };
                readonly readings: components["schemas"]["ValueReadings"] | null;
            };
        };
        readonly LifetimeValue: {
            /** @enum {string} */
            readonly of: "margin" | "revenue";
            readonly periodsPerYear: number;
            readonly attribute: string | null;
            readonly from: string;
            readonly until: string;
            readonly lines: readonly components["schemas"]["LifetimeLine"][];
            readonly spend: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
                readonly n: number;
                readonly p: number;
                readonly holds: boolean;
                readonly words: string;
            } | null;
            readonly how: string;
            readonly notes: readonly string[];
        };
        readonly LifetimeLine: {
            readonly segment: string | null;
            readonly n: number | null;
            readonly suppressed: boolean;
            readonly why: string | null;
            readonly models: readonly {
                readonly name: string;
                readonly parameters: readonly {
                    readonly value: number;
                    readonly low: number;
                    readonly high: number;
                    readonly name: string;
                }[];
                readonly logLikelihood: number | null;
            }[];
            readonly holdout: components["schemas"]["ValueHoldout"] | null;
            readonly warnings: readonly string[];
            readonly retention: readonly {
                readonly period: number;
                readonly model: {
                    readonly value: number;
                    readonly low: number;
                    readonly high: number;
                } | null;
                readonly seen: {
                    readonly value: number;
                    readonly low: number;
                    readonly high: number;
                } | null;
                readonly atRisk: number;
            }[];
            readonly afterOneYear: {
                readonly value: number;
                readonly low: number;
                readonly high: number;
            } | null;
            readonly there: number | null;
            readonly churn: components["schemas"]["ValueSpan"] | null;
            /** @description Of a new customer over the horizon, in minor units */
            readonly value: components["schemas"]["ValueSpan"] | null;
            /** @description Of one who would have left and stays */
            readonly saved: components["schemas"]["ValueSpan"] | null;
            /** @description One percentage point less churn a year */
            readonly onePoint: components["schemas"]["ValueSpan"] | null;
            readonly inputs: readonly {
                readonly low: number;
                readonly likely: number;
                readonly high: number;
                /** @enum {string} */
                readonly ground: "measured" | "stated" | "unknown";
                readonly n: number | null;
                readonly source: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                /** @enum {string} */
                readonly key: "lifetime" | "revenue" | "margin" | "maintenance";
                readonly name: string;
                /** @enum {string} */
                readonly unit: "share" | "money" | "periods";
                /** @description Part of the spread of the value, 0 to 1 */
                readonly share: number;
            }[];
        };
        readonly ValueHoldout: {
            /** @enum {string} */
            readonly verdict: "holds" | "doubtful" | "fails" | "untested";
            readonly words: string;
            readonly what: string;
            readonly seen: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly held: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly customers: number;
            readonly expected: components["schemas"]["ValueSpan"];
            readonly actual: number;
            readonly error: number | null;
            readonly absoluteError: number | null;
            readonly groups: readonly {
                readonly key: string;
                readonly customers: number;
                readonly expected: number;
                readonly actual: number;
            }[];
        };
        readonly ValueSpan: {
            readonly low: number;
            readonly likely: number;
            readonly high: number;
        };
        readonly ReferralValue: {
            readonly period: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            readonly made: number;
            readonly joined: number;
            readonly people: number | null;
            readonly onRecord: number | null;
            readonly anyway: components["schemas"]["ValueEstimate"];
            readonly lifetime: components["schemas"]["ValueEstimate"];
            readonly acquisition: components["schemas"]["ValueEstimate"] | null;
            readonly won: components["schemas"]["ValueSpan"];
            readonly saved: components["schemas"]["ValueSpan"] | null;
            readonly total: components["schemas"]["ValueSpan"];
            readonly each: components["schemas"]["ValueSpan"];
            readonly perReferrer: components["schemas"]["ValueSpan"] | null;
            readonly warnings: readonly string[];
        };
        readonly ValueEstimate: {
            readonly low: number;
            readonly likely: number;
            readonly high: number;
            /** @enum {string} */
            readonly ground: "measured" | "stated" | "unknown";
            readonly n: number | null;
            readonly source: string;
            readonly evidence: readonly components["schemas"]["Evidence"][];
        };
        readonly ValueAtStake: {
            readonly outcome: string;
            readonly analyzedOn: string;
            readonly links: readonly {
                readonly low: number;
                readonly likely: number;
                readonly high: number;
                /** @enum {string} */
                readonly ground: "measured" | "stated" | "unknown";
                readonly n: number | null;
                readonly source: string;
                readonly evidence: readonly components["schemas"]["Evidence"][];
                readonly key: string;
                readonly name: string;
                readonly unit: string;
            }[];
            readonly stakes: readonly {
                readonly key: string;
                readonly source: string;
                readonly title: string;
                readonly move: string;
                readonly links: readonly {
                    readonly low: number;
                    readonly likely: number;
                    readonly high: number;
                    /** @enum {string} */
                    readonly ground: "measured" | "stated" | "unknown";
                    readonly n: number | null;
                    readonly source: string;
                    readonly evidence: readonly components["schemas"]["Evidence"][];
                    readonly key: string;
                    readonly name: string;
                    readonly unit: string;
                }[];
                readonly churn: components["schemas"]["ValueSpan"] | null;
                readonly contacts: components["schemas"]["ValueSpan"] | null;
                readonly money: components["schemas"]["ValueSpan"] | null;
                readonly missing: readonly string[];
                readonly warnings: readonly string[];
                readonly evidence: readonly components["schemas"]["Evidence"][];
            }[];
            readonly notes: readonly string[];
        };
        readonly ValueReadings: {
            readonly analysisId: string;
            /** @enum {string} */
            readonly kind: "contract" | "purchase";
            readonly measuredOn: string;
            readonly currency: string;
            readonly horizonYears: number;
            readonly discountRate: number;
            /** @enum {string} */
            readonly of: "margin" | "revenue";
            readonly confidence: number;
            readonly evidence: readonly components["schemas"]["Evidence"][];
            readonly renewal: string;
            readonly lifetime: readonly {
                readonly segment: {
                    readonly attribute: string;
                    readonly value: string;
                } | null;
                readonly n: number;
                /** @enum {string} */
                readonly verdict: "holds" | "doubtful" | "fails" | "untested";
                readonly warning: string | null;
                readonly value: components["schemas"]["ValueSpan"];
            }[];
            readonly retention: readonly {
                readonly segment: {
                    readonly attribute: string;
                    readonly value: string;
                } | null;
                readonly n: number;
                /** @enum {string} */
                readonly verdict: "holds" | "doubtful" | "fails" | "untested";
                readonly warning: string | null;
                readonly customers: number;
                readonly churn: components["schemas"]["ValueSpan"];
                readonly savedCustomer: components["schemas"]["ValueSpan"];
                readonly onePoint: components["schemas"]["ValueSpan"];
            }[];
            readonly referral: {
                readonly n: number;
                readonly joined: number;
                readonly value: components["schemas"]["ValueSpan"];
                readonly each: components["schemas"]["ValueSpan"];
            } | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
