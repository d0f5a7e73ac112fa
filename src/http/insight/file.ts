import exceljs from 'exceljs';
import type { ExportTable } from '../../insight/index.ts';
import { joinRecord } from '../../intake/index.ts';
import { safeCell } from '../../kernel/index.ts';

/** A table as CSV after RFC 4180, in UTF-8 with its mark, so that spreadsheets read the letters right. */
export function csvOf({ columns, rows }: ExportTable): string {
  const lines = [columns, ...rows].map((row) => joinRecord(row.map(csvCell)));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Tables as a workbook, one a sheet. */
export async function workbookOf(tables: readonly ExportTable[]): Promise<ArrayBuffer> {
  const workbook = new exceljs.Workbook();
  for (const { name, columns, rows } of tables) {
    const sheet = workbook.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(columns.map(safeCell)).font = { bold: true };
    for (const row of rows)
      sheet.addRow(row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell)));
    sheet.columns.forEach((column, index) => {
      const widest = rows.slice(0, 200).map((row) => String(row[index] ?? '').length);
      column.width = Math.min(60, Math.max(10, (columns[index] ?? '').length + 2, ...widest));
    });
  }
  return workbook.xlsx.writeBuffer() as unknown as Promise<ArrayBuffer>;
}

function csvCell(cell: string | number | null): string | null {
  return typeof cell === 'string' ? safeCell(cell) : cell === null ? null : String(cell);
}
