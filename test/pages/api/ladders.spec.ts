import { expect, test } from '@jest/globals';
import { hasComeTo, isNowWith, type Incident } from '../../../apps/web/api/ladders.js';
import type { StaffRole } from '../../../apps/web/api/me.js';

type Role = Incident['roleNow'];

test.each<[string, StaffRole[], Role, boolean, boolean]>([
  ['a clinician may be the one on call', ['clinician'], 'onCall', true, true],
  ['it has not come to the supervisor yet', ['supervisor'], 'onCall', false, false],
  ['it is with the supervisor', ['supervisor'], 'supervisor', true, true],
  [
    'it has gone beyond the clinician, who was told and is asked still',
    ['clinician'],
    'supervisor',
    false,
    true,
  ],
  ['it has gone beyond the supervisor', ['supervisor'], 'director', false, true],
  ['nobody is waited for', ['clinician', 'director'], null, false, false],
  ['one role of several is enough', ['auditor', 'clinician'], 'onCall', true, true],
  ['who is on no ladder is asked nothing', ['auditor', 'operator'], 'director', false, false],
])('%s', (_, roles, roleNow, now, come) => {
  expect([isNowWith({ roles }, roleNow), hasComeTo({ roles }, roleNow)]).toEqual([now, come]);
});
