import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

/** A client with the types of the API's document: an address or a field that is not there does not compile. */
export const api = createClient<paths>({ baseUrl: '/' });

export type Schemas = components['schemas'];
export type Paths = paths;
export type Problem = Schemas['Problem'];
