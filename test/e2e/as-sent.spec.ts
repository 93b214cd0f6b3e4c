import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ImportedLine, ImportSummary } from '#contracts/http/import-line';
import type { NotTaken } from '#contracts/http/not-taken';
import { ApiOnStage, CLINICIAN, someClient, type Answer } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
/** Where nobody rehearses: time is that of this machine. */
let inCare: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  inCare = await ApiOnStage.open(stage, { rehearsal: null });
});

afterAll(async () => {
  await inCare?.close();
  await api?.close();
  await stage?.close();
});

/** What somebody has sent, as it was sent; with a record number that nobody else has, unless the number is what it is about. */
const sent = (name: string, number: string | null = randomUUID()): string => {
  const text = readFileSync(`test/e2e/cases/${name}`, 'utf8');
  return number === null ? text : text.replace(/"(FH-1|FC-1|N-1)"/g, JSON.stringify(number));
};
const read = <T>(name: string): T => JSON.parse(sent(name)) as T;

const refer = (body: string): Promise<Answer> =>
  api.send('POST', '/v1/referrals', body, {
    'content-type': body.includes('resourceType') ? 'application/fhir+json' : 'application/json',
  });

const errors = ({ body }: Answer): string[] => body.errors.map(({ field }) => field).sort();
const notTakenOf = ({ text }: Answer): readonly NotTaken[] =>
  (JSON.parse(text) as { notTaken: NotTaken[] }).notTaken;
const resultsOf = async ({ body }: Answer): Promise<readonly { readonly total: number }[]> => {
  const { items } = (await api.get(`/v1/journeys/${body.journeyId}/timeline?limit=200`)).body;
  const { referral } = items.at(-1)!.data as { referral: { results: { total: number }[] } };
  return referral.results;
};
const clientOf = async ({ body }: Answer): Promise<Record<string, unknown>> => {
  const clientId = body.journeyId.split('.')[0]!;
  return (await api.get(`/v1/clients/${clientId}`)).body as unknown as Record<string, unknown>;
};
const journeys = async (): Promise<number> => {
  const [row] = await stage.database.dataSource.query<{ n: number }[]>(
    'select ((select count(*) from client) + (select count(*) from referral_document) + (select count(*) from journey))::int as n',
  );
  return row!.n;
};

describe('a client is who the sender says', () => {
  test('a number with a blank at its end is the same number', async () => {
    expect((await refer(sent('record-number.json', null))).status).toBe(201);
    // The client is known, and has an open journey.
    const again = await refer(sent('record-number-with-blank.json', null));
    expect(again.status).toBe(409);
    const { items } = (await api.post('/v1/clients/search', { recordNumber: 'WS-1' })).body;
    expect(items.map(({ recordNumber }) => recordNumber)).toEqual(['WS-1']);
  });

  test.each([
    ['name-with-blanks.json', { family: 'Blank', given: 'Bea Bo' }],
    ['ended-official-name.json', { family: 'Newname', given: 'Nia' }],
    ['one-name.json', { family: 'Suharto', given: null }],
    ['text-only.json', { family: 'Ms. Mary Ann Example', given: null }],
    ['year-only.json', { birthDate: '1985' }],
    ['no-mr-type.json', { recordSystem: 'http://field.example/records', family: 'Fieldfhir' }],
    ['message.json', { family: 'Fieldfhir' }],
  ])('%s', async (name, expected) => {
    const answer = await refer(sent(name));
    expect([answer.status, await clientOf(answer)]).toEqual([201, expect.objectContaining(expected)]);
  });

  test('what was not used is said', async () => {
    expect(notTakenOf(await refer(sent('ended-official-name.json')))).toEqual([
      { path: 'entry[0].resource.name[0]', why: 'is no longer in use' },
    ]);
    expect(notTakenOf(await refer(sent('message.json')))).toEqual([
      { path: 'entry[0].resource', why: 'a referral needs no MessageHeader' },
    ]);
    expect(notTakenOf(await refer(sent('urn-uuid.json')))).toEqual([]);
  });

  test.each([
    ['deceased.json', ['entry[0].resource.deceasedDateTime'], ['deceasedPatient']],
    [
      'replaced-by.json',
      ['entry[0].resource.active', 'entry[0].resource.link[0]'],
      ['inactivePatient', 'replacedPatient'],
    ],
  ])('%s is for a person to decide, and nothing is written', async (name, fields, codes) => {
    const before = await journeys();
    const answer = await refer(sent(name));
    expect([answer.status, answer.body.code, errors(answer)]).toEqual([422, 'fhir-bundle-unusable', fields]);
    expect(answer.body.errors.map(({ code }) => code).sort()).toEqual(codes);
    for (const { detail } of answer.body.errors) expect(detail).toContain('a person decides');
    expect(await journeys()).toBe(before);
  });

  test('nobody is called by what nobody sees', async () => {
    const answer = await refer(sent('zero-width-name.json'));
    expect([answer.status, errors(answer)]).toEqual([400, ['client.family', 'client.given']]);
  });
});

describe('a date is one that there can be', () => {
  test.each(['year-0000.json', 'year-0001.json'])('%s', async (name) => {
    const answer = await refer(sent(name));
    expect([answer.status, errors(answer)]).toEqual([422, ['entry[0].resource.birthDate']]);
  });

  test.each([...read<string[]>('bad-birth-dates.json'), '0000-01-01', '0001-01-01', '1492-10-12'])(
    'nobody is born on %s, at whichever door',
    async (birthDate) => {
      const json = await api.refer({ client: someClient({ birthDate }) });
      expect([json.status, errors(json)]).toEqual([400, ['client.birthDate']]);
      const fhir = await refer(sent('urn-uuid.json').replace('1988-06-01', birthDate));
      expect([fhir.status, errors(fhir)]).toEqual([422, ['entry[0].resource.birthDate']]);
    },
  );

  test('an offset that no place has', async () => {
    const answer = await refer(sent('offset-of-25-hours.json'));
    expect([answer.status, errors(answer)]).toEqual([422, ['entry[1].resource.effectiveDateTime']]);
    const results = [{ instrument: 'PHQ-9', total: 3, takenAt: '2026-11-20T10:00:00-23:59' }];
    expect(errors(await api.refer({ results }))).toEqual(['results.0.takenAt']);
  });

  test('a result of before birth, or to come, at every door', async () => {
    const early = await refer(sent('referral-year-1.json'));
    expect([early.status, errors(early)]).toEqual([400, ['results.0.takenAt']]);
    const beforeBirth = [{ instrument: 'PHQ-9', total: 3, takenAt: '1989-01-01T00:00:00Z' }];
    expect(errors(await api.refer({ client: someClient(), results: beforeBirth }))).toEqual([
      'results.0.takenAt',
    ]);
    const { result } = read<{ result: object }>('result-2062.json');
    expect(errors(await api.refer({ results: [result] }))).toEqual(['results.0.takenAt']);

    const { journeyId } = (await api.refer()).body;
    const path = `/v1/journeys/${journeyId}/facts`;
    for (const door of [inCare, api]) {
      const late = await door.post(`${path}/result`, { by: CLINICIAN, result });
      expect([late.status, errors(late)]).toEqual([400, ['result.takenAt']]);
      const taken = { code: 'PHQ-2', items: [0, 0], how: 'interview', takenAt: '1989-01-01T00:00:00Z' };
      expect(errors(await door.post(`${path}/instrument`, { by: CLINICIAN, ...taken }))).toEqual(['takenAt']);
    }
    const bundle = sent('urn-uuid.json').replace('2026-11-20', '2062-01-01');
    expect(errors(await refer(bundle))).toEqual(['entry[1].resource.effectiveDateTime']);
  });

  test('a place in a list on 30 February is none', async () => {
    const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const day = '2026-02-30T00:00:00.000Z';
    for (const path of [
      `/v1/journeys?cursor=${cursor(day, 'x')}`,
      `/v1/tasks?cursor=${cursor(day, 'x', 'x')}`,
      `/v1/audit?cursor=${cursor('2026-02-30T00:00:00.000000Z', 1, '1')}`,
    ]) {
      const answer = await api.get(path);
      expect([path, answer.status, answer.body.code]).toEqual([path, 400, 'invalid-cursor']);
    }
    const qualified = await api.qualify('staff-9', { qualifiedFrom: '0000-01-01' });
    expect([qualified.status, errors(qualified)]).toEqual([400, ['qualifiedFrom']]);
  });
});

describe('results', () => {
  test.each([
    ['absolute-fullurl-relative-reference.json', [12]],
    ['versioned-reference.json', [12]],
    ['urn-uuid.json', [12]],
    ['score-without-unit.json', [14]],
    ['total-code-valueInteger.json', [14]],
    ['panel-code-valueInteger.json', [3]],
  ])('%s', async (name, totals) => {
    const answer = await refer(sent(name));
    expect([answer.status, (await resultsOf(answer)).map(({ total }) => total)]).toEqual([201, totals]);
  });

  test.each([
    ['same-observation-twice.json', 'is the same result as entry[1].resource'],
    ['one-entered-in-error.json', 'is void: it was entered in error, or called off'],
  ])('%s: one is kept, and of the other it is said', async (name, why) => {
    const answer = await refer(sent(name));
    expect([answer.status, (await resultsOf(answer)).map(({ total }) => total)]).toEqual([201, [12]]);
    expect(notTakenOf(answer)).toEqual([{ path: 'entry[2].resource', why }]);
  });

  test('one of a day is no later than one of that morning', async () => {
    const { bundle, then } = read<{ bundle: object; then: object }>('date-only-then-same-morning.json');
    const { journeyId } = (await refer(JSON.stringify(bundle))).body;
    expect(
      (await api.post(`/v1/journeys/${journeyId}/facts/result`, { by: CLINICIAN, ...then })).status,
    ).toBe(202);
    const types = async () =>
      (await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`)).body.items.map(({ type }) => type);
    await eventually(async () => (await types()).includes('resultReceived'));
    expect(await types()).toContain('deteriorated');
  });
});

describe('a file', () => {
  type Result = ImportedLine & ImportSummary;
  const load = async (file: string | Uint8Array, type: string): Promise<Result[]> => {
    const { status, text } = await api.send('POST', '/v1/referrals/import', file, { 'content-type': type });
    expect(status).toBe(200);
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Result);
  };

  test('may begin with a byte order mark, end its lines as on Windows, and have blank ones', async () => {
    const results = await load(readFileSync('test/e2e/cases/bom-crlf-blank.ndjson'), 'application/x-ndjson');
    expect(results.map(({ line, status }) => [line, status])).toEqual([
      [1, 201],
      [3, 201],
      [undefined, undefined],
    ]);
    expect(results.at(-1)!.summary).toEqual({ lines: 2, taken: 2, notTaken: 0, stopped: false });
    expect(await load('\ufeff\n \r\n\t\n', 'application/x-ndjson')).toEqual([
      { summary: { lines: 0, taken: 0, notTaken: 0, stopped: false } },
    ]);
  });

  test('may be called as FHIR calls it; each line says what it has not used', async () => {
    const line = (name: string) => JSON.stringify(JSON.parse(sent(name)));
    const file = `${line('ended-official-name.json')}\n${line('deceased.json')}\n${line('urn-uuid.json')}\n`;
    const results = await load(file, 'application/fhir+ndjson; charset=utf-8');
    expect(results.map(({ status, notTaken }) => [status, notTaken])).toEqual([
      [201, [{ path: 'entry[0].resource.name[0]', why: 'is no longer in use' }]],
      [422, undefined],
      [201, []],
      [undefined, undefined],
    ]);
  });
});
