import { expect, test } from '@jest/globals';
import { serializers } from '#api/platform/log/serializers';

test('an error is logged with its class, code, frames and causes, and without what it says', () => {
  const cause = Object.assign(new Error('Key (record_number)=(Canary) already exists.\nDETAIL: Canary'), {
    code: '23505',
    detail: 'Canary',
    parameters: ['Canary'],
  });
  const logged = serializers.err(new TypeError('Canary', { cause }));
  expect(logged).toMatchObject({ type: 'TypeError', cause: { type: 'Error', code: '23505' } });
  expect(logged.stack).toContain('serializers.spec');
  expect(JSON.stringify(logged)).not.toContain('Canary');
  expect(JSON.stringify(serializers.err('Canary'))).not.toContain('Canary');
});

test('a request is logged by its route, not by its address', () => {
  const request = {
    method: 'GET',
    url: '/v1/clients/Canary?name=Canary',
    headers: { cookie: 'Canary' },
    routeOptions: { url: '/v1/clients/:clientId' },
  };
  expect(serializers.req(request as never)).toEqual({ method: 'GET', route: '/v1/clients/:clientId' });
});
