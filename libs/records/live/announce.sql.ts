/** On which every API process hears what was recorded. */
export const LIVE_CHANNEL = 'iop_live';

/** PostgreSQL takes no longer text, and refuses the whole commit instead. */
const LONGEST = 7_999;
/**
 * Share of the queue of all notifications (8 GB) from which on nothing is told any more: a queue that is full would refuse every commit.
 * It fills up only where somebody listens inside a transaction that does not end.
 */
const FULLEST = 0.5;

/**
 * Tells each row's `payload`, a text, when the commit is there, and with it or not at all. What cannot be told is not: a recording never fails
 * for it. The statement has to refer to it, or PostgreSQL passes it over.
 */
export const announcing = (rows: string): string => `
  select pg_notify('${LIVE_CHANNEL}', payload) from (${rows}) told
  where octet_length(payload) <= ${LONGEST} and pg_notification_queue_usage() < ${FULLEST}`;
