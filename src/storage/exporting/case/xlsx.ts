import exceljs from 'exceljs';
import type { CaseWorkbook, Cell, CellFormat } from '../../../economics/index.ts';

/** Named, so that bold cells are not set in another face. */
const FONT = { name: 'Calibri', size: 11 } as const;

/** A workbook with live formulas: each formula has what it comes to beside it, and is reckoned anew when it is opened. */
export async function writeCaseXlsx({ sheets, names, digits }: CaseWorkbook): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const { name, rows, widths } of sheets) {
    const sheet = workbook.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }],
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    widths.forEach((width, at) => {
      sheet.getColumn(at + 1).width = width;
    });
    rows.forEach((cells, row) => {
      cells.forEach((cell, at) => {
        if (cell) fill(sheet.getCell(row + 1, at + 1), cell, digits);
      });
    });
  }
  for (const [name, address] of Object.entries(names)) workbook.definedNames.add(address, name);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fill(target: exceljs.Cell, cell: Cell, digits: number): void {
  if (cell.kind === 'text') {
    target.value = cell.text;
    if (cell.bold) target.font = { ...FONT, bold: true };
    return;
  }
  target.numFmt = formatOf(cell.format, digits);
  target.value =
    cell.kind === 'number' ? cell.value : { formula: cell.formula, result: cell.result, date1904: false };
}

function formatOf(format: CellFormat, digits: number): string {
  switch (format) {
    case 'money':
      return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
    case 'percent':
      return '0.00%';
    case 'factor':
      return '0.000000';
    case 'seed':
      return '0';
    case 'months':
      return '0.0';
    case 'number':
      return '#,##0.##';
  }
}
