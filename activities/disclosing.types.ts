/** What became of one attempt. */
export type AttemptEnd =
  | { readonly kind: 'acknowledged'; readonly number: number }
  | { readonly kind: 'notYet' }
  | { readonly kind: 'stops'; readonly because: 'revoked' | 'expired' | 'undeliverable' | 'cancelled' }
  | { readonly kind: 'ended' };

/** What a disclosure asks of the world. Instants are ms since epoch, of the workflow's own time. */
export interface DisclosingActivities {
  /** One attempt, if the consent holds: the recipient is sent what it names. */
  attemptDisclosure(attempt: { readonly disclosureId: string; readonly at: number }): Promise<AttemptEnd>;
  /** `acknowledged`: the attempt that was; `because`: why it was stopped, null where it was sent. */
  endDisclosure(end: {
    readonly disclosureId: string;
    readonly acknowledged: number | null;
    readonly because: 'revoked' | 'expired' | 'undeliverable' | 'cancelled' | null;
    readonly at: number;
  }): Promise<void>;
}
