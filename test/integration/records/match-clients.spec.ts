import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Scope } from '#access/scope';
import type { Sent } from '#records/clients/client-candidates';
import { MatchClients } from '#records/journeys/match-clients';
import { RecordJourney } from '#records/journeys/record-journey';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { keptClient } from '../../support/kept-client.js';
import { CLOSED, contactAt, recordingOf } from './recordings.js';

let database: TestDatabase;
let matches: MatchClients;
const ids: Record<string, string> = {};

const known = async (
  name: string,
  person: Parameters<typeof keptClient>[1],
  track: string,
): Promise<void> => {
  const clientId = await keptClient(database.dataSource, person);
  const records = new RecordJourney(database.dataSource);
  await records.record(recordingOf(clientId, [contactAt(1)], { ...CLOSED, track }));
  if (name !== 'closed') await records.record(recordingOf(clientId, [contactAt(1)], { track }, 2));
  ids[name] = clientId;
};

beforeAll(async () => {
  database = await createTestDatabase();
  matches = new MatchClients(database.dataSource);
  const MARIA = { family: 'García López', given: 'María', birthDate: '1975-03-06' };
  await known(
    'maria',
    {
      ...MARIA,
      recordNumber: 'M-1',
      identifiers: [{ system: 'urn:b', value: 'B-1' }],
      phone: '555 010 4477',
    },
    'here',
  );
  await known('closed', { ...MARIA, family: 'Gracia', birthDate: '1975-06-03' }, 'here');
  await known('elsewhere', MARIA, 'there');
  await known('year', { family: "O'Brien", given: 'Pat', birthDate: '1980' }, 'here');
  await known('far', { family: 'Elsewhere', given: 'Possibly', birthDate: '1960' }, 'there');
  // Nothing came of their referral.
  await keptClient(database.dataSource, MARIA);
});
afterAll(() => database.drop());

const HERE: Scope = { tracks: { ids: ['here'], except: [], others: false }, own: null };
const sent = (more: Partial<Sent>): Sent => ({
  ...{ recordSystem: null, recordNumber: null, family: null, given: null, birthDate: null, phone: null },
  ...more,
});
const found = async (more: Partial<Sent>, scope?: Scope): Promise<unknown[]> =>
  (await matches.of(sent(more), scope)).map(({ client, score, because, otherSite }) => [
    otherSite ? 'at another site' : Object.keys(ids).find((name) => ids[name] === client?.id),
    score,
    because,
  ]);

describe('somebody who is described', () => {
  it('is matched by name and birth date, the likeliest first', async () => {
    await expect(found({ family: 'Garcia', given: 'Maria', birthDate: '1975-03-06' }, HERE)).resolves.toEqual(
      [
        ['maria', 'likely', ['name', 'birthDate']],
        ['closed', 'possible', ['soundsLike', 'birthDateSwapped']],
        ['at another site', 'likely', []],
      ],
    );
  });

  it('is matched by the phone, however it is written, and by the record number', async () => {
    await expect(found({ given: 'Maria', phone: '+1 (555) 010-4477' }, HERE)).resolves.toEqual([
      ['maria', 'likely', ['name', 'phone']],
    ]);
    await expect(found({ recordSystem: 'urn:test', recordNumber: 'M-1' }, HERE)).resolves.toEqual([
      ['maria', 'sameRecord', ['recordNumber']],
    ]);
    const byB = [['maria', 'sameRecord', ['recordNumber']]];
    await expect(found({ recordSystem: 'urn:b', recordNumber: 'B-1' }, HERE)).resolves.toEqual(byB);
    const identifiers = [{ system: 'urn:b', value: 'B-1' }];
    const further = { recordSystem: 'urn:new', recordNumber: 'N-1', identifiers };
    await expect(found(further, HERE)).resolves.toEqual(byB);
  });

  it('is matched where only the year is known, on either side', async () => {
    const pat = { family: 'OBrien', given: 'Pat' };
    for (const birthDate of ['1980', '1980-02', '1980-02-29'])
      await expect(found({ ...pat, birthDate }, HERE)).resolves.toEqual([
        ['year', 'possible', ['name', 'birthDate']],
      ]);
    await expect(found({ family: 'Garcia', given: 'Maria', birthDate: '1975' }, HERE)).resolves.toEqual([
      ['maria', 'possible', ['name', 'birthDate']],
      ['closed', 'possible', ['soundsLike', 'birthDate']],
    ]);
  });

  it('at another site is known there, and nothing more is told: neither who, nor why, nor that it is only possible', async () => {
    const [only] = await matches.of(
      sent({ family: 'García López', given: 'María', birthDate: '1975-03-06' }),
      { tracks: { ids: ['nowhere'], except: [], others: false }, own: null },
    );
    expect(only).toEqual({
      ...{ client: null, score: 'likely', because: [], otherSite: true, journeys: [], open: null },
    });
    await expect(
      found({ family: 'Elsewhere', given: 'Possibly', birthDate: '1960-01-01' }, HERE),
    ).resolves.toEqual([]);
  });

  it('comes with the journeys of the own sites, the open one named', async () => {
    const [maria] = await matches.of(sent({ family: 'Lopez', birthDate: '1975-03-06' }), HERE);
    expect(maria!.journeys.map(({ number }) => number)).toEqual([2, 1]);
    expect(maria!.open).toBe(`${ids['maria']}.2`);
    const [closed] = await matches.of(sent({ family: 'Gracia', birthDate: '1975-06-03' }), HERE);
    expect(closed!.open).toBeNull();
  });

  it('is not themselves', async () => {
    const { family, given, birthDate } = { family: 'Garcia', given: 'Maria', birthDate: '1975-03-06' };
    const before = await matches.of(sent({ family, given, birthDate }), undefined, ids['elsewhere']);
    expect(before.map(({ client }) => client?.id)).toEqual([ids['maria'], ids['closed']]);
    // Whoever came later, too: of two who come at once, the second to be on record hears of the first.
    const after = await matches.of(sent({ family, given, birthDate }), undefined, ids['maria']);
    expect(after.map(({ client }) => client?.id)).not.toContain(ids['maria']);
    expect(after.length).toBeGreaterThan(0);
  });
});
