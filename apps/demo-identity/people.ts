import type { Person } from '#access/person';

export interface DemoPerson extends Person {
  /** Made up, as everything here is. */
  readonly name: string;
  /** What the sign-in page says of the person, beside the id. */
  readonly is: string;
}

const MAIN = ['main'];
const RIVERSIDE = ['riverside'];
const BOTH = [...MAIN, ...RIVERSIDE];

/**
 * Those who may sign in where `npm start` is its own identity provider. The first of a role is taken where only a role is given. Real people sign in at a
 * real provider, and are never listed here.
 */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { id: 'coordinator-1', name: 'Casey Coordinator', roles: ['coordinator'], sites: MAIN, is: 'coordinator' },
  {
    id: 'clinician-1',
    name: 'Robin Clinician',
    roles: ['clinician'],
    sites: MAIN,
    is: 'clinician, leads the morning group',
  },
  { id: 'supervisor-1', name: 'Sam Supervisor', roles: ['supervisor'], sites: BOTH, is: 'supervisor' },
  { id: 'director-1', name: 'Dana Director', roles: ['director'], sites: BOTH, is: 'program director' },
  {
    id: 'operator-1',
    name: 'Olu Operator',
    roles: ['operator'],
    sites: MAIN,
    is: 'operator: keeps the service running',
  },
  {
    id: 'operator-2',
    name: 'Lee Operator',
    roles: ['operator', 'decoder'],
    sites: MAIN,
    is: 'operator who may open what is sealed in Temporal',
  },
  { id: 'auditor-1', name: 'Ari Auditor', roles: ['auditor'], sites: MAIN, is: 'auditor' },
  {
    id: 'clinician-2',
    name: 'Kim Clinician',
    roles: ['clinician'],
    sites: MAIN,
    is: 'clinician with another caseload',
  },
  {
    id: 'coordinator-2',
    name: 'Jo Coordinator',
    roles: ['coordinator'],
    sites: RIVERSIDE,
    is: 'coordinator at another site',
  },
  {
    id: 'clinician-3',
    name: 'Noor Clinician',
    roles: ['clinician'],
    sites: RIVERSIDE,
    is: 'clinician at that site',
  },
];

/** The demo person with this staff id, or the first who has this role. */
export const demoPerson = (name: string): DemoPerson | undefined =>
  DEMO_PEOPLE.find(({ id }) => id === name) ??
  DEMO_PEOPLE.find(({ roles }) => (roles as readonly string[]).includes(name));
