import { describe, expect, test } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import fc from 'fast-check';
import { AesGcmCodec } from '#temporal/codec/aes-gcm-codec';
import { keyring } from '../../../support/keyring.js';
import { runs } from '../../property-parameters.js';

const codec = new AesGcmCodec(keyring('a'));
const clear = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
const sealed = async (value: unknown, by = codec): Promise<Payload> => (await by.encode([clear(value)]))[0]!;
const metadataOf = ({ metadata }: Payload): Record<string, string> =>
  Object.fromEntries(Object.entries(metadata!).map(([name, value]) => [name, Buffer.from(value).toString()]));
const textIn = (payload: Payload): string =>
  Buffer.from(payload.data!).toString('latin1') + JSON.stringify(metadataOf(payload));

describe('the codec', () => {
  test('any values come back as they were, and are not readable in between', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.uuid(), async (values, mark) => {
        const payloads = [...values, { [mark]: mark }].map(clear);
        const onTheWire = await codec.encode(payloads);
        expect(onTheWire.map(textIn).join()).not.toContain(mark);
        expect(await codec.decode(onTheWire)).toEqual(payloads);
      }),
      runs(100),
    ));

  test('bytes, nothing at all and metadata of a payload of its own kind come back', async () => {
    const payloads: Payload[] = [
      clear(new Uint8Array([0, 255, 7])),
      clear(undefined),
      {
        metadata: { encoding: Buffer.from('json/plain'), messageType: Buffer.from('T') },
        data: Buffer.from('1'),
      },
    ];
    const back = await codec.decode(await codec.encode(payloads));
    expect(back.map(metadataOf)).toEqual(payloads.map(metadataOf));
    expect(back.map(({ data }) => [...(data ?? [])])).toEqual(payloads.map(({ data }) => [...(data ?? [])]));
  });

  test('says how it sealed, and with which key', async () =>
    expect(metadataOf(await sealed('x'))).toEqual({
      encoding: 'binary/encrypted',
      'encryption-cipher': 'AES-256-GCM',
      'encryption-key-id': 'a',
    }));

  test('the same value never looks the same twice', async () => {
    const twice = await codec.encode([clear('x'), clear('x')]);
    const [first, second] = twice.map(({ data }) => Buffer.from(data!).subarray(0, 12).toString('hex'));
    expect(first).not.toBe(second);
  });

  test('a flipped bit anywhere is noticed', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.nat(), fc.nat(7), async (value, at, bit) => {
        const payload = await sealed(value);
        const data = new Uint8Array(payload.data!);
        data[at % data.length]! ^= 1 << bit;
        await expect(codec.decode([{ ...payload, data }])).rejects.toMatchObject({
          name: 'PayloadNotAuthentic',
        });
      }),
      runs(200),
    ));

  test('a payload under the name of another key is noticed, even where both names have one key', async () => {
    const payload = await sealed('x');
    const key = (await keyring('a').active()).bytes;
    const both = {
      active: () => Promise.reject(new Error()),
      withId: (id: string) => Promise.resolve({ id, bytes: key }),
    };
    const renamed = { ...payload, metadata: { ...payload.metadata, 'encryption-key-id': Buffer.from('b') } };
    expect(await new AesGcmCodec(both).decode([payload])).toEqual([clear('x')]);
    await expect(new AesGcmCodec(both).decode([renamed])).rejects.toMatchObject({
      name: 'PayloadNotAuthentic',
      keyId: 'b',
    });
  });

  test.each([
    ['clear text', clear('canary')],
    ['nothing', {}],
    ['bytes that say nothing of themselves', { data: Buffer.from('canary') }],
    ['what calls itself nearly so', { metadata: { encoding: Buffer.from('binary/encrypte') } }],
  ])('what was never sealed can be read by nobody, and is not repeated: %s', async (_what, payload) => {
    const [opened, refused] = await codec.decode([await sealed('x'), payload]);
    expect(opened).toEqual(clear('x'));
    expect(() => defaultPayloadConverter.fromPayload(refused!)).toThrow(/not sealed.*IOP_ALLOW_UNSEALED/);
    expect(JSON.stringify(refused)).not.toContain(Buffer.from('canary').toString('base64'));
    expect(textIn({ data: new Uint8Array(), ...refused })).not.toContain('canary');
  });

  test('where it is said so, what was never sealed comes through, and what was is opened', async () => {
    const lenient = new AesGcmCodec(keyring('a'), { allowUnsealed: true });
    const plain = [clear('before'), {}, { data: Buffer.from('x') }];
    expect(await lenient.decode([...plain, await sealed('after')])).toEqual([...plain, clear('after')]);
  });

  test('after three rotations everything opens, and what is new carries the new key', async () => {
    const old = await Promise.all(['a', 'b', 'c'].map((id) => sealed(id, new AesGcmCodec(keyring(id)))));
    const rotated = new AesGcmCodec(keyring('d', ['a', 'b', 'c', 'd']));
    expect(await rotated.decode(old)).toEqual(['a', 'b', 'c'].map(clear));
    expect(metadataOf(await sealed('new', rotated))['encryption-key-id']).toBe('d');
  });

  test('a key that is missing is named', async () => {
    const other = new AesGcmCodec(keyring('b'));
    await expect(other.decode([await sealed('x')])).rejects.toMatchObject({
      name: 'KeyMissing',
      keyId: 'a',
      message: expect.stringContaining('no key "a"'),
    });
  });

  test.each([
    ['metadata.encryption-key-id: is missing', { metadata: { 'encryption-key-id': undefined } }],
    [
      'metadata.encryption-cipher: must be AES-256-GCM',
      { metadata: { 'encryption-cipher': Buffer.from('ROT13') } },
    ],
    ['data: is missing', { metadata: {}, data: undefined }],
    ['data: must be 28 bytes at least, and is 27', { metadata: {}, data: new Uint8Array(27) }],
  ])('a malformed payload is refused by the name of its field: %s', async (message, fault) => {
    const payload = await sealed('x');
    const malformed = {
      ...payload,
      ...fault,
      metadata: { ...payload.metadata, ...fault.metadata },
    } as Payload;
    await expect(codec.decode([malformed])).rejects.toMatchObject({ name: 'PayloadMalformed', message });
  });
});
