/**
 * Administrative resources that come with a referral and that it does not need: the answer says so of each. Any other type that is not read is a
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
  'MessageHeader',
  'OperationOutcome',
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Provenance',
]);
