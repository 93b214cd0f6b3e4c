import { keyringText } from './keyring.js';

export const PROVIDER = {
  OIDC_ISSUER: 'https://id.example/realms/clinic',
  OIDC_AUDIENCE: 'urn:iop:api',
  OIDC_CLIENT_ID: 'iop',
};

/** The environment variables that a worker cannot start without. An API needs them, too. */
export const OF_WORKER = { DATABASE_URL: 'postgres://iop:0123456789abcdef@db/iop' };
export const OF_API = { ...OF_WORKER, ...PROVIDER };

/** The environment variables that production requires in addition. */
export const IN_PRODUCTION = {
  NODE_ENV: 'production',
  IOP_KEYRING: keyringText('a'),
  PUBLIC_URL: 'https://iop.example',
};
