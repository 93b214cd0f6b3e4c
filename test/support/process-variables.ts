import { keyringText } from './keyring.js';

export const PROVIDER = {
  OIDC_ISSUER: 'https://id.example/realms/clinic',
  OIDC_AUDIENCE: 'urn:iop:api',
  OIDC_CLIENT_ID: 'iop',
};

/** What a worker and an API of their own do not start without. */
export const OF_WORKER = { DATABASE_URL: 'postgres://iop:0123456789abcdef@db/iop' };
export const OF_API = { ...OF_WORKER, ...PROVIDER };

/** What production asks for besides. */
export const IN_PRODUCTION = {
  NODE_ENV: 'production',
  IOP_KEYRING: keyringText('a'),
  PUBLIC_URL: 'https://iop.example',
};
