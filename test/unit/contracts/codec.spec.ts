import { expect, test } from '@jest/globals';
import { fromWire, toWire } from '#api/features/codec/wire';
import { payloads, type WirePayload } from '#contracts/http/codec';

const withSize = (external: object) => ({ payloads: [{ externalPayloads: [external] }] });

test.each([{}, { sizeBytes: null }, { sizeBytes: 0 }, { sizeBytes: 7 }, { sizeBytes: '123456789012345678' }])(
  'a payload kept elsewhere has a size or none, and is answered as it may be sent: %j',
  (external) => {
    const sent = payloads.parse(withSize(external));
    const answered: WirePayload[] = sent.payloads.map((one) => toWire(fromWire(one)));
    expect(payloads.safeParse({ payloads: answered }).success).toBe(true);
  },
);

test.each([{}, [], 'many', '', -1, 0.5, true])('and no size that is no number: %j', (sizeBytes) => {
  expect(payloads.safeParse(withSize({ sizeBytes })).success).toBe(false);
});
