import exceljs from 'exceljs';
import type { ExportTable } from '../../insight/index.ts';

/** A table as CSV after RFC 4180, in UTF-8 with its mark, so that spreadsheets read the letters right. */
export function csvOf({ columns, rows }: ExportTable): string {
  const lines = [columns, ...rows].map((row) => row.map(csvCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Tables as a workbook, one a sheet. */
export async function workbookOf(tables: readonly ExportTable[]): Promise<ArrayBuffer> {
  const workbook = new exceljs.Workbook();
  for (const { name, columns, rows } of tables) {
    const sheet = workbook.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(columns.map(safe)).font = { bold: true };
    for (const row of rows) sheet.addRow(row.map((cell) => (typeof cell === 'string' ? safe(cell) : cell)));
    sheet.columns.forEach((column, index) => {
      const widest = rows.slice(0, 200).map((row) => String(row[index] ?? '').length);
      column.width = Math.min(60, Math.max(10, (columns[index] ?? '').length + 2, ...widest));
    });
  }
  return workbook.xlsx.writeBuffer() as unknown as Promise<ArrayBuffer>;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = safe(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front (OWASP, CSV
 * injection). Tab and line ends before it are looked through, as spreadsheets do.
 */
export function safe(text: string): string {
  return /^[\s]*[=+\-@]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
