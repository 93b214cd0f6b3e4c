import type { Paths } from '../api/client.js';
import { numberOf } from '../fields/text.js';
import type { ClinicalParts } from './read-clinical-data.js';
import type { SubstanceUse } from './substances.js';

type Sent =
  Paths['/v1/journeys/{journeyId}/record-clinical-data']['post']['requestBody']['content']['application/json'];
/** Without `by`: who acts is the person who is signed in. */
export type ClinicalBody = Omit<Sent, 'by'>;
type Medicine = NonNullable<ClinicalBody['medicines']>[number];

export interface SubstanceRow {
  readonly substance: '' | SubstanceUse['substance'];
  readonly route: '' | SubstanceUse['route'];
  readonly frequency: '' | SubstanceUse['frequency'];
  /** Local dates; empty where nobody knows. */
  readonly lastUse: string;
  readonly ageOfFirstUse: string;
}

export interface MedicineRow {
  readonly medicine: '' | Medicine['medicine'];
  readonly since: string;
}

/** The parts of clinical data as they stand in the form. The names of fields are those of the API, so that a fault finds its field. */
export interface ClinicalValues {
  readonly substances: readonly SubstanceRow[];
  readonly diagnoses: string;
  readonly medicines: readonly MedicineRow[];
  /** Somebody has said that there is none. An empty list alone says nothing. */
  readonly none: Readonly<Record<'substances' | 'diagnoses' | 'medicines', boolean>>;
  readonly livingArrangement: '' | NonNullable<ClinicalBody['livingArrangement']>;
  readonly employment: '' | NonNullable<ClinicalBody['employment']>;
  readonly arrestsIn30Days: string;
  readonly referralSource: '' | NonNullable<ClinicalBody['referralSource']>;
}

export const NO_SUBSTANCE: SubstanceRow = {
  substance: '',
  route: '',
  frequency: '',
  lastUse: '',
  ageOfFirstUse: '',
};
export const NO_MEDICINE: MedicineRow = { medicine: '', since: '' };

const isEmpty = (part: { readonly value: readonly unknown[] } | null): boolean => part?.value.length === 0;

/** The form as it begins: with what is on record, part by part. */
export const clinicalValues = (parts: ClinicalParts): ClinicalValues => ({
  substances: (parts.substances?.value ?? []).map(({ lastUse, ageOfFirstUse, ...use }) => ({
    ...use,
    lastUse: lastUse ?? '',
    ageOfFirstUse: ageOfFirstUse === null ? '' : String(ageOfFirstUse),
  })),
  diagnoses: (parts.diagnoses?.value ?? []).join('\n'),
  medicines: parts.medicines?.value ?? [],
  none: {
    substances: isEmpty(parts.substances),
    diagnoses: isEmpty(parts.diagnoses),
    medicines: isEmpty(parts.medicines),
  },
  livingArrangement: parts.livingArrangement?.value ?? '',
  employment: parts.employment?.value ?? '',
  arrestsIn30Days: parts.arrestsIn30Days ? String(parts.arrestsIn30Days.value) : '',
  referralSource: parts.referralSource?.value ?? '',
});

/** Each part that the form says something of. What nobody has chosen is sent as it stands, so that the API names the field. */
export const clinicalParts = (values: ClinicalValues): ClinicalBody => {
  const { none, livingArrangement, employment, arrestsIn30Days, referralSource } = values;
  const substances = values.substances.map(({ lastUse, ageOfFirstUse, ...use }) => ({
    ...(use as Pick<SubstanceUse, 'substance' | 'route' | 'frequency'>),
    lastUse: lastUse === '' ? null : lastUse,
    ageOfFirstUse: ageOfFirstUse.trim() === '' ? null : numberOf(ageOfFirstUse),
  }));
  const diagnoses = values.diagnoses
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const medicines = values.medicines as readonly Medicine[];
  return {
    ...((substances.length > 0 || none.substances) && { substances }),
    ...((diagnoses.length > 0 || none.diagnoses) && { diagnoses }),
    ...((medicines.length > 0 || none.medicines) && { medicines: [...medicines] }),
    ...(livingArrangement !== '' && { livingArrangement }),
    ...(employment !== '' && { employment }),
    ...(arrestsIn30Days.trim() !== '' && { arrestsIn30Days: numberOf(arrestsIn30Days) }),
    ...(referralSource !== '' && { referralSource }),
  };
};

/** The parts that are otherwise than on record: nobody records again, and under their own name, what a colleague has found out. */
export const changedParts = (values: ClinicalValues, onRecord: ClinicalBody): ClinicalBody =>
  Object.fromEntries(
    Object.entries(clinicalParts(values)).filter(
      ([part, value]) => JSON.stringify(value) !== JSON.stringify(onRecord[part as keyof ClinicalBody]),
    ),
  );
