import type { Payload } from '@temporalio/common';
import protos from '@temporalio/proto';
import type { WirePayload } from '#contracts/http/codec';

// CommonJS whose exports Node cannot see by name.
const { Payload: Message } = protos.temporal.api.common.v1;

/** A payload from the JSON of the remote codec's protocol: bytes are base64 there. */
export const fromWire = (sent: WirePayload): Payload => Message.fromObject(sent);

export const toWire = (payload: Payload): WirePayload =>
  Message.toObject(Message.fromObject(payload), { bytes: String, longs: String });
