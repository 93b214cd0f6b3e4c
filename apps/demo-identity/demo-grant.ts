import type { Provider, errors as Errors } from 'oidc-provider';
import { ACCESS_TOKENS, AUDIENCE } from './api-tokens.js';
import { DEMO_GRANT } from './names.js';
import { DEMO_PEOPLE, demoPerson } from './people.js';

/** A grant that gives tokens of demo people to whoever has the secret under DATA_DIR. */
export const registerDemoGrant = (provider: Provider, errors: typeof Errors): void =>
  provider.registerGrantType<{ person?: string }>(
    DEMO_GRANT,
    async (ctx) => {
      const person = demoPerson(ctx.oidc.params?.person ?? '');
      if (!person)
        throw new errors.InvalidRequest(
          `person must be one of ${DEMO_PEOPLE.map(({ id }) => id).join(', ')}`,
        );
      const token = new provider.AccessToken({
        client: ctx.oidc.client,
        accountId: person.id,
        gty: DEMO_GRANT,
        // It belongs to no sign-in, so there is no grant that could be revoked.
        grantId: '',
      });
      token.resourceServer = new provider.ResourceServer(AUDIENCE, ACCESS_TOKENS);
      ctx.oidc.entity('AccessToken', token);
      ctx.body = {
        access_token: await token.save(),
        expires_in: token.expiration,
        token_type: token.tokenType,
      };
    },
    ['person'],
  );
