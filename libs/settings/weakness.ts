/** Short enough to be guessed, or to be a word. */
const SHORTEST = 12;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Why production does not take this secret: it, or the password in the address that it is, is too short. An address without
 * a password is let through: its server knows who asks by a certificate or a socket.
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
