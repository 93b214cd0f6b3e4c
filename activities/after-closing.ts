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

/** How what comes after the end of a journey finds where it is at home. Every error is worth another try. */
export interface AfterClosingActivities {
  /** Signals the workflow of what comes after, which begins with it where it does not run. Told twice, it is taken once. */
  reportAfterClosing(message: FactMessage): Promise<void>;
  /**
   * How the journey stands by its records, once its client's workflow is done with it: until then that one may decide what comes next, such
   * as what the track says of a seat that was given back.
   */
  resumeClosedJourney(journeyId: string): Promise<JourneyInput>;
}

/** What it is read from. */
export interface ClosedRecords {
  readonly events: ReadEvents;
  readonly policies: PolicyVersions;
}

/** Its client's workflow has something to do of it still, or its last events are on the way to the records. */
export class NotClosedYet extends Error {
  override readonly name = 'NotClosedYet';
}

/** No policy is published, and so nobody can be asked by its ladder. */
export class NoPolicyOnRecord extends Error {
  override readonly name = 'NoPolicyOnRecord';
}

export const afterClosingActivities = ({ events, policies }: ClosedRecords): AfterClosingActivities => {
  /** The journey's own; where it was never recorded, today's: a high risk rather climbs another ladder than none. */
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
      // Asked before the records are read, so that nothing comes in between.
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
