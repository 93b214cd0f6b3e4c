import { Context, heartbeat, log } from '@temporalio/activity';
import { contentOf } from '#consent/content';
import { REDISCLOSURE_NOTICE } from '#consent/notice';
import { replayState } from '#journey/evolve/replay';
import { NotSent } from '#notifications/channels/channel';
import type { Recipients } from '#notifications/recipients/recipient';
import type { Outgoing, OutgoingDisclosures } from '#records/outgoing-disclosures';
import type { ReadEvents } from '#records/read-events';
import type { DisclosingActivities } from './disclosing.types.js';

/** Often enough that an attempt which nobody wants any more is broken off soon. */
const HEARTBEAT_MS = 1_000;
const ALL_EVENTS = 2_147_483_647;

/** Sends what a consent names. What goes out is made here and stands in no history of Temporal. */
export const disclosingActivities = (
  records: OutgoingDisclosures,
  events: ReadEvents,
  recipients: Recipients,
): DisclosingActivities => {
  const bodyOf = async ({ disclosureId, kinds, consent }: Outgoing): Promise<string> => {
    const { client, form, journeyId } = consent;
    const happened = await events.upTo(journeyId, ALL_EVENTS);
    const state = replayState(journeyId, happened);
    return JSON.stringify({
      disclosureId,
      notice: REDISCLOSURE_NOTICE,
      consent: { consentId: consent.id, client, ...dated(form) },
      client,
      content: contentOf({ state, events: happened }, kinds),
    });
  };
  return {
    attemptDisclosure: async ({ disclosureId, at }) => {
      // What has waited for a worker goes out later than the workflow meant; in a rehearsal the workflow is ahead.
      const begun = await records.begin(disclosureId, Math.max(at, Date.now()));
      if (begun.kind !== 'goes') return begun;
      const { number, consent } = begun.outgoing;
      const beating = setInterval(heartbeat, HEARTBEAT_MS);
      try {
        const body = await bodyOf(begun.outgoing);
        const { recipient } = consent.form;
        const letter = { deliveryId: disclosureId, recipient, body, notice: REDISCLOSURE_NOTICE };
        await recipients.send(letter, Context.current().cancellationSignal);
      } catch (error) {
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

/** The consent as its recipient reads it. */
const dated = ({ expiry, signatures, ...form }: Outgoing['consent']['form']): object => ({
  ...form,
  expiry: 'at' in expiry ? { at: new Date(expiry.at).toISOString() } : expiry,
  signatures: signatures.map(({ signedAt, ...signature }) => ({
    ...signature,
    signedAt: new Date(signedAt).toISOString(),
  })),
});
