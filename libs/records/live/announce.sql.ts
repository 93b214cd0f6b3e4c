/** On which every API process hears what was recorded. */
export const LIVE_CHANNEL = 'iop_live';

/** The longest payload, bytes. PostgreSQL accepts no longer one, and would refuse the whole commit. */
const LONGEST = 7_999;
/**
 * Share of the queue of all notifications (8 GB) from which on nothing is told any more: a queue that is full would refuse every commit.
 * It fills up only where somebody listens inside a transaction that does not end.
 */
const FULLEST = 0.5;

/**
 * Announces the `payload` (a text) of each row when the transaction commits, and not if it is rolled back. A payload that cannot be announced is left out,
 * so that no recording fails because of it. The statement has to refer to this part, or PostgreSQL does not execute it.
 */
export const announcing = (rows: string): string => `
  select pg_notify('${LIVE_CHANNEL}', payload) from (${rows}) told
  where octet_length(payload) <= ${LONGEST} and pg_notification_queue_usage() < ${FULLEST}`;
