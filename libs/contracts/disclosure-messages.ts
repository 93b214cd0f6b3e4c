import { signalDefinition } from './message-definition.js';

/** Input of the disclosure workflow: ids, times and nothing that anybody could be known by. */
export interface DisclosureInput {
  readonly disclosureId: string;
  /** Of the consent, ms since epoch; null where an event ends it. */
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

/** How a disclosure ended: acknowledged by its recipient, or stopped before. */
export type DisclosureEnd = 'sent' | 'ended' | 'revoked' | 'expired' | 'undeliverable' | 'cancelled';

export const DISCLOSURE_WORKFLOW = 'disclosure';
/** Signal to each disclosure that is on its way under a consent. It names nothing: the workflow is the disclosure. */
export const consentRevokedSignal = signalDefinition('consentRevoked');

export const disclosureWorkflowIdOf = (disclosureId: string): string => `disclosure/${disclosureId}`;
