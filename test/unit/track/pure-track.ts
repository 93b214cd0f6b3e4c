import type { WishAnswer, SeatRequest, SeatWish } from '#journey/model/seat-request';
import { WAITLIST_PRIORITIES, type WaitlistPriority } from '#journey/model/policy-sections';
import type { Refusal } from '#journey/model/decision';
import type { TrackCommand } from '#track/command';
import type { TrackEvent } from '#track/event';
import { openTrack, type TrackSetting, type TrackState } from '#track/state';
import { answerTo, decideTrack } from '#track/track';

export const SETTING: TrackSetting = {
  capacity: 2,
  priorities: WAITLIST_PRIORITIES,
  groups: { min: 6, max: 12, therapists: 2 },
};

/** A track without a workflow around it. Requests are numbered as their journeys would number them. */
export class PureTrack {
  state: TrackState;
  events: TrackEvent[] = [];
  private number = 0;

  constructor(setting: Partial<TrackSetting> = {}) {
    this.state = openTrack('day', { ...SETTING, ...setting });
  }

  tell(command: TrackCommand): Refusal | null {
    const decision = decideTrack(this.state, command, {
      at: 1_000 + this.events.length,
      by: { id: 'system', role: 'system' },
      request: null,
    });
    if (!decision.ok) return decision.refusal;
    this.state = decision.outcome.state;
    this.events.push(...decision.outcome.events);
    return null;
  }

  send(journeyId: string, request: SeatRequest): WishAnswer {
    this.tell({ name: 'seat', journeyId, request });
    return answerTo(this.state, journeyId, request);
  }

  /** A new request of the journey. */
  want(journeyId: string, wish: SeatWish): WishAnswer {
    return this.send(journeyId, this.request(wish));
  }

  request(wish: SeatWish): SeatRequest {
    this.number += 1;
    return { ...wish, track: 'day', number: this.number, at: this.number, request: null };
  }

  ask(journeyId: string, priority: WaitlistPriority = 'standard'): WishAnswer {
    return this.want(journeyId, { wish: 'seat', priority });
  }

  release(journeyId: string): void {
    this.want(journeyId, { wish: 'release' });
  }

  answer(journeyId: string, wish: 'accept' | 'decline' | 'lapse'): void {
    this.want(journeyId, { wish, offer: this.state.offers[journeyId]!.number });
  }

  get offered(): string[] {
    return Object.keys(this.state.offers);
  }
}
