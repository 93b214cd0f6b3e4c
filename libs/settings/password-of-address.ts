import type { Given } from './given.js';

/** Address → the setting that may have its password. */
const PASSWORDS = {
  DATABASE_URL: 'DATABASE_PASSWORD',
  MIGRATION_DATABASE_URL: 'MIGRATION_DATABASE_PASSWORD',
} as const;

/**
 * Addresses with the passwords that are set beside them: what reads an address need not know in how many parts it was given. One
 * that has a password already is a fault, since nobody could say which of the two holds, and so is one of a socket, which takes none;
 * what is no address stays, to be told.
 */
export const withPasswords = ({ values, faults }: Given): Given => {
  const whole: Record<string, string> = { ...values };
  const found: string[] = [];
  for (const [address, name] of Object.entries(PASSWORDS)) {
    const [url, password] = [values[address], values[name]];
    if (url === undefined || password === undefined || !URL.canParse(url)) continue;
    const parsed = new URL(url);
    if (parsed.password !== '') found.push(`${name}, ${address}: only one of them may have the password`);
    parsed.password = encodeURIComponent(password);
    if (parsed.password === '')
      found.push(`${name}, ${address}: an address without a host has no place for one`);
    whole[address] = parsed.href;
  }
  return { values: whole, faults: [...faults, ...found] };
};
