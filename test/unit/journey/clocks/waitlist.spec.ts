import { describe, expect, test } from '@jest/globals';
import { POLICY } from '#scenarios/policy';
import { inScreening, inWaitlist } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { TRACK } from '#scenarios/referral';

/** As it was before 2026.4. */
const { waitlist: _, ...EARLIER } = POLICY;

const tasks = (journey: PureJourney): (string | null)[][] =>
  journey.view.tasks.map(({ title, role, dueAt }) => [title, role, dueAt]);

const FRIDAY = '2026-01-09T23:00:00.000Z';

describe('A1: an offered seat', () => {
  test('is a task for the coordinator at once, due before it lapses, which is after two business days', () => {
    const journey = inWaitlist({ at: FRIDAY }).reach('offerSeat', { track: TRACK });
    expect(tasks(journey)).toEqual([
      ['A seat is offered: ask the client', 'coordinator', '2026-01-13T23:00:00.000Z'],
    ]);
    journey.passUntil('2026-01-13T22:59:59.999Z');
    expect(journey.eventsOf('offerLapsed')).toEqual([]);
    journey.passUntil('2026-01-13T23:00:00.000Z');
    expect(journey.eventsOf('offerLapsed').map(({ at }) => iso(at))).toEqual(['2026-01-13T23:00:00.000Z']);
  });

  test.each(['acceptSeat', 'declineSeat'] as const)('ends with %s', (name) => {
    const journey = inWaitlist().reach('offerSeat', { track: TRACK });
    if (name === 'acceptSeat') journey.reach(name, {});
    else journey.reach(name, { reason: 'my child is ill' });
    expect(tasks(journey).flat()).not.toContain('A seat is offered: ask the client');
  });

  test('that is declined or lapses asks whether the client waits still, until somebody says so', () => {
    const journey = inWaitlist().reach('offerSeat', { track: TRACK });
    expect(journey.attempt('confirmWaiting', { note: null })?.needed).toEqual(['acceptSeat or declineSeat']);
    journey.reach('declineSeat', { reason: null });
    expect(tasks(journey)[0]?.slice(0, 2)).toEqual([
      'A seat was passed on: ask whether the client waits still',
      'coordinator',
    ]);
    journey.passDays(4);
    expect(journey.view.overdue).toBe(true);
    journey.reach('confirmWaiting', { note: 'from Thursday on' });
    expect(journey.view).toMatchObject({ overdue: false, tasks: [] });
  });

  test('under a policy without waitlist tells nobody', () => {
    const journey = inWaitlist({ policy: EARLIER }).reach('offerSeat', { track: TRACK });
    expect(tasks(journey)).toEqual([]);
    expect(tasks(journey.reach('declineSeat', { reason: null }).passDays(200))).toEqual([]);
  });
});

describe('A2: whoever waits', () => {
  test('is called every 7 days', () => {
    const journey = inWaitlist().passDays(6);
    expect(tasks(journey)).toEqual([]);
    journey.passDays(1);
    expect(tasks(journey)[0]?.slice(0, 2)).toEqual(['Call the client who waits', 'coordinator']);
    journey.reach('confirmWaiting', { note: null }).passDays(6);
    expect(tasks(journey)).toEqual([]);
    expect(tasks(journey.passDays(1))).toHaveLength(1);
  });

  test('somebody has the task still after 200 days, and the journey is overdue', () => {
    const journey = inWaitlist().passDays(200);
    expect(journey.view.overdue).toBe(true);
    expect(tasks(journey).length).toBeGreaterThan(0);
  });
});

describe('A4: priority is what is known today', () => {
  test('from intake to the seat, and the screening clock follows', () => {
    const journey = inWaitlist();
    expect(journey.state.waitlist?.priority).toBe('standard');
    journey.reach('recordPriority', { pregnant: true, injecting: true, urgency: 'urgent' });
    expect(journey.state.waitlist?.priority).toBe('pregnantInjecting');
    expect(journey.state.referral).toMatchObject({ pregnant: true, injecting: true, urgency: 'urgent' });
    expect(journey.eventsOf('priorityRecorded')).toMatchObject([
      { rule: { id: 'R-PRIORITY' }, data: { priority: 'pregnantInjecting' } },
    ]);
  });
});

describe('R-PRIORITY, version 2: who screens asks, and a needle tells', () => {
  const TITLE = 'Ask about pregnancy, injecting and urgency';
  const asked = (journey: PureJourney): (string | null)[][] =>
    tasks(journey).filter(([title]) => title === TITLE);
  const INJECTED = {
    substances: [
      { substance: 'heroin', route: 'injection', frequency: 'daily', lastUse: null, ageOfFirstUse: null },
    ],
  } as const;

  test('a task from the consent on, until it is recorded; also of who waits', () => {
    const journey = inScreening({ policy: POLICY });
    expect(asked(journey)).toEqual([[TITLE, 'coordinator', expect.any(String)]]);
    expect(journey.attempt('completeTask', { task: 'screening.priority.0' })).not.toBeNull();
    journey.reach('recordPriority', { pregnant: false, injecting: false, urgency: 'routine' });
    expect(asked(journey)).toEqual([]);
    const waits = inWaitlist({ policy: POLICY });
    expect(asked(waits)).toHaveLength(1);
    waits.reach('recordPriority', { pregnant: true, injecting: false, urgency: 'routine' });
    expect([asked(waits), waits.state.waitlist?.priority]).toEqual([[], 'pregnant']);
  });

  test('an injected substance gives the priority and its clocks at once, and the rest is still asked', () => {
    const journey = inWaitlist({ policy: POLICY }).reach('recordClinicalData', INJECTED);
    expect(journey.eventsOf('priorityRecorded')).toMatchObject([
      {
        rule: { id: 'R-PRIORITY', version: 2 },
        data: { injecting: true, priority: 'injecting', bySubstances: true },
      },
    ]);
    expect(journey.state.waitlist?.priority).toBe('injecting');
    expect(journey.view.clocks.map(({ id }) => id).filter((id) => /interim|admission/.test(id))).toHaveLength(
      2,
    );
    expect(asked(journey)).toHaveLength(1);
    // Said once more, it changes nothing.
    journey.reach('recordClinicalData', INJECTED);
    expect(journey.eventsOf('priorityRecorded')).toHaveLength(1);
  });

  test('under a policy without it nobody is asked, and a needle decides nothing', () => {
    const journey = inWaitlist().reach('recordClinicalData', INJECTED);
    expect([asked(journey), journey.state.waitlist?.priority]).toEqual([[], 'standard']);
  });
});

describe('R-INTERIM', () => {
  const ids = (journey: PureJourney): string[] => journey.view.clocks.map(({ id }) => id);

  test('who injects has interim services within 48 hours of the referral, a task from the first moment on', () => {
    const journey = inWaitlist({ referral: { injecting: true } });
    expect(tasks(journey)).toEqual([['Give interim services', 'coordinator', '2026-01-07T14:00:00.000Z']]);
    journey.reach('recordInterimServices', { services: ['hivAndTbCounselling'] });
    expect(tasks(journey)).toEqual([]);
  });

  test('and a seat within 14 days, or 120 with interim services', () => {
    const due = (journey: PureJourney): (string | undefined)[] =>
      journey.view.clocks.filter(({ id }) => id.startsWith('waitlist.admission')).map(({ dueAt }) => dueAt);
    const journey = inWaitlist({ referral: { injecting: true } });
    expect(due(journey)).toEqual(['2026-01-19T14:00:00.000Z']);
    journey.reach('recordInterimServices', { services: ['hivOrTbReferral'] });
    expect(due(journey)).toEqual(['2026-05-05T13:00:00.000Z']);
  });

  test('who is pregnant has interim services, and nobody else has either', () => {
    expect(ids(inWaitlist({ referral: { pregnant: true } }))).toContain('waitlist.interim');
    expect(ids(inWaitlist()).filter((id) => /interim|admission/.test(id))).toEqual([]);
  });
});

describe('H3: who is pregnant and has no seat is referred to a program that has one', () => {
  const TITLE = 'No seat: refer to a program that has one, or say that none has';
  const asked = (journey: PureJourney): (string | null)[][] =>
    tasks(journey).filter(([title]) => title === TITLE);
  const pregnant = { referral: { pregnant: true }, policy: POLICY };

  test('a task from the first moment on, and the supervisor hears after 48 hours twice', () => {
    const journey = inWaitlist(pregnant);
    expect(asked(journey)).toEqual([[TITLE, 'coordinator', '2026-01-07T14:00:00.000Z']]);
    expect(asked(journey.passHours(96)).map(([, role]) => role)).toEqual(['coordinator', 'supervisor']);
    expect(journey.view.overdue).toBe(true);
    const task = journey.tasks.find((one) => one.startsWith('waitlist.referOn'))!;
    expect(journey.attempt('completeTask', { task })?.needed).toEqual([
      'referElsewhere, a seat, or recordInterimServices with noSeatElsewhere: true',
    ]);
  });

  test('interim services alone do not answer it; that no program has a seat does', () => {
    const journey = inWaitlist(pregnant).reach('recordInterimServices', { services: ['prenatalReferral'] });
    expect(asked(journey)).toHaveLength(1);
    journey.reach('recordInterimServices', { services: ['prenatalReferral'], noSeatElsewhere: true });
    expect(asked(journey)).toEqual([]);
    expect(journey.eventsOf('interimServicesGiven').map(({ rule }) => rule)).toEqual([
      { id: 'R-INTERIM', version: 2 },
      { id: 'R-INTERIM', version: 2 },
    ]);
  });

  test('who becomes pregnant while they wait is asked about from then on', () => {
    const journey = inWaitlist().passDays(3);
    expect(asked(journey)).toEqual([]);
    journey.reach('recordPriority', { pregnant: true, injecting: false, urgency: 'routine' });
    expect(asked(journey)).toEqual([[TITLE, 'coordinator', '2026-01-10T14:00:00.000Z']]);
  });

  test('nobody is asked of who injects, or under a policy without it', () => {
    expect(asked(inWaitlist({ referral: { injecting: true } }))).toEqual([]);
    const { referOn: _, ...waitlist } = POLICY.waitlist!;
    expect(asked(inWaitlist({ ...pregnant, policy: { ...POLICY, waitlist } }))).toEqual([]);
  });
});
