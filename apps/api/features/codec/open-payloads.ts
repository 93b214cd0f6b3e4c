import type { Payload, PayloadCodec } from '@temporalio/common';
import type { FieldProblem } from '#contracts/http/problem';
import { isSealed } from '#temporal/codec/aes-gcm-codec';
import { PayloadMalformed, PayloadNotAuthentic } from '#temporal/codec/payload-fault';
import { Problem } from '#api/platform/problems/problem';

/**
 * Opens sealed payloads; those that are not sealed stay as they are.
 * @throws Problem `payload-not-opened` that names by its place each one that cannot be opened; KeyMissing
 */
export const openPayloads = async (codec: PayloadCodec, sealed: readonly Payload[]): Promise<Payload[]> => {
  const errors: FieldProblem[] = [];
  const opened = await Promise.allSettled(
    sealed.map(async (payload) => (isSealed(payload) ? codec.decode([payload]) : [payload])),
  );
  const open = opened.flatMap((result, index) => {
    if (result.status === 'fulfilled') return result.value;
    errors.push({ field: `payloads.${index}`, detail: whyNot(result.reason) });
    return [];
  });
  if (errors.length > 0) throw new Problem('payload-not-opened', undefined, { errors });
  return open;
};

/** @throws the fault itself if the payload is not to blame: above all a key that is missing now */
const whyNot = (fault: unknown): string => {
  if (fault instanceof PayloadNotAuthentic)
    return 'was changed after it had been sealed, or its key is another one of the same name';
  if (fault instanceof PayloadMalformed) return `is not in the form of a sealed one: ${fault.message}`;
  throw fault;
};
