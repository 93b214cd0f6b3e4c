/** The lists of SAMHSA's Treatment Episode Data Set, each code by a name of ours. No substance at all is an empty list. */
export const SUBSTANCES = [
  'alcohol',
  'cocaineOrCrack',
  'cannabis',
  'heroin',
  'nonPrescriptionMethadone',
  'otherOpioids',
  'pcp',
  'otherHallucinogens',
  'methamphetamine',
  'otherAmphetamines',
  'otherStimulants',
  'benzodiazepines',
  'otherTranquilizers',
  'barbiturates',
  'otherSedatives',
  'inhalants',
  'overTheCounter',
  'other',
] as const;
export type Substance = (typeof SUBSTANCES)[number];

export const ROUTES_OF_USE = ['oral', 'smoking', 'inhalation', 'injection', 'other'] as const;

export const FREQUENCIES_OF_USE = [
  'notInThePastMonth',
  'oneToThreeTimesInThePastMonth',
  'oneOrTwoTimesAWeek',
  'threeToSixTimesAWeek',
  'daily',
] as const;

/** Medicines for addiction treatment. */
export const ADDICTION_MEDICINES = [
  'methadone',
  'buprenorphine',
  'naltrexone',
  'acamprosate',
  'disulfiram',
  'nicotineReplacement',
  'varenicline',
  'bupropion',
  'other',
] as const;

export const LIVING_ARRANGEMENTS = ['homeless', 'dependent', 'independent'] as const;

/** Work and, of those outside the labor force, what they do. */
export const EMPLOYMENTS = [
  'fullTime',
  'partTime',
  'unemployed',
  'homemaker',
  'student',
  'retiredOrDisabled',
  'inAnInstitution',
  'otherwiseNotInTheLaborForce',
] as const;

export const REFERRAL_SOURCES = [
  'individual',
  'substanceUseCareProvider',
  'otherHealthCareProvider',
  'school',
  'employer',
  'otherCommunityReferral',
  'courtOrCriminalJustice',
] as const;

export interface SubstanceUse {
  readonly substance: Substance;
  readonly route: (typeof ROUTES_OF_USE)[number];
  readonly frequency: (typeof FREQUENCIES_OF_USE)[number];
  /** Local date, YYYY-MM-DD; null: nobody knows. */
  readonly lastUse: string | null;
  /** Years; null: nobody knows. */
  readonly ageOfFirstUse: number | null;
}

export interface AddictionMedicine {
  readonly medicine: (typeof ADDICTION_MEDICINES)[number];
  /** Local date, YYYY-MM-DD. */
  readonly since: string;
}

/** R-CLINICAL: what a payer and the yearly reports need at admission and discharge. It names nobody. */
export interface ClinicalData {
  /** Primary first, three at most. */
  readonly substances: readonly SubstanceUse[];
  /** ICD-10-CM codes as given, 20 at most. */
  readonly diagnoses: readonly string[];
  readonly medicines: readonly AddictionMedicine[];
  readonly livingArrangement: (typeof LIVING_ARRANGEMENTS)[number];
  readonly employment: (typeof EMPLOYMENTS)[number];
  /** 0–96. */
  readonly arrestsIn30Days: number;
  readonly referralSource: (typeof REFERRAL_SOURCES)[number];
}

export const CLINICAL_PARTS = [
  'substances',
  'diagnoses',
  'medicines',
  'livingArrangement',
  'employment',
  'arrestsIn30Days',
  'referralSource',
] as const satisfies readonly (keyof ClinicalData)[];

/** Each part as it was recorded last, and when: ms since epoch. */
export type ClinicalDataAsItStands = {
  readonly [P in keyof ClinicalData]?: { readonly value: ClinicalData[P]; readonly at: number };
};
