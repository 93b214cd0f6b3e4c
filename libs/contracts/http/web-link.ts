import { z } from 'zod';

/** A user and a password in an address are a secret that everybody sees, and hide which host it leads to. */
const namesNobody = (link: string): boolean => {
  const { username, password } = URL.parse(link) ?? { username: '', password: '' };
  return username === '' && password === '';
};

/** An address that people open, over TLS. */
export const webLink = z
  .url({ protocol: /^https$/, error: 'must be an address that begins with https://' })
  .max(2000)
  .refine(namesNobody, 'must have no user and no password');
