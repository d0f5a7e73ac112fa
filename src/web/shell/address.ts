/** Path of an address inside the application. */
export function pathOf(to: string): string {
  return to.split('?')[0] ?? to;
}

/** What stands after the question mark, as the router takes it. */
export function searchOf(to: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(to.split('?')[1] ?? ''));
}
