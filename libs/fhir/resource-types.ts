/**
 * Administrative resources that come with a referral and that it does not need. Any other type that is not read is a
 * fault: a sender who sent an allergy or a prescription must not believe that it arrived.
 */
export const NOT_NEEDED: ReadonlySet<string> = new Set([
  'CareTeam',
  'Claim',
  'Coverage',
  'Encounter',
  'ExplanationOfBenefit',
  'HealthcareService',
  'Location',
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Provenance',
]);
