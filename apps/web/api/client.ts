import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

/** A client with the types of the API's document: an address or a field that is not there does not compile. */
export const api = createClient<paths>({ baseUrl: '/' });

/** Asks in nobody's name, of which there is one question: who is signed in now, whomever the page is drawn for. */
export const anybody = createClient<Pick<paths, '/v1/me'>>({ baseUrl: '/' });

export type Schemas = components['schemas'];
export type Paths = paths;
export type Problem = Schemas['Problem'];
