import { describe, expect, test } from '@jest/globals';
import type { Policy } from '#journey/model/policy';
import { withCalendar, type SiteCalendar } from '#journey/model/site-calendar';
import { plannedBetween } from '#journey/sessions/planned';
import { attendance } from '#scenarios/attendance';
import { NO_BASELINE } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';

const { calendar, sessions } = NO_BASELINE;
const days = (version: number, changes: Partial<SiteCalendar> = {}): SiteCalendar => ({
  ...{ site: 'riverside', version, businessWeekdays: calendar.businessWeekdays, holidays: calendar.holidays },
  ...{ closures: sessions!.closures, ...changes },
});
const at = (calendar: SiteCalendar, policy: Policy = NO_BASELINE): Policy => withCalendar(policy, calendar);
const dueAt = (journey: PureJourney, id: string): string | undefined =>
  journey.view.clocks.find((clock) => clock.id.startsWith(id))?.dueAt;
const [TUESDAY, WEDNESDAY, NEXT_TUESDAY] = ['2026-01-06', '2026-01-07', '2026-01-13'];

describe('W26: a journey goes by the days of its site', () => {
  test('from its start: a holiday of the site is no business day', () => {
    const [there, here] = [NO_BASELINE, at(days(1, { holidays: [TUESDAY] }))].map((policy) =>
      PureJourney.refer({}, MONDAY, policy),
    );
    expect([dueAt(there!, 'intake.firstContact'), dueAt(here!, 'intake.firstContact')]).toEqual([
      `${TUESDAY}T14:00:00.000Z`,
      `${WEDNESDAY}T14:00:00.000Z`,
    ]);
    expect(here!.state.policyVersion).toBe(`${NO_BASELINE.version}@riverside.1`);
  });

  test('told of them later, its clocks move, and what told it is on record', () => {
    const journey = PureJourney.refer({}, MONDAY, NO_BASELINE).adopt(
      at(days(1, { holidays: [TUESDAY] })),
      'Patriots’ Day',
    );
    expect(dueAt(journey, 'intake.firstContact')).toBe(`${WEDNESDAY}T14:00:00.000Z`);
    expect(journey.events.at(-1)).toMatchObject({
      ...{ type: 'policyAdopted', reason: 'Patriots’ Day', rule: { id: 'R-POLICY' } },
      data: { from: NO_BASELINE.version, to: `${NO_BASELINE.version}@riverside.1` },
    });
    journey.adopt(at(days(2), journey.policy));
    expect(dueAt(journey, 'intake.firstContact')).toBe(`${TUESDAY}T14:00:00.000Z`);
  });

  test('closures to come have no session; of days that have been what was decided stays', () => {
    const journey = inTreatment({ slots: SLOTS })
      .reach('recordAttendance', attendance(`${TUESDAY}.tue-group`, 'attended', 180), {
        at: `${TUESDAY}T22:00:00Z`,
      })
      .passUntil(`${WEDNESDAY}T23:00:00Z`)
      .adopt(at(days(1, { closures: [TUESDAY, NEXT_TUESDAY] })));
    const planned = (date: string): string[] =>
      plannedBetween(journey.state.treatment!.sessions!, { from: date, to: date }, journey.policy).map(
        ({ session }) => session,
      );
    expect(planned(TUESDAY)).toEqual([`${TUESDAY}.tue-group`]);
    expect(planned(NEXT_TUESDAY)).toEqual([]);
    expect(planned('2026-01-14')).toEqual(['2026-01-14.wed-group', '2026-01-14.wed-one']);
  });

  test('is refused to nobody for what they stand on, which the same policy has or has not', () => {
    const journey = inTreatment({ slots: SLOTS });
    const without: Policy = { ...NO_BASELINE, tiers: NO_BASELINE.tiers.filter(({ id }) => id !== 'T3') };
    expect(() => journey.adopt(at(days(1), without))).not.toThrow();
    expect(() => inTreatment({ slots: SLOTS }).adopt({ ...without, version: 'other' })).toThrow('R-POLICY');
    expect(() => journey.adopt(at(days(1), without))).toThrow('R-POLICY');
  });
});
