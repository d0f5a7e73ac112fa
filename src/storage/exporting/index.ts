export {
  EXPORT_FORMATS,
  EXPORTED,
  type Exported,
  type Exporter,
  type ExportFormat,
  fileExporter,
} from './exporter.ts';
