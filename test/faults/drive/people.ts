import type { Person } from '#access/person';
import type { Issuer } from '../../support/issuer.js';

const at = (id: string, role: 'coordinator' | 'clinician' | 'supervisor' | 'director'): Person => ({
  id,
  roles: [role],
  sites: ['main'],
});

export const PEOPLE = {
  coordinator: at('coordinator-1', 'coordinator'),
  clinician: at('clinician-1', 'clinician'),
  supervisor: at('supervisor-1', 'supervisor'),
  director: at('director-1', 'director'),
} as const;
export type Who = keyof typeof PEOPLE;

/** Their bearer tokens, good for longer than a run takes. */
export const tokensOf = async (issuer: Issuer): Promise<Record<Who, string>> => {
  const signed = Object.entries(PEOPLE).map(async ([who, person]) => [
    who,
    await issuer.token(person, { exp: Math.floor(Date.now() / 1_000) + 3 * 3_600 }),
  ]);
  return Object.fromEntries(await Promise.all(signed)) as Record<Who, string>;
};
