export { fileImporter, type Importer } from './importer.ts';
export { loaderFor } from './loaders.ts';
