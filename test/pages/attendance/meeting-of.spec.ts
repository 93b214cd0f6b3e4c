import { describe, expect, test } from '@jest/globals';
import { meetingOf, sessionIn } from '../../../apps/web/attendance/meeting-of.js';
import type { SessionOfDay } from '../../../apps/web/today/read-sessions.js';

const ADA = '00000000-0000-4000-8000-00000000000a.1';
const BEN = '00000000-0000-4000-8000-00000000000b.2';

const meeting = (key: string, ...members: readonly (readonly [string, string])[]): SessionOfDay =>
  ({
    key,
    members: members.map(([journeyId, session]) => ({ journeyId, session })),
  }) as unknown as SessionOfDay;

const GROUP = meeting('2026-12-04@day/morning', [ADA, '2026-12-04.fri'], [BEN, '2026-12-04.friday']);
const OWN = meeting(`${ADA}+2026-12-04.talk`, [ADA, '2026-12-04.talk']);

describe('the meeting that an address means', () => {
  test.each([
    ['its own key', GROUP.key, GROUP],
    ['the key of one client’s own session', OWN.key, OWN],
    ['that of a client of a group, as a task knows it', `${BEN}+2026-12-04.friday`, GROUP],
    ['that of nobody who comes', `${BEN}+2026-12-04.talk`, undefined],
  ])('%s', (_, key, found) => expect(meetingOf([GROUP, OWN], key)).toBe(found));

  test('a key of one client says whose session it is, another does not', () => {
    expect(sessionIn(OWN.key)).toEqual({ journeyId: ADA, session: '2026-12-04.talk' });
    expect([sessionIn(GROUP.key), sessionIn('nothing')]).toEqual([null, null]);
  });
});
