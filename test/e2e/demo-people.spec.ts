import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_PEOPLE } from '#demo-identity/people';
import { ApiOnStage } from '../support/api-on-stage.js';
import { Browser } from '../support/browser.js';
import { Providers, type Started } from '../support/demo-providers.js';
import { Issuer } from '../support/issuer.js';
import { openStage, type Stage } from '../support/stage.js';

/** `npm start` as a newcomer meets it: the API, and the provider of its own that vouches for the demo people. */
const providers = new Providers();
let stage: Stage;
let others: Issuer;
let api: ApiOnStage;
let started: Started;

beforeAll(async () => {
  stage = await openStage();
  others = await Issuer.open();
  started = await providers.start();
  api = await ApiOnStage.open(stage, { signIn: started.identity.signIn }, others, started.apiPort);
});
afterAll(async () => {
  await api?.close();
  await providers.cleared();
  await others?.down();
  await stage?.close();
  expect(started.faults).toEqual([]);
});

const me = (headers: Record<string, string>) => fetch(`${started.apiUrl}/v1/me`, { headers });

/** Through the pages of the API and of the provider, as somebody with a browser does it. */
const signedIn = async (person: string): Promise<Browser> => {
  const browser = new Browser();
  const { answer: page } = await browser.follow(await browser.get(`${started.apiUrl}/sign-in?next=/v1/me`));
  expect(await page.text()).toMatch(/Sign in as a demo person/);
  const { answer } = await browser.follow(await browser.post(page.url, { person }));
  expect(answer.url).toBe(`${started.apiUrl}/v1/me`);
  expect(await answer.json()).toMatchObject({ id: person });
  return browser;
};

describe.each(DEMO_PEOPLE.map((person) => [person.id, person] as const))('%s', (id, { roles, sites }) => {
  test('signs in with a browser', async () => {
    const browser = await signedIn(id);
    expect(await (await browser.get(`${started.apiUrl}/v1/me`)).json()).toMatchObject({ id, roles, sites });
  });

  test('is let in with a token', async () => {
    const answer = await me({ authorization: `Bearer ${await started.identity.tokenFor(id)}` });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ id, roles, sites });
  });
});

test('whoever signs out is out, here and at the provider', async () => {
  const browser = await signedIn('clinician-1');
  const { answer: page } = await browser.follow(await browser.post(`${started.apiUrl}/sign-out`, {}));
  const html = await page.text();
  expect(html).toMatch(/<h1>Sign out<\/h1>/);
  expect((await browser.get(`${started.apiUrl}/v1/me`)).status).toBe(401);
  const action = /action="([^"]+)"/.exec(html)![1]!;
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)![1]!;
  const { answer } = await browser.follow(await browser.post(action, { xsrf, logout: 'yes' }));
  expect(answer.url).toBe(`${started.apiUrl}/`);
});

test('a token of another provider is refused', async () => {
  const token = await others.token(DEMO_PEOPLE[0]!);
  expect((await me({ authorization: `Bearer ${token}` })).status).toBe(401);
});
