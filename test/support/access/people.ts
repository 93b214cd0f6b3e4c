import { STAFF_ROLES, type Person, type StaffRole } from '#access/person';
import type { Target } from './oracle.js';

/** A person who sends requests. `name` stands in the message of a failure. */
export interface Somebody {
  readonly name: string;
  readonly person: Person;
  /** Whether the person asks about the target. People who would only repeat the requests of others ask about fewer targets. */
  readonly asks: (target: Pick<Target, 'name'>) => boolean;
}

const somebody = (
  id: string,
  roles: readonly StaffRole[],
  sites: readonly string[],
  name = id,
): Somebody => ({ name, person: { id, roles, sites }, asks: () => true });

/** A clinician who has one journey at main in their care and leads a group there, and reaches no other journey. */
export const CLINICIAN_MAIN = 'clinician-main';

const pairs = STAFF_ROLES.flatMap((one, index) =>
  STAFF_ROLES.slice(index + 1).map((other) => [one, other] as const),
);

const askingNot =
  (...names: readonly string[]): Somebody['asks'] =>
  ({ name }) =>
    !names.includes(name);
const FEW = ["in a group of the clinician's", "nobody's yet", 'not there'];

/** Everybody who asks: each role at each of the two sites, people who have broken the glass, people with two roles, all roles, no site or no role. */
export const PEOPLE: readonly Somebody[] = [
  ...STAFF_ROLES.map((role) => somebody(`${role}-main`, [role], ['main'])),
  ...STAFF_ROLES.map((role) => ({
    ...somebody(`${role}-north`, [role], ['north']),
    asks: askingNot(...FEW, "somebody else's"),
  })),
  somebody('clinician-glass', ['clinician'], ['main']),
  somebody('coordinator-glass', ['coordinator'], ['main']),
  ...pairs.map((roles) => ({
    ...somebody(CLINICIAN_MAIN, roles, ['main'], `${roles.join('+')}-main`),
    asks: askingNot(...FEW, 'at north'),
  })),
  somebody('everything-main', STAFF_ROLES, ['main']),
  somebody('everything-nowhere', STAFF_ROLES, []),
  somebody('no-role-main', [], ['main']),
];

export const personNamed = (name: string): Person => {
  const found = PEOPLE.find((one) => one.name === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found.person;
};
