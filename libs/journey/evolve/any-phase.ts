import { partsOf } from '../clinical-data.js';
import { CARE_ROLES } from '../model/care-team.js';
import type { Evolvers } from '../model/evolvers.js';
import type { JourneyState } from '../model/state.js';
import { priorityOf } from '../rules/waitlist.js';
import { leftCalendar, leftClocks, lookedAtAnew } from './treatment-parts.js';
import { want } from './want.js';
import { without } from './without.js';

const climbed = (
  reached: JourneyState['reached'],
  setBack: JourneyState['reached'],
): JourneyState['reached'] =>
  Object.fromEntries(Object.entries({ ...reached, ...setBack }).filter(([, { rungs }]) => rungs > 0));

/** Events that belong to no single phase: phases, the care team, clocks and tasks, the policy, clinical data, the end, and moving in. */
export const anyPhaseEvents: Evolvers<
  | 'phaseEntered'
  | 'careTeamChanged'
  | 'clockReached'
  | 'clockSatisfied'
  | 'taskRaised'
  | 'taskClosed'
  | 'policyAdopted'
  | 'journeyClosed'
  | 'clinicalDataRecorded'
  | 'movedIn'
> = {
  phaseEntered: (_state, { at, data }) => ({ phase: data.phase, phaseSince: at }),
  careTeamChanged: ({ careTeam: before }, { data: { role, staffId } }) => {
    const named = CARE_ROLES.map((one) => [one, one === role ? staffId : before[one]] as const);
    return { careTeam: Object.fromEntries(named.filter(([, person]) => person)) };
  },
  clockReached: ({ reached }, { data }) => ({
    reached: {
      ...reached,
      [data.clock]: {
        rungs: (reached[data.clock]?.rungs ?? 0) + (data.again ? 0 : 1),
        overdue: data.rung >= 1,
      },
    },
  }),
  clockSatisfied: ({ reached }, { data }) => ({ reached: without(reached, data.clock) }),
  taskRaised: ({ tasks }, { at, data }) => {
    const { task, ...raised } = data;
    return { tasks: { ...tasks, [task]: { ...raised, raisedAt: at } } };
  },
  taskClosed: ({ tasks }, { data }) => ({ tasks: without(tasks, data.task) }),
  policyAdopted: ({ reached, treatment }, { at, data }) => ({
    policyVersion: data.to,
    reached: climbed(reached, data.setBack),
    treatment:
      treatment &&
      leftClocks(
        leftCalendar(
          lookedAtAnew(treatment, data.reviewNotDueByHours, data.lookAgainAt),
          at,
          data.closedBefore,
        ),
        at,
        data.clocksBefore,
      ),
  }),
  journeyClosed: (state, event) => ({
    phase: 'closed',
    phaseSince: event.at,
    closed: {
      because: event.data.because,
      at: event.at,
      ...(event.data.aftercareEnded && { aftercareEnded: event.data.aftercareEnded }),
    },
    ...want(state, event, { wish: 'release' }),
  }),
  clinicalDataRecorded: ({ clinical }, event) => ({
    clinical: {
      ...clinical,
      ...(partsOf(event, (value) => ({ value, at: event.at })) as JourneyState['clinical']),
    },
  }),
  // The track does not know yet that the client has a seat, or since when they have waited. So the journey tells it by a wish for a seat.
  movedIn: ({ waitlist, seatLink, referral }, { at, seq, data: { holds } }) => ({
    movedInAt: seq,
    waitlist: waitlist && { ...waitlist, offer: null },
    ...(seatLink &&
      holds && {
        seatLink: {
          ...{ track: seatLink.track, offer: null },
          requests: [
            {
              ...{
                wish: 'seat',
                priority: waitlist?.priority ?? priorityOf(referral),
                track: seatLink.track,
              },
              ...{ number: seq, at: waitlist?.since ?? at, request: null },
              ...(holds === 'seat' && { held: true }),
            },
          ],
        },
      }),
  }),
};
