export { fileImporter, type Importer, type ImporterParts } from './importer.ts';
export { loaderFor } from './loaders.ts';
export { recordTrial } from './trial.ts';
