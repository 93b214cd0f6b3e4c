import { describe, expect, test } from '@jest/globals';
import type { JourneyEvent } from '#journey/model/event';
import { deliveryIdOf } from '#notifications/notice';
import type { TrackView } from '#track/view';
import type { RecordedTask } from '../../faults/judge/on-record.js';
import { judgeSeats } from '../../faults/judge/seats.js';
import { judgeMail, judgeTasks } from '../../faults/judge/tasks.js';

const event = (seq: number, type: string, data: object): JourneyEvent =>
  ({
    seq,
    at: 0,
    type,
    data,
    by: { id: 's', role: 'system' },
    rule: null,
    reason: null,
    request: null,
  }) as never;

describe('seats', () => {
  const track = (seats: string[], offers: string[] = [], capacity = 2): [string, TrackView] => [
    'evening',
    {
      ...{ trackId: 'evening', capacity, waitlist: [] },
      ...{
        seats: seats.map((journeyId) => ({ journeyId })),
        offers: offers.map((journeyId) => ({ journeyId })),
      },
    } as unknown as TrackView,
  ];
  const admitted = [event(1, 'waitlisted', { track: 'evening' }), event(2, 'admitted', { track: 'evening' })];
  const judged = (tracks: [string, TrackView][], events: [string, JourneyEvent[]][]): number =>
    judgeSeats({ tracks: new Map(tracks), events: new Map(events) }).length;

  test('agree', () => {
    expect(judged([track(['a'])], [['a', admitted]])).toBe(0);
    expect(judged([track([])], [['a', [...admitted, event(3, 'journeyClosed', {})]]])).toBe(0);
  });

  test('a seat that the journey knows nothing of, has lost, or has twice', () => {
    expect(judged([track(['a'])], [['a', [event(1, 'referred', {})]]])).toBe(1);
    expect(judged([track([])], [['a', admitted]])).toBe(1);
    expect(judged([track(['a']), ['day', { ...track(['a'])[1] }]], [['a', admitted]])).toBe(1);
    expect(judged([track(['a'])], [])).toBe(1);
  });

  test('more seats than there are', () => {
    expect(judged([track(['a'], ['a'], 1)], [])).toBe(2);
  });
});

const task = (over: Partial<RecordedTask> = {}): RecordedTask => ({
  ...{ journeyId: 'a', task: 'call', role: 'clinician', status: 'open', mail: 'sent', told: 0, waits: false },
  ...over,
});

describe('tasks', () => {
  const events = new Map([['a', [event(1, 'taskRaised', { task: 'call' })]]]);

  test('rows are the fold of the events', () => {
    expect(judgeTasks({ events, tasks: [task()] })).toEqual([]);
    expect(judgeTasks({ events, tasks: [task({ status: 'closed' })] })).toHaveLength(1);
    expect(judgeTasks({ events, tasks: [] })).toHaveLength(1);
    expect(judgeTasks({ events: new Map(), tasks: [task()] })).toHaveLength(1);
  });
});

describe('mail', () => {
  const mail = (name = 'call') => ({
    ...{ from: '', to: [], text: '' },
    messageId: `<${deliveryIdOf('a', name, 'email')}@clinic.example>`,
  });
  const judged = (tasks: RecordedTask[], mails: ReturnType<typeof mail>[], mayWait = false): number =>
    judgeMail(tasks, mails, { domain: 'clinic.example', mayWait }).length;

  test('once or more for what is open; what was done before need not be told', () => {
    expect(judged([task()], [mail(), mail()])).toBe(0);
    expect(judged([task({ status: 'closed', mail: 'notNeeded' })], [])).toBe(0);
  });

  test('sent and not arrived, open and not told, of no task', () => {
    expect(judged([task()], [])).toBe(1);
    expect(judged([task({ mail: null })], [])).toBe(1);
    expect(judged([], [mail()])).toBe(1);
  });

  test('what was raised again is told again, under an id of its own, and no more often', () => {
    const again = { ...mail(), messageId: `<${deliveryIdOf('a', 'call', 'email', 1)}@clinic.example>` };
    const raised = (times: number): number =>
      judgeMail([task()], [mail(), again], {
        ...{ domain: 'clinic.example', mayWait: false },
        raised: new Map([['a call', times]]),
      }).length;
    expect([raised(1), raised(2)]).toEqual([1, 0]);
    // Done before a dispatcher that was killed had told it, and raised again: the last time counts.
    const last = (mails: ReturnType<typeof mail>[]): number =>
      judgeMail([task({ told: 1 })], mails, {
        ...{ domain: 'clinic.example', mayWait: false },
        raised: new Map([['a call', 2]]),
      }).length;
    expect([last([again]), last([mail()])]).toEqual([0, 1]);
  });

  test('the claim of a killed dispatcher may be waited for, where that is said', () => {
    expect(judged([task({ mail: 'pending', waits: true })], [], true)).toBe(0);
    expect(judged([task({ mail: 'pending', waits: true })], [])).toBe(1);
  });
});
