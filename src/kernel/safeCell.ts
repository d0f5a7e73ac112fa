/**
 * A cell that no spreadsheet takes for a formula: one that begins with = + - @, tab or a line break gets an apostrophe
 * in front. Plain numbers stay as they are.
 */
export function safeCell(cell: string): string {
  if (!/^\s*[=+\-@]|^[\t\r\n]/.test(cell)) return cell;
  return /^[-+]?\d+([.,]\d+)?([eE][-+]?\d+)?$/.test(cell) ? cell : `'${cell}`;
}
