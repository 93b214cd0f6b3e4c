import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '#access/person';
import { hashOf } from '#access/audit/canonical';
import type { AuditRow } from '#access/audit/row';
import { beginning, isBreak, step } from '#access/audit/walk';
import { AppendAudit } from '#records/audit/append';
import type { ListedAuditRow } from '#records/audit/read-audit';
import { ApiOnStage } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

const AUDITOR: Person = { id: 'auditor-1', roles: ['auditor'], sites: [] };
const JOURNEY = '00000000-0000-4000-8000-000000000000.1';

let stage: Stage;
let open: ApiOnStage;
let api: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  open = await ApiOnStage.open(stage);
  api = open.as(AUDITOR);
  await new AppendAudit(stage.database.dataSource).add(
    Array.from({ length: 120 }, (_, n) => ({
      personId: `clinician-${n % 3}`,
      role: 'clinician',
      action: n % 10 === 0 ? ('decode' as const) : ('read' as const),
      outcome: n % 7 === 0 ? ('refused' as const) : ('allowed' as const),
      subject:
        n % 2 === 0 ? { kind: 'journey' as const, id: JOURNEY } : { kind: 'track' as const, id: `t-${n}` },
      details: { n },
    })),
  );
});
afterAll(async () => {
  await open?.close();
  await stage?.close();
});

const rowsOf = (answer: { body: unknown }): ListedAuditRow[] =>
  (answer.body as { items: ListedAuditRow[] }).items;
const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const written = (): Promise<{ action: string; person: string; route: string; outcome: string }[]> =>
  stage.database.owner.query(
    `select action, person_id as person, route, outcome from audit where route is not null order by at`,
  );

describe('the list', () => {
  it('has every row once, latest first, page by page', async () => {
    const seen: ListedAuditRow[] = [];
    let cursor = '';
    do {
      const answer = await api.get(`/v1/audit?to=2100-01-01T00:00:00Z&limit=17&subject=${JOURNEY}${cursor}`);
      expect(answer.status).toBe(200);
      seen.push(...rowsOf(answer));
      cursor = answer.body.nextCursor === null ? '' : `&cursor=${answer.body.nextCursor}`;
    } while (cursor !== '');
    expect(seen).toHaveLength(60);
    const places = seen.map(({ chain, seq }) => `${chain}.${seq}`);
    expect(new Set(places).size).toBe(60);
    const times = seen.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('is narrowed by person, action, subject, outcome and time, each with each', async () => {
    const filters: Record<string, (row: ListedAuditRow) => boolean> = {
      'person=clinician-1': ({ personId }) => personId === 'clinician-1',
      'action=decode': ({ action }) => action === 'decode',
      [`subject=${JOURNEY}`]: ({ subject }) => subject?.id === JOURNEY,
      'outcome=refused': ({ outcome }) => outcome === 'refused',
    };
    const all = rowsOf(await api.get('/v1/audit?limit=200')).filter(({ details }) => 'n' in details);
    expect(all).toHaveLength(120);
    const names = Object.keys(filters);
    for (let chosen = 1; chosen < 2 ** names.length; chosen += 1) {
      const some = names.filter((_, bit) => chosen & (1 << bit));
      const found = rowsOf(await api.get(`/v1/audit?limit=200&${some.join('&')}`));
      const expected = all.filter((row) => some.every((name) => filters[name]!(row)));
      expect([some, found.filter(({ details }) => 'n' in details)]).toEqual([some, expected]);
    }
    const [latest] = all;
    const before = `/v1/audit?limit=200&to=${latest!.at}`;
    expect(rowsOf(await api.get(before)).every(({ at }) => at < latest!.at)).toBe(true);
    expect(rowsOf(await api.get(`/v1/audit?from=2100-01-01T00:00:00Z`))).toEqual([]);
  });

  it.each([
    ['person=Jane Doe', 'person'],
    ['action=peek', 'action'],
    ['subject=Jane%20Doe', 'subject'],
    ['outcome=maybe', 'outcome'],
    ['from=yesterday', 'from'],
    ['from=0000-01-01T00:00:00Z', 'from'],
    ['name=Jane', 'name'],
    ['limit=0', 'limit'],
  ])('refuses %s by its name', async (query, field) => {
    const { status, body } = await api.get(`/v1/audit?${query}`);
    expect([status, body.errors.map((error) => error.field)]).toEqual([400, [field]]);
  });

  it.each([
    ['x'],
    [['2026-01-01T00:00:00.000000Z', 1]],
    [['0000-01-01T00:00:00.000000Z', 1, '1']],
    [['2026-01-01T00:00:00.000000Z', 1, '99999999999999999999']],
    [['2026-01-01T00:00:00.000000Z', 1, "1'; --"]],
  ])('refuses the cursor %j', async (values) => {
    const cursor = Buffer.from(JSON.stringify(values)).toString('base64url');
    const { status, body } = await api.get(`/v1/audit?cursor=${cursor}`);
    expect([status, body.code]).toEqual([400, 'invalid-cursor']);
  });
});

describe('an auditor', () => {
  it('is in the audit, too', async () => {
    await api.get('/v1/audit?person=auditor-1');
    const { length } = (await written()).filter(
      ({ person, action, route }) => person === 'auditor-1' && action === 'read' && route === 'GET /v1/audit',
    );
    expect(length).toBeGreaterThan(0);
  });

  it('changes nothing and reads nothing else', async () => {
    for (const path of [
      '/v1/journeys',
      '/v1/tasks',
      `/v1/journeys/${JOURNEY}`,
      '/v1/break-glass',
      '/v1/policies',
    ])
      expect([path, (await api.get(path)).status]).toEqual([path, 403]);
    expect((await api.refer()).status).toBe(403);
  });

  it('is who may read it, and nobody else is', async () => {
    const others = ['coordinator', 'clinician', 'supervisor', 'director', 'operator'] as const;
    for (const role of others)
      for (const path of ['', '/verification', '/export']) {
        const { status, body } = await open
          .as({ id: `${role}-1`, roles: [role], sites: ['main'] })
          .get(`/v1/audit${path}`);
        expect([role, path, status, body.ruleId]).toEqual([role, path, 403, 'A-DENY']);
      }
  });
});

describe('the export', () => {
  it('has every row with its hashes, chain by chain, so that it can be walked elsewhere', async () => {
    const { status, text, headers } = await api.get('/v1/audit/export');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    const lines = linesOf(text);
    const rows = lines.slice(0, -1) as unknown as AuditRow[];
    expect(lines.at(-1)).toEqual({ exported: { rows: rows.length } });
    expect(rows.length).toBeGreaterThanOrEqual(120);
    for (let chain = 0; chain < 16; chain += 1) {
      let end = beginning(chain);
      for (const row of rows.filter((one) => one.chain === chain)) {
        expect(hashOf(row)).toBe(row.hash);
        const next = step(end, row);
        if (isBreak(next)) throw new Error(JSON.stringify(next));
        end = next;
      }
    }
  });

  it('is in the audit before its first row goes out, as an export', async () => {
    const { text } = await api.get('/v1/audit/export');
    expect((await written()).filter(({ action }) => action === 'export')).toContainEqual({
      action: 'export',
      person: 'auditor-1',
      route: 'GET /v1/audit/export',
      outcome: 'allowed',
    });
    expect(text).not.toBe('');
  });

  it('does not go out where it cannot be noted', async () => {
    const { owner } = stage.database;
    const columns =
      'person_id, role, action, subject_kind, subject_id, route, outcome, rule_id, request_id, details';
    await owner.query(`revoke insert (${columns}) on audit from iop_application`);
    try {
      for (const path of ['export', 'verification', '']) {
        const { status, text } = await api.get(`/v1/audit/${path}`.replace(/\/$/, ''));
        expect([path, status >= 500, text.includes('prevHash')]).toEqual([path, true, false]);
      }
    } finally {
      await owner.query(`grant insert (${columns}) on audit to iop_application`);
    }
    // A walk that nobody has heard of comes to its end, and then there may be another.
    await eventually(async () => (await api.get('/v1/audit/verification')).status === 200);
  });

  it('is of a period, where one is said', async () => {
    const { text } = await api.get('/v1/audit/export?from=2100-01-01T00:00:00Z');
    expect(linesOf(text)).toEqual([{ exported: { rows: 0 } }]);
  });
});

describe('the verification', () => {
  const verified = async (): Promise<{ rows: number; breaks: object[]; chains: object[] }> =>
    linesOf((await api.get('/v1/audit/verification')).text).at(-1)!['verified'] as never;

  it('says that every row is as it was written', async () => {
    const { rows, breaks, chains } = await verified();
    expect(breaks).toEqual([]);
    expect(chains).toHaveLength(16);
    expect(rows).toBeGreaterThanOrEqual(120);
  });

  it('names the first row of which one byte is another', async () => {
    const { owner } = stage.database;
    const [row] = await owner.query<[{ chain: number; seq: string; details: object }]>(
      `select chain, seq::text, details from audit where subject_id = $1 order by audit.seq limit 1`,
      [JOURNEY],
    );
    const set = async (details: object): Promise<void> => {
      await owner.query('update audit set details = $3 where chain = $1 and seq = $2', [
        row.chain,
        row.seq,
        JSON.stringify(details),
      ]);
    };
    await set({ n: 1_000 });
    expect((await verified()).breaks).toMatchObject([{ chain: row.chain, seq: row.seq, what: 'content' }]);
    await set(row.details);
    expect((await verified()).breaks).toEqual([]);
  });

  it('is one at a time, and can be had again once it is over', async () => {
    const both = await Promise.all([1, 2, 3].map(() => api.get('/v1/audit/verification')));
    const codes = both.map(({ status }) => status);
    expect(codes).toContain(200);
    expect(codes.filter((code) => code !== 200 && code !== 429)).toEqual([]);
    expect((await verified()).breaks).toEqual([]);
  });
});
