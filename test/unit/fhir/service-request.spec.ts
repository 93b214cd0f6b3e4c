import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requestedTracks } from '#fhir/requested-tracks';
import { runs } from '../property-parameters.js';
import { bundle, faultsOf, parse, patient, serviceRequest } from './bundle.js';

const requested = (...entries: readonly unknown[]) => parse(bundle(patient(), ...entries)).requested;

describe('what a sender asks for', () => {
  test('a track, as the identifier of a HealthcareService, and haste', () => {
    expect(requested(serviceRequest())).toEqual({ urgency: 'urgent', track: 'evening' });
  });

  test('nothing, where there is no ServiceRequest or it says nothing', () => {
    const usual = { urgency: 'routine', track: null };
    expect(requested()).toEqual(usual);
    expect(requested(serviceRequest({ priority: undefined, performer: undefined }))).toEqual(usual);
    expect(requested(serviceRequest({ priority: 'routine', performer: [] }))).toEqual(usual);
  });

  test.each(['urgent', 'asap', 'stat'])('%s is urgent', (priority) => {
    expect(requested(serviceRequest({ priority })).urgency).toBe('urgent');
  });
});

const SERVICE = { type: 'HealthcareService', identifier: { value: 'evening' } };

test.each([
  ['a draft', { status: 'draft' }, 'status', 'notActive'],
  ['called off', { status: 'revoked' }, 'status', 'notActive'],
  ['entered in error, and no other', { status: 'entered-in-error' }, 'status', 'notActive'],
  ['that asks not to', { doNotPerform: true }, 'doNotPerform', 'notActive'],
  ['no status', { status: undefined }, 'status', 'missing'],
  ['for somebody else', { subject: { reference: 'Patient/other' } }, 'subject.reference', 'otherSubject'],
  ['an unknown haste', { priority: 'soon' }, 'priority', 'invalid'],
  ['performers that are no list', { performer: SERVICE }, 'performer', 'invalid'],
  // Else it would go to the main site, and the sender would believe that it went where they asked.
  [
    'a service without an identifier',
    { performer: [{ type: 'HealthcareService', display: 'Evening' }] },
    'performer[0].identifier.value',
    'missing',
  ],
  [
    'a service that is only pointed at',
    { performer: [{ reference: 'http://hospital.example/fhir/HealthcareService/5' }] },
    'performer[0].identifier.value',
    'missing',
  ],
  ['two services', { performer: [SERVICE, SERVICE] }, 'performer', 'manyServices'],
  [
    'a track that is a number',
    { performer: [{ ...SERVICE, identifier: { value: 7 } }] },
    'performer[0].identifier.value',
    'invalid',
  ],
])('%s is a fault', (_, changes, path, code) => {
  expect(faultsOf(bundle(patient(), serviceRequest(changes)))).toEqual([
    expect.objectContaining({ path: `entry[1].resource.${path}`, code }),
  ]);
});

test('one that was entered in error is left out beside another', () => {
  const isVoid = serviceRequest({ status: 'entered-in-error', performer: [SERVICE], priority: 'stat' });
  const asked = serviceRequest({ performer: [{ ...SERVICE, identifier: { value: 'morning' } }] });
  for (const entries of [
    [isVoid, asked],
    [asked, isVoid],
  ]) {
    const json = bundle(patient(), ...entries);
    expect(parse(json).requested).toEqual({ urgency: 'urgent', track: 'morning' });
    expect(requestedTracks(json)).toEqual(['morning']);
    expect(parse(json).notTaken).toContainEqual({
      path: `entry[${entries.indexOf(isVoid) + 1}].resource`,
      why: expect.stringMatching(/entered in error/) as unknown,
    });
  }
});

test('a referral is one', () => {
  expect(faultsOf(bundle(patient(), serviceRequest(), serviceRequest()))).toEqual([
    expect.objectContaining({ path: 'entry[2].resource', code: 'manyServiceRequests' }),
  ]);
});

describe('the track, for whoever must know it before the bundle is read', () => {
  const name = fc.constantFrom('evening', ' evening ', 'morning', '', ' ', 7, null, undefined);
  const performer = fc.record({
    type: fc.constantFrom('HealthcareService', ' HealthcareService', 'Organization', 5, undefined),
    reference: fc.constantFrom('HealthcareService/1', 'Organization/1', 5, undefined),
    identifier: fc.option(fc.record({ value: name }), { nil: undefined }),
  });
  const entry = fc.oneof(
    fc.constant(null),
    fc
      .record({
        performer: fc.oneof(fc.array(performer, { maxLength: 3 }), fc.constant('x')),
        status: fc.constantFrom('active', 'entered-in-error'),
        resourceType: fc.constantFrom('ServiceRequest', ' ServiceRequest'),
      })
      .map(serviceRequest),
  );

  test('is that of every bundle that is taken', () => {
    expect(requestedTracks(bundle(patient(), serviceRequest()))).toEqual(['evening']);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 2 }), (entries) => {
        const json: unknown = JSON.parse(JSON.stringify(bundle(patient(), ...entries.filter(Boolean))));
        if (faultsOf(json).length === 0)
          expect(requestedTracks(json)[0] ?? null).toBe(parse(json).requested.track);
      }),
      runs(300),
    );
  });

  test('of anything else, nothing is assumed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => Array.isArray(requestedTracks(json))),
      runs(300),
    );
    expect(
      requestedTracks({
        entry: [null, 5, { resource: { resourceType: 'ServiceRequest', performer: [null, {}] } }],
      }),
    ).toEqual([]);
  });
});
