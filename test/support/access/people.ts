import { STAFF_ROLES, type Person, type StaffRole } from '#access/person';
import type { Target } from './oracle.js';

/** Somebody who sends requests, and how a failure names them. */
export interface Somebody {
  readonly name: string;
  readonly person: Person;
  /** Whether they ask about it: who repeats what others are asked already, asks about less. */
  readonly asks: (target: Pick<Target, 'name'>) => boolean;
}

const somebody = (
  id: string,
  roles: readonly StaffRole[],
  sites: readonly string[],
  name = id,
): Somebody => ({ name, person: { id, roles, sites }, asks: () => true });

/** Has a journey at main in their care, leads a group there, and has no other. */
export const CLINICIAN_MAIN = 'clinician-main';

const pairs = STAFF_ROLES.flatMap((one, index) =>
  STAFF_ROLES.slice(index + 1).map((other) => [one, other] as const),
);

const askingNot =
  (...names: readonly string[]): Somebody['asks'] =>
  ({ name }) =>
    !names.includes(name);
const FEW = ["in a group of the clinician's", "nobody's yet", 'not there'];

/** Each role at each of the two sites; who has broken the glass; two roles at once; and who has little or nothing. */
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
