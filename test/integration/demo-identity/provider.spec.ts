import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { statSync, readdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { demoToken } from '#demo-identity/demo-token';
import { DEMO_PEOPLE } from '#demo-identity/people';
import { STAFF_ROLES } from '#access/person';
import { Providers, type Started } from '../../support/demo-providers.js';

const providers = new Providers();
let started: Started;

beforeAll(async () => {
  started = await providers.start();
});
afterAll(() => providers.cleared());

interface Discovered {
  readonly issuer: string;
  readonly jwks_uri: string;
  readonly token_endpoint: string;
  readonly code_challenge_methods_supported: string[];
}

const discovered = async (): Promise<Discovered> => {
  const answer = await fetch(`${started.identity.signIn.issuer}/.well-known/openid-configuration`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Discovered;
};

const verified = async (token: string) => {
  const { issuer, audience } = started.identity.signIn;
  const keys = createRemoteJWKSet(new URL((await discovered()).jwks_uri));
  return jwtVerify(token, keys, { issuer, audience, algorithms: ['RS256'] });
};

const asking = (secret: string, form: Record<string, string>) =>
  fetch(`${started.identity.signIn.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`iop-token-command:${secret}`).toString('base64')}` },
    body: new URLSearchParams(form),
  });

describe('discovery', () => {
  test('names what is there, and it is there', async () => {
    const said = await discovered();
    expect(said).toMatchObject({
      issuer: `http://127.0.0.1:${started.port}`,
      code_challenge_methods_supported: ['S256'],
      response_types_supported: expect.arrayContaining(['code']),
      claims_supported: expect.arrayContaining(['sub', 'roles', 'sites']),
    });
    const keys = (await (await fetch(said.jwks_uri)).json()) as { keys: object[] };
    expect(keys.keys).toEqual([expect.objectContaining({ kty: 'RSA', alg: 'RS256', use: 'sig' })]);
    for (const key of keys.keys) expect(key).not.toHaveProperty('d');
  });

  test('is what an OpenID client library takes', async () => {
    const { issuer, clientId, clientSecret } = started.identity.signIn;
    const found = await client.discovery(
      new URL(issuer),
      clientId,
      undefined,
      client.ClientSecretBasic(clientSecret!),
      { execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks] },
    );
    expect(found.serverMetadata().issuer).toBe(issuer);
  });
});

describe('access tokens', () => {
  test.each(DEMO_PEOPLE.map((person) => [person.id, person] as const))('of %s', async (id, person) => {
    const { payload, protectedHeader } = await verified(await started.identity.tokenFor(id));
    expect(payload).toMatchObject({ sub: id, roles: person.roles, sites: person.sites });
    expect(payload.exp! - payload.iat!).toBe(3600);
    expect(protectedHeader).toMatchObject({ typ: 'at+jwt', alg: 'RS256', kid: expect.any(String) });
  });

  test('every role has somebody, and can be asked for by its name', async () => {
    for (const role of STAFF_ROLES) {
      const { payload } = await verified(await started.identity.tokenFor(role));
      // The right to decode is nobody's place: it comes beside one.
      const [sub, roles] = role === 'decoder' ? ['operator-2', ['operator', role]] : [`${role}-1`, [role]];
      const sites = ['supervisor', 'director'].includes(role) ? ['main', 'riverside'] : ['main'];
      expect(payload).toMatchObject({ sub, roles, sites });
    }
  });

  test('are not given to whoever has no secret', async () => {
    const answer = await asking('guessed'.repeat(8), {
      grant_type: 'urn:iop:grant:demo-person',
      person: 'director-1',
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: 'invalid_client' });
  });

  test('are not given to the client of the pages without anybody signing in', async () => {
    const { issuer, clientId, clientSecret } = started.identity.signIn;
    const answer = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'urn:iop:grant:demo-person', person: 'director-1' }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).not.toHaveProperty('access_token');
  });

  test('are of nobody but the demo people', async () => {
    await expect(started.identity.tokenFor('somebody-else')).rejects.toThrow(/coordinator-1, clinician-1/);
  });
});

describe('what is kept', () => {
  test('is readable by its owner alone', () => {
    const folder = join(started.dataDir, 'identity');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const files = readdirSync(folder);
    expect(files.sort()).toEqual(['issuer', 'secrets.json']);
    for (const file of files) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  });

  test('lasts over a restart: tokens from before hold after it', async () => {
    const first = await providers.start();
    const token = await first.identity.tokenFor('clinician-1');
    await first.identity.stop();
    const second = await providers.start(first);
    expect(second.identity.signIn).toMatchObject({
      issuer: first.identity.signIn.issuer,
      clientSecret: first.identity.signIn.clientSecret,
    });
    const keys = createRemoteJWKSet(new URL(`${second.identity.signIn.issuer}/jwks`));
    const { issuer, audience } = second.identity.signIn;
    const { payload } = await jwtVerify(token, keys, { issuer, audience });
    expect(payload.sub).toBe('clinician-1');
  });

  test('is other on other data: a token of one provider is nothing to another', async () => {
    const other = await providers.start();
    const token = await other.identity.tokenFor('director-1');
    await expect(verified(token)).rejects.toThrow();
  });
});

describe('from elsewhere', () => {
  const answersOn = (host: string): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = createConnection({ host, port: started.port, timeout: 1_000 });
      const end = (answered: boolean) => () => {
        socket.destroy();
        resolve(answered);
      };
      socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
    });

  test('nobody answers: it listens on loopback alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    expect(await answersOn('127.0.0.1')).toBe(true);
    // A loopback address that is not the one it listens on stands for the others where there is no network.
    for (const address of [...others, '127.0.0.2']) expect(await answersOn(address)).toBe(false);
  });

  test('a name that leads here is not answered', async () => {
    const status = await new Promise<string>((resolve, reject) => {
      const socket = createConnection({ host: '127.0.0.1', port: started.port });
      socket.setEncoding('utf8').once('data', (said) => {
        resolve(String(said).split('\r\n')[0]!);
        socket.destroy();
      });
      socket.once('error', reject);
      socket.write('GET /jwks HTTP/1.1\r\nhost: evil.example\r\n\r\n');
    });
    expect(status).toMatch(/^HTTP\/1.1 421 /);
  });
});

describe('the token command', () => {
  test('asks the provider that runs on the same data', async () => {
    const token = await demoToken('clinician', {}, started.dataDir);
    expect((await verified(token)).payload.sub).toBe('clinician-1');
  });

  test('names the people where there is none of that name', async () => {
    await expect(demoToken('clinician-9', {}, started.dataDir)).rejects.toThrow(/"clinician-9".*clinician-1/);
  });

  test('says that nothing runs, before the first start and after the last', async () => {
    await expect(demoToken('clinician', {}, providers.folder())).rejects.toThrow(/npm start.*does not run/);
    const gone = await providers.start();
    await gone.identity.stop();
    await expect(demoToken('clinician', {}, gone.dataDir)).rejects.toThrow(/npm start.*does not run/);
  });

  test('is refused in production, and where people sign in elsewhere', async () => {
    await expect(demoToken('clinician', { NODE_ENV: 'production' }, started.dataDir)).rejects.toThrow(
      /NODE_ENV is production.*OIDC_ISSUER/,
    );
    await expect(
      demoToken('clinician', { OIDC_ISSUER: 'https://id.example' }, started.dataDir),
    ).rejects.toThrow(/OIDC_ISSUER is set/);
  });
});

describe('in production', () => {
  test('it does not start', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      await expect(providers.start()).rejects.toThrow(/NODE_ENV is production.*OIDC_ISSUER/);
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});
