import { reference } from './element.js';
import type { Place } from './place.js';

/** The ways in which a resource of the bundle may point at its Patient. */
export const referencesTo = (fullUrl: unknown, id: unknown): string[] => [
  ...(typeof fullUrl === 'string' ? [fullUrl] : []),
  ...(typeof id === 'string' ? [`Patient/${id}`] : []),
];

/** Notes a fault unless the subject is the bundle's Patient. `patients` is null where there is none to point at. */
export const checkSubject = (value: unknown, place: Place, patients: ReadonlySet<string> | null): void => {
  const subject = place.read(reference, value);
  // Without a Patient that is the fault; it need not be repeated for everything else.
  if (subject === undefined || patients === null || patients.has(subject.reference)) return;
  place.at('reference').fault('otherSubject', 'is not the Patient of this bundle');
};
