import { COMMAND_CLIENT, DEMO_GRANT } from './names.js';

/** The provider has answered, but gives no token. */
export class NoToken extends Error {
  override readonly name = 'NoToken';
}

interface Answer {
  readonly access_token?: string;
  readonly error?: string;
  readonly error_description?: string;
}

/** @throws NoToken with the provider's words; TypeError where nobody answers */
export const askForToken = async (issuer: string, secret: string, person: string): Promise<string> => {
  const proof = Buffer.from(`${COMMAND_CLIENT}:${secret}`).toString('base64');
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${proof}`, accept: 'application/json' },
    body: new URLSearchParams({ grant_type: DEMO_GRANT, person }),
  });
  const { access_token: token, error, error_description: why } = (await response.json()) as Answer;
  if (token === undefined) throw new NoToken(why ?? error ?? `the provider answered ${response.status}`);
  return token;
};
