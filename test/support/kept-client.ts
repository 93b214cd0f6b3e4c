import { randomUUID } from 'node:crypto';
import type { ClientDetails } from '#records/clients/client-details';
import { ReceiveReferral } from '#records/clients/receive-referral';
import type { DataSource } from 'typeorm';

export const someDetails = (more: Partial<ClientDetails> = {}): ClientDetails => ({
  recordSystem: 'urn:test',
  recordNumber: randomUUID(),
  identifiers: [],
  family: 'Rivera',
  given: 'Ana',
  birthDate: '1990-04-01',
  gender: null,
  phone: null,
  language: null,
  ...more,
});

/** Records a client with a referral, and forgets that a journey is owed for the referral. The caller opens the journey. @returns the client's id */
export const keptClient = async (
  dataSource: DataSource,
  details: Partial<ClientDetails> = {},
): Promise<string> => {
  const requestId = randomUUID();
  const referral = { requestId, hash: 'none', receivedAt: Date.now(), source: 'json', content: {} } as const;
  const client = someDetails(details);
  const received = await new ReceiveReferral(dataSource).receive({ ...referral, client });
  if (received.kind !== 'taken') throw new Error(received.kind);
  const { clientId } = received;
  await dataSource.query('delete from owed_recording where request_id = $1', [requestId]);
  return clientId;
};
