// `npm run api-client`: writes the shapes of the API by which the web application is typed.
import { writeFileSync } from 'node:fs';
import { schemaSource } from './system/schema.ts';

writeFileSync(new URL('../web/api/schema.generated.ts', import.meta.url), await schemaSource());
