import { DAY } from '#journey/time/local-time';

/** A client's details, as a referral in our own JSON has them. */
export interface SamplePerson {
  readonly recordSystem: string;
  readonly recordNumber: string;
  readonly family: string;
  readonly given: string;
  readonly birthDate: string;
  readonly gender: string;
  readonly phone: string;
  readonly language: string;
}

/** The parts that are read of the Patient in a bundle of `referrals.ndjson`. */
interface Patient {
  readonly resourceType: string;
  readonly identifier: readonly { readonly system: string; readonly value: string }[];
  readonly name: readonly { readonly family: string; readonly given: readonly string[] }[];
  readonly telecom: readonly { readonly value: string }[];
  readonly gender: string;
  readonly birthDate: string;
  readonly communication: readonly {
    readonly language: { readonly coding: readonly { readonly code: string }[] };
  }[];
}

interface Bundle {
  readonly entry: readonly { readonly resource: Patient }[];
}

/** The client whom one bundle is about. */
export const personOf = (line: string): SamplePerson => {
  const { entry } = JSON.parse(line) as Bundle;
  const { identifier, name, telecom, gender, birthDate, communication } = entry.find(
    ({ resource }) => resource.resourceType === 'Patient',
  )!.resource;
  return {
    ...{ recordSystem: identifier[0]!.system, recordNumber: identifier[0]!.value },
    ...{ family: name[0]!.family, given: name[0]!.given.join(' ') },
    ...{ gender, birthDate, phone: telecom[0]!.value, language: communication[0]!.language.coding[0]!.code },
  };
};

const YEAR = 365.25 * DAY;

/** Whether the client has been of age for as long as the sample goes back. A minor would need a guardian, and other instruments. */
export const isOfAge = ({ birthDate }: SamplePerson, now: number): boolean =>
  now - Date.parse(birthDate) > 20 * YEAR;
