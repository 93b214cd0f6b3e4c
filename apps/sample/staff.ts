import { ApiClient } from './api-client.js';

/** The demo people who act in the sample. */
const STAFF = [
  ...(['coordinator-1', 'clinician-1', 'clinician-2', 'supervisor-1'] as const),
  ...(['coordinator-2', 'clinician-3', 'director-1'] as const),
] as const;

export type Clinician = 'clinician-1' | 'clinician-2';

/** A client of the API for each of them, signed in. */
export type Staff = Readonly<Record<(typeof STAFF)[number], ApiClient>>;

export const signedIn = async (
  url: string,
  tokenFor: (person: string) => Promise<string>,
): Promise<Staff> => {
  const clients = STAFF.map(async (id) => [id, new ApiClient(url, await tokenFor(id))] as const);
  return Object.fromEntries(await Promise.all(clients)) as Staff;
};
