import { describe, expect, test } from '@jest/globals';
import { isCalledFirst, onceReached, waitsForCall } from '../../../apps/web/today/calls-first.js';
import type { Task } from '../../../apps/web/today/read-tasks.js';

type Asked = Pick<Task, 'journeyId' | 'kind' | 'role' | 'phase' | 'contact'>;
const BECKER = '00000000-0000-4000-8000-000000000001.1';
const AYALA = '00000000-0000-4000-8000-000000000002.1';

const asked = (kind: Task['kind'], more: Partial<Asked> = {}): Asked => ({
  ...{ journeyId: BECKER, kind, role: 'coordinator', phase: 'intake' },
  ...more,
});
const call = (reached: boolean): Asked =>
  asked('contact', { contact: { attempts: 0, lastAt: null, reached } });
const [screening, riskScreen] = [asked('screening'), asked('riskScreen')];

describe('a client who has not been reached stands under Calls', () => {
  test('a screening waits in the row of the call', () => {
    const among = [call(false), screening, asked('screening', { journeyId: AYALA })];
    expect(waitsForCall(screening, among)).toBe(true);
    expect(onceReached(among[0]!, among)).toEqual([screening]);
  });

  test.each<[string, Asked, readonly Asked[]]>([
    ['they have been reached', screening, [call(true)]],
    ['the call of another client is open', asked('screening', { journeyId: AYALA }), [call(false)]],
    ['no call is in the lists', screening, []],
    ['intake is over', asked('screening', { phase: 'screening' }), [call(false)]],
    ['it is asked of a supervisor', asked('screening', { role: 'supervisor' }), [call(false)]],
    ['it is about an offer', asked('offer'), [call(false)]],
  ])('but not where %s', (_, task, among) => expect(waitsForCall(task, among)).toBe(false));

  test('a screen of suicide risk that is owed before stands by itself, and says that a call is owed too', () => {
    expect(waitsForCall(riskScreen, [call(false)])).toBe(false);
    expect(isCalledFirst(riskScreen, [call(false)])).toBe(true);
    expect(isCalledFirst(riskScreen, [call(true)])).toBe(false);
  });
});
