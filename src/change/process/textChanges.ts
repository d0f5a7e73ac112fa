/** A line of two texts: in both, only in the old one, only in the new one. */
export interface ChangedLine {
  readonly change: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * What changed from one text to the next, line by line: the longest common subsequence stays (Hunt & McIlroy 1976), the
 * rest was removed or added. Texts have at most some hundred lines.
 */
export function textChanges(before: string, after: string): ChangedLine[] {
  const [old, now] = [lines(before), lines(after)];
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      longest[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left !== undefined && left === right) {
      found.push({ change: 'same', text: left });
      i++;
      j++;
    } else if (right === undefined || (left !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      found.push({ change: 'removed', text: left ?? '' });
      i++;
    } else {
      found.push({ change: 'added', text: right });
      j++;
    }
  }
  return found;
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split(/\r?\n/);
}
