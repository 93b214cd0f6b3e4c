import { Inject, Injectable } from '@nestjs/common';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '#access/person';
import { handledOf } from '#contracts/handled-of';
import { parseJourneyId } from '#contracts/journey-id';
import type { Outcome } from '#journey/journey';
import type { Policy } from '#journey/model/policy';
import type { JourneyState } from '#journey/model/state';
import { viewOf } from '#journey/view';
import { ClientJourneys } from '#records/journeys/client-journeys';
import { JourneyClient } from '#temporal/clients/journey-client';
import { Problem } from '#api/platform/problems/problem';
import { journeySummary } from '../journey-summary.js';
import { ENDS_WITHIN_MS, LOOK_EVERY_MS, OpenJourney } from '../open-journey.js';
import { UntilOnRecord } from './until-on-record.js';

/** How long a journey may take to put its past on record before whoever sent it is told to ask again, ms. */
const RECORDED_WITHIN_MS = 15_000;

const holdsSeat = ({ seatLink }: JourneyState): boolean =>
  seatLink?.requests.some((request) => request.wish === 'seat' && request.held) ?? false;

/** Starts the workflow of a journey with a past. The workflow is given all its events, and the journey is on record once the workflow has recorded them. */
@Injectable()
export class BeginMovedIn {
  constructor(
    @Inject(JourneyClient) private readonly tell: JourneyClient,
    @Inject(ClientJourneys) private readonly journeys: ClientJourneys,
    @Inject(UntilOnRecord) private readonly onRecord: UntilOnRecord,
    @Inject(OpenJourney) private readonly open: OpenJourney,
  ) {}

  /** If the same request was sent before, the journey has begun already. @throws Problem, DatabaseUnavailable, and Temporal's own */
  async begin({ state, events }: Outcome, policy: Policy, requestId: string, person: Person): Promise<void> {
    const { journeyId, referral } = state;
    const { clientId, number } = parseJourneyId(journeyId)!;
    const unrecorded = { journeyId, clientId, events, view: viewOf(state, policy) };
    const resume = { state, handled: handledOf(events), unrecorded };
    const summary = `${journeySummary(number, referral.entryKind)} · moved in`;
    for (const until = Date.now() + ENDS_WITHIN_MS; ; await sleep(LOOK_EVERY_MS)) {
      try {
        await this.tell.moveIn({ clientId, policy, resume, summary });
        break;
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        const known = await this.tell.known(journeyId, requestId);
        if (known?.journeyId === journeyId && known.handled) break;
        const { open } = await this.journeys.count(clientId);
        if (open !== null) throw await this.open.second(open, person);
        // The workflow of a journey that has closed may have something to do still: it ends in a moment.
        if (Date.now() > until) throw new Problem('unconfirmed', undefined, {}, { cause: error });
      }
    }
    // The track's answer about a seat is on record after all the rest. Waiting for it, too, gives a client who holds a seat that seat before anybody else of
    // the same file asks for one.
    const last = state.seq + (holdsSeat(state) ? 1 : 0);
    if (!(await this.onRecord.wait(journeyId, last, RECORDED_WITHIN_MS))) throw new Problem('unconfirmed');
  }
}
