/** The languages that the person's browser asks for; numbers, dates and money follow them. */
export function locales(): readonly string[] | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.languages;
}
