import type { Middleware } from 'openapi-fetch';
import { connection } from '../state/connection-state.js';

/** When each request that is on its way was sent, ms since epoch. */
const sent = new WeakMap<Request, number>();

/** Notices that somebody answers. A 503 comes from whoever stands before the program, or from a program that cannot reach its records. */
export const noticeAnswers: Middleware = {
  onRequest: ({ request }) => {
    sent.set(request, Date.now());
    return undefined;
  },
  onResponse: ({ request, response }) => {
    if (response.status !== 503) connection.found(sent.get(request) ?? Date.now());
    return undefined;
  },
};
