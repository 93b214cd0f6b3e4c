export const JSON_TYPE = 'application/json';
export const FHIR_TYPE = 'application/fhir+json';
export const NDJSON_TYPE = 'application/x-ndjson';
/** NDJSON, by the name that FHIR has for it. */
export const FHIR_NDJSON_TYPE = 'application/fhir+ndjson';
export const FORM_TYPE = 'application/x-www-form-urlencoded';
