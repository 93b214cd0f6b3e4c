import { describe, expect, test } from '@jest/globals';
import {
  bundle,
  condition,
  faultsOf,
  loinc,
  NOW,
  observation,
  parse,
  patient,
  serviceRequest,
} from './bundle.js';

const TYPES = 'http://terminology.hl7.org/CodeSystem/v2-0203';
const MR = { coding: [{ system: TYPES, code: 'MR' }] };
const leftOut = (json: unknown): Record<string, string> =>
  Object.fromEntries(parse(json).notTaken.map(({ path, why }) => [path, why]));
const ofPatient = (changes: Record<string, unknown>) => bundle(patient(changes));
const LAST_YEAR = { end: '2025' };

describe('of several that a client has, the one in use is taken, and of the others it is said why not', () => {
  test('names', () => {
    const json = ofPatient({
      name: [
        { use: 'official', family: 'Before', given: ['A'], period: { end: '2019-06-30' } },
        { use: 'official', family: 'ToCome', given: ['A'], period: { start: '2026-07' } },
        { use: 'old', family: 'Older', given: ['A'] },
        { use: 'usual', family: 'Usual', given: ['A'] },
        {
          use: 'official',
          family: 'Now',
          given: ['A'],
          prefix: ['Dr.'],
          period: { start: '2019-07-01', end: '2026' },
        },
      ],
    });
    expect(parse(json).client.family).toBe('Now');
    expect(leftOut(json)).toMatchObject({
      'entry[0].resource.name[0]': 'is no longer in use',
      'entry[0].resource.name[1]': 'is not in use yet',
      'entry[0].resource.name[2]': 'is no longer in use',
      'entry[0].resource.name[3]': 'another name is used',
      'entry[0].resource.name[4].prefix': expect.any(String) as unknown,
    });
  });

  test.each([
    ['one name', { family: 'Suharto' }, 'Suharto', null],
    ['one given name', { given: ['Cher'] }, null, 'Cher'],
    ['a text alone', { text: 'Ms. Mary Ann Example' }, 'Ms. Mary Ann Example', null],
    [
      'blanks of every sort',
      { family: '\u00a0De  la\tCruz ', given: ['Zoe\u0301 ', ' Bo'] },
      'De la Cruz',
      'Zo\u00e9 Bo',
    ],
  ])('a name may be %s', (_, name, family, given) => {
    expect(parse(ofPatient({ name: [name] })).client).toMatchObject({ family, given });
  });

  test('phones: by the order that the sender gives, else not the one at work; never an old one', () => {
    const phone = (value: string, more: object) => ({ system: 'phone', value, ...more });
    const ranked = [
      phone('3', { rank: 3 }),
      phone('0', { use: 'mobile' }),
      phone('2', { rank: 2, use: 'work' }),
    ];
    expect(parse(ofPatient({ telecom: ranked })).client.phone).toBe('2');
    const used = [
      phone('w', { use: 'work' }),
      phone('o', { period: LAST_YEAR }),
      phone('h', { use: 'home' }),
    ];
    expect(parse(ofPatient({ telecom: used })).client.phone).toBe('h');
    expect(leftOut(ofPatient({ telecom: [...used, { system: 'email', value: 'x' }] }))).toMatchObject({
      'entry[0].resource.telecom[0]': 'another phone is used',
      'entry[0].resource.telecom[1]': 'is no longer in use',
      'entry[0].resource.telecom[3]': 'is no phone',
    });
  });

  test('record numbers: always the same one, in whatever order they come', () => {
    const numbers = [
      { system: 'http://b.example', value: '2', type: MR },
      { system: 'http://a.example', value: '9', type: MR, period: LAST_YEAR },
      { system: 'http://c.example', value: '1', type: MR, use: 'usual' },
      { system: 'http://a.example', value: '0' },
      { system: 'http://hl7.org/fhir/sid/us-ssn', value: '999-00-1111' },
    ];
    for (const identifier of [numbers, numbers.toReversed()]) {
      const { client, notTaken } = parse(ofPatient({ identifier }));
      expect([client.recordSystem, client.recordNumber]).toEqual(['http://c.example', '1']);
      // And all the others that are in use and name a record: any of them finds the client.
      expect(client.identifiers).toEqual([
        { system: 'http://b.example', value: '2' },
        { system: 'http://a.example', value: '0' },
      ]);
      const left = notTaken.filter(({ path }) => path.includes('identifier')).map(({ why }) => why);
      expect(left.toSorted()).toEqual(['is no longer in use', 'is no record number']);
    }
    const alone = ofPatient({ identifier: [{ system: 'http://a.example', value: ' N-1 ' }] });
    expect(parse(alone).client.recordNumber).toBe('N-1');
    expect(parse(alone).client.identifiers).toEqual([]);
  });

  test('record numbers: one that is not whole, or said twice, is no further one; each says where it stands', () => {
    const whole = { system: 'http://a.example', value: '1', type: MR, use: 'official' };
    const identifier = [
      { system: 'http://b.example', type: MR },
      { value: '3', type: MR },
      whole,
      { ...whole, use: 'usual' },
      { system: 'http://b.example', value: '2', type: MR },
      { system: 'http://b.example', value: 'o', type: MR, use: 'old' },
    ];
    const json = ofPatient({ identifier });
    const { client, numbersAt } = parse(json);
    expect(client.identifiers).toEqual([{ system: 'http://b.example', value: '2' }]);
    expect(numbersAt).toEqual(['entry[0].resource.identifier[2]', 'entry[0].resource.identifier[4]']);
    expect(leftOut(json)).toMatchObject({
      'entry[0].resource.identifier[0]': 'is no whole record number, and another is used',
      'entry[0].resource.identifier[1]': 'is no whole record number, and another is used',
      'entry[0].resource.identifier[5]': 'is no longer in use',
    });
  });
});

describe('whose result it is', () => {
  const at = (fullUrl: string | undefined, id: string | undefined) => ({ ...patient({ id }), fullUrl });
  const about = (reference: string, fullUrl?: string) => ({
    ...observation({ subject: { reference } }),
    ...(fullUrl && { fullUrl }),
  });
  const URL = 'http://hospital.example/fhir/Patient/p1';
  const OTHER = 'http://clinic.example/fhir';

  test.each([
    ['relative, to an address', at(URL, undefined), about('Patient/p1')],
    [
      'relative, from the same server',
      at(URL, 'p1'),
      about('Patient/p1', 'http://hospital.example/fhir/Observation/1'),
    ],
    ['of a version', at(undefined, 'p1'), about('Patient/p1/_history/2')],
    ['of a version, by address', at(URL, 'p1'), about(`${URL}/_history/2`)],
    ['by address', at(URL, 'p1'), about(URL)],
    ['by address, to a Patient that has none', at(undefined, 'p1'), about(URL)],
    [
      'by a name of its own',
      at('urn:uuid:5f339d06-b1d0-366b-8578-1dffecfe4f07', undefined),
      about('urn:uuid:5f339d06-b1d0-366b-8578-1dffecfe4f07'),
    ],
  ])('is said by a reference %s', (_, client, result) => {
    expect(parse(bundle(result, client)).results).toHaveLength(1);
  });

  test('or by a number of the client', () => {
    const identifier = { system: 'http://hospital.example.org', value: 'MRN-1' };
    expect(parse(bundle(patient(), observation({ subject: { identifier } }))).results).toHaveLength(1);
  });

  test.each([
    ['another id', at(URL, 'p1'), about('Patient/p2')],
    ['another server', at(URL, 'p1'), about(`${OTHER}/Patient/p1`)],
    ['the same id on the server that it is on', at(URL, 'p1'), about('Patient/p1', `${OTHER}/Observation/1`)],
    ['another type', at(URL, 'p1'), about('Group/p1')],
    ['a part of it', at(URL, 'p1'), about('#p1')],
  ])('%s is somebody else', (_, client, result) => {
    expect(faultsOf(bundle(client, result)).map(({ code }) => code)).toEqual(['otherSubject']);
  });

  test('who was replaced by another Patient of the bundle is that one', () => {
    const replaced = patient({
      id: 'p0',
      active: false,
      link: [{ type: 'replaced-by', other: { reference: 'Patient/p1' } }],
    });
    const json = bundle(
      { ...replaced, fullUrl: undefined },
      patient(),
      about('Patient/p0'),
      about('Patient/p1'),
    );
    expect(parse(json).client.recordNumber).toBe('MRN-1');
    expect(parse(json).results).toHaveLength(1);
    expect(leftOut(json)['entry[0].resource']).toMatch(/replaced/);
  });

  test('who replaces each other in a circle is nobody', () => {
    const link = (id: string) => [{ type: 'replaced-by', other: { reference: `Patient/${id}` } }];
    const [a, b] = [patient({ id: 'a', link: link('b') }), patient({ id: 'b', link: link('a') })].map(
      (one) => ({
        ...one,
        fullUrl: undefined,
      }),
    );
    expect(faultsOf(bundle(a, b)).map(({ code }) => code)).toEqual(['manyPatients', 'replacedPatient']);
  });
});

describe('results and conditions', () => {
  test.each([
    [
      'entered in error',
      { status: 'entered-in-error', code: loinc('0-0'), subject: undefined },
      /entered in error/,
    ],
    ['called off', { status: 'cancelled' }, /called off/],
    ['about another person', { focus: [{ reference: 'RelatedPerson/1' }] }, /other than the client/],
    ['without a value, and says why', { dataAbsentReason: { text: 'asked-declined' } }, /no value/],
    [
      'that groups others',
      { code: loinc('44249-1'), hasMember: [{ reference: 'Observation/1' }] },
      /no total/,
    ],
  ])('one %s is left out, and it is said why', (_, changes, why) => {
    const one = observation(changes)['resource'] as Record<string, unknown>;
    if (!('status' in changes) && !('focus' in changes)) delete one['valueQuantity'];
    const json = bundle(patient(), { resource: one }, observation());
    expect(parse(json).results).toHaveLength(1);
    expect(leftOut(json)['entry[1].resource']).toMatch(why);
  });

  test.each([
    ['as an integer', { valueQuantity: undefined, valueInteger: 14 }, 14],
    ['of no unit', { valueQuantity: { value: 14 } }, 14],
    [
      'under the panel of the PHQ-9',
      { code: loinc('44249-1'), valueQuantity: undefined, valueInteger: 3 },
      3,
    ],
  ])('a total may come %s', (_, changes, total) => {
    const json: unknown = JSON.parse(JSON.stringify(bundle(patient(), observation(changes))));
    expect(parse(json).results).toMatchObject([{ instrument: 'PHQ-9', total }]);
  });

  test('the same result twice is one, and it is said which', () => {
    const json = bundle(patient(), observation({ id: 'a' }), observation({ id: 'b' }));
    expect(parse(json).results).toHaveLength(1);
    expect(leftOut(json)['entry[2].resource']).toBe('is the same result as entry[1].resource');
  });

  test.each(['refuted', 'entered-in-error'])('a condition that is %s is left out', (code) => {
    const json = bundle(patient(), condition({ verificationStatus: { coding: [{ code }] } }), condition());
    expect(parse(json).conditions).toHaveLength(1);
    expect(leftOut(json)['entry[1].resource']).toMatch(/does not have it/);
  });
});

describe('what is not used', () => {
  test('is said of each field, of other resources as a whole, and of performers', () => {
    const json = {
      ...bundle(
        patient({ maritalStatus: { text: 'M' }, _birthDate: {}, text: { status: 'additional' }, meta: {} }),
        observation({ note: [{ text: 'x' }], text: { status: 'generated' } }),
        serviceRequest({ reasonCode: [] }),
        { resource: { resourceType: 'MessageHeader' } },
        condition(),
      ),
      type: 'message',
      identifier: { value: 'x' },
    };
    expect(Object.keys(leftOut(json)).sort()).toEqual(
      [
        'identifier',
        'entry[0].resource._birthDate',
        'entry[0].resource.communication[0]',
        'entry[0].resource.maritalStatus',
        'entry[0].resource.name[0]',
        'entry[0].resource.telecom[0]',
        'entry[0].resource.telecom[1]',
        'entry[0].resource.text',
        'entry[1].resource.note',
        'entry[2].resource.intent',
        'entry[2].resource.performer[0]',
        'entry[2].resource.reasonCode',
        'entry[3].resource',
        'entry[4].resource',
      ].sort(),
    );
  });

  test('quotes nothing that was sent, but FHIR’s own names', () => {
    const secret = { 'Secret Name': 1, note: 'Secret', telecom: [{ system: 'Secret', value: 'Secret' }] };
    const { notTaken } = parse(bundle(patient(secret), observation(secret)));
    expect(notTaken.length).toBeGreaterThan(3);
    expect(JSON.stringify(notTaken)).not.toContain('Secret');
  });

  test('is a thousand at most, and says so', () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      observation({ note: 1, issued: 2, effectiveDateTime: new Date(NOW.getTime() - index).toISOString() }),
    );
    const { notTaken } = parse(bundle(patient(), ...many));
    expect(notTaken).toHaveLength(1001);
    expect(notTaken.at(-1)).toEqual({ path: '$', why: expect.stringMatching(/1000/) as unknown });
  });

  test.each(['history', 'transaction-response'])('a %s is no referral', (type) => {
    expect(faultsOf({ ...bundle(patient()), type }).map(({ path, code }) => [path, code])).toEqual([
      ['type', 'notABundle'],
    ]);
  });
});
