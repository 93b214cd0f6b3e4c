import { askForToken, NoToken } from './ask-for-token.js';
import { readSecrets, whereItIs } from './kept.js';
import { refuseInProduction } from './not-in-production.js';
import { DEMO_PEOPLE, demoPerson } from './people.js';

/** Why there is no token, in words for somebody at a terminal. */
export class NoDemoToken extends Error {
  override readonly name = 'NoDemoToken';
}

/** A token from the provider that runs on these data. @throws NoDemoToken, DemoPeopleRefused */
export const demoToken = async (
  person: string,
  settings: { readonly NODE_ENV?: string; readonly OIDC_ISSUER?: string | undefined },
  dataDir: string,
): Promise<string> => {
  refuseInProduction(settings);
  if (settings.OIDC_ISSUER)
    throw new NoDemoToken('OIDC_ISSUER is set: tokens come from that provider, and there are no demo people');
  if (!demoPerson(person))
    throw new NoDemoToken(
      `there is no demo person ${JSON.stringify(person)}: take a role, or one of ${DEMO_PEOPLE.map(({ id }) => id).join(', ')}`,
    );
  const issuer = whereItIs(dataDir);
  if (issuer === undefined)
    throw new NoDemoToken(`\`npm start\` does not run on DATA_DIR ${dataDir}: start it, and ask again`);
  try {
    return await askForToken(issuer, readSecrets(dataDir).commandSecret, person);
  } catch (cause) {
    if (cause instanceof NoToken) throw cause;
    throw new NoDemoToken(`nobody answers at ${issuer}: does \`npm start\` run?`, { cause });
  }
};
