import { describe, expect, test } from '@jest/globals';
import { clinicalDataOnRecord } from '#journey/clinical-data';
import { OPEN_PHASES } from '#journey/model/phase';
import { CLINICAL_DATA } from '#scenarios/clinical-data';
import { NO_RISK } from '#scenarios/policy';
import { IN_PHASE, inTreatment } from '#scenarios/pure/in-phase';
import { PureJourney } from '#scenarios/pure/pure-journey';

const [ALCOHOL, OPIOIDS] = CLINICAL_DATA.substances as [
  (typeof CLINICAL_DATA.substances)[number],
  (typeof CLINICAL_DATA.substances)[number],
];
/** The local date of the journey's now, and of the day after: treatment begins on Monday, 5 January 2026. */
const [TODAY, TOMORROW] = ['2026-01-05', '2026-01-06'];

describe('R-CLINICAL: what a payer and the yearly reports need', () => {
  test.each(OPEN_PHASES)('is recorded in %s, and asks nobody for anything', (phase) => {
    const journey = IN_PHASE[phase]();
    const [before, seq] = [journey.view, journey.state.seq];
    journey.reach('recordClinicalData', CLINICAL_DATA);
    expect(journey.view).toEqual({ ...before, seq: seq + 1 });
    expect(journey.state.clinical?.diagnoses).toEqual({ value: ['F10.20', 'F32.1'], at: journey.now });
  });

  test('under a policy of an earlier release, too', () =>
    expect(inTreatment({ policy: NO_RISK }).attempt('recordClinicalData', CLINICAL_DATA)).toBeNull());

  test('a part that is given again replaces the one before, and what is left out stays', () => {
    const journey = inTreatment().reach('recordClinicalData', CLINICAL_DATA, { by: 'clinician' });
    const admitted = journey.now;
    journey
      .passDays(1)
      .reach('recordClinicalData', { arrestsIn30Days: 1, medicines: [] }, { by: 'supervisor' });
    expect(journey.state.clinical).toEqual({
      substances: { value: CLINICAL_DATA.substances, at: admitted },
      diagnoses: { value: CLINICAL_DATA.diagnoses, at: admitted },
      medicines: { value: [], at: journey.now },
      livingArrangement: { value: 'independent', at: admitted },
      employment: { value: 'partTime', at: admitted },
      arrestsIn30Days: { value: 1, at: journey.now },
      referralSource: { value: 'otherHealthCareProvider', at: admitted },
    });
    const { employment, arrestsIn30Days } = clinicalDataOnRecord(journey.events);
    const [first, second] = journey.events.filter(({ type }) => type === 'clinicalDataRecorded');
    expect(employment).toEqual({ value: 'partTime', at: admitted, by: first!.by.id });
    expect(arrestsIn30Days).toEqual({ value: 1, at: journey.now, by: second!.by.id });
    expect(second!.by.id).not.toBe(first!.by.id);
  });

  test('of a journey without any there is none', () =>
    expect(clinicalDataOnRecord(inTreatment().events)).toEqual({}));

  test.each([
    ['nothing', {}, /^one of substances, /],
    [
      'a last use to come',
      { substances: [{ ...ALCOHOL, lastUse: TOMORROW }] },
      `the last use of alcohol on ${TODAY} or before`,
    ],
    [
      'an age that nobody reaches',
      { substances: [{ ...ALCOHOL, ageOfFirstUse: 121 }] },
      'an age of first use of alcohol of 120 at most',
    ],
    ['a medicine to come', { medicines: [{ medicine: 'methadone', since: TOMORROW }] }, /^methadone since /],
    ['a substance twice', { substances: [ALCOHOL, OPIOIDS, ALCOHOL] }, 'alcohol once'],
    ['a code twice', { diagnoses: ['F10.20', 'F10.20', 'F10.20'] }, 'F10.20 once'],
    [
      'a medicine twice',
      {
        medicines: [
          { medicine: 'other', since: TODAY },
          { medicine: 'other', since: '2025-01-01' },
        ],
      },
      'other once',
    ],
  ] as const)('%s is refused', (_, data, needed) => {
    const journey: PureJourney = inTreatment();
    expect(journey.attempt('recordClinicalData', data)).toMatchObject({
      rule: { id: 'R-CLINICAL' },
      needed: [typeof needed === 'string' ? needed : expect.stringMatching(needed)],
    });
    expect(journey.state.clinical).toBeUndefined();
  });

  test('a substance and a medicine of one name are two things', () => {
    const substances = [{ ...ALCOHOL, substance: 'other' }] as const;
    const medicines = [{ medicine: 'other', since: TODAY }] as const;
    const { clinical } = inTreatment().reach('recordClinicalData', { substances, medicines }).state;
    expect([clinical?.substances?.value, clinical?.medicines?.value]).toEqual([substances, medicines]);
  });

  test('today, and an age of 120, are taken', () => {
    const substances = [{ ...ALCOHOL, lastUse: TODAY, ageOfFirstUse: 120 }, OPIOIDS];
    const medicines = [{ medicine: 'methadone', since: TODAY }] as const;
    expect(inTreatment().attempt('recordClinicalData', { substances, medicines })).toBeNull();
  });
});
