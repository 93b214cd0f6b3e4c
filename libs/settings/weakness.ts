/** The fewest characters of a secret; a shorter one can be guessed, or is a word. */
const SHORTEST = 12;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Why production does not accept this secret: the secret is too short, or, if it is an address, the password in it. Null if it is accepted. An address
 * without a password is accepted, because its server identifies the client by a certificate or a socket.
 */
export const weakness = (secret: string): string | null => {
  if (!ADDRESS.test(secret) || !URL.canParse(secret))
    return secret.length < SHORTEST ? tooShort('must be') : null;
  const password = decoded(new URL(secret).password);
  return password !== '' && password.length < SHORTEST ? tooShort('must have a password of') : null;
};

const tooShort = (what: string): string => `${what} ${SHORTEST} characters at least in production`;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
