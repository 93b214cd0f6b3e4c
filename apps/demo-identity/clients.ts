import type { ClientMetadata } from 'oidc-provider';
import type { Secrets } from './kept.js';
import { COMMAND_CLIENT, DEMO_GRANT, PAGES_CLIENT } from './names.js';

export const clientsOf = (apiUrl: string, { clientSecret, commandSecret }: Secrets): ClientMetadata[] => [
  {
    client_id: PAGES_CLIENT,
    client_secret: clientSecret,
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [`${apiUrl}/sign-in/callback`],
    post_logout_redirect_uris: [`${apiUrl}/`],
  },
  {
    client_id: COMMAND_CLIENT,
    client_secret: commandSecret,
    grant_types: [DEMO_GRANT],
    response_types: [],
    redirect_uris: [],
  },
];
