import { z } from 'zod';
import { code } from './element.js';
import type { Entry } from './entries.js';
import { isPatient } from './subject.js';

/** Replacements are followed among at most so many Patients; nobody has sent one referral with more. */
const MOST_PATIENTS = 10;

const links = z.array(
  z.object({ type: code.optional(), other: z.object({ reference: code.optional() }).optional() }),
);

/** References to the Patients that replaced this one, as far as it names them. */
const replacements = ({ resource }: Entry): string[] =>
  (links.safeParse(resource['link']).data ?? []).flatMap(({ type, other }) =>
    type === 'replaced-by' ? (other?.reference ?? []) : [],
  );

export interface PatientsFound {
  /** Null where there is no Patient. */
  readonly client: Entry | null;
  /** Patients that the client's record has replaced. What refers to them refers to the client. */
  readonly replaced: readonly Entry[];
  readonly others: readonly Entry[];
}

/** The Patient whom a bundle is about. A Patient whom no other Patient of the bundle replaces is a person of their own. */
export const patientsOf = (entries: readonly Entry[]): PatientsFound => {
  const all = entries.filter(({ type }) => type === 'Patient');
  const known = all.length > MOST_PATIENTS ? [] : all;
  const [client = null, ...others] = all.filter((patient) => replacedBy(patient, known) === undefined);
  if (client === null) return { client: all[0] ?? null, replaced: [], others: all.slice(1) };
  return { client, replaced: all.filter((patient) => replacedBy(patient, known) === client), others };
};

/** The Patient of the bundle that has finally replaced this one, through any number of replacements; undefined if none has. */
const replacedBy = (
  patient: Entry,
  all: readonly Entry[],
  seen: readonly Entry[] = [patient],
): Entry | undefined => {
  const references = replacements(patient);
  const next = all.find(
    (other) =>
      !seen.includes(other) && references.some((reference) => isPatient(other, reference, patient.fullUrl)),
  );
  return next && (replacedBy(next, all, [...seen, next]) ?? next);
};
