import { describe, expect, test } from '@jest/globals';
import { bundle, condition, faultsOf, loinc, observation, patient, score } from './bundle.js';

type Case = readonly [what: string, json: unknown, path: string, code: string, detail: RegExp];

const OF_BUNDLE: readonly Case[] = [
  ['nothing', null, 'resourceType', 'notABundle', /Bundle/],
  ['a text', 'Bundle', 'resourceType', 'notABundle', /Bundle/],
  ['a list', [bundle(patient())], 'resourceType', 'notABundle', /Bundle/],
  ['a Patient alone', patient()['resource'], 'resourceType', 'notABundle', /Bundle/],
  ['no entry', { resourceType: 'Bundle' }, 'entry', 'noPatient', /no Patient/],
  ['entry is no list', { resourceType: 'Bundle', entry: {} }, 'entry', 'invalid', /array/],
  ['no Patient', bundle(observation()), 'entry', 'noPatient', /no Patient/],
  ['two Patients', bundle(patient(), patient()), 'entry[1].resource', 'manyPatients', /for one/],
  [
    '1,001 entries',
    bundle(...Array<unknown>(1001).fill(patient())),
    'entry',
    'tooManyEntries',
    /1000 at most, not 1001/,
  ],
  ['an entry that is none', bundle(patient(), 7), 'entry[1]', 'invalid', /expected/],
  ['an entry without a resource', bundle(patient(), {}), 'entry[1].resource', 'missing', /missing/],
  [
    'a resource without a type',
    bundle(patient(), { resource: {} }),
    'entry[1].resource.resourceType',
    'missing',
    /missing/,
  ],
  [
    'a type that is not taken',
    bundle(patient(), { resource: { resourceType: 'AllergyIntolerance' } }),
    'entry[1].resource.resourceType',
    'unsupportedResource',
    /"AllergyIntolerance"/,
  ],
];

const MR = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] };

const OF_PATIENT: readonly (readonly [
  what: string,
  changes: object,
  path: string,
  code: string,
  detail: RegExp,
])[] = [
  ['no identifier', { identifier: undefined }, 'identifier', 'missing', /type MR/],
  [
    'a number that no record system gave',
    { identifier: [{ system: 'http://hl7.org/fhir/sid/us-ssn', value: '1' }] },
    'identifier',
    'missing',
    /type MR/,
  ],
  [
    'no number in use',
    { identifier: [{ type: MR, use: 'old', system: 'urn:a', value: '1' }] },
    'identifier',
    'missing',
    /in use/,
  ],
  [
    'MR of another table',
    { identifier: [{ type: { coding: [{ system: 'urn:a', code: 'MR' }] }, system: 'urn:a', value: '1' }] },
    'identifier',
    'missing',
    /type MR/,
  ],
  ['MR of no system', { identifier: [{ type: MR, value: '1' }] }, 'identifier[0].system', 'missing', /whose/],
  [
    'MR without a number',
    { identifier: [{}, { type: MR, system: 'urn:a' }] },
    'identifier[1].value',
    'missing',
    /missing/,
  ],
  [
    'a blank number',
    { identifier: [{ type: MR, system: 'urn:a', value: ' ' }] },
    'identifier[0].value',
    'invalid',
    /blank/,
  ],
  ['no name', { name: undefined }, 'name', 'missing', /missing/],
  ['an empty list of names', { name: [] }, 'name', 'missing', /missing/],
  [
    'a name that says nothing',
    { name: [{ use: 'official' }] },
    'name',
    'missing',
    /how the client is called/,
  ],
  ['no name in use', { name: [{ use: 'old', family: 'B' }] }, 'name', 'missing', /in use/],
  ['a name that is a number', { name: [{ family: 5, given: ['A'] }] }, 'name[0].family', 'invalid', /string/],
  [
    'a name with a NUL',
    { name: [{ family: 'B\u0000', given: ['A'] }] },
    'name[0].family',
    'invalid',
    /characters/,
  ],
  [
    'a name with half a character',
    { name: [{ family: 'B\ud800', given: ['A'] }] },
    'name[0].family',
    'invalid',
    /characters/,
  ],
  [
    'an endless name',
    { name: [{ family: 'B'.repeat(201), given: ['A'] }] },
    'name[0].family',
    'invalid',
    /<=200/,
  ],
  ['no birth date', { birthDate: undefined }, 'birthDate', 'missing', /missing/],
  ['a name that nobody sees', { name: [{ family: '\u200b' }] }, 'name[0].family', 'invalid', /zero-width/],
  ['a birth date that never was', { birthDate: '1990-02-29' }, 'birthDate', 'invalid', /exists/],
  ['a birth month that never was', { birthDate: '1990-13' }, 'birthDate', 'invalid', /exists/],
  ['a birth date of nobody alive', { birthDate: '1879-12-31' }, 'birthDate', 'invalid', /1880/],
  ['a birth year that no calendar has', { birthDate: '0000-01-01' }, 'birthDate', 'invalid', /1880/],
  ['a birth date to come', { birthDate: '2026-06-03' }, 'birthDate', 'invalid', /future/],
  [
    'a client who has died',
    { deceasedBoolean: true },
    'deceasedBoolean',
    'deceasedPatient',
    /a person decides/,
  ],
  [
    'a client who has died one day',
    { deceasedDateTime: '2026' },
    'deceasedDateTime',
    'deceasedPatient',
    /a person decides/,
  ],
  ['a record that is not in use', { active: false }, 'active', 'inactivePatient', /a person decides/],
  [
    'a record that another has replaced',
    { link: [{ type: 'seealso' }, { type: 'replaced-by', other: { reference: 'Patient/p2' } }] },
    'link[1]',
    'replacedPatient',
    /a person decides/,
  ],
  [
    'what changes what the rest means',
    { modifierExtension: [{ url: 'urn:a' }] },
    'modifierExtension',
    'unknownModifier',
    /not known/,
  ],
  ['an unknown gender', { gender: 'F' }, 'gender', 'invalid', /expected/],
  ['a telecom that is none', { telecom: 'x' }, 'telecom', 'invalid', /array/],
  [
    'a language that is none',
    { communication: [{ language: 'es' }] },
    'communication[0].language',
    'invalid',
    /object/,
  ],
];

const LOINC = 'http://loinc.org';
const two = {
  coding: [
    { system: LOINC, code: '44261-6' },
    { system: LOINC, code: '70274-6' },
  ],
};

const OF_OBSERVATION: typeof OF_PATIENT = [
  ['no status', { status: undefined }, 'status', 'missing', /missing/],
  [
    'a preliminary result',
    { status: 'preliminary' },
    'status',
    'notFinal',
    /final, amended, corrected, not "preliminary"/,
  ],
  ['no code', { code: undefined }, 'code', 'missing', /missing/],
  [
    'no LOINC code',
    { code: { coding: [{ system: 'urn:a', code: '44261-6' }] } },
    'code',
    'unknownLoinc',
    /loinc/,
  ],
  ['an unknown LOINC code', { code: loinc('8480-6') }, 'code.coding[0].code', 'unknownLoinc', /"8480-6"/],
  [
    'the LOINC code of the GAD-7 panel',
    { code: loinc('69737-5') },
    'code.coding[0].code',
    'unknownLoinc',
    /"69737-5"/,
  ],
  [
    'an endless LOINC code',
    { code: loinc('9'.repeat(400)) },
    'code.coding[0].code',
    'unknownLoinc',
    /^"9{60}…"/,
  ],
  ['two instruments at once', { code: two }, 'code', 'ambiguousLoinc', /PHQ-9, GAD-7/],
  ['no value', { valueQuantity: undefined }, 'valueQuantity', 'missing', /missing/],
  [
    'a quantity without a value',
    { valueQuantity: score({ value: undefined }) },
    'valueQuantity.value',
    'missing',
    /missing/,
  ],
  [
    'a text for a value',
    { valueQuantity: score({ value: '12' }) },
    'valueQuantity.value',
    'invalid',
    /number/,
  ],
  ['a fraction', { valueQuantity: score({ value: 12.5 }) }, 'valueQuantity.value', 'notInteger', /12\.5/],
  [
    'below the scale',
    { valueQuantity: score({ value: -1 }) },
    'valueQuantity.value',
    'outOfRange',
    /0 to 27/,
  ],
  [
    'above the scale',
    { valueQuantity: score({ value: 28 }) },
    'valueQuantity.value',
    'outOfRange',
    /0 to 27, not 28/,
  ],
  ['a bound', { valueQuantity: score({ comparator: '>' }) }, 'valueQuantity.comparator', 'invalid', /exact/],
  [
    'another unit',
    { valueQuantity: score({ unit: 'mg' }) },
    'valueQuantity.unit',
    'wrongUnit',
    /\{score\}, not "mg"/,
  ],
  [
    'another unit code',
    { valueQuantity: score({ code: 'mg' }) },
    'valueQuantity.code',
    'wrongUnit',
    /\{score\}, not "mg"/,
  ],
  [
    'another unit system',
    { valueQuantity: score({ system: 'urn:a' }) },
    'valueQuantity.system',
    'wrongUnit',
    /unitsofmeasure/,
  ],
  [
    'no unit system',
    { valueQuantity: score({ system: undefined }) },
    'valueQuantity.system',
    'missing',
    /missing/,
  ],
  [
    'another value than a number',
    { valueQuantity: undefined, valueInteger: '14' },
    'valueInteger',
    'invalid',
    /number/,
  ],
  [
    'a result to come',
    { effectiveDateTime: '2026-06-02T12:00:00Z' },
    'effectiveDateTime',
    'invalid',
    /future/,
  ],
  ['a day to come', { effectiveDateTime: '2026-06-03' }, 'effectiveDateTime', 'invalid', /future/],
  ['a result of before birth', { effectiveDateTime: '1990-02-26' }, 'effectiveDateTime', 'invalid', /born/],
  [
    'an offset that no place has',
    { effectiveDateTime: '2026-05-01T09:30:00+14:01' },
    'effectiveDateTime',
    'invalid',
    /names a day/,
  ],
  [
    'somebody else by number',
    { subject: { identifier: { system: 'http://hospital.example.org', value: 'MRN-2' } } },
    'subject.identifier',
    'otherSubject',
    /not the Patient/,
  ],
  ['no subject', { subject: undefined }, 'subject', 'missing', /missing/],
  ['a subject without a reference', { subject: {} }, 'subject.reference', 'missing', /missing/],
  [
    'somebody else',
    { subject: { reference: 'Patient/p2' } },
    'subject.reference',
    'otherSubject',
    /not the Patient/,
  ],
  ['no time', { effectiveDateTime: undefined }, 'effectiveDateTime', 'missing', /missing/],
  ['a month alone', { effectiveDateTime: '2026-05' }, 'effectiveDateTime', 'invalid', /names a day/],
  [
    'a time without a zone',
    { effectiveDateTime: '2026-05-01T09:30:00' },
    'effectiveDateTime',
    'invalid',
    /zone/,
  ],
  [
    'a day that never was',
    { effectiveDateTime: '2026-02-29T09:30:00Z' },
    'effectiveDateTime',
    'invalid',
    /names a day/,
  ],
  [
    'an hour that never was',
    { effectiveDateTime: '2026-05-01T24:00:00Z' },
    'effectiveDateTime',
    'invalid',
    /names a day/,
  ],
];

const OF_CONDITION: typeof OF_PATIENT = [
  ['no code', { code: undefined }, 'code', 'missing', /missing/],
  ['a text for a code', { code: { text: 'Drinking' } }, 'code.coding', 'missing', /both system and code/],
  [
    'a code of no system',
    { code: { coding: [{ code: '1' }] } },
    'code.coding',
    'missing',
    /both system and code/,
  ],
  [
    'somebody else',
    { subject: { reference: 'urn:uuid:2' } },
    'subject.reference',
    'otherSubject',
    /not the Patient/,
  ],
  ['an onset that is none', { onsetDateTime: 'long ago' }, 'onsetDateTime', 'invalid', /dateTime/],
  ['a status that is none', { clinicalStatus: 'active' }, 'clinicalStatus', 'invalid', /object/],
];

const changed = (
  cases: typeof OF_PATIENT,
  json: (changes: Record<string, unknown>) => unknown,
  entry: number,
): Case[] =>
  cases.map(([what, changes, path, ...rest]) => [
    what,
    json({ ...changes }),
    `entry[${entry}].resource.${path}`,
    ...rest,
  ]);

const expectOneFault = (_: string, json: unknown, path: string, code: string, detail: RegExp): void =>
  expect(faultsOf(json)).toEqual([{ path, code, detail: expect.stringMatching(detail) }]);

describe('a bundle that is no referral', () => {
  test.each(OF_BUNDLE)('%s', expectOneFault);
  test.each(changed(OF_PATIENT, (changes) => bundle(patient(changes)), 0))('Patient: %s', expectOneFault);
  test.each(changed(OF_OBSERVATION, (changes) => bundle(patient(), observation(changes)), 1))(
    'Observation: %s',
    expectOneFault,
  );
  test.each(changed(OF_CONDITION, (changes) => bundle(condition(changes), patient()), 0))(
    'Condition: %s',
    expectOneFault,
  );

  test('a Patient that nothing can point at has no results', () => {
    const nameless = { ...patient({ id: undefined }), fullUrl: undefined };
    expect(faultsOf(bundle(nameless, observation())).map(({ code }) => code)).toEqual(['otherSubject']);
  });

  test('gets every fault at once', () => {
    const faults = faultsOf(
      bundle(
        patient({ identifier: [], name: [{}], birthDate: '1990-00', gender: 'F' }),
        observation({
          status: 'preliminary',
          code: loinc('8480-6'),
          subject: { reference: 'Patient/p2' },
          effectiveDateTime: 'then',
          valueQuantity: { value: 'x', unit: 'mg', code: 'mg', system: 'urn:a' },
        }),
        { resource: { resourceType: 'Immunization' } },
        7,
      ),
    );
    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'entry[3] invalid',
      'entry[0].resource.identifier missing',
      'entry[0].resource.name missing',
      'entry[0].resource.birthDate invalid',
      'entry[0].resource.gender invalid',
      'entry[1].resource.status notFinal',
      'entry[1].resource.subject.reference otherSubject',
      'entry[1].resource.effectiveDateTime invalid',
      'entry[1].resource.code.coding[0].code unknownLoinc',
      'entry[1].resource.valueQuantity.system wrongUnit',
      'entry[1].resource.valueQuantity.code wrongUnit',
      'entry[1].resource.valueQuantity.unit wrongUnit',
      'entry[1].resource.valueQuantity.value invalid',
      'entry[2].resource.resourceType unsupportedResource',
    ]);
  });

  test('of a thousand faults at most, and says so', () => {
    const worst = Array.from({ length: 999 }, () =>
      observation({ status: 'draft', code: {}, valueQuantity: 0 }),
    );
    const faults = faultsOf(bundle(patient(), ...worst));
    expect(faults).toHaveLength(1001);
    expect(faults.at(-1)).toEqual({
      path: '$',
      code: 'tooManyFaults',
      detail: expect.stringMatching(/1000/),
    });
    expect(faults.filter(({ code }) => code === 'tooManyFaults')).toHaveLength(1);
  });

  test('says that there is no Patient beside what else is wrong', () => {
    expect(faultsOf(bundle(observation({ status: 'draft' }))).map(({ code }) => code)).toEqual([
      'noPatient',
      'notFinal',
    ]);
  });

  test('never quotes a name, a date or a record number of the Patient', () => {
    const faults = faultsOf(
      bundle(
        patient({ birthDate: '19900228', name: [{ family: 'Secret\u0001', given: ['Secret\u0001'] }] }),
        patient(),
        observation({ subject: { reference: 'Patient/Secret' } }),
      ),
    );
    expect(faults.length).toBeGreaterThan(3);
    expect(JSON.stringify(faults)).not.toMatch(/Secret|1990|MRN-1/);
  });
});
