import { Context, heartbeat, log } from '@temporalio/activity';
import { contentOf } from '#consent/content';
import type { InformationKind } from '#consent/kind';
import { REDISCLOSURE_NOTICE } from '#consent/notice';
import { replayState } from '#journey/evolve/replay';
import { inItsClocks } from '#journey/sessions/clocks-left';
import type { Policy } from '#journey/model/policy';
import { NotSent } from '#notifications/channels/channel';
import type { Recipients } from '#notifications/recipients/recipient';
import type { CounsellingNotes } from '#records/access/counselling-notes';
import type { PolicyVersions } from '#records/policies/policy-versions';
import type { Outgoing, OutgoingDisclosures } from '#records/disclosures/outgoing-disclosures';
import type { ReadEvents } from '#records/journeys/read-events';
import { publishedPolicy } from './published-policy.js';

/** What became of one attempt. */
export type AttemptEnd =
  | { readonly kind: 'acknowledged'; readonly number: number }
  | { readonly kind: 'notYet' }
  | { readonly kind: 'stops'; readonly because: 'revoked' | 'expired' | 'undeliverable' | 'cancelled' }
  | { readonly kind: 'ended' };

/** The activities of a disclosure. Instants are ms since epoch, by the workflow's own time. */
export interface DisclosingActivities {
  /** Makes one attempt to send the recipient what the consent names. It stops if the consent no longer holds. */
  attemptDisclosure(attempt: { readonly disclosureId: string; readonly at: number }): Promise<AttemptEnd>;
  /** Ends the disclosure. `acknowledged`: number of the acknowledged attempt, null if none was; `because`: why it was stopped, null if it was sent. */
  endDisclosure(end: {
    readonly disclosureId: string;
    readonly acknowledged: number | null;
    readonly because: 'revoked' | 'expired' | 'undeliverable' | 'cancelled' | null;
    readonly at: number;
  }): Promise<void>;
}

/** How often an attempt sends a heartbeat. It learns with a heartbeat that it was cancelled, so a cancelled attempt ends soon. */
const HEARTBEAT_MS = 1_000;

/** The records from which a disclosure is made. */
export interface DisclosingRecords {
  readonly disclosures: OutgoingDisclosures;
  readonly events: ReadEvents;
  readonly policies: PolicyVersions;
  readonly notes: CounsellingNotes;
}

/** The journey's policy is not on record. No other may take its place: its hours would differ, and a wrong account of attendance cannot be taken back. */
export class PolicyNotOnRecord extends Error {
  override readonly name = 'PolicyNotOnRecord';

  constructor(readonly version: string) {
    super(`Policy ${version}, which the journey is under, is not on record: publish it under that version.`);
  }
}

/** The policy of a journey, and no other. @throws PolicyNotOnRecord if it is not published; the disclosure then waits for it */
const policyOf = async (version: string, policies: PolicyVersions): Promise<Policy> => {
  const found = await publishedPolicy(version, policies);
  if (!found) throw new PolicyNotOnRecord(version);
  return found;
};

/** Whether the journey's policy is needed: for hours of attendance, and for the week of a plan at the present tier. */
const isByPolicy = (kind: InformationKind): boolean => kind === 'attendance' || kind === 'plan';

/** Sends what a consent names. The content is made here, in the activity, so that it stands in no history of Temporal. */
export const disclosingActivities = (
  { disclosures: records, events, policies, notes }: DisclosingRecords,
  recipients: Recipients,
): DisclosingActivities => {
  const bodyOf = async ({ disclosureId, kinds, consent }: Outgoing): Promise<string> => {
    const { client, form, journeyId } = consent;
    const happened = await events.all(journeyId);
    const state = replayState(journeyId, happened);
    const policy = kinds.some(isByPolicy) ? await policyOf(state.policyVersion, policies) : null;
    const record = {
      state,
      events: happened,
      policy: policy && inItsClocks(policy, state),
      at: Math.max(Date.now(), happened.at(-1)!.at),
      // Counselling notes are kept apart from the record. They are read only if the consent is for them.
      counsellingNotes: kinds.includes('counsellingNotes') ? await notes.of(journeyId, null) : [],
    };
    return JSON.stringify({
      disclosureId,
      notice: REDISCLOSURE_NOTICE,
      consent: { consentId: consent.id, client, ...dated(form) },
      client,
      content: contentOf(record, kinds),
    });
  };
  return {
    attemptDisclosure: async ({ disclosureId, at }) => {
      // The later of two times counts: an attempt that waited for a worker goes out later than `at`; in a rehearsal the workflow's time is ahead.
      const begun = await records.begin(disclosureId, Math.max(at, Date.now()));
      if (begun.kind !== 'goes') return begun;
      const { number, recipient, classes } = begun.outgoing;
      const beating = setInterval(heartbeat, HEARTBEAT_MS);
      try {
        const body = await bodyOf(begun.outgoing);
        const letter = { deliveryId: disclosureId, recipient, classes, body, notice: REDISCLOSURE_NOTICE };
        await recipients.send(letter, Context.current().cancellationSignal);
      } catch (error) {
        if (error instanceof PolicyNotOnRecord) {
          // Nothing was sent, so the accounting leaves this attempt out. It is tried again like any other, and the log tells operators.
          await records.attempted(disclosureId, number, 'notReached', error.name);
          log.error('a disclosure waits for the policy of its journey', {
            disclosureId,
            policy: error.version,
          });
          return { kind: 'notYet' };
        }
        if (!(error instanceof NotSent)) throw error;
        const { mayHaveArrived, message } = error;
        await records.attempted(disclosureId, number, mayHaveArrived ? 'unanswered' : 'notReached', message);
        log.warn('a disclosure could not be sent', { disclosureId, reason: message });
        return { kind: 'notYet' };
      } finally {
        clearInterval(beating);
      }
      return { kind: 'acknowledged', number };
    },
    endDisclosure: async ({ disclosureId, acknowledged, because, at }) => {
      if (acknowledged !== null) await records.attempted(disclosureId, acknowledged, 'acknowledged', null);
      await records.end(disclosureId, because, at);
    },
  };
};

/** The consent form as its recipient reads it: with ISO instants. */
const dated = ({ expiry, signatures, ...form }: Outgoing['consent']['form']): object => ({
  ...form,
  expiry: 'at' in expiry ? { at: new Date(expiry.at).toISOString() } : expiry,
  signatures: signatures.map(({ signedAt, ...signature }) => ({
    ...signature,
    signedAt: new Date(signedAt).toISOString(),
  })),
});
