import createClient from 'openapi-fetch';
import { noteUse } from '../state/last-use.js';
import type { components, paths } from './schema.js';

/** A client with the types of the API's document: an address or a field that is not there does not compile. */
export const api = createClient<paths>({ baseUrl: '/' });
api.use(noteUse);

export type Schemas = components['schemas'];
export type Paths = paths;
export type Problem = Schemas['Problem'];
