import { readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';

/** The types of every request and answer, as the OpenAPI document has them: what the pages know of the API. */
export const writeTypes = async (document, file) => {
  const ast = await openapiTypescript(readFileSync(document, 'utf8'), {
    // A field that has a default may be left out of a body.
    defaultNonNullable: false,
  });
  writeFileSync(file, `// Made of the API's OpenAPI document by npm run build.\n${astToString(ast)}`);
};
