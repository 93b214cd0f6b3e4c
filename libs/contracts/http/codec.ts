import { z } from 'zod';

/** More than any page of the Temporal UI sends at once. */
const MOST = 1_000;

const bytes = z.base64('must be base64');

/** A 64 bit number: protobuf's JSON writes it as a text, reads a number too, and leaves 0 out. */
const size = z.union([z.string().regex(/^\d{1,18}$/, 'must be a number of bytes'), z.int().min(0)]);

/** A payload in Temporal's JSON. Unlike in other bodies, unknown fields are accepted: the protocol is that of Temporal's UI, which may add fields. */
export const payload = z
  .object({
    metadata: z.record(z.string().max(200), bytes).nullish(),
    data: bytes.nullish(),
    externalPayloads: z.array(z.object({ sizeBytes: size.nullish() })).nullish(),
  })
  .meta({ id: 'TemporalPayload' });

/** What a remote codec is sent, and answers with. */
export const payloads = z
  .object({ payloads: z.array(payload).max(MOST, `must be at most ${MOST} payloads`) })
  .meta({ id: 'TemporalPayloads' });

export type Payloads = z.output<typeof payloads>;
export type WirePayload = z.output<typeof payload>;
