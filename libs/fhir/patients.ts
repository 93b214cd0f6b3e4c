import { z } from 'zod';
import { code } from './element.js';
import type { Entry } from './entries.js';
import { isPatient } from './subject.js';

/** Of more Patients than these nobody has sent one referral, and none is looked at for another. */
const MOST_PATIENTS = 10;

const links = z.array(
  z.object({ type: code.optional(), other: z.object({ reference: code.optional() }).optional() }),
);

/** What the Patient was replaced by, as far as it says so. */
const replacements = ({ resource }: Entry): string[] =>
  (links.safeParse(resource['link']).data ?? []).flatMap(({ type, other }) =>
    type === 'replaced-by' ? (other?.reference ?? []) : [],
  );

export interface PatientsFound {
  /** Null where there is no Patient. */
  readonly client: Entry | null;
  /** Those that the client's record has replaced: what is about them is about the client. */
  readonly replaced: readonly Entry[];
  readonly others: readonly Entry[];
}

/** The Patient whom a bundle is about. Whoever is replaced by nobody in the bundle stands for themselves. */
export const patientsOf = (entries: readonly Entry[]): PatientsFound => {
  const all = entries.filter(({ type }) => type === 'Patient');
  const known = all.length > MOST_PATIENTS ? [] : all;
  const [client = null, ...others] = all.filter((patient) => replacedBy(patient, known) === undefined);
  if (client === null) return { client: all[0] ?? null, replaced: [], others: all.slice(1) };
  return { client, replaced: all.filter((patient) => replacedBy(patient, known) === client), others };
};

/** Which of the bundle's Patients has replaced this one, however often it was replaced in turn. */
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
