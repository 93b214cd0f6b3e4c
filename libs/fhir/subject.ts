import { z } from 'zod';
import { code, many, unread } from './element.js';
import type { Entry } from './entries.js';
import { isTo } from './reference.js';

const identifier = z.object({ system: unread, value: unread });
const subject = z.object({ reference: code.optional(), identifier: identifier.optional() });
const identifiers = many(identifier);

type Numbered = z.output<typeof identifier>;

const keysOf = ({ system, value }: Numbered): string[] =>
  system === undefined || value === undefined ? [] : [JSON.stringify([system, value])];

/** Whether a reference is to this Patient. @param from fullUrl of the entry in which it stands */
export const isPatient = ({ fullUrl, type, resource }: Entry, reference: string, from: unknown): boolean =>
  isTo({ fullUrl, type, id: resource['id'] }, reference, from);

/** The entries of a bundle that are its one Patient. They are more than one if a record has been replaced. */
export class Patients {
  private readonly numbers: ReadonlySet<string>;

  constructor(private readonly entries: readonly Entry[]) {
    const numbered = entries.flatMap(
      ({ resource }) => identifiers.safeParse(resource['identifier']).data ?? [],
    );
    this.numbers = new Set(numbered.flatMap(keysOf));
  }

  /** Notes a fault unless the subject of an entry is the Patient, by reference or by a number that it has. */
  check({ resource, place: entry, fullUrl }: Entry): void {
    const place = entry.at('subject');
    const read = place.read(subject, resource['subject']);
    // A bundle without a Patient has that fault already; it is not repeated for every other entry.
    if (read === undefined || this.entries.length === 0) return;
    const { reference, identifier: number } = read;
    if (reference === undefined && number === undefined) place.at('reference').fault('missing', 'is missing');
    else if (reference === undefined ? !this.hasNumber(number!) : !this.has(reference, fullUrl))
      place
        .at(reference === undefined ? 'identifier' : 'reference')
        .fault('otherSubject', 'is not the Patient of this bundle');
  }

  private has(reference: string, from: unknown): boolean {
    return this.entries.some((patient) => isPatient(patient, reference, from));
  }

  private hasNumber(number: Numbered): boolean {
    return keysOf(number).some((key) => this.numbers.has(key));
  }
}
