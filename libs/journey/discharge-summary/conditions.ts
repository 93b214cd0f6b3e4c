import { NOT_RECORDED } from '../model/discharge-summary.js';
import type { PartMaker } from './record.js';

/** R-CLINICAL, each as it was recorded last. */
export const conditions: PartMaker<'conditions'> = ({ state: { clinical = {} } }) => {
  const { diagnoses, substances, livingArrangement, employment } = clinical;
  return diagnoses || substances || livingArrangement || employment
    ? {
        diagnoses: diagnoses?.value ?? NOT_RECORDED,
        substances: substances?.value ?? NOT_RECORDED,
        livingArrangement: livingArrangement?.value ?? NOT_RECORDED,
        employment: employment?.value ?? NOT_RECORDED,
      }
    : NOT_RECORDED;
};

/** Medicines for addiction, and the medicines that were agreed for after the program. */
export const medication: PartMaker<'medication'> = ({ state: { clinical, continuingCare } }) => {
  const forAddiction = clinical?.medicines?.value;
  return forAddiction || continuingCare
    ? {
        forAddiction: forAddiction ?? NOT_RECORDED,
        afterDischarge: continuingCare?.medicines ?? NOT_RECORDED,
      }
    : NOT_RECORDED;
};
