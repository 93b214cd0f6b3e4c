import type { Configuration, KoaContextWithOIDC, interactionPolicy } from 'oidc-provider';
import { ACCESS_TOKENS, AUDIENCE, HOUR_S } from './api-tokens.js';
import { clientsOf } from './clients.js';
import type { Secrets } from './kept.js';
import { memory } from './memory.js';
import { pageHeaders } from './page.js';
import { faultPage, signedOutPage, signOutPage } from './pages.js';
import { DEMO_PEOPLE } from './people.js';

const MINUTES_S = 60;
const DAY_S = 24 * HOUR_S;

const worksAs = (id: string): { name: string; roles: string[]; sites: string[] } | undefined => {
  const person = DEMO_PEOPLE.find((one) => one.id === id);
  return person && { name: person.name, roles: [...person.roles], sites: [...person.sites] };
};

export const configurationFor = (
  apiUrl: string,
  secrets: Secrets,
  policy: typeof interactionPolicy,
): Configuration => {
  const show = (ctx: KoaContextWithOIDC, html: string): void => {
    ctx.set(pageHeaders(apiUrl));
    ctx.body = html;
  };
  return {
    adapter: memory(),
    clients: clientsOf(apiUrl, secrets),
    // Set, because for each of these functions that is left out the provider prints that it uses a default.
    clientBasedCORS: () => false,
    jwks: { keys: [...secrets.jwks.keys] },
    pkce: { required: () => true },
    // Browsers send cookies to every port of a host: these must not be taken for the API's own.
    cookies: {
      keys: [secrets.cookieKey],
      names: { session: 'demo_identity', interaction: 'demo_sign_in', resume: 'demo_sign_in_resume' },
    },
    claims: { openid: ['sub', 'name', 'roles', 'sites'] },
    conformIdTokenClaims: false,
    scopes: ['openid'],
    findAccount: (_, id) => {
      const said = worksAs(id);
      return said && { accountId: id, claims: () => ({ sub: id, ...said }) };
    },
    extraTokenClaims: (_, token) => ('accountId' in token ? worksAs(token.accountId) : undefined),
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      // No userinfo endpoint, because the tokens say everything there is to say of a person.
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ACCESS_TOKENS,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => show(ctx, signOutPage(form)),
        postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage()),
      },
    },
    // No page asks whether the program may know who somebody is, because this is the program's own provider.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        accountId: oidc.session!.accountId!,
        clientId: oidc.client!.clientId,
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    interactions: { url: (_, { uid }) => `/sign-in/${uid}`, policy: askedEachTime(policy) },
    renderError: (ctx, { error, error_description: description }) =>
      show(ctx, faultPage(description ?? error)),
    ttl: {
      AccessToken: HOUR_S,
      AuthorizationCode: MINUTES_S,
      Grant: DAY_S,
      IdToken: HOUR_S,
      Interaction: 15 * MINUTES_S,
      Session: DAY_S,
    },
  };
};

/** Asks at each sign-in who the person is, because one browser is one demo person after another. */
const askedEachTime = ({ base, Check }: typeof interactionPolicy): interactionPolicy.DefaultPolicy => {
  const policy = base();
  policy
    .get('login')!
    .checks.add(
      new Check('who_now', 'a demo person has to be chosen', 'login_required', ({ oidc }) =>
        oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
};
