import { expect, test } from '@jest/globals';
import { withView } from '../../../apps/web/api/with-view.js';

type Journey = Parameters<typeof withView>[0];

test('what a milestone answers with takes the place of what was there, and leaves the zone in which it is shown', () => {
  const before = { client: 'x', view: { phase: 'intake', seq: 3, timeZone: 'America/Denver' } };
  const after = { phase: 'screening', seq: 4 };
  expect(withView(before as unknown as Journey, after as Journey['view'])).toEqual({
    client: 'x',
    view: { phase: 'screening', seq: 4, timeZone: 'America/Denver' },
  });
});
