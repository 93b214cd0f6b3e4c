import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Person } from '#access/person';
import { Issuer as Provider } from '#identity/issuer';
import { IssuerUnavailable } from '#identity/issuer-unavailable';
import { SigningKeys } from '#identity/signing-keys';
import { TokenRefused } from '#identity/token-refused';
import { TokenVerifier } from '#identity/verify-token';
import { eventually } from '../../support/eventually.js';
import { Issuer } from '../../support/issuer.js';

const PERSON: Person = { id: 'staff-1', roles: ['clinician'], sites: ['main'] };
const HOUR = 3_600_000;

let issuer: Issuer;
let failures: unknown[];
beforeEach(async () => {
  failures = [];
  issuer = await Issuer.open();
});
afterEach(() => issuer.down());

const verifier = (fresh: number, lasting: number, pause = 0): TokenVerifier =>
  new TokenVerifier(
    issuer.settings,
    new SigningKeys(new Provider(issuer.settings), (error) => failures.push(error), {
      fresh,
      lasting,
      pause,
    }),
  );

test('keys are asked for once, whoever comes', async () => {
  const tokens = verifier(HOUR, HOUR);
  const token = await issuer.token(PERSON);
  await Promise.all(Array.from({ length: 20 }, () => tokens.person(token)));
  await tokens.person(token);
  expect(issuer.asked).toBe(1);
});

test('a provider that is down is not noticed while its keys last', async () => {
  const tokens = verifier(0, HOUR);
  const token = await issuer.token(PERSON);
  await tokens.person(token);
  await issuer.down();
  for (let again = 0; again < 5; again += 1) await expect(tokens.person(token)).resolves.toEqual(PERSON);
  // Whoever runs the program is told.
  await eventually(() => Promise.resolve(failures.length > 0));
  expect(failures[0]).toBeInstanceOf(IssuerUnavailable);
});

test('keys that cannot be confirmed any more vouch for nobody, and do again once they can', async () => {
  const tokens = verifier(0, 0);
  const token = await issuer.token(PERSON);
  await tokens.person(token);
  await issuer.down();
  await expect(tokens.person(token)).rejects.toThrow(IssuerUnavailable);
  await issuer.up();
  await expect(tokens.person(token)).resolves.toEqual(PERSON);
});

test('a provider that was never there is found once it is', async () => {
  await issuer.down();
  const tokens = verifier(HOUR, HOUR);
  const token = await issuer.token(PERSON);
  await expect(tokens.person(token)).rejects.toThrow(IssuerUnavailable);
  await issuer.up();
  await expect(tokens.person(token)).resolves.toEqual(PERSON);
});

test('a new key is learned from the token that it signed', async () => {
  const tokens = verifier(HOUR, HOUR);
  await tokens.person(await issuer.token(PERSON));
  await issuer.rotate();
  await expect(tokens.person(await issuer.token(PERSON))).resolves.toEqual(PERSON);
});

test('a key that was withdrawn vouches for nobody once that is known', async () => {
  const tokens = verifier(0, HOUR);
  const old = await issuer.token(PERSON);
  await tokens.person(old);
  await issuer.rotate();
  await eventually(() =>
    tokens.person(old).then(
      () => false,
      (error: unknown) => error instanceof TokenRefused,
    ),
  );
});

test('a key that nobody knows cannot be judged while the provider is down', async () => {
  const tokens = verifier(HOUR, HOUR, HOUR);
  await tokens.person(await issuer.token(PERSON));
  await issuer.down();
  await issuer.rotate();
  const strange = await issuer.token(PERSON);
  // Asked a moment ago, it had no such key.
  await expect(tokens.person(strange)).rejects.toThrow(TokenRefused);
  const asking = verifier(HOUR, HOUR);
  await issuer.up();
  await asking.person(strange);
  await issuer.down();
  await issuer.rotate();
  await expect(asking.person(await issuer.token(PERSON))).rejects.toThrow(IssuerUnavailable);
});

test('tokens with keys that nobody knows do not make the API ask without end', async () => {
  const tokens = verifier(HOUR, HOUR, HOUR);
  await tokens.person(await issuer.token(PERSON));
  await issuer.rotate();
  const strange = await issuer.token(PERSON);
  for (let again = 0; again < 10; again += 1)
    await expect(tokens.person(strange)).rejects.toThrow(TokenRefused);
  expect(issuer.asked).toBe(1);
});
