import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Person } from '#access/person';
import type { SignInSettings } from '#identity/sign-in-settings';

export const AUDIENCE = 'urn:test:api';

interface Key {
  readonly kid: string;
  readonly publicKey: JWK;
  readonly privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
}

const makeKey = async (kid: string): Promise<Key> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { kid, publicKey: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }, privateKey };
};

/** An OpenID issuer for tests. It serves discovery and keys over HTTP, and signs any token that a test wants. */
export class Issuer {
  private keys: Key[] = [];
  private server: Server | null = null;
  /** How often its keys were fetched. */
  asked = 0;

  private constructor(private port = 0) {}

  static async open(): Promise<Issuer> {
    const issuer = new Issuer();
    await issuer.rotate();
    await issuer.up();
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get settings(): SignInSettings {
    return {
      issuer: this.url,
      audience: AUDIENCE,
      clientId: 'test',
      clientSecret: 'a secret of the tests alone',
      publicUrl: null,
      claims: { staffId: 'sub', roles: 'roles', sites: 'sites' },
      clockSkewSeconds: 30,
      session: { idleMinutes: 30, maxHours: 12 },
    };
  }

  /** Replaces the signing key. Keys from before are no longer served. */
  async rotate(): Promise<void> {
    this.keys = [await makeKey(`key-${this.keys.length + 1}-${Date.now()}`)];
  }

  /** A token as a provider would give it. `claims` replace the usual claims; one that is undefined takes the usual claim away. */
  async token(person: Person, claims: JWTPayload = {}, header: object = {}): Promise<string> {
    const { privateKey, kid } = this.keys[0]!;
    const now = Math.floor(Date.now() / 1000);
    const { id: sub, roles, sites } = person;
    const usual = { iss: this.url, aud: AUDIENCE, iat: now, exp: now + 3600, sub, roles, sites };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid, ...header })
      .sign(privateKey);
  }

  async up(): Promise<void> {
    const server = createServer(({ url }, response) => {
      const jwks = url === '/jwks';
      if (jwks) this.asked += 1;
      const known = jwks || url === '/.well-known/openid-configuration';
      response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(jwks ? { keys: this.keys.map(({ publicKey }) => publicKey) } : this.discovery),
      );
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Stops the server. Nothing answers at its address until `up`. */
  async down(): Promise<void> {
    const { server } = this;
    this.server = null;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  private get discovery(): object {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
    };
  }
}
