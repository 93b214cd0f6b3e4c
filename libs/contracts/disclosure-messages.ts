import { signalDefinition } from './message-definition.js';

/** Input of the disclosure workflow: ids, times and nothing that anybody could be known by. */
export interface DisclosureInput {
  readonly disclosureId: string;
  /** When the consent expires, ms since epoch; null if an event ends it. */
  readonly expiresAt: number | null;
  readonly retry: {
    readonly firstMs: number;
    readonly factor: number;
    readonly mostMs: number;
    /** From the first attempt on. */
    readonly giveUpAfterMs: number;
  };
  /** What a run hands to the next one on continue-as-new. */
  readonly resume: { readonly startedAt: number; readonly pauseMs: number } | null;
}

/** How a disclosure ended: `sent` if its recipient acknowledged it, else why it was stopped before. */
export type DisclosureEnd = 'sent' | 'ended' | 'revoked' | 'expired' | 'undeliverable' | 'cancelled';

export const DISCLOSURE_WORKFLOW = 'disclosure';
/**
 * Says that the consent of a disclosure was revoked. The message has content so that it can be encrypted, and it names the disclosure so that nobody can
 * send the message of one disclosure to another. The audit has who revoked it, under the request.
 */
export interface RevocationMessage {
  readonly disclosureId: string;
  /** Id of the request that revoked it. */
  readonly request: string;
  /** ms since epoch. */
  readonly revokedAt: number;
}

/** Signal to each disclosure that is on its way under a consent. Earlier versions sent it without content. */
export const consentRevokedSignal = signalDefinition<[RevocationMessage?]>('consentRevoked');

export const disclosureWorkflowIdOf = (disclosureId: string): string => `disclosure/${disclosureId}`;
