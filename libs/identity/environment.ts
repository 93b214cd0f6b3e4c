import { z } from 'zod';
import { given } from '#settings/given';
import type { SignInSettings } from './sign-in-settings.js';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** In clear text only to this machine itself. */
const overTls = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || LOOPBACK.test(hostname);
};
const address = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
  .refine(overTls, { error: 'must be https, but on this machine', abort: true });

const claim = z.string().regex(/^[\w:/-]+(\.[\w:/-]+)*$/, 'must be the name of a claim');

/** How long a session of the pages lasts, wherever people sign in. */
export const sessionLengths = {
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(480).default(30),
  SESSION_MAX_HOURS: z.coerce.number().int().min(1).max(24).default(12),
};

const environment = z.object({
  OIDC_ISSUER: address,
  OIDC_AUDIENCE: z.string().min(1),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(16, 'must have 16 characters at least').optional(),
  OIDC_STAFF_CLAIM: claim.default('sub'),
  OIDC_ROLES_CLAIM: claim.default('roles'),
  OIDC_SITES_CLAIM: claim.default('sites'),
  OIDC_NAME_CLAIM: claim.default('name'),
  OIDC_CLOCK_SKEW_SECONDS: z.coerce.number().int().min(0).max(300).default(30),
  PUBLIC_URL: address.transform((url) => new URL(url).origin).optional(),
  ...sessionLengths,
});

/** Every variable that says how people sign in. */
export const SIGN_IN_VARIABLES = Object.keys(environment.shape);

/** Settings that are at fault, by their names and never by their values: some are secrets. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
}

/** Whether the environment names a provider at all. */
export const namesProvider = ({ OIDC_ISSUER }: NodeJS.ProcessEnv): boolean =>
  OIDC_ISSUER !== undefined && OIDC_ISSUER !== '';

/** How people sign in, from the environment. @throws SignInRefused that names every variable at fault */
export const signInFromEnvironment = (variables: NodeJS.ProcessEnv): SignInSettings => {
  const { values, faults: ofSecrets } = given(variables, ['OIDC_CLIENT_SECRET']);
  const { data, error } = environment.safeParse(values);
  const faults = [
    ...ofSecrets,
    ...(error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
  ];
  if (values['NODE_ENV'] === 'production' && values['PUBLIC_URL'] === undefined)
    faults.push('PUBLIC_URL: is needed in production');
  if (!data || faults.length > 0) throw new SignInRefused(faults.join('\n'));
  return {
    issuer: data.OIDC_ISSUER,
    audience: data.OIDC_AUDIENCE,
    clientId: data.OIDC_CLIENT_ID,
    clientSecret: data.OIDC_CLIENT_SECRET ?? null,
    publicUrl: data.PUBLIC_URL ?? null,
    claims: {
      staffId: data.OIDC_STAFF_CLAIM,
      roles: data.OIDC_ROLES_CLAIM,
      sites: data.OIDC_SITES_CLAIM,
      name: data.OIDC_NAME_CLAIM,
    },
    clockSkewSeconds: data.OIDC_CLOCK_SKEW_SECONDS,
    session: { idleMinutes: data.SESSION_IDLE_MINUTES, maxHours: data.SESSION_MAX_HOURS },
  };
};
