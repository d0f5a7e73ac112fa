import type { ExportTable } from '../../insight/index.ts';
import { joinRecord } from '../../intake/index.ts';
import { safeCell } from '../../kernel/index.ts';

/** A table as CSV after RFC 4180, in UTF-8 with its mark, so that spreadsheets read the letters right. */
export function csvOf({ columns, rows }: ExportTable): string {
  const lines = [columns, ...rows].map((row) => joinRecord(row.map(csvCell)));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: string | number | null): string | null {
  return typeof cell === 'string' ? safeCell(cell) : cell === null ? null : String(cell);
}
