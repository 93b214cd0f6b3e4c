import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect } from 'node:net';
import { ApiOnStage, CLINICIAN, referralBody, someClient } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let journeyId: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  ({ journeyId } = (await api.refer()).body);
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const fields = (body: { errors: { field: string }[] }): string[] =>
  body.errors.map(({ field }) => field).sort();
const json = { 'content-type': 'application/json' };

describe('fields', () => {
  test('each one that is wrong, missing or unknown is named', async () => {
    const answer = await api.post('/v1/referrals', {
      ...referralBody({ entryKind: 'sideways', surprise: 1 }),
      client: { ...someClient({ birthDate: '1990-02-30', given: '' }), nickname: 'x' },
    });
    expect(answer.status).toBe(400);
    expect(fields(answer.body)).toEqual([
      'client.birthDate',
      'client.given',
      'client.nickname',
      'entryKind',
      'surprise',
    ]);
  });

  test('a birth date in the future, a result off its scale, a week that begins on a Tuesday', async () => {
    const unborn = await api.refer({ client: someClient({ birthDate: '2999-01-01' }) });
    expect(fields(unborn.body)).toEqual(['client.birthDate']);
    const result = { instrument: 'PHQ-9', total: 28, takenAt: '2026-01-05T10:00:00Z' };
    const offScale = await api.post(`/v1/journeys/${journeyId}/facts/result`, { by: CLINICIAN, result });
    expect([offScale.status, ...fields(offScale.body)]).toEqual([400, 'result.total']);
    const week = { week: '2026-01-06', plannedHours: 1, deliveredHours: 1, excusedHours: 0 };
    expect(fields((await api.reach(journeyId, 'record-week', week)).body)).toEqual(['week']);
  });

  test.each(['a\u0000b', 'a\ud800b', ' ', 'x'.repeat(2001)])(
    'a text that cannot be kept is refused (%#)',
    async (reason) => {
      const answer = await api.reach(journeyId, 'withdraw', { reason });
      expect([answer.status, ...fields(answer.body)]).toEqual([400, 'reason']);
    },
  );

  test('nobody acts as the system', async () => {
    const answer = await api.reach(journeyId, 'withdraw', { reason: 'x', by: { id: 'x', role: 'system' } });
    expect(fields(answer.body)).toEqual(['by.role']);
  });
});

describe('bodies', () => {
  const path = () => `/v1/journeys/${journeyId}/withdraw`;
  const send = async (body: string | Uint8Array, headers: Record<string, string> = json) => {
    const { status, body: problem, headers: answered } = await api.send('POST', path(), body, headers);
    expect(answered.get('content-type')).toContain('application/problem+json');
    return [status, problem.code];
  };

  test('that are no JSON, no UTF-8, empty, too deep or too large', async () => {
    expect(await send('{"by":')).toEqual([400, 'malformed-body']);
    expect(await send('')).toEqual([400, 'malformed-body']);
    expect(await send(new Uint8Array([0x22, 0xff, 0x22]))).toEqual([400, 'malformed-body']);
    expect(await send(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([400, 'malformed-body']);
    expect(await send(`"${'x'.repeat(1_100_000)}"`)).toEqual([413, 'too-large']);
  });

  test('of a media type the route does not take', async () => {
    expect(await send('x', { 'content-type': 'text/plain' })).toEqual([415, 'unsupported-media-type']);
    expect(await send('{}', { 'content-type': 'application/fhir+json' })).toEqual([
      415,
      'unsupported-media-type',
    ]);
    expect(await send('{}\n', { 'content-type': 'application/x-ndjson' })).toEqual([
      415,
      'unsupported-media-type',
    ]);
  });

  test('what JSON itself says of a body is not repeated', async () => {
    const { body } = await api.send('POST', path(), '{"family": Somebody}', json);
    expect(JSON.stringify(body)).not.toContain('Somebody');
  });
});

describe('addresses', () => {
  test('unknown ones, wrong methods and unreadable ones', async () => {
    const at = async (method: string, path: string) => {
      const { status, body, headers } = await api.send(method, path, undefined, {});
      return [status, body.code, headers.get('allow')];
    };
    expect(await at('GET', '/v1/nothing')).toEqual([404, 'no-such-route', null]);
    expect(await at('DELETE', `/v1/journeys/${journeyId}`)).toEqual([405, 'method-not-allowed', 'GET, HEAD']);
    expect(await at('GET', '/v1/referrals')).toEqual([405, 'method-not-allowed', 'POST']);
    expect(await at('GET', '/v1/journeys/%zz')).toEqual([400, 'malformed-request', null]);
    expect(await at('QUERY', '/health/live')).toEqual([405, 'method-not-allowed', 'GET, HEAD']);
    expect(await at('GET', `/v1/journeys/${'x'.repeat(500)}`)).toEqual([404, 'no-such-route', null]);
    // A word of an address is no id of what is asked for beside it.
    for (const path of ['/v1/journeys/search', '/v1/clients/matches', '/v1/policies/validate?x=1']) {
      expect([path, await at('GET', path)]).toEqual([path, [405, 'method-not-allowed', 'POST']]);
      expect([path, await at('DELETE', path)]).toEqual([path, [405, 'method-not-allowed', 'POST']]);
    }
  });

  test('bytes that are no HTTP', async () => {
    const { port } = new URL(api.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('what is this\r\n\r\n'));
      let text = '';
      socket.on('data', (bytes) => (text += bytes.toString())).on('error', reject);
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\ncontent-type: application\/problem\+json/);
  });
});

describe('a FHIR bundle', () => {
  const patient = {
    resourceType: 'Patient',
    id: 'p',
    identifier: [
      {
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
        system: 'urn:test',
        value: 'fhir-1',
      },
    ],
    name: [{ use: 'official', family: 'Example', given: ['Ada'] }],
    gender: 'female',
    birthDate: '1980-03-04',
  };
  const score = (code: string, valueQuantity: object) => ({
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code }] },
    subject: { reference: 'urn:uuid:p' },
    effectiveDateTime: '2026-01-05T10:00:00+00:00',
    valueQuantity,
  });
  const good = { value: 12, unit: '{score}', system: 'http://unitsofmeasure.org', code: '{score}' };
  const bundle = (...resources: object[]) => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource, index) => ({
      fullUrl: `urn:uuid:${index === 0 ? 'p' : index}`,
      resource,
    })),
  });
  const send = (body: object) =>
    api.send('POST', '/v1/referrals', JSON.stringify(body), { 'content-type': 'application/fhir+json' });

  test.each([
    ['no Patient', bundle(score('44261-6', good)), 'entry'],
    ['two Patients', bundle(patient, patient), 'entry[1]'],
    ['a wrong unit', bundle(patient, score('44261-6', { ...good, code: 'kg', unit: 'kg' })), 'entry[1]'],
    ['an unknown LOINC', bundle(patient, score('0000-0', good)), 'entry[1]'],
    [
      'a NUL',
      bundle(patient, { ...score('44261-6', good), note: [{ text: 'a\u0000' }] }),
      'entry[1].resource.note[0].text',
    ],
  ])('with %s is 422 and says which entry', async (_, body, where) => {
    const answer = await send(body);
    expect([answer.status, answer.body.code]).toEqual([422, 'fhir-bundle-unusable']);
    expect(answer.body.errors[0]!.field.startsWith(where)).toBe(true);
  });

  test('that is right opens a journey with its results, as a return where the client was here before', async () => {
    const first = await send(bundle(patient, score('44261-6', good)));
    expect([first.status, first.body.entryKind]).toEqual([201, 'firstIntervention']);
    const timeline = await api.get(`/v1/journeys/${first.body.journeyId}/timeline?limit=200`);
    const results = [{ instrument: 'PHQ-9', total: 12, totalOnly: true }];
    expect(timeline.body.items.at(-1)!.data).toMatchObject({ referral: { results } });
    await api.reach(first.body.journeyId, 'withdraw', { reason: 'x' });
    const second = await send(bundle(patient));
    expect([second.status, second.body.entryKind]).toEqual([201, 'return']);
  });
});
