import { BundleFaults, type BundleFault } from '#fhir/bundle-faults';
import type { Reading } from '#fhir/date-time';
import { parseReferralBundle } from '#fhir/parse-referral-bundle';

type Json = Record<string, unknown>;

export const NOW = new Date('2026-06-01T12:00:00Z');
const PATIENT_URL = 'urn:uuid:00000000-0000-4000-8000-000000000001';

export const patient = (changes: Json = {}): Json => ({
  fullUrl: PATIENT_URL,
  resource: {
    resourceType: 'Patient',
    id: 'p1',
    identifier: [
      { system: 'http://example.org/ssn', value: '999-00-1111' },
      {
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
        system: 'http://hospital.example.org',
        value: 'MRN-1',
      },
    ],
    name: [
      { use: 'maiden', family: 'Before1', given: ['Ada'] },
      { use: 'official', family: 'Greenfelder433', given: ['Ada2', 'Maria'] },
    ],
    telecom: [
      { system: 'email', value: 'ada@example.org' },
      { system: 'phone', value: '555-0000', use: 'old' },
      { system: 'phone', value: '555-0100' },
    ],
    gender: 'female',
    birthDate: '1990-02-28',
    communication: [
      { language: { coding: [{ code: 'es' }] } },
      { language: { coding: [{ code: 'en-US' }] }, preferred: true },
    ],
    ...changes,
  },
});

export const score = (changes: Json = {}): Json => ({
  value: 12,
  unit: '{score}',
  system: 'http://unitsofmeasure.org',
  code: '{score}',
  ...changes,
});

export const loinc = (code: string): Json => ({ coding: [{ system: 'http://loinc.org', code }] });

export const observation = (changes: Json = {}): Json => ({
  resource: {
    resourceType: 'Observation',
    status: 'final',
    code: loinc('44261-6'),
    subject: { reference: PATIENT_URL },
    effectiveDateTime: '2026-05-01T09:30:00-04:00',
    valueQuantity: score(),
    ...changes,
  },
});

export const condition = (changes: Json = {}): Json => ({
  resource: {
    resourceType: 'Condition',
    clinicalStatus: { coding: [{ code: 'active' }] },
    verificationStatus: { coding: [{ code: 'confirmed' }] },
    code: { coding: [{ system: 'http://snomed.info/sct', code: '7200002', display: 'Alcoholism' }] },
    subject: { reference: 'Patient/p1' },
    onsetDateTime: '2019',
    ...changes,
  },
});

export const serviceRequest = (changes: Json = {}): Json => ({
  resource: {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    subject: { reference: PATIENT_URL },
    priority: 'urgent',
    performer: [
      { reference: 'Organization/1' },
      {
        type: 'HealthcareService',
        identifier: { system: 'http://program.example/tracks', value: 'evening' },
      },
    ],
    ...changes,
  },
});

export const bundle = (...entry: readonly unknown[]): Json => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry,
});

/** Read at `NOW`, where the day begins five hours after it does in UTC. */
export const reading = (now: Date = NOW): Reading => ({
  now: now.getTime(),
  startOfDay: (date) => Date.parse(`${date}T05:00:00Z`),
});

export const parse = (json: unknown) => parseReferralBundle(json, reading());

/** Faults of a bundle; none where it is a referral. Throws whatever else goes wrong. */
export const faultsOf = (json: unknown): readonly BundleFault[] => {
  try {
    parse(json);
    return [];
  } catch (error) {
    if (error instanceof BundleFaults) return error.faults;
    throw error;
  }
};
