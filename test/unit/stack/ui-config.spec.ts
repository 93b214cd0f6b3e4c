import { expect, test } from '@jest/globals';
import { uiConfig } from '#stack/temporal/ui-config';

interface Codec {
  readonly endpoint: string;
  readonly includeCredentials: boolean;
  readonly defaultErrorLink: string;
}

const codecOf = (codecEndpoint: string | undefined): Codec =>
  (
    JSON.parse(
      uiConfig({ port: 8233, temporalAddress: '127.0.0.1:7233', namespace: 'iop', codecEndpoint }),
    ) as { codec: Codec }
  ).codec;

test('the Temporal UI asks the API with the session’s cookie, and says where to sign in', () => {
  expect(codecOf('http://127.0.0.1:3000/codec')).toMatchObject({
    endpoint: 'http://127.0.0.1:3000/codec',
    includeCredentials: true,
    defaultErrorLink: 'http://127.0.0.1:3000/sign-in',
  });
});

test('it changes nothing: nobody signs in to it', () => {
  const config = uiConfig({ port: 1, temporalAddress: '', namespace: 'iop', codecEndpoint: undefined });
  expect(JSON.parse(config)).toMatchObject({ disableWriteActions: true });
});

test('where nothing is sealed it asks nobody', () => {
  expect(codecOf(undefined)).toMatchObject({ endpoint: '', defaultErrorLink: '' });
});
