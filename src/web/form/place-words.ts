import type { ProblemBody } from '../api/client.ts';

/**
 * The path of a field as a person reads it: `inputs[3].range.low` is “Input 4, range, low”. What is no path (row 17,
 * column "nps") stays as it is.
 */
export function placeWords(place: string): string {
  if (!/^[\w.[\]]+$/.test(place)) return place;
  const parts: string[] = [];
  for (const part of place.replaceAll(/\[(\d+)\]/g, '.$1').split('.')) {
    const last = parts.length - 1;
    if (/^\d+$/.test(part) && last >= 0)
      parts[last] = `${parts[last]?.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')} ${Number(part) + 1}`;
    else if (part !== '' && !(part === 'body' && parts.length === 0)) parts.push(wordsOf(part));
  }
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `metricId` is “metric”. */
function wordsOf(name: string): string {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.replace(/ ids?$/, '');
}

/** What a problem says, with the field that it begins with in words. */
export function detailWords({ detail, faults }: Pick<ProblemBody, 'detail' | 'faults'>): string | undefined {
  const place = faults?.find((fault) => detail?.startsWith(`${fault.place}: `))?.place;
  return detail !== undefined && place ? `${placeWords(place)}${detail.slice(place.length)}` : detail;
}
