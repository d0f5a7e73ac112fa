export type { CaseWorkbook, Cell, CellFormat, SheetRows } from './sheet.ts';
export { workbookOf } from './workbook.ts';
