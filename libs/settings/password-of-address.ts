import type { Given } from './given.js';

/** Address → the setting that may have its password. */
const PASSWORDS = {
  DATABASE_URL: 'DATABASE_PASSWORD',
  MIGRATION_DATABASE_URL: 'MIGRATION_DATABASE_PASSWORD',
} as const;

/**
 * Puts the passwords that are set separately into their addresses, so that nothing else has to know in how many parts an address was given. It is a fault
 * if the address has a password already, because then two contradict each other. It is also a fault if the address is that of a socket, which takes no
 * password. A text that is no address stays as it is, so that another check can report it.
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
