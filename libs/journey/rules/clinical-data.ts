import { type Decision, refuse } from '../model/decision.js';
import { CLINICAL_PARTS, type ClinicalData } from '../model/clinical-data.js';
import type { Calendar } from '../model/policy.js';
import { aField, type Need, needs } from '../model/requirement.js';
import { localDate } from '../time/local-time.js';

/** Years. Hardly anybody on record has been older, so a higher number is a typing error. */
const OLDEST = 120;

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

/** Names that occur twice in one list. A substance and a medicine may both be `other`, and methadone may be in both lists. */
const saidTwice = (part: 'substances' | 'diagnoses' | 'medicines', names: readonly string[]): Need[] =>
  twice(names).map((name) => needs(`${name} once`, aField(part)));

/**
 * R-CLINICAL: why clinical data cannot be taken, whatever the policy: nothing is said at all, a use or a medicine is from a day to come, nobody reaches such an
 * age, or the same thing is twice in one list. Null if they are taken.
 */
export const clinicalDataFault = (
  data: Partial<ClinicalData>,
  at: number,
  calendar: Calendar,
): Decision | null => {
  if (CLINICAL_PARTS.every((part) => data[part] === undefined))
    return refuse(
      'R-CLINICAL',
      'Nothing is recorded.',
      needs(`one of ${CLINICAL_PARTS.join(', ')}`, ...CLINICAL_PARTS.map((part) => aField(part))),
    );
  const { substances = [], diagnoses = [], medicines = [] } = data;
  const today = localDate(at, calendar);
  const needed = [
    ...substances
      .filter(({ lastUse }) => lastUse !== null && lastUse > today)
      .map(({ substance }) =>
        needs(`the last use of ${substance} on ${today} or before`, aField('substances')),
      ),
    ...substances
      .filter(({ ageOfFirstUse }) => ageOfFirstUse !== null && ageOfFirstUse > OLDEST)
      .map(({ substance }) =>
        needs(`an age of first use of ${substance} of ${OLDEST} at most`, aField('substances')),
      ),
    ...medicines
      .filter(({ since }) => since > today)
      .map(({ medicine }) => needs(`${medicine} since ${today} or before`, aField('medicines'))),
    ...saidTwice(
      'substances',
      substances.map(({ substance }) => substance),
    ),
    ...saidTwice('diagnoses', diagnoses),
    ...saidTwice(
      'medicines',
      medicines.map(({ medicine }) => medicine),
    ),
  ];
  return needed.length > 0
    ? refuse('R-CLINICAL', 'The clinical data cannot be as they are said.', ...needed)
    : null;
};
