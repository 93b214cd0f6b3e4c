import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ClientVersion } from '#records/clients/correct-client';
import type { ClientInFull } from '#records/journeys/read-clients';
import type { ClientMatch } from '#records/journeys/match-clients';
import type { ImportedLine } from '#contracts/http/import-line';
import type { Person, StaffRole } from '#access/person';
import { twoSites } from '../support/access/two-sites.js';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { bundle, patient, serviceRequest } from '../unit/fhir/bundle.js';

const SYSTEM = 'http://field.example/records';
const as = (role: StaffRole, ...sites: string[]): Person => ({ id: `${role}-1`, roles: [role], sites });

let stage: Stage;
let api: ApiOnStage;
let [main, north]: [string, string] = ['', ''];

beforeAll(async () => {
  const policy = twoSites();
  [main, north] = policy.tracks.map(({ id }) => id) as [string, string];
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

interface Named {
  readonly recordNumber: string;
  readonly family?: string | null;
  readonly given?: string | null;
  readonly birthDate?: string;
  readonly [more: string]: unknown;
}
const olivia = (more: object = {}): Named => ({
  ...{ recordSystem: SYSTEM, recordNumber: `FC-${randomUUID()}` },
  ...{ family: 'Original', given: 'Olivia', birthDate: '1990-04-12', gender: 'female' },
  ...more,
});
const different = (recordNumber: string): Named =>
  olivia({ recordNumber, family: 'Different', given: 'Derek', birthDate: '1971-01-05', gender: 'male' });
const person = as('coordinator', 'main');
const refer = (client: object, who: Person = person, track = main): Promise<Answer> =>
  api.as(who).post('/v1/referrals', { client, entryKind: 'firstIntervention', track });
const clientOf = ({ body }: Answer): string => body.journeyId.split('.')[0]!;
const read = async (clientId: string): Promise<ClientInFull> =>
  (await api.get(`/v1/clients/${clientId}`)).body as unknown as ClientInFull;
const closed = async (answer: Answer): Promise<void> => {
  const ended = await api.post(`/v1/journeys/${answer.body.journeyId}/withdraw`, { reason: 'moves away' });
  expect(ended.status).toBe(200);
};

/** The number of somebody else, at every door. */
const MR = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] };
const asBundle = ({
  recordSystem,
  recordNumber,
  family,
  given,
  birthDate,
  gender,
  identifiers,
}: Named): object =>
  bundle(
    patient({
      identifier: [
        { type: MR, use: 'official', system: recordSystem, value: recordNumber },
        ...((identifiers as object[] | undefined) ?? []).map((one) => ({ type: MR, ...one })),
      ],
      name: [{ use: 'official', family, given: [given] }],
      gender,
      birthDate,
    }),
    serviceRequest({ performer: [{ type: 'HealthcareService', identifier: { value: main } }] }),
  );
const sentAs = (type: string, path: string, body: object): Promise<Answer> =>
  api.as(person).send('POST', path, JSON.stringify(body), { 'content-type': type });
const inAFile = async (body: object): Promise<Answer['body']> => {
  const { text } = await sentAs('application/x-ndjson', '/v1/referrals/import', body);
  return (JSON.parse(text.split('\n')[0]!) as ImportedLine).problem as unknown as Answer['body'];
};
const DOORS: readonly (readonly [string, (client: Named) => Promise<Answer['body']>])[] = [
  ['JSON', async (client) => (await refer(client)).body],
  ['FHIR', async (client) => (await sentAs('application/fhir+json', '/v1/referrals', asBundle(client))).body],
  ['a line of JSON', (client) => inAFile({ client, entryKind: 'return', track: main })],
  ['a line of FHIR', (client) => inAFile(asBundle(client))],
];

describe('a referral with the number of another person', () => {
  test.each(DOORS)('as %s is client-differs, with both sides, and changes nothing', async (_, send) => {
    const client = olivia();
    const first = await refer(client);
    const before = await read(clientOf(first));
    for (const isOpen of [true, false]) {
      expect(await send(different(client.recordNumber))).toMatchObject({
        status: 409,
        code: 'client-differs',
        client: clientOf(first),
        differs: [
          { field: 'family', known: 'Original', sent: 'Different' },
          { field: 'given', known: 'Olivia', sent: 'Derek' },
          { field: 'birthDate', known: '1990-04-12', sent: '1971-01-05' },
        ],
      });
      expect(await read(clientOf(first))).toEqual(before);
      if (isOpen) await closed(first);
    }
    const journeys = await api.get(`/v1/clients/${clientOf(first)}/journeys`);
    expect(journeys.body.items).toHaveLength(1);
  });

  test('at another site tells neither whose it is nor in what they differ', async () => {
    const client = olivia();
    const first = await refer(client, as('coordinator', 'north'), north);
    expect(first.status).toBe(201);
    const before = await read(clientOf(first));
    const answer = await refer(different(client.recordNumber));
    expect(answer.body).toMatchObject({ status: 409, code: 'client-differs' });
    expect(answer.text).not.toMatch(/Original|Olivia|1990|"differs":|"client":/);
    expect(answer.text).not.toContain(clientOf(first));
    expect(await read(clientOf(first))).toEqual(before);
  });
});

describe('several record numbers', () => {
  const number = (system: string): { system: string; value: string } => ({
    system: `http://${system}.example/records`,
    value: randomUUID(),
  });
  const numbered = (first: { system: string; value: string }, ...identifiers: object[]): Named =>
    olivia({ recordSystem: first.system, recordNumber: first.value, identifiers });

  test.each(DOORS.slice(0, 2))('each find the client, in any order: %s', async (_, send) => {
    const [a, b, c] = [number('a'), number('b'), number('c')];
    const first = await refer(numbered(a, b));
    await closed(first);
    // The bundle has the order of its own; the number that is not known yet comes first.
    expect(await send(numbered(c, b))).toMatchObject({ journeyId: `${clientOf(first)}.2` });
    expect(await read(clientOf(first))).toMatchObject({ recordNumber: a.value, identifiers: [b, c] });
    for (const recordNumber of [a.value, b.value, c.value]) {
      const found = await api.post('/v1/clients/search', { recordNumber });
      expect(found.body.items.map(({ id }) => id)).toEqual([clientOf(first)]);
    }
    expect((await refer(numbered(c))).body).toMatchObject({ code: 'refused', ruleId: 'R-RETURN' });
  });

  test.each<[string, string[]]>([
    ['JSON', ['client.recordNumber', 'client.identifiers.1']],
    ['FHIR', ['entry[0].resource.identifier[0]', 'entry[0].resource.identifier[2]']],
  ])('of two clients are refused, both fields named, and nothing is written: %s', async (door, fields) => {
    const [a, b, c] = [number('a'), number('b'), number('c')];
    const one = clientOf(await refer(numbered(a)));
    const other = clientOf(await refer(numbered(b), as('coordinator', 'north'), north));
    const before = [await read(one), await read(other)];
    const [, send] = DOORS.find(([name]) => name === door)!;
    const problem = await send(numbered(a, c, b));
    expect(problem).toMatchObject({
      status: 409,
      code: 'record-numbers-differ',
      errors: [
        { field: fields[0], detail: `is a number of the client ${one}` },
        // At a site that is not theirs.
        { field: fields[1], detail: 'is a number of another client than the others' },
      ],
    });
    expect(JSON.stringify(problem)).not.toContain(other);
    expect([await read(one), await read(other)]).toEqual(before);
    expect((await api.post('/v1/clients/search', { recordNumber: c.value })).body.items).toEqual([]);
  });

  test('are corrected with a reason, and not to another client’s', async () => {
    const [a, b, c] = [number('a'), number('b'), number('c')];
    const clientId = clientOf(await refer(numbered(a)));
    const path = `/v1/clients/${clientId}/corrections`;
    await refer(numbered(b));
    const identifiers = [c];
    const corrected = await api.as(person).post(path, { identifiers, reason: 'the hospital has moved' });
    expect([corrected.status, corrected.body]).toMatchObject([
      201,
      { version: 2, client: { recordNumber: a.value, identifiers } },
    ]);
    expect(await read(clientId)).toMatchObject({ identifiers });
    const taken = await api.as(person).post(path, { identifiers: [b], reason: 'x' });
    expect(taken.body).toMatchObject({
      code: 'record-number-taken',
      errors: [{ field: 'identifiers', detail: 'is a number of another client' }],
    });
  });

  test('with a key that came with another number is that key reused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const send = (client: Named): Promise<Answer> =>
      api.as(person).post('/v1/referrals', { client, entryKind: 'firstIntervention', track: main }, key);
    const client = numbered(number('a'));
    expect((await send(client)).status).toBe(201);
    const other = numbered(number('a'));
    const answer = await send(other);
    expect([answer.status, answer.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect((await api.post('/v1/clients/search', { recordNumber: other.recordNumber })).body.items).toEqual(
      [],
    );
    expect((await send(client)).status).toBe(201);
  });
});

describe('a referral of a client who is known', () => {
  test('that is refused since a journey is open changes nothing, at its own site or another', async () => {
    const client = olivia({ phone: '+1 555 0100', language: 'es' });
    const first = await refer(client);
    const before = await read(clientOf(first));
    const more = { ...client, phone: '+1 555 0199', language: 'en', gender: 'male' };
    for (const [who, track] of [
      [person, main],
      [as('coordinator', 'north'), north],
    ] as const)
      expect((await refer(more, who, track)).body).toMatchObject({ code: 'refused', ruleId: 'R-RETURN' });
    expect(await read(clientOf(first))).toEqual(before);
    const [{ count }] = await stage.database.owner.query<[{ count: number }]>(
      'select count(*)::int from referral_document where client_id = $1',
      [clientOf(first)],
    );
    expect(count).toBe(1);
  });

  test('wipes out nothing by what it leaves out', async () => {
    const { gender, phone, language, ...rest } = olivia({ phone: '+1 555 0100', language: 'es' });
    const first = await refer({ gender, phone, language, ...rest });
    await closed(first);
    expect((await refer(rest)).status).toBe(201);
    expect(await read(clientOf(first))).toMatchObject({ gender, phone, language });
  });

  test('brings a newer phone, when the journey is open, and never another gender or a name that is spelled otherwise', async () => {
    const client = olivia({ phone: '+1 555 0100' });
    const first = await refer(client);
    await closed(first);
    const again = { ...client, family: 'ORIGINAL', gender: 'male', phone: '+1 555 0199' };
    expect((await refer(again)).status).toBe(201);
    expect(await read(clientOf(first))).toMatchObject({
      ...{ family: 'Original', gender: 'female', phone: '+1 555 0199' },
    });
  });
});

describe('a new client', () => {
  test('whose referral the program refuses is nobody yet', async () => {
    const client = olivia({ family: `Gone${randomUUID().slice(0, 8)}` });
    expect((await refer(client, as('coordinator', 'main', 'north'), 'nowhere')).status).toBe(404);
    const found = await api.post('/v1/clients/search', { name: client.family });
    expect(found.body.items).toEqual([]);
  });

  test.each([[{ family: 'Suharto', given: null }], [{ family: null, given: 'Suharto' }]])(
    'may have one name: %j',
    async (name) => {
      const answer = await refer(olivia(name));
      expect(answer.status).toBe(201);
      expect(await read(clientOf(answer))).toMatchObject(name);
      const listed = await api.post('/v1/journeys/search', { name: 'suharto', limit: 200 });
      expect(listed.body.items.map(({ journeyId }) => journeyId)).toContain(answer.body.journeyId);
    },
  );

  test('may not have none', async () => {
    const { family, given, ...rest } = olivia();
    expect([family, given]).not.toContain(undefined);
    const answer = await refer(rest);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([
      { field: 'client.family', detail: 'family or given must be given: one name is a name' },
    ]);
  });

  test('may be born in a year: the youngest that they can be is taken, and said', async () => {
    const year = new Date().getUTCFullYear() - 18;
    const answer = await refer(olivia({ birthDate: `${year}` }));
    expect(answer.body.minor).toBe(true);
    expect((await read(clientOf(answer))).birthDate).toBe(`${year}`);
    const why = await api.get(`/v1/journeys/${answer.body.journeyId}/why/1`);
    expect(JSON.stringify(why.body)).toContain('"name":"birthDateKnownTo","value":"year"');
    const month = await refer(olivia({ birthDate: '1975-06' }));
    expect(month.body.minor).toBe(false);
    const found = await api.post('/v1/clients/search', { birthDate: '1975-06' });
    expect(found.body.items.map(({ id }) => id)).toEqual([clientOf(month)]);
  });
});

describe('a correction', () => {
  const correct = (clientId: string, body: object, who: Person = person, key?: string): Promise<Answer> =>
    api.as(who).post(`/v1/clients/${clientId}/corrections`, body, key ? { 'idempotency-key': key } : {});

  test('with a reason changes who the client is, keeps what was, and lets the next referral in', async () => {
    const client = olivia();
    const first = await refer(client);
    const clientId = clientOf(first);
    const key = randomUUID();
    const body = {
      family: 'Different',
      given: 'Derek',
      birthDate: '1971-01',
      reason: 'a mix-up at the desk',
    };
    const corrected = await correct(clientId, body, person, key);
    expect([corrected.status, corrected.body]).toMatchObject([
      201,
      {
        version: 2,
        client: { family: 'Different', birthDate: '1971-01', gender: 'female' },
        reason: body.reason,
      },
    ]);
    expect((await correct(clientId, body, person, key)).body).toEqual(corrected.body);
    expect((await correct(clientId, { ...body, family: 'Other' }, person, key)).status).toBe(422);
    await closed(first);
    expect((await refer(different(client.recordNumber))).status).toBe(201);
    const versions = (await api.get(`/v1/clients/${clientId}/versions`)).body as unknown as {
      items: ClientVersion[];
    };
    expect(versions.items.map(({ version, client: was, by }) => [version, was.family, by.id])).toEqual([
      [2, 'Different', person.id],
      [1, 'Original', 'system'],
    ]);
    const rows: { details: unknown }[] = await stage.database.owner.query(
      `select details from audit where subject_id = $1 and person_id = $2 and details ? 'corrected'`,
      [clientId, person.id],
    );
    expect(rows).toEqual([{ details: { version: 2, corrected: ['family', 'given', 'birthDate'] } }]);
  });

  test('W9: of the birth date is followed with the next act: the age that counts is that of the day', async () => {
    const year = new Date().getUTCFullYear();
    const minor = await refer(olivia({ birthDate: `${year - 16}-01-01` }));
    expect(minor.body.minor).toBe(true);
    const to = (path: string, body: object): Promise<Answer> =>
      api.as(person).post(`/v1/journeys/${minor.body.journeyId}/${path}`, body);
    await to('record-contact-attempt', { reached: true });
    expect((await to('record-consent', { signer: 'client' })).body.phase).toBe('intake');
    await correct(clientOf(minor), { birthDate: `${year - 19}-01-01`, reason: 'read wrongly' });
    const refused = await to('record-consent', { signer: 'guardian' });
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([409, expect.stringContaining('R-MINOR')]);
    expect((await to('record-consent', { signer: 'client' })).body).toMatchObject({
      phase: 'screening',
      minor: false,
    });
  });

  test.each<[object, string]>([
    [{ family: 'Other' }, 'reason'],
    [{ reason: 'x' }, '(body)'],
    [{ family: 'Original', reason: 'x' }, '(body)'],
    [{ family: null, given: null, reason: 'x' }, 'family'],
    [{ birthDate: '1990-02-30', reason: 'x' }, 'birthDate'],
  ])('%j is refused by its field', async (body, field) => {
    const answer = await correct(clientOf(await refer(olivia())), body);
    expect([answer.status, answer.body.errors[0]!.field]).toEqual([400, field]);
  });

  test('to the number of somebody else is refused, and of a client at another site there is none', async () => {
    const [one, other] = [olivia(), olivia()];
    await refer(other);
    const { recordSystem, recordNumber } = other;
    const clientId = clientOf(await refer(one));
    const taken = await correct(clientId, { recordSystem, recordNumber, reason: 'x' });
    expect([taken.status, taken.body.code]).toEqual([409, 'record-number-taken']);
    expect((await correct(clientId, { family: 'X', reason: 'x' }, as('coordinator', 'north'))).status).toBe(
      404,
    );
    expect(await correct(clientId, { family: 'X', reason: 'x' }, as('clinician', 'main'))).toMatchObject({
      status: 403,
      body: { ruleId: 'A-DENY' },
    });
  });
});

describe('who else it may be', () => {
  const match = async (body: object, who: Person = person): Promise<ClientMatch[]> =>
    ((await api.as(who).post('/v1/clients/matches', body)).body as unknown as { items: ClientMatch[] }).items;

  test('is shown before a journey opens, and in the answer to a referral', async () => {
    const client = olivia({ family: 'García López', given: 'Ana', birthDate: '1975-03-06' });
    const first = await refer(client);
    const clientId = clientOf(first);
    expect(await match({ family: 'Lopez', given: 'Ana', birthDate: '1975-06-03' })).toMatchObject([
      {
        ...{
          client: { id: clientId },
          score: 'likely',
          because: ['name', 'birthDateSwapped'],
          otherSite: false,
        },
        ...{ open: first.body.journeyId, journeys: [{ journeyId: first.body.journeyId }] },
      },
    ]);
    const again = olivia({ family: 'Garcia', given: 'Ana', birthDate: '1975-03-06' });
    const key = { 'idempotency-key': randomUUID() };
    const send = () =>
      api.as(person).post('/v1/referrals', { client: again, entryKind: 'return', track: main }, key);
    const second = await send();
    expect(second.body).toMatchObject({
      likely: [{ client: { id: clientId }, score: 'likely', because: ['name', 'birthDate'] }],
    });
    expect((await send()).body).toEqual(second.body);
    const line = { client: olivia({ family: 'Garcia', given: 'Ana', birthDate: '1975-03-06' }) };
    const { text } = await sentAs('application/x-ndjson', '/v1/referrals/import', {
      ...{ ...line, entryKind: 'return', track: main },
    });
    const { likely } = JSON.parse(text.split('\n')[0]!) as ImportedLine;
    expect(likely!.map(({ client: one }) => one!.id).sort()).toEqual([clientId, clientOf(second)].sort());
  });

  test('is known at another site, and nothing more', async () => {
    const client = olivia({ family: 'Okafor', given: 'Ngozi', birthDate: '1982-11-23' });
    const first = await refer(client, as('coordinator', 'north'), north);
    const { recordSystem, recordNumber } = client;
    for (const described of [
      { family: 'Okafor', given: 'Ngozi', birthDate: '1982-11-23' },
      { recordSystem, recordNumber },
    ]) {
      const answer = await api.as(person).post('/v1/clients/matches', described);
      expect(answer.body.items).toEqual([
        { client: null, score: 'likely', because: [], otherSite: true, journeys: [], open: null },
      ]);
      expect(answer.text).not.toContain(clientOf(first));
    }
    expect(await match({ family: 'Okafor', birthDate: '1982' })).toEqual([]);
  });

  test.each([
    [{ family: 'Okafor' }, 'birthDate'],
    [{ birthDate: '1982-11-23' }, 'family'],
    [{ family: 'Okafor', recordNumber: 'x' }, 'recordNumber'],
  ])('%j is too little', async (body, field) => {
    const { status, body: problem } = await api.as(person).post('/v1/clients/matches', body);
    expect([status, problem.errors[0]!.field]).toEqual([400, field]);
  });
});
