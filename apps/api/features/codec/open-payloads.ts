import type { Payload, PayloadCodec } from '@temporalio/common';
import type { FieldProblem } from '#contracts/http/problem';
import { isSealed } from '#temporal/codec/aes-gcm-codec';
import { PayloadMalformed, PayloadNotAuthentic } from '#temporal/codec/payload-fault';
import { Problem } from '#api/platform/problems/problem';

/**
 * What sealed payloads say; those that are not sealed are as they were.
 * @throws Problem `payload-not-opened` that names each of them by its place; KeyMissing
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

/** @throws whatever is no fault of the payload: a key that is missing now, before all */
const whyNot = (fault: unknown): string => {
  if (fault instanceof PayloadNotAuthentic)
    return 'was changed after it had been sealed, or its key is another one of the same name';
  if (fault instanceof PayloadMalformed) return `is not in the form of a sealed one: ${fault.message}`;
  throw fault;
};
