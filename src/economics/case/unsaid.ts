/** As much of a figure as tells whether anybody meant it. */
interface Said {
  readonly range:
    | { readonly known: false }
    | { readonly known: true; readonly value: { readonly high: number } };
  readonly source: { readonly kind: string; readonly note: string | null } | null;
}

/**
 * A figure of nothing between nothing and nothing, by an estimate without a word: it was hardly meant. It imports nothing,
 * so that the page shows as missing what is counted as missing.
 */
export function isUnsaid({ range, source }: Said): boolean {
  return range.known && range.value.high === 0 && source?.kind === 'estimate' && !source.note;
}
