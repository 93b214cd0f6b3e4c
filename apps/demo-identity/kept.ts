import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the provider keeps over a restart, so that tokens and sessions outlive it. */
export interface Secrets {
  /** Private keys that sign the tokens. */
  readonly jwks: { readonly keys: readonly JWK[] };
  readonly clientSecret: string;
  readonly commandSecret: string;
  readonly cookieKey: string;
}

/** The algorithm that every OpenID client takes. */
const ALGORITHM = 'RS256';

const folderIn = (dataDir: string): string => join(dataDir, 'identity');
const secretsIn = (dataDir: string): string => join(folderIn(dataDir), 'secrets.json');
const addressIn = (dataDir: string): string => join(folderIn(dataDir), 'issuer');

/** Made at the first start, kept where only the owner reads them, and never printed. */
export const keptSecrets = async (dataDir: string): Promise<Secrets> => {
  mkdirSync(folderIn(dataDir), { recursive: true, mode: 0o700 });
  if (!existsSync(secretsIn(dataDir))) write(secretsIn(dataDir), JSON.stringify(await newSecrets()));
  return readSecrets(dataDir);
};

/** @throws an error of the file system where no provider has ever been started on these data */
export const readSecrets = (dataDir: string): Secrets =>
  JSON.parse(readFileSync(secretsIn(dataDir), 'utf8')) as Secrets;

/** Writes the provider's address, as long as it runs, for commands that know nothing but DATA_DIR. @returns what removes it */
export const sayWhere = (dataDir: string, issuer: string): (() => void) => {
  write(addressIn(dataDir), issuer);
  return () => rmSync(addressIn(dataDir), { force: true });
};

/** The provider's address; undefined where none runs on these data. */
export const whereItIs = (dataDir: string): string | undefined =>
  existsSync(addressIn(dataDir)) ? readFileSync(addressIn(dataDir), 'utf8') : undefined;

const newSecrets = async (): Promise<Secrets> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: ALGORITHM };
  return { jwks: { keys: [key] }, clientSecret: secret(), commandSecret: secret(), cookieKey: secret() };
};

const secret = (): string => randomBytes(32).toString('base64url');

/** Writes the file as a whole or not at all: a reader meanwhile sees what was there before. */
const write = (file: string, content: string): void => {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, content, { mode: 0o600 });
  renameSync(aside, file);
};
