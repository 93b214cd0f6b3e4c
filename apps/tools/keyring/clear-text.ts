import type { Payload, PayloadCodec } from '@temporalio/common';
import { isSealed } from '#temporal/codec/aes-gcm-codec';

/** A record of Temporal's in which each payload is replaced by its content. */
export const clearText = async (record: unknown, codec: PayloadCodec): Promise<unknown> => {
  if (Array.isArray(record)) return Promise.all(record.map((one) => clearText(one, codec)));
  if (typeof record !== 'object' || record === null || record instanceof Uint8Array) return record;
  if (isPayload(record)) return said(isSealed(record) ? (await codec.decode([record]))[0]! : record);
  const entries = Object.entries(record).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    await Promise.all(entries.map(async ([name, value]) => [name, await clearText(value, codec)] as const)),
  );
};

const isPayload = (record: object): record is Payload =>
  'data' in record &&
  'metadata' in record &&
  (record.metadata as Record<string, unknown> | null)?.['encoding'] instanceof Uint8Array;

const said = ({ metadata, data }: Payload): unknown => {
  const encoding = Buffer.from(metadata!['encoding']!).toString();
  if (encoding === 'binary/null') return null;
  const bytes = Buffer.from(data ?? []);
  return encoding.startsWith('json/') ? (JSON.parse(bytes.toString()) as unknown) : bytes.toString('base64');
};
