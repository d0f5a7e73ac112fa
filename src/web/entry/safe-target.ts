/** Where to go after signing in: a path of this application and nothing else. */
export function safeTarget(then: unknown): string {
  if (typeof then !== 'string' || !/^\/(?![/\\])/.test(then)) return '/';
  return then.startsWith('/sign-in') || then.startsWith('/welcome') ? '/' : then;
}
