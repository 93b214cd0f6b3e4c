import { without } from './decide/groups.js';
import type { TrackEvent, TrackEventOf, TrackEventType } from './event.js';
import { isOnRoster } from './rules/group.js';
import type { Group, TrackState, Waiting } from './state.js';

/** How many journeys that left are remembered: more than can leave while a request of theirs is still under way. */
const LEFT_REMEMBERED = 512;

/** The number remembered for a journey that does not run any more, so that no request of it is new. */
const NEVER_AGAIN = Number.MAX_SAFE_INTEGER;

type Change = Partial<TrackState>;
type Evolvers = { readonly [T in TrackEventType]: (state: TrackState, event: TrackEventOf<T>) => Change };

const EVOLVERS: Evolvers = {
  seatGranted: (state, { at, data: { journeyId, number } }) => ({
    taken: { ...state.taken, [journeyId]: at },
    ...hear(state, journeyId, number),
  }),
  waitlisted: (state, { seq, data: { journeyId, number, priority, since, asksFirst = [] } }) => ({
    waitlist: [
      ...state.waitlist.map((one) =>
        asksFirst.includes(one.journeyId) ? { ...one, passedOver: false } : one,
      ),
      { journeyId, priority, since, place: seq, offers: 0, lastOffer: null, lapses: 0, passedOver: false },
    ],
    ...hear(state, journeyId, number),
  }),
  seatOffered: (state, { seq, at, data: { journeyId } }) => {
    const waiting = state.waitlist.find((one) => one.journeyId === journeyId)!;
    return {
      waitlist: state.waitlist.filter((one) => one !== waiting),
      offers: { ...state.offers, [journeyId]: { number: seq, at, told: false, waiting } },
    };
  },
  offerTold: ({ offers }, { data: { journeyId } }) => ({
    offers: { ...offers, [journeyId]: { ...offers[journeyId]!, told: true } },
  }),
  offerAccepted: (state, { at, data: { journeyId, number } }) => ({
    offers: omit(state.offers, journeyId),
    taken: { ...state.taken, [journeyId]: at },
    ...hear(state, journeyId, number),
  }),
  offerPassed: (state, { seq, data: { journeyId, number, because, keepsPlace } }) => {
    const { waiting: before } = state.offers[journeyId]!;
    const waiting = { ...before, offers: before.offers + 1, lastOffer: because };
    const back: Waiting =
      because === 'declined'
        ? { ...waiting, passedOver: true }
        : keepsPlace
          ? { ...waiting, lapses: waiting.lapses + 1 }
          : { ...waiting, lapses: 0, place: seq, passedOver: true };
    return {
      offers: omit(state.offers, journeyId),
      waitlist: [...state.waitlist, back],
      ...hear(state, journeyId, number),
    };
  },
  released: (state, { data: { journeyId, number, had } }) => ({
    taken: omit(state.taken, journeyId),
    offers: omit(state.offers, journeyId),
    // A seat has become free: whoever passed on an earlier one is asked again.
    waitlist: state.waitlist
      .filter((one) => one.journeyId !== journeyId)
      .map((one) => (had !== 'place' && one.passedOver ? { ...one, passedOver: false } : one)),
    groups: offRosters(state.groups, journeyId),
    heard: omit(state.heard, journeyId),
    left: [...state.left, { journeyId, number: number ?? NEVER_AGAIN }].slice(-LEFT_REMEMBERED),
  }),
  reranked: (state, { data: { journeyId, number, priority } }) => {
    const offer = state.offers[journeyId];
    const asked = (one: Waiting): Waiting => (one.journeyId === journeyId ? { ...one, priority } : one);
    return {
      waitlist: state.waitlist.map(asked),
      ...(offer && {
        offers: { ...state.offers, [journeyId]: { ...offer, waiting: asked(offer.waiting) } },
      }),
      ...hear(state, journeyId, number),
    };
  },
  readyAgain: (state, { data: { journeyId, number } }) => ({
    waitlist: state.waitlist.map((one) =>
      one.journeyId === journeyId ? { ...one, passedOver: false } : one,
    ),
    ...hear(state, journeyId, number),
  }),
  settingChanged: ({ waitlist }, { data: { setting } }) => ({
    setting,
    waitlist: waitlist.map((one) => ({ ...one, passedOver: false })),
  }),
  capacityReached: (_state, { seq, at, data }) => ({
    nearlyFull: { number: seq, since: at, ...data, reported: false },
  }),
  capacityLeft: () => ({ nearlyFull: null }),
  capacityReported: ({ nearlyFull }) => ({ nearlyFull: nearlyFull && { ...nearlyFull, reported: true } }),
  groupArranged: (state, { data }) => withGroup(state, data.group),
  memberJoined: (state, { data }) => withGroup(state, data.group),
  memberLeft: (state, { at, data: { group, journeyId, byPlan } }) =>
    withGroup(state, byPlan ? remembering(group, journeyId, at) : group),
  planFollowed: (state, { data: { journeyId, number } }) => hear(state, journeyId, number),
};

/** What an event changes. Pure and total: an event means the same for ever. */
export const evolve = (state: TrackState, event: TrackEvent): TrackState => {
  const change = (EVOLVERS[event.type] as (state: TrackState, event: TrackEvent) => Change)(state, event);
  return { ...state, ...change, seq: event.seq };
};

/** How many who left a group are remembered: more than leave it in the days in which past sessions may still be recorded. */
const LEFT_GROUP_REMEMBERED = 64;

const remembering = (group: Group, journeyId: string, at: number): Group => ({
  ...group,
  left: [...(group.left ?? []), { journeyId, at }].slice(-LEFT_GROUP_REMEMBERED),
});

const hear = ({ heard }: TrackState, journeyId: string, number: number): Change => ({
  heard: { ...heard, [journeyId]: number },
});

const omit = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> => {
  if (!(key in record)) return record;
  const rest = { ...record };
  delete rest[key];
  return rest;
};

const withGroup = ({ groups }: TrackState, group: Group): Change => ({
  groups: { ...groups, [group.id]: group },
});

/** A client who has no seat any more is on no roster, and their partner leaves with them. A partner with a seat may be put there again. */
const offRosters = (groups: TrackState['groups'], journeyId: string): TrackState['groups'] =>
  Object.fromEntries(
    Object.entries(groups).map(([id, group]) => [
      id,
      isOnRoster(group, journeyId) ? without(group, journeyId) : group,
    ]),
  );
