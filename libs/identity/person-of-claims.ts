import { STAFF_ROLES, type Person, type StaffRole } from '#access/person';
import type { ClaimNames } from './sign-in-settings.js';
import { TokenRefused } from './token-refused.js';

type Claims = Readonly<Record<string, unknown>>;

/** A staff id and never a name or an address: it stands in logs, events and the audit. */
export const STAFF_ID = /^[A-Za-z0-9._-]{1,64}$/;
/** The id under which the program itself acts. Nobody signs in with it. */
const ITS_OWN = 'system';
export const SITE = /^[\w.-]{1,64}$/;

/** The person of these claims. Roles that the program does not know are left out. @throws TokenRefused */
export const personOfClaims = (claims: Claims, names: ClaimNames): Person => {
  const id = at(claims, names.staffId);
  if (typeof id !== 'string' || !STAFF_ID.test(id) || id.toLowerCase() === ITS_OWN)
    throw new TokenRefused(`Its claim "${names.staffId}" is not a staff id.`);
  const said = textsAt(claims, names.roles);
  const name = nameAt(claims, names.name ?? 'name');
  return {
    id,
    ...(name !== undefined && { name }),
    roles: STAFF_ROLES.filter((role: StaffRole) => said.includes(role)),
    sites: [...new Set(textsAt(claims, names.sites))].filter((site) => SITE.test(site)),
  };
};

/** A name that cannot be shown or stored is left out, as if the claim were missing. */
const nameAt = (claims: Claims, claim: string): string | undefined => {
  const said = at(claims, claim);
  const name = typeof said === 'string' ? said.trim() : '';
  return name === '' || name.length > 100 || /[\p{C}]/u.test(name) ? undefined : name;
};

/** A claim by its own name, which may have dots (a URL), or inside others. */
const at = (claims: Claims, name: string): unknown => {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((inside, part) => {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, part)) return undefined;
    return (inside as Claims)[part];
  }, claims);
};

/** A list, or words with blanks between, as some providers write one. */
const textsAt = (claims: Claims, name: string): readonly string[] => {
  const value = at(claims, name);
  if (typeof value === 'string') return value.split(' ');
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};
