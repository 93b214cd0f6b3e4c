import type { ClinicalData } from '#journey/model/clinical-data';

/** Clinical data of a client who comes from the emergency department. */
export const CLINICAL_DATA: ClinicalData = {
  substances: [
    {
      ...{ substance: 'alcohol', route: 'oral', frequency: 'daily' },
      ...{ lastUse: '2026-01-01', ageOfFirstUse: 15 },
    },
    {
      ...{ substance: 'otherOpioids', route: 'injection', frequency: 'notInThePastMonth' },
      ...{ lastUse: null, ageOfFirstUse: null },
    },
  ],
  diagnoses: ['F10.20', 'F32.1'],
  medicines: [{ medicine: 'buprenorphine', since: '2025-11-20' }],
  livingArrangement: 'independent',
  employment: 'partTime',
  arrestsIn30Days: 0,
  referralSource: 'otherHealthCareProvider',
};
