import type { Refusal } from '#journey/model/decision';
import { rule, type RuleRef } from '#journey/model/rule';
import type { SeatAnswer, SeatRequest, WishAnswer } from '#journey/model/seat-request';
import type { TrackCommand } from './command.js';
import { capacityNews, reportCapacity } from './decide/capacity.js';
import { arrangeGroup, joinGroup, leaveGroup } from './decide/groups.js';
import { offRosters } from './decide/rosters.js';
import { hearRequest, hearTold, holdingOf } from './decide/seats.js';
import { accept, happened, type TrackDecision } from './decision.js';
import type { NewTrackEvent, TrackEvent } from './event.js';
import { evolve } from './evolve.js';
import { freeSeats, nextInLine } from './rules/line.js';
import type { TrackSetting, TrackState } from './state.js';

/** The state after, and every event on the way there, in order. */
export interface TrackOutcome {
  readonly state: TrackState;
  readonly events: readonly TrackEvent[];
}

/** When, by whom, and which request asked. */
export interface TrackMoment {
  /** The track's clock, ms since epoch. */
  readonly at: number;
  readonly by: TrackEvent['by'];
  readonly request: TrackEvent['request'];
}

/** Decides a command, and then offers whatever seat is free (R-WAITLIST, R-GROUP). A refused command leaves no trace. */
export const decideTrack = (
  state: TrackState,
  command: TrackCommand,
  moment: TrackMoment,
):
  | { readonly ok: true; readonly outcome: TrackOutcome }
  | { readonly ok: false; readonly refusal: Refusal } => {
  const decision = decide(state, command);
  if (!decision.ok) return { ok: false, refusal: refusedUnder(state.setting, decision.refusal) };
  const decided = append({ state, events: [] }, decision.events, moment);
  const offered = offerFreeSeats(decided, moment);
  return { ok: true, outcome: append(offered, capacityNews(offered.state, moment.at), moment) };
};

/** The track's answer to a journey's request: how the journey stands now, also if the request was heard before. */
export const answerTo = (state: TrackState, journeyId: string, request: SeatRequest): WishAnswer =>
  request.wish === 'roster'
    ? { off: offRosters(state, journeyId, request.groups) }
    : seatAnswer(state, journeyId);

const seatAnswer = (state: TrackState, journeyId: string): SeatAnswer => {
  const has = holdingOf(state, journeyId);
  if (has === 'seat') return 'granted';
  return has === null ? 'noted' : 'waiting';
};

/** Offers whose journeys have not been told yet, oldest first. */
export const offersToTell = ({ offers }: TrackState): { journeyId: string; offer: number }[] =>
  Object.entries(offers)
    .filter(([, { told }]) => !told)
    .map(([journeyId, { number }]) => ({ journeyId, offer: number }))
    .sort((a, b) => a.offer - b.offer);

const decide = (state: TrackState, command: TrackCommand): TrackDecision => {
  switch (command.name) {
    case 'seat':
      return accept(...hearRequest(state, command.journeyId, command.request));
    case 'told':
      return accept(...hearTold(state, command));
    case 'reportCapacity':
      return reportCapacity(state, command);
    case 'changeSetting':
      return accept(...changeSetting(state, command.setting));
    case 'arrangeGroup':
      return arrangeGroup(state, command);
    case 'joinGroup':
      return joinGroup(state, command);
    case 'leaveGroup':
      return leaveGroup(state, command);
  }
};

const changeSetting = (state: TrackState, setting: TrackSetting): NewTrackEvent[] =>
  JSON.stringify(setting) === JSON.stringify(state.setting)
    ? []
    : [happened('settingChanged', { setting }, 'R-WAITLIST')];

/** Offers each free seat to the next in line. A seat that was declined or lapsed goes to somebody else first. */
const offerFreeSeats = (outcome: TrackOutcome, moment: TrackMoment): TrackOutcome => {
  const passed = outcome.events.find(({ type }) => type === 'offerPassed');
  const last = passed ? (passed.data as { journeyId: string }).journeyId : null;
  let now = outcome;
  for (;;) {
    const next = freeSeats(now.state) > 0 ? nextInLine(now.state, last) : null;
    if (!next) return now;
    now = append(now, [happened('seatOffered', { journeyId: next.journeyId }, 'R-WAITLIST')], moment);
  }
};

const append = (outcome: TrackOutcome, events: readonly NewTrackEvent[], moment: TrackMoment): TrackOutcome =>
  events.reduce<TrackOutcome>(({ state, events: before }, next) => {
    const placed = { ...next, rule: underSetting(next.rule, state.setting) };
    const one = { ...placed, ...moment, seq: state.seq + 1 } as TrackEvent;
    return { state: evolve(state, one), events: [...before, one] };
  }, outcome);

/** The refusal, by the rule in the version that decides. */
export const refusedUnder = (setting: TrackSetting, refusal: Refusal): Refusal => ({
  ...refusal,
  rule: underSetting(refusal.rule, setting),
});

/** The rule in the version that decides. R-GROUP has a second one if the policy keeps roster and plan together (ADR 40). */
const underSetting = (ref: RuleRef, { groups }: TrackSetting): RuleRef =>
  ref.id === 'R-GROUP' && groups?.roster !== undefined ? rule(ref.id, 2) : ref;
