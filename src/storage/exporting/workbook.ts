import type { WorkbookWriter } from '../../insight/index.ts';
import { safeCell } from '../../kernel/index.ts';

/** Rows whose widest cell decides how wide a column is shown. */
const LOOKED_AT = 200;

/** Writes tables as an XLSX workbook, a sheet each, its head frozen; no cell is taken for a formula. */
export const writeWorkbook: WorkbookWriter = async (tables) => {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  for (const { name, columns, rows } of tables) {
    const sheet = workbook.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(columns.map(safeCell)).font = { bold: true };
    for (const row of rows)
      sheet.addRow(row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell)));
    sheet.columns.forEach((column, index) => {
      const widest = rows.slice(0, LOOKED_AT).map((row) => String(row[index] ?? '').length);
      column.width = Math.min(60, Math.max(10, (columns[index] ?? '').length + 2, ...widest));
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
