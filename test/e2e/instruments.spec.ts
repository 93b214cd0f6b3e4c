import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ListedInstrument } from '#contracts/http/instrument';
import { QUESTIONNAIRE_CODES } from '#instruments/instrument';
import type { Score } from '#instruments/score';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;

// Nothing here needs a journey: no worker is started.
beforeAll(async () => {
  stage = await openStage();
  api = await ApiOnStage.open(stage);
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const score = (code: string, items: unknown, more: object = {}): Promise<Answer> =>
  api.post(`/v1/instruments/${code}/score`, { items, ...more });
const scored = async (code: string, items: unknown, more: object = {}): Promise<Score> => {
  const { status, text } = await score(code, items, more);
  expect([status, text]).toEqual([200, text]);
  return JSON.parse(text) as Score;
};
const fields = ({ body }: Answer): string[] => body.errors.map(({ field }) => field);

describe('the list', () => {
  let listed: readonly ListedInstrument[];

  beforeAll(async () => {
    const { status, text } = await api.get('/v1/instruments');
    expect(status).toBe(200);
    listed = (JSON.parse(text) as { items: ListedInstrument[] }).items;
  });

  const one = (code: string): ListedInstrument => listed.find((instrument) => instrument.code === code)!;

  test('has every instrument with its title, items and licence', () => {
    expect(listed.map(({ code }) => code)).toEqual([...QUESTIONNAIRE_CODES]);
    for (const { title, items, licence } of listed) {
      expect([title, licence]).not.toContain('');
      expect(items.map(({ number }) => number)).toEqual(items.map((_, place) => place + 1));
    }
  });

  test('says how one reads', () => {
    const phq9 = one('PHQ-9');
    expect(phq9).toMatchObject({
      loinc: '44261-6',
      total: { min: 0, max: 27 },
      cut: null,
      flags: [{ name: 'item9' }],
      change: { reliable: 5 },
    });
    expect(phq9.bands[2]).toEqual({ name: 'moderate', from: 10, to: 14 });
    expect(phq9.items[1]).toMatchObject({
      wording: 'Feeling down, depressed, or hopeless',
      answers: { kind: 'points', values: [0, 1, 2, 3] },
    });
    expect(one('AUDIT-C')).toMatchObject({ needsSex: true, cut: { male: 4, female: 3, other: 3 } });
    expect(one('BAM')).toMatchObject({
      total: null,
      loinc: null,
      subscales: [{ name: 'use', items: [4, 5, 6] }, {}, {}],
    });
  });

  test('shows no words that need a licence, and what each answer is', () => {
    expect(one('AUDIT').items.map(({ wording }) => wording)).toEqual(Array.from({ length: 10 }, () => null));
    expect(one('AUDIT').items[9]!.answers).toMatchObject({ values: [0, 2, 4] });
    expect(one('DAST-10').items[2]!.answers).toEqual({ kind: 'yesNo', yes: 0, no: 1 });
    expect(one('C-SSRS').items[5]!.answers).toEqual({
      kind: 'choice',
      values: ['never', 'lifetime', 'past3Months'],
    });
    expect(one('C-SSRS').items.map(({ askedAfter }) => askedAfter)).toEqual([null, null, 2, 2, 2, null]);
  });
});

describe('a score', () => {
  test('has total, subscales, band, flags and whether it is positive', async () => {
    expect(await scored('PHQ-9', [2, 2, 2, 2, 1, 1, 2, 0, 1])).toEqual({
      code: 'PHQ-9',
      total: 13,
      subscales: {},
      band: 'moderate',
      flags: ['item9'],
      positive: null,
    });
    const bam = [0, 1, 1, 0, 0, 1, 1, 2, 4, 3, 0, 4, 2, true, 0, 4, 3];
    expect(await scored('BAM', bam)).toEqual({
      code: 'BAM',
      total: null,
      subscales: { use: 1, risk: 4, protective: 21 },
      band: null,
      flags: ['use'],
      positive: null,
    });
  });

  test('of every other instrument', async () => {
    const no = (length: number): boolean[] => Array.from({ length }, () => false);
    const ones = (length: number): number[] => Array.from({ length }, () => 1);
    expect(await scored('PHQ-2', [1, 2])).toMatchObject({ total: 3, positive: true });
    expect(await scored('GAD-7', ones(7))).toMatchObject({ total: 7, band: 'mild' });
    expect(await scored('AUDIT', [...ones(8), 0, 4])).toMatchObject({ total: 12, band: 'hazardous' });
    expect(await scored('DAST-10', no(10))).toMatchObject({ total: 1, band: 'low' });
    expect(await scored('PCL-5', ones(20))).toMatchObject({ total: 20, positive: false });
    expect(await scored('SCOFF', [true, true, false, false, false])).toMatchObject({
      total: 2,
      positive: true,
    });
    expect(await scored('C-SSRS', [false, false, null, null, null, 'past3Months'])).toMatchObject({
      total: 3,
      band: 'high',
    });
  });

  test.each([
    ['male', false],
    ['female', true],
    ['other', true],
    ['unknown', true],
  ])('of three on the AUDIT-C, %s: positive is %s', async (sex, positive) => {
    expect(await scored('AUDIT-C', [1, 1, 1], { sex })).toMatchObject({ total: 3, positive });
  });
});

describe('what cannot be scored', () => {
  test('each item is named', async () => {
    const answer = await score('PHQ-9', [0, 0, 0, 4, 0, null, 0, 0]);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-input']);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.errors).toEqual([
      { field: 'items[3]', code: 'notOnScale', detail: 'item 4 (Energy) must be one of 0, 1, 2, 3' },
      {
        field: 'items[5]',
        code: 'missing',
        detail: 'item 6 (Feeling of failure) is missing: one of 0, 1, 2, 3',
      },
      {
        field: 'items[8]',
        code: 'missing',
        detail: 'item 9 (Thoughts of death or self-harm) is missing: one of 0, 1, 2, 3',
      },
    ]);
  });

  test('items of any shape, too many, none, and those that were not to be asked', async () => {
    expect(fields(await score('PHQ-2', [{}, ['x']]))).toEqual(['items[0]', 'items[1]']);
    expect(
      fields(
        await score(
          'PHQ-2',
          Array.from({ length: 100_000 }, () => 0),
        ),
      ),
    ).toEqual(['items[2]']);
    expect(fields(await score('PHQ-2', []))).toEqual(['items[0]', 'items[1]']);
    expect(fields(await score('AUDIT', [0, 0, 0, 0, 0, 0, 0, 0, 3, 1]))).toEqual(['items[8]', 'items[9]']);
    expect(fields(await score('C-SSRS', [false, false, null, true, null, 'never']))).toEqual(['items[3]']);
  });

  test('a body that is none', async () => {
    for (const items of [undefined, null, 'x', { length: 2 }]) {
      const answer = await score('PHQ-2', items);
      expect([answer.status, ...fields(answer)]).toEqual([400, 'items']);
    }
    expect(fields(await score('PHQ-2', [0, 0], { sex: 'x', total: 3 }))).toEqual(['sex', 'total']);
    expect(
      (await api.send('POST', '/v1/instruments/PHQ-2/score', 'x', { 'content-type': 'text/plain' })).status,
    ).toBe(415);
  });

  test('the AUDIT-C of somebody whose sex was not said', async () => {
    const answer = await score('AUDIT-C', [0, 0, 0]);
    expect([answer.status, ...fields(answer)]).toEqual([400, 'sex']);
  });

  test.each(['PHQ-8', 'phq-9', 'PHQ-A', 'BAM-USE', 'constructor', '__proto__'])(
    'an instrument nobody knows: %s',
    async (code) => {
      for (const body of [{ items: [0, 0] }, {}]) {
        const answer = await api.post(`/v1/instruments/${code}/score`, body);
        expect([answer.status, answer.body.code]).toEqual([404, 'no-such-instrument']);
      }
    },
  );

  test('the wrong method', async () => {
    const answer = await api.get('/v1/instruments/PHQ-9/score');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

test('nothing is kept', async () => {
  const { dataSource } = stage.database;
  const tables: readonly { name: string }[] = await dataSource.query(
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname !~ '^(pg_|information_schema)' AND tablename !~ '^audit'",
  );
  const rows = (): Promise<unknown[]> =>
    Promise.all(tables.map(({ name }): Promise<unknown> => dataSource.query(`SELECT * FROM ${name}`)));
  expect(tables.length).toBeGreaterThan(3);
  const before = await rows();
  await scored('PHQ-9', [3, 3, 3, 3, 3, 3, 3, 3, 3]);
  expect(await rows()).toEqual(before);
});

test('it stands in the OpenAPI document', async () => {
  const document = JSON.parse((await api.get('/openapi.json')).text) as {
    paths: Record<string, Record<string, { parameters?: unknown[]; responses: Record<string, unknown> }>>;
  };
  expect(Object.keys(document.paths['/v1/instruments']!.get!.responses)).toContain('200');
  const scoring = document.paths['/v1/instruments/{code}/score']!.post!;
  expect(scoring.parameters).toEqual([
    { name: 'code', in: 'path', required: true, schema: { type: 'string', enum: [...QUESTIONNAIRE_CODES] } },
  ]);
  expect(Object.keys(scoring.responses)).toEqual(expect.arrayContaining(['200', '400', '404', '413', '415']));
  expect(document).toMatchObject({
    components: { schemas: { InstrumentAnswers: { required: ['items'] }, InstrumentScore: {} } },
  });
});
