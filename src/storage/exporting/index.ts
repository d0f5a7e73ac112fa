export { caseWriter } from './case/index.ts';
export {
  EXPORT_FORMATS,
  EXPORTED,
  type Exported,
  type Exporter,
  type ExportFormat,
  fileExporter,
} from './exporter.ts';
export { packWriter } from './pack/index.ts';
export { writeWorkbook } from './workbook.ts';
