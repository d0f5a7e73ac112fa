export * from './audit.ts';
export * from './idempotency.ts';
export * from './identity.ts';
export * from './permission.ts';
