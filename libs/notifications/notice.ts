import { createHash } from 'node:crypto';
import { RULES, type RuleId } from '#journey/model/rule';
import type { ClaimedNotification } from '#records/outbox/outbox';

/** What somebody is told of a task: no name, and nothing of why a client came. */
export interface Notice {
  /** The same at every attempt to tell the task on this channel, so that a receiver who gets it twice can tell. A task that is raised again has another one. */
  readonly deliveryId: string;
  readonly journeyId: string;
  readonly role: string;
  readonly ruleTitle: string;
  /** ISO; null where nothing is due at an instant. */
  readonly dueAt: string | null;
  /** The rung of the clock's ladder: 0 reminds, from 1 on the clock is missed. */
  readonly rung: number;
  /** To be put behind the address at which staff reach this program. */
  readonly path: string;
}

/** Made from the journey, the task, the channel and how often it was told before, so that a second try after a crash has the same id. */
export const deliveryIdOf = (journeyId: string, task: string, channel: string, told = 0): string =>
  createHash('sha256')
    .update(JSON.stringify([journeyId, task, channel, ...(told > 0 ? [told] : [])]))
    .digest('hex')
    .slice(0, 32);

export const noticeOf = (claimed: ClaimedNotification): Notice => {
  const { journeyId, task, channel, role, ruleId, dueAt, rung, title, told } = claimed;
  return {
    deliveryId: deliveryIdOf(journeyId, task, channel, told),
    journeyId,
    role,
    ruleTitle: title ?? (ruleId && RULES[ruleId as RuleId]?.title) ?? 'A task',
    dueAt: dueAt?.toISOString() ?? null,
    rung,
    path: `/v1/journeys/${journeyId}`,
  };
};
