import { afterEach, expect, test } from '@jest/globals';
import createClient from 'openapi-fetch';
import { askForChanges, forgetShown } from '../../../apps/web/api/unchanged.js';

interface Paths {
  '/tasks': { get: { responses: { 200: { content: { 'application/json': { n: number } } } } } };
}

const NO_STORE = { 'cache-control': 'no-store', 'content-type': 'application/json' };

/** Answers like the API: 304 to whoever names the ETag. */
const server = (headers: Record<string, string> = NO_STORE) => {
  const known: (string | null)[] = [];
  const state = { n: 1 };
  const fetch = (request: Request): Promise<Response> => {
    const etag = `"${state.n}"`;
    const named = request.headers.get('if-none-match');
    known.push(named);
    const body = JSON.stringify({ n: state.n });
    return Promise.resolve(
      named === etag
        ? new Response(null, { status: 304, headers: { ...headers, etag } })
        : new Response(body, { headers: { ...headers, etag } }),
    );
  };
  const client = createClient<Paths>({ baseUrl: 'http://clinic.test/', fetch });
  client.use(askForChanges);
  return { known, state, ask: async () => (await client.GET('/tasks')).data };
};

afterEach(forgetShown);

test('what has not changed is asked for with its ETag, and what was shown stands', async () => {
  const { known, state, ask } = server();
  expect([await ask(), await ask()]).toEqual([{ n: 1 }, { n: 1 }]);
  state.n = 2;
  expect([await ask(), await ask()]).toEqual([{ n: 2 }, { n: 2 }]);
  expect(known).toEqual([null, '"1"', '"1"', '"2"']);
});

test('after who was shown it has signed out, nothing of it is known', async () => {
  const { known, ask } = server();
  await ask();
  forgetShown();
  expect(await ask()).toEqual({ n: 1 });
  expect(known).toEqual([null, null]);
});

test('what the browser keeps by itself is left to it', async () => {
  const { known, ask } = server({ ...NO_STORE, 'cache-control': 'private, max-age=300' });
  await ask();
  await ask();
  expect(known).toEqual([null, null]);
});

test('two at once are answered each with what it was asked with', async () => {
  const { ask } = server();
  await ask();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }]);
});
