import { Inject, Injectable } from '@nestjs/common';
import type { MilestoneAnswer } from '#contracts/journey-messages';
import { replayState } from '#journey/evolve/replay';
import { inItsClocks } from '#journey/sessions/clocks-left';
import { viewOf, type JourneyView } from '#journey/view';
import { FindRequest } from '#records/journeys/find-request';
import type { RecordedRequest } from '#records/journeys/owed-recordings';
import { ReadEvents } from '#records/journeys/read-events';
import { ProgramPolicies } from '../program-policy/program-policies.js';
import { sameBody } from './once.js';
import type { KnownRequest } from './request-ref.js';

/** Repeats the answer that a request was given before. The recorded events up to the request's last one give the view that it was answered with. */
@Injectable()
export class PriorAnswers {
  constructor(
    @Inject(FindRequest) private readonly requests: FindRequest,
    @Inject(ReadEvents) private readonly events: ReadEvents,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /**
   * The record of the request; null if it is new or has no key.
   * @throws Problem where its key came with another body; DatabaseUnavailable
   */
  async find(request: KnownRequest): Promise<RecordedRequest | null> {
    if (!request.keyed) return null;
    const found = await this.requests.byId(request.id);
    if (found) this.mustBeSame(found, request);
    return found;
  }

  /** @throws Problem where the key of the request came with another body before */
  mustBeSame({ hash }: { readonly hash: string }, request: KnownRequest): void {
    sameBody({ hash }, request);
  }

  /** The view of a journey's answer. A journey that had handled the request before leaves the view out, and it is made from the records. */
  async viewOf(answer: MilestoneAnswer, request: KnownRequest): Promise<JourneyView> {
    this.mustBeSame(answer, request);
    const view = answer.recording?.view ?? answer.view;
    if (view) return view;
    const recorded = await this.find(request);
    // A journey answers a repeated request only if it is recorded. So one that is not found was recorded by nobody.
    if (!recorded) throw new Error('A journey answered a request that is not in the records.');
    return this.viewAt(recorded);
  }

  /** The view that the request was answered with, made again from the events up to its last. @throws DatabaseUnavailable */
  async viewAt({ journeyId, lastSeq }: RecordedRequest): Promise<JourneyView> {
    const events = await this.events.upTo(journeyId, lastSeq);
    const state = replayState(journeyId, events);
    return viewOf(state, inItsClocks(await this.policies.under(state.policyVersion), state));
  }
}
