import { createHash } from 'node:crypto';
import { RULES, type RuleId } from '#journey/model/rule';
import type { ClaimedNotification } from '#records/outbox/outbox';

/** What somebody is told of a task: no name, and nothing of why a client came. */
export interface Notice {
  /** The same whenever the task is told on this channel: whoever gets it twice can tell. */
  readonly deliveryId: string;
  readonly journeyId: string;
  readonly role: string;
  readonly ruleTitle: string;
  /** ISO; null where nothing is due at an instant. */
  readonly dueAt: string | null;
  /** Of the clock's ladder: 0 reminds, from 1 on the clock is missed. */
  readonly rung: number;
  /** To be put behind the address at which staff reach this program. */
  readonly path: string;
}

/** From the journey, the task and the channel alone, so that a second try after a crash has the same. */
export const deliveryIdOf = (journeyId: string, task: string, channel: string): string =>
  createHash('sha256')
    .update(JSON.stringify([journeyId, task, channel]))
    .digest('hex')
    .slice(0, 32);

export const noticeOf = (claimed: ClaimedNotification): Notice => {
  const { journeyId, task, channel, role, ruleId, dueAt, rung, title } = claimed;
  return {
    deliveryId: deliveryIdOf(journeyId, task, channel),
    journeyId,
    role,
    ruleTitle: title ?? (ruleId && RULES[ruleId as RuleId]?.title) ?? 'A task',
    dueAt: dueAt?.toISOString() ?? null,
    rung,
    path: `/v1/journeys/${journeyId}`,
  };
};
