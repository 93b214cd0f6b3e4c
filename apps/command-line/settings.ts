import { existsSync } from 'node:fs';
import { z } from 'zod';
import {
  namesProvider,
  sessionLengths,
  SIGN_IN_VARIABLES,
  SignInRefused,
  signInFromEnvironment,
} from '#identity/environment';
import type { SignInSettings } from '#identity/sign-in-settings';
import { origins } from '#api/environment';
import { hardening } from '#api/platform/hardening/settings';
import { given } from '#settings/given';
import { converterFromEnvironment, KeyringRefused } from '#temporal/codec/converter-from-environment';
import type { SealingConverter } from '#temporal/codec/sealing-converter';
import { cache } from '#worker/environment';
import { missingForTelling, SECRETS_OF_TELLING, telling } from '#worker/telling';
import { dataDirFrom, readEnvFile } from './env-file.js';

const port = (standard: number) =>
  z.coerce.number({ error: 'must be a port, 1 to 65535' }).int().min(1).max(65_535).default(standard);
const postgresUrl = z.string().refine(isPostgresUrl, 'must be postgres://user:password@host:port/database');

const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    PORT: port(3000),
    DATABASE_URL: postgresUrl.optional(),
    MIGRATION_DATABASE_URL: postgresUrl.optional(),
    TEMPORAL_ADDRESS: z
      .string()
      .regex(/^[^\s/]+:\d+$/, 'must be host:port')
      .optional(),
    TEMPORAL_NAMESPACE: z
      .string()
      .regex(/^[\w.-]+$/, 'must be a namespace name')
      .default('iop'),
    TEMPORAL_TASK_QUEUE: z.string().default('journeys'),
    TEMPORAL_UI_PORT: port(8233),
    IDENTITY_PORT: port(3001),
    TEMPORAL_UI_ORIGIN: origins,
    STAFF_FILE: z
      .string()
      .refine((path) => existsSync(path), 'names a file that does not exist')
      .optional(),
    ...telling,
    ...cache,
    ...sessionLengths,
    ...hardening,
  })
  .refine((values) => values.PORT !== values.TEMPORAL_UI_PORT, {
    path: ['TEMPORAL_UI_PORT'],
    message: 'is the same as PORT',
    when: ({ issues }) => issues.length === 0,
  })
  .refine((values) => ![values.PORT, values.TEMPORAL_UI_PORT].includes(values.IDENTITY_PORT), {
    path: ['IDENTITY_PORT'],
    message: 'is the same as PORT or TEMPORAL_UI_PORT',
    when: ({ issues }) => issues.length === 0,
  });

const SECRETS = ['DATABASE_URL', 'MIGRATION_DATABASE_URL', ...SECRETS_OF_TELLING];

/** Every variable that `npm start` reads of .env.example; what else Temporal's own configuration reads is not among them. */
export const VARIABLES: readonly string[] = [
  'DATA_DIR',
  'IOP_KEYRING_FILE',
  'IOP_KEYRING',
  ...SIGN_IN_VARIABLES,
  ...Object.keys(environment.shape),
];

export type Settings = Readonly<z.infer<typeof environment>> & {
  readonly DATA_DIR: string;
  /** The keyring that the environment names; where there is none, a server of our own has one of its own. */
  readonly sealing?: SealingConverter | undefined;
  /** The provider that people sign in at; null where it is the one of our own, with its demo people. */
  readonly signIn: SignInSettings | null;
};

export class SettingsInvalid extends Error {
  override name = 'SettingsInvalid';
}

/** Settings from the environment. @throws SettingsInvalid that names every fault, not only the first. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const { values, faults: ofSecrets } = given(env, SECRETS);
  const { data, error } = environment.safeParse(values);
  const sealing = sealingFrom(env);
  const signIn = signInFrom(env);
  const faults = [
    ...ofSecrets,
    ...(error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...missingForTelling(values),
    ...(sealing instanceof KeyringRefused ? [sealing.message] : []),
    ...(signIn instanceof SignInRefused ? signIn.message.split('\n') : []),
  ];
  if (!data || sealing instanceof KeyringRefused || signIn instanceof SignInRefused || faults.length > 0)
    throw new SettingsInvalid(
      `Settings (see .env.example):\n${[...new Set(faults)].map((fault) => `  ${fault}`).join('\n')}`,
    );
  return { ...data, DATA_DIR: dataDirFrom(env), sealing, signIn };
}

const sealingFrom = (env: NodeJS.ProcessEnv): SealingConverter | KeyringRefused | undefined => {
  try {
    return converterFromEnvironment(env);
  } catch (error) {
    if (error instanceof KeyringRefused) return error;
    throw error;
  }
};

const signInFrom = (env: NodeJS.ProcessEnv): SignInSettings | SignInRefused | null => {
  try {
    if (namesProvider(env)) return signInFromEnvironment(env);
  } catch (error) {
    if (error instanceof SignInRefused) return error;
    throw error;
  }
  return env['NODE_ENV'] === 'production'
    ? new SignInRefused('OIDC_ISSUER: is needed in production, where no demo people sign in')
    : null;
};

/** Settings from the environment and, for what it leaves open, from `.env`. */
export function loadSettings(): Settings {
  readEnvFile();
  return settingsFrom(process.env);
}

function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1;
}
