import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { DEMO_PEOPLE } from '#demo-identity/people';
import { Browser } from '../../support/browser.js';
import { Providers, type Started } from '../../support/demo-providers.js';

const providers = new Providers();
let started: Started;
let issuer: string;
let pages: client.Configuration;

beforeAll(async () => {
  started = await providers.start();
  const { signIn } = started.identity;
  issuer = signIn.issuer;
  pages = await client.discovery(
    new URL(issuer),
    signIn.clientId,
    undefined,
    client.ClientSecretBasic(signIn.clientSecret!),
    { execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks] },
  );
});
afterAll(async () => {
  expect(started.faults).toEqual([]);
  await providers.cleared();
});

interface Asked {
  readonly browser: Browser;
  /** Where the page is that asks who it is. */
  readonly page: URL;
  readonly html: string;
  readonly answer: Response;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** A browser that was sent to the provider, and has its page. */
const asked = async (browser = new Browser(), other: Record<string, string> = {}): Promise<Asked> => {
  const verifier = client.randomPKCECodeVerifier();
  const [state, nonce] = [client.randomState(), client.randomNonce()];
  const url = client.buildAuthorizationUrl(pages, {
    redirect_uri: `${started.apiUrl}/sign-in/callback`,
    scope: 'openid',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...other,
  });
  const { answer } = await browser.follow(await browser.get(url), issuer);
  const page = new URL(answer.url);
  return { browser, page, html: await answer.text(), answer, verifier, state, nonce };
};

/** What the library's own form does by its script, where somebody else was signed in before. */
const submitted = async (browser: Browser, html: string): Promise<Response> => {
  const action = /<form method="post" action="([^"]+)"/.exec(html)![1]!;
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return browser.post(action, Object.fromEntries(inputs.map(([, name, value]) => [name!, value!])));
};

const chosen = async ({ browser, page }: Asked, person: string): Promise<URL> => {
  let went = await browser.follow(await browser.post(page, { person }), issuer);
  if (went.location === null)
    went = await browser.follow(await submitted(browser, await went.answer.text()), issuer);
  return went.location!;
};

const granted = (callback: URL, { verifier, state, nonce }: Asked) =>
  client.authorizationCodeGrant(pages, callback, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
  });

describe('the page', () => {
  test('has a button for each demo person, and says that they are that', async () => {
    const { html, answer } = await asked();
    expect(answer.status).toBe(200);
    const buttons = [...html.matchAll(/<button type="submit" name="person" value="([^"]+)">/g)];
    expect(buttons.map(([, id]) => id)).toEqual(DEMO_PEOPLE.map(({ id }) => id));
    expect(html).toMatch(/demo person/);
    expect(html).toMatch(/nobody needs a password/);
    expect(html).toMatch(/<html lang="en">[^]*<title>[^<]+<\/title>[^]*<main>[^]*<h1>[^]*<legend>/);
  });

  test('loads nothing from anywhere, runs no script, and lies in no frame', async () => {
    const { html, answer } = await asked();
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(/);
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|script-src/);
    expect(policy).toContain(`form-action 'self' ${started.apiUrl};`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('keeps its cookies from scripts and from other sites', async () => {
    const url = client.buildAuthorizationUrl(pages, {
      redirect_uri: `${started.apiUrl}/sign-in/callback`,
      scope: 'openid',
      code_challenge: await client.calculatePKCECodeChallenge(client.randomPKCECodeVerifier()),
      code_challenge_method: 'S256',
    });
    const cookies = (await fetch(url, { redirect: 'manual' })).headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/samesite=lax; httponly/i);
  });
});

describe('signing in by code and PKCE', () => {
  test('vouches for who was chosen, in the ID token and in the access token', async () => {
    const before = await asked();
    const callback = await chosen(before, 'clinician-1');
    expect(`${callback.origin}${callback.pathname}`).toBe(`${started.apiUrl}/sign-in/callback`);
    const tokens = await granted(callback, before);
    expect(tokens.claims()).toMatchObject({ sub: 'clinician-1', roles: ['clinician'], sites: ['main'] });
    const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
    const { payload } = await jwtVerify(tokens.access_token, keys, {
      issuer,
      audience: started.identity.signIn.audience,
    });
    expect(payload).toMatchObject({ sub: 'clinician-1', roles: ['clinician'], sites: ['main'] });
    expect(tokens.refresh_token).toBeUndefined();
  });

  test('asks again in the same browser, which can then be somebody else', async () => {
    const first = await asked();
    expect((await granted(await chosen(first, 'clinician-1'), first)).claims()!.sub).toBe('clinician-1');
    const again = await asked(first.browser);
    expect((await granted(await chosen(again, 'clinician-1'), again)).claims()!.sub).toBe('clinician-1');
    const other = await asked(first.browser);
    expect((await granted(await chosen(other, 'auditor-1'), other)).claims()!.sub).toBe('auditor-1');
  });

  test('gives nothing for a code that was used, or without its verifier', async () => {
    const before = await asked();
    const callback = await chosen(before, 'operator-1');
    await expect(
      granted(callback, { ...before, verifier: client.randomPKCECodeVerifier() }),
    ).rejects.toThrow();
    const second = await asked();
    const used = await chosen(second, 'operator-1');
    await granted(used, second);
    await expect(granted(used, second)).rejects.toThrow();
  });

  test('is refused without PKCE', async () => {
    const url = client.buildAuthorizationUrl(pages, {
      redirect_uri: `${started.apiUrl}/sign-in/callback`,
      scope: 'openid',
    });
    const { location } = await new Browser().follow(await fetch(url, { redirect: 'manual' }), issuer);
    expect(location!.searchParams.get('error')).toBe('invalid_request');
    expect(location!.searchParams.get('error_description')).toMatch(/PKCE/);
  });

  test('sends nobody to an address that is not the program’s', async () => {
    const { answer, html } = await asked(new Browser(), { redirect_uri: 'http://evil.example/callback' });
    expect(answer.status).toBe(400);
    expect(html).toMatch(/redirect_uri/);
    expect(html).toMatch(/<h1>This did not work/);
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  });
});

describe('a choice', () => {
  test('that is no demo person is refused, and another can be made', async () => {
    const before = await asked();
    const refused = await before.browser.post(before.page, { person: 'somebody-else' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toMatch(/no such demo person/);
    expect((await granted(await chosen(before, 'director-1'), before)).claims()!.sub).toBe('director-1');
  });

  test('by another browser than the one that asked is refused', async () => {
    const { page } = await asked();
    const elsewhere = await new Browser().post(page, { person: 'director-1' });
    expect(elsewhere.status).toBe(400);
    expect(await elsewhere.text()).toMatch(/finished already, or it took too long/);
  });

  test('that is far too long, or no form at all, is refused', async () => {
    const before = await asked();
    const long = await before.browser.post(before.page, { person: 'x'.repeat(2_000) });
    expect(long.status).toBe(413);
  });
});

describe('signing out', () => {
  test('asks, and leads back to the program', async () => {
    const before = await asked();
    const { browser } = before;
    const tokens = await granted(await chosen(before, 'supervisor-1'), before);
    const url = client.buildEndSessionUrl(pages, {
      id_token_hint: tokens.id_token!,
      post_logout_redirect_uri: `${started.apiUrl}/`,
      state: 'out',
    });
    const page = await browser.get(url);
    const html = await page.text();
    expect(html).toMatch(/<h1>Sign out<\/h1>/);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    const action = /action="([^"]+)"/.exec(html)![1]!;
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)![1]!;
    const { location } = await browser.follow(await browser.post(action, { xsrf, logout: 'yes' }), issuer);
    expect(location!.href).toBe(`${started.apiUrl}/?state=out`);
  });

  test('leads nowhere else', async () => {
    const answer = await new Browser().get(
      client.buildEndSessionUrl(pages, { post_logout_redirect_uri: 'http://evil.example/' }),
    );
    expect(answer.status).toBe(400);
  });
});
