import { Context, log } from '@temporalio/activity';
import { handledOf } from '#contracts/handled-of';
import { parseJourneyId } from '#contracts/journey-id';
import { NEW_RUN_OPTIONS, type FactMessage, type JourneyInput } from '#contracts/journey-messages';
import { replayState } from '#journey/evolve/replay';
import type { Policy } from '#journey/model/policy';
import { inItsClocks } from '#journey/sessions/clocks-left';
import type { ReadEvents } from '#records/journeys/read-events';
import type { PolicyVersions } from '#records/policies/policy-versions';
import { AfterClosingClient } from '#temporal/clients/after-closing-client';
import { JourneyClient } from '#temporal/clients/journey-client';
import { publishedPolicy } from './published-policy.js';

/** Hand messages that come after the end of a journey to their workflow, and read for it how the journey stands. Every error may be retried. */
export interface AfterClosingActivities {
  /** Signals the `afterClosing` workflow of the journey, and starts it if it does not run. A message that is sent twice is taken once. */
  reportAfterClosing(message: FactMessage): Promise<void>;
  /**
   * Reads how the journey stands from its records. The client's workflow must be done with the journey first, because until then it may decide more of it, such
   * as what follows when the track answers that a seat was given back.
   * @throws NotClosedYet, NoPolicyOnRecord
   */
  resumeClosedJourney(journeyId: string): Promise<JourneyInput>;
}

/** The records from which a closed journey is read. */
export interface ClosedRecords {
  readonly events: ReadEvents;
  readonly policies: PolicyVersions;
}

/** The client's workflow still has something to do of the journey, or the journey's last events are not on record yet. */
export class NotClosedYet extends Error {
  override readonly name = 'NotClosedYet';
}

/** No policy is published, so there is no ladder by which anybody could be asked. */
export class NoPolicyOnRecord extends Error {
  override readonly name = 'NoPolicyOnRecord';
}

export const afterClosingActivities = ({ events, policies }: ClosedRecords): AfterClosingActivities => {
  /** The journey's own policy. If that is not published, the newest one: for a high risk another policy's ladder is better than none. */
  const policyOf = async (journeyId: string, version: string): Promise<Policy> => {
    const own = await publishedPolicy(version, policies);
    if (own) return own;
    log.warn('a closed journey goes on under the policy of today', { journeyId, policy: version });
    const newest = await policies.newest();
    const today = newest === null ? null : await publishedPolicy(newest, policies);
    if (!today) throw new NoPolicyOnRecord();
    return today;
  };
  return {
    reportAfterClosing: (message) => {
      const { client, info } = Context.current();
      return new AfterClosingClient({ client, taskQueue: info.taskQueue }).fact(message);
    },
    resumeClosedJourney: async (journeyId) => {
      const { client, info } = Context.current();
      // This comes before the records are read, so that the client's workflow records nothing between the two.
      if (await new JourneyClient({ client, taskQueue: info.taskQueue }).isAt(journeyId))
        throw new NotClosedYet();
      const happened = await events.all(journeyId);
      const state = happened.length > 0 ? replayState(journeyId, happened) : null;
      if (state?.phase !== 'closed') throw new NotClosedYet();
      const { clientId } = parseJourneyId(journeyId)!;
      const policy = inItsClocks(await policyOf(journeyId, state.policyVersion), state);
      const resume = { state, handled: handledOf(happened) };
      return { clientId, policy, ...NEW_RUN_OPTIONS, handsOnAfterClosing: false, resume };
    },
  };
};
