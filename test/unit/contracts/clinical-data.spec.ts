import { describe, expect, test } from '@jest/globals';
import { MILESTONES } from '#contracts/http/milestones';
import { CLINICAL_DATA } from '#scenarios/clinical-data';

const [ALCOHOL] = CLINICAL_DATA.substances;
const isTaken = (body: object): boolean => MILESTONES.recordClinicalData.body.safeParse(body).success;

describe('clinical data over HTTP', () => {
  test('one part is sent alone, and the others are not made up', () =>
    expect(MILESTONES.recordClinicalData.body.parse({ arrestsIn30Days: 96 })).toMatchObject({
      data: { arrestsIn30Days: 96 },
    }));

  test.each(['F10.20', 'C7A', 'Z3A.01', 'S72.001A', 'U07.1', 'O9A.1'])('%s is a code by its form', (code) =>
    expect(isTaken({ diagnoses: [code] })).toBe(true),
  );

  test.each(['F1020', 'f10.20', 'F10.', '10.20', 'F10.20000', 'alcohol', ''])('%j is none', (code) =>
    expect(isTaken({ diagnoses: [code] })).toBe(false),
  );

  test.each([
    { substances: [ALCOHOL, ALCOHOL, ALCOHOL, ALCOHOL] },
    { substances: [{ ...ALCOHOL, route: 'nose' }] },
    { substances: [{ ...ALCOHOL, lastUse: '2026-02-30' }] },
    { substances: [{ ...ALCOHOL, name: 'somebody' }] },
    { substances: [{ ...ALCOHOL, ageOfFirstUse: -1 }] },
    { diagnoses: Array.from({ length: 21 }, (_, number) => `F${10 + number}`) },
    { medicines: [{ medicine: 'methadone' }] },
    { arrestsIn30Days: 97 },
    { arrestsIn30Days: null },
    { emergencyContact: 'a sister' },
  ])('%j is not taken', (body) => expect(isTaken(body)).toBe(false));
});
