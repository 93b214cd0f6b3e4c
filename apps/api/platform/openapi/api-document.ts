/** The OpenAPI document, made once the routes are known and told from then on. */
export class ApiDocument {
  json = '';
}
