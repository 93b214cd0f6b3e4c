import type { Milestones } from '#journey/model/milestone';
import type { SessionOutcome } from '#journey/model/sessions';

/** How a session ended for one client; `minutes` are those attended, null where the client did not come. */
export const attendance = (
  session: string,
  outcome: SessionOutcome,
  minutes: number | null = null,
): Milestones['recordAttendance'] => ({ session, outcome, minutes, reason: null });

/** The name for the one session that a group holds on a local date. */
export const groupSession = (date: string, group: string): string => `${date}@${group}`;
