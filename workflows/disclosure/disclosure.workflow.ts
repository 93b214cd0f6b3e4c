import {
  ActivityCancellationType,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  patched,
  proxyActivities,
  setCurrentDetails,
  setHandler,
} from '@temporalio/workflow';
import type { AttemptEnd, DisclosingActivities } from '#activities/disclosing';
import {
  consentRevokedSignal,
  type DisclosureEnd,
  type DisclosureInput,
  type RevocationMessage,
} from '#contracts/disclosure-messages';

const { attemptDisclosure } = proxyActivities<Pick<DisclosingActivities, 'attemptDisclosure'>>({
  startToCloseTimeout: '40 seconds',
  heartbeatTimeout: '10 seconds',
  // A cancelled attempt is waited for, because only when it has ended is it known whether anything went out.
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  // These retries are for faults that are not the recipient's: of the database, or of a worker that died.
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: 'Check the consent and send',
});

const { endDisclosure } = proxyActivities<Pick<DisclosingActivities, 'endDisclosure'>>({
  startToCloseTimeout: '12 seconds',
  retry: { initialInterval: '250 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
  summary: 'Record how it ended',
});

/** Attempts of one run: far below what a history may hold. */
const ATTEMPTS_A_RUN = 200;

/**
 * Whether a revocation is believed. A Signal without content is not: it cannot be sealed, so anybody who reaches Temporal could send it. Earlier versions sent
 * such Signals, and their histories have them. Nothing is lost by passing one over: the next attempt finds the revocation in the records.
 */
const isBelieved = (disclosureId: string, revocation: RevocationMessage | undefined): boolean =>
  revocation ? revocation.disclosureId === disclosureId : !patched('revocation-has-content');

type Stop = Exclude<DisclosureEnd, 'sent' | 'ended'>;

/**
 * One disclosure (R-DISCLOSE): it is sent, once, until its recipient acknowledges it. It is no child workflow, so a journey that ends or hands over leaves it
 * alone. The pause between two attempts is a timer of its own, so that a revocation ends it at once.
 */
export async function disclosure(input: DisclosureInput): Promise<DisclosureEnd> {
  const { disclosureId, expiresAt, retry, resume } = input;
  const startedAt = resume?.startedAt ?? Date.now();
  const giveUpAt = startedAt + retry.giveUpAfterMs;
  let pauseMs = resume?.pauseMs ?? retry.firstMs;
  let revoked = false;
  let attempt: CancellationScope | null = null;
  setHandler(consentRevokedSignal, (revocation) => {
    if (!isBelieved(disclosureId, revocation)) return;
    revoked = true;
    attempt?.cancel();
  });

  const end = async (because: Stop | null, acknowledged: number | null = null): Promise<DisclosureEnd> => {
    const recording = { disclosureId, acknowledged, because, at: Date.now() };
    // Recorded also if an operator cancels the workflow, because how a disclosure ended must be accounted for.
    await CancellationScope.nonCancellable(() => endDisclosure(recording));
    setCurrentDetails(because === null ? 'Sent' : `Stopped: ${because}`);
    return because ?? 'sent';
  };

  /** Why nothing is to be sent any more; null if it still is. */
  const over = (): Stop | null => {
    if (revoked) return 'revoked';
    if (expiresAt !== null && expiresAt <= Date.now()) return 'expired';
    return giveUpAt <= Date.now() ? 'undeliverable' : null;
  };

  try {
    for (let attempts = 1; attempts <= ATTEMPTS_A_RUN; attempts += 1) {
      const stop = over();
      if (stop) return await end(stop);
      attempt = new CancellationScope();
      const tried: AttemptEnd = await attempt
        .run(() => attemptDisclosure({ disclosureId, at: Date.now() }))
        .catch((error: unknown) => {
          // The revocation has broken off the attempt, or its worker has died and nobody tries again.
          if (revoked) return { kind: 'stops', because: 'revoked' } as const;
          throw error;
        });
      attempt = null;
      if (tried.kind === 'acknowledged') return await end(null, tried.number);
      if (tried.kind === 'stops') return await end(tried.because);
      if (tried.kind === 'ended') return 'ended';
      const now = Date.now();
      const until = Math.min(now + pauseMs, expiresAt ?? Infinity, giveUpAt);
      setCurrentDetails(`Waits for its recipient until ${new Date(until).toISOString()}`);
      await condition(() => revoked, Math.max(1, until - now));
      pauseMs = Math.min(pauseMs * retry.factor, retry.mostMs);
    }
  } catch (error) {
    if (isCancellation(error) || CancellationScope.current().consideredCancelled) return end('cancelled');
    throw error;
  }
  const stop = over();
  if (stop) return end(stop);
  return continueAsNew<typeof disclosure>({ ...input, resume: { startedAt, pauseMs } });
}
