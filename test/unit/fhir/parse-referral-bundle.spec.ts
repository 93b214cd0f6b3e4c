import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { bundle, condition, loinc, NOW, observation, parse, patient, score } from './bundle.js';

describe('the client', () => {
  test('has the record number, the official name, a phone that is not old, and the preferred language', () => {
    expect(parse(bundle(patient())).client).toEqual({
      recordSystem: 'http://hospital.example.org',
      recordNumber: 'MRN-1',
      identifiers: [{ system: 'http://example.org/ssn', value: '999-00-1111' }],
      family: 'Greenfelder433',
      given: 'Ada2 Maria',
      birthDate: '1990-02-28',
      gender: 'female',
      phone: '555-0100',
      language: 'en-US',
    });
  });

  test('needs no gender, phone or language', () => {
    const bare = patient({ gender: undefined, telecom: undefined, communication: undefined });
    expect(parse(bundle(bare)).client).toMatchObject({ gender: null, phone: null, language: null });
  });

  test.each([
    [['old', 'usual', undefined], 1],
    [['maiden', undefined, 'nickname'], 1],
    [['old', 'maiden'], 1],
    [[undefined, undefined], 0],
    [['usual', 'official'], 1],
  ])('of names for use %j is called by number %i', (uses, best) => {
    const name = uses.map((use, index) => ({ use, family: `F${index}`, given: ['G'] }));
    expect(parse(bundle(patient({ name }))).client.family).toBe(`F${best}`);
  });

  test('is known by a record number that is in use', () => {
    const type = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] };
    const old = { type, system: 'urn:a', value: '1', use: 'old' };
    const current = { type, system: 'urn:a', value: '2' };
    expect(parse(bundle(patient({ identifier: [old, current] }))).client.recordNumber).toBe('2');
  });

  test('may be known to be born in a year or a month only', () => {
    const asSent = readFileSync(new URL('../../e2e/cases/year-only.json', import.meta.url), 'utf8');
    expect(parse(JSON.parse(asSent)).client.birthDate).toBe('1985');
    expect(parse(bundle(patient({ birthDate: '1985-06' }))).client.birthDate).toBe('1985-06');
  });

  test('may be born today', () => {
    expect(parse(bundle(patient({ birthDate: '2026-06-01' }))).client.birthDate).toBe('2026-06-01');
  });
});

describe('results', () => {
  test('are totals, marked so, with the instant they were taken at', () => {
    expect(parse(bundle(patient(), observation())).results).toEqual([
      { instrument: 'PHQ-9', total: 12, takenAt: Date.UTC(2026, 4, 1, 13, 30), totalOnly: true },
    ]);
  });

  test('stand oldest first, all of them', () => {
    const at = (effectiveDateTime: string, value: number) =>
      observation({ effectiveDateTime, valueQuantity: score({ value }) });
    const { results } = parse(
      bundle(
        at('2026-03-01T00:00:00Z', 3),
        at('2026-01-01T00:00:00Z', 1),
        patient(),
        at('2026-02-01T00:00:00Z', 2),
      ),
    );
    expect(results.map(({ total }) => total)).toEqual([1, 2, 3]);
  });

  test.each(['final', 'amended', 'corrected'])('%s is taken', (status) => {
    expect(parse(bundle(patient(), observation({ status }))).results).toHaveLength(1);
  });

  test('the PHQ-9 of teens is an instrument of its own', () => {
    const { results } = parse(bundle(patient(), observation({ code: loinc('89204-2') })));
    expect(results[0]?.instrument).toBe('PHQ-9-TEEN');
  });

  test('a local code may stand beside the LOINC code', () => {
    const coding = [
      { system: 'urn:local', code: 'phq' },
      { system: 'http://loinc.org', code: '44261-6' },
    ];
    expect(parse(bundle(patient(), observation({ code: { coding } }))).results[0]?.instrument).toBe('PHQ-9');
  });

  test('a day without a time is its first instant; an instant is as good as a dateTime', () => {
    const day = observation({ effectiveDateTime: '2026-05-01' });
    const instant = observation({ effectiveDateTime: undefined, effectiveInstant: '2026-05-01T05:00:00.5Z' });
    const { results } = parse(bundle(patient(), instant, day));
    expect(results.map(({ takenAt }) => new Date(takenAt).toISOString())).toEqual([
      '2026-05-01T05:00:00.000Z',
      '2026-05-01T05:00:00.500Z',
    ]);
  });

  test('a day without a time is never later than a time of that day, wherever that was', () => {
    const at = (effectiveDateTime: string, value: number) =>
      observation({ effectiveDateTime, valueQuantity: score({ value }) });
    // Half past one in the morning, further east: the program's first of May has not begun.
    const early = at('2026-05-01T01:30:00-03:00', 9);
    for (const both of [
      [at('2026-05-01', 4), early],
      [early, at('2026-05-01', 4)],
    ]) {
      const { results } = parse(bundle(patient(), ...both));
      expect(results.map(({ total, takenAt }) => [total, new Date(takenAt).toISOString()])).toEqual([
        [4, '2026-05-01T04:30:00.000Z'],
        [9, '2026-05-01T04:30:00.000Z'],
      ]);
    }
  });

  test('a day without a time stays after what was taken the day before', () => {
    const before = observation({ effectiveDateTime: '2026-04-30T23:30:00-05:00' });
    const { results } = parse(
      bundle(
        patient(),
        observation({ effectiveDateTime: '2026-05-01', valueQuantity: score({ value: 4 }) }),
        before,
      ),
    );
    expect(results.map(({ total }) => total)).toEqual([12, 4]);
  });

  test('a day that has begun elsewhere only is now', () => {
    const { results } = parse(bundle(patient(), observation({ effectiveDateTime: '2026-06-02' })));
    expect(results.map(({ takenAt }) => takenAt)).toEqual([NOW.getTime()]);
  });

  test.each([
    { unit: undefined },
    { unit: 'score' },
    { code: undefined },
    { unit: undefined, code: undefined, system: undefined },
    { unit: '1', code: '1' },
  ])('the unit may be %j', (changes) => {
    expect(parse(bundle(patient(), observation({ valueQuantity: score(changes) }))).results).toHaveLength(1);
  });

  test.each([0, 27])('a PHQ-9 of %i is on the scale', (value) => {
    const { results } = parse(bundle(patient(), observation({ valueQuantity: score({ value }) })));
    expect(results[0]?.total).toBe(value);
  });
});

describe('conditions', () => {
  test('keep code, status and onset as given', () => {
    expect(parse(bundle(patient(), condition())).conditions).toEqual([
      {
        system: 'http://snomed.info/sct',
        code: '7200002',
        display: 'Alcoholism',
        clinicalStatus: 'active',
        onset: '2019',
      },
    ]);
  });

  test('need no status, onset or display', () => {
    const code = { text: 'Drinking', coding: [{ system: 'urn:a', code: '1' }] };
    const bare = condition({
      clinicalStatus: undefined,
      verificationStatus: undefined,
      onsetDateTime: undefined,
      code,
    });
    expect(parse(bundle(patient(), bare)).conditions).toEqual([
      { system: 'urn:a', code: '1', display: 'Drinking', clinicalStatus: null, onset: null },
    ]);
  });

  test('those that are not over are the reason, each once', () => {
    const past = condition({
      clinicalStatus: { coding: [{ code: 'resolved' }] },
      code: { coding: [{ system: 'a', code: 'b' }] },
    });
    const other = condition({ code: { coding: [{ system: 'urn:a', code: 'F11.20' }] } });
    expect(parse(bundle(patient(), condition(), past, condition(), other)).reason).toBe('Alcoholism; F11.20');
    expect(parse(bundle(patient(), past)).reason).toBeNull();
  });
});

describe('other resources', () => {
  test.each(['Encounter', 'Practitioner', 'Organization', 'Coverage'])(
    '%s is not needed and does no harm',
    (resourceType) => {
      expect(parse(bundle(patient(), { resource: { resourceType } })).results).toEqual([]);
    },
  );

  test('a thousand entries are taken', () => {
    const encounters = Array.from({ length: 999 }, () => ({ resource: { resourceType: 'Encounter' } }));
    expect(parse(bundle(...encounters, patient())).client.recordNumber).toBe('MRN-1');
  });
});
