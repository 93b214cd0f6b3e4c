import { z } from 'zod';
import type { SignInSettings } from '#identity/sign-in-settings';
import { overTls } from '../loopback.js';
import type { Rule } from '../process-schema.js';
import { setting } from '../setting.js';
import { inProduction } from './program.js';

const isHttp = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const address = z
  .string()
  .refine(isHttp, 'must be an http(s) address')
  .refine((text) => !isHttp(text) || overTls(text), 'must be https, but on this machine');

const claim = z.string().regex(/^[\w:/-]+(\.[\w:/-]+)*$/, 'must be the name of a claim');

/** How long a session of the pages lasts, wherever people sign in. */
const sessions = {
  SESSION_IDLE_MINUTES: setting(
    'A session of the pages ends after so long without a request, 1 to 480.',
    z.coerce.number().int().min(1).max(480).default(30),
  ),
  SESSION_MAX_HOURS: setting(
    'A session of the pages ends after so long in any case, 1 to 24.',
    z.coerce.number().int().min(1).max(24).default(12),
  ),
};

/** The OpenID provider at which people sign in, and the client as which the program speaks to it. */
export const signIn = {
  OIDC_ISSUER: setting(
    'The OpenID provider that people sign in at, as its discovery document names itself: https, or http on this machine.',
    address,
    { unset: '`npm start`: one of its own, with made-up people; not in production' },
  ),
  OIDC_AUDIENCE: setting(
    'With `OIDC_ISSUER`: what access tokens for this API have in `aud`.',
    z.string().min(1),
  ),
  OIDC_CLIENT_ID: setting(
    'With `OIDC_ISSUER`: the client as which the pages sign people in, with the redirect address `PUBLIC_URL/sign-in/callback`.',
    z.string().min(1),
  ),
  OIDC_CLIENT_SECRET: setting(
    "That client's secret, 16 characters at least; a client without one proves itself by PKCE alone.",
    z.string().min(16, 'must have 16 characters at least').optional(),
    { secret: true },
  ),
  OIDC_STAFF_CLAIM: setting('The claim that says the staff id.', claim.default('sub')),
  OIDC_ROLES_CLAIM: setting(
    'The claim that says the roles; a dot leads into an object (`realm_access.roles`).',
    claim.default('roles'),
  ),
  OIDC_SITES_CLAIM: setting('The claim that says the sites.', claim.default('sites')),
  OIDC_NAME_CLAIM: setting(
    "The claim that says somebody's name, for the staff directory; nothing where the provider does not say it.",
    claim.default('name'),
  ),
  OIDC_CLOCK_SKEW_SECONDS: setting(
    "How far the provider's clock and ours may be apart, 0 to 300.",
    z.coerce.number().int().min(0).max(300).default(30),
  ),
  PUBLIC_URL: setting(
    'Where browsers find the API; needed in production.',
    address.transform((url) => new URL(url).origin).optional(),
    { unset: 'as asked for' },
  ),
  ...sessions,
};

/** As `signIn`, for a process that runs its own provider if none is named. */
export const signInOrOwn = {
  ...signIn,
  OIDC_ISSUER: signIn.OIDC_ISSUER.optional(),
  OIDC_AUDIENCE: signIn.OIDC_AUDIENCE.optional(),
  OIDC_CLIENT_ID: signIn.OIDC_CLIENT_ID.optional(),
};

export const publicUrlRule: Rule = (values, fault) => {
  if (inProduction(values) && values['PUBLIC_URL'] === undefined)
    fault('PUBLIC_URL', 'is needed in production');
};

export const providerRule: Rule = (values, fault) => {
  if (values['OIDC_ISSUER'] === undefined) {
    if (inProduction(values)) fault('OIDC_ISSUER', 'is needed in production, where no demo people sign in');
    return;
  }
  for (const name of ['OIDC_AUDIENCE', 'OIDC_CLIENT_ID'])
    if (values[name] === undefined) fault(name, 'is needed with OIDC_ISSUER');
};

type Values = z.output<z.ZodObject<typeof signIn>>;

export const signInOf = (values: Values): SignInSettings => ({
  issuer: values.OIDC_ISSUER,
  audience: values.OIDC_AUDIENCE,
  clientId: values.OIDC_CLIENT_ID,
  clientSecret: values.OIDC_CLIENT_SECRET ?? null,
  publicUrl: values.PUBLIC_URL ?? null,
  claims: {
    staffId: values.OIDC_STAFF_CLAIM,
    roles: values.OIDC_ROLES_CLAIM,
    sites: values.OIDC_SITES_CLAIM,
    name: values.OIDC_NAME_CLAIM,
  },
  clockSkewSeconds: values.OIDC_CLOCK_SKEW_SECONDS,
  session: { idleMinutes: values.SESSION_IDLE_MINUTES, maxHours: values.SESSION_MAX_HOURS },
});

/** Null if no provider is named. */
export const namedSignInOf = ({
  OIDC_ISSUER,
  OIDC_AUDIENCE,
  OIDC_CLIENT_ID,
  ...rest
}: z.output<z.ZodObject<typeof signInOrOwn>>): SignInSettings | null =>
  OIDC_ISSUER === undefined || OIDC_AUDIENCE === undefined || OIDC_CLIENT_ID === undefined
    ? null
    : signInOf({ ...rest, OIDC_ISSUER, OIDC_AUDIENCE, OIDC_CLIENT_ID });
