import type { SignInSettings } from '#identity/sign-in-settings';
import { AUDIENCE } from './api-tokens.js';
import { askForToken } from './ask-for-token.js';
import { ChoosePerson } from './choose-person.js';
import { configurationFor } from './configuration.js';
import { registerDemoGrant } from './demo-grant.js';
import { keptSecrets, sayWhere } from './kept.js';
import { PAGES_CLIENT } from './names.js';
import { refuseInProduction } from './not-in-production.js';
import { DEMO_PEOPLE, type DemoPerson } from './people.js';
import { serve } from './serve.js';

export interface IdentityOptions {
  readonly port: number;
  /** The folder for its keys and secrets. They are made at the first start, in a folder of their own. */
  readonly dataDir: string;
  /** Where browsers find the API, such as `http://127.0.0.1:3000`. */
  readonly apiUrl: string;
  /** How long a session of the pages lasts. Default: half an hour without a request, and twelve hours in any case. */
  readonly session?: SignInSettings['session'];
  /** Gets errors of the provider itself. */
  readonly onError?: (error: unknown) => void;
}

export interface Identity {
  /** The settings with which the API believes this provider. */
  readonly signIn: SignInSettings;
  readonly people: readonly DemoPerson[];
  /** An access token for a staff id, or for the first person who has the role. */
  readonly tokenFor: (person: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts an OpenID provider for a developer's machine, with people who are made up. @throws DemoPeopleRefused in production */
export const startIdentity = async (options: IdentityOptions): Promise<Identity> => {
  refuseInProduction(process.env);
  const { port, dataDir, apiUrl, session = { idleMinutes: 30, maxHours: 12 } } = options;
  const { onError = (error) => process.stderr.write(`${String(error)}\n`) } = options;
  const issuer = `http://127.0.0.1:${port}`;
  const secrets = await keptSecrets(dataDir);

  const { Provider, errors, interactionPolicy } = await import('oidc-provider');
  const provider = new Provider(issuer, configurationFor(apiUrl, secrets, interactionPolicy));
  provider.on('server_error', (_, error) => onError(error));
  registerDemoGrant(provider, errors);
  const server = await serve(provider, new ChoosePerson(provider, errors, apiUrl, onError), port);
  const nowhere = sayWhere(dataDir, issuer);

  return {
    signIn: {
      issuer,
      audience: AUDIENCE,
      clientId: PAGES_CLIENT,
      clientSecret: secrets.clientSecret,
      publicUrl: apiUrl,
      claims: { staffId: 'sub', roles: 'roles', sites: 'sites' },
      clockSkewSeconds: 30,
      session,
    },
    people: DEMO_PEOPLE,
    tokenFor: (person) => askForToken(issuer, secrets.commandSecret, person),
    stop: async () => {
      nowhere();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};
