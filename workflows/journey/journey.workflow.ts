import type { JourneyInput } from '#contracts/journey-messages';
import type { CloseReason } from '#journey/model/phase';
import { lived } from './lived.js';
import { continueWithPage } from './page-of-run.js';

/**
 * The workflow of one journey of one client, from referral to the end of aftercare. Milestones and facts move it, clocks watch over it, and its events are
 * recorded before anybody is told of them.
 */
export async function journey(input: JourneyInput): Promise<{ because: CloseReason }> {
  return { because: await lived(input, (next) => continueWithPage<typeof journey>(next)) };
}
