import { phasesOf } from '../milestones/milestones.js';
import type { SeatAnswer, SeatRequest } from '../model/seat-request.js';
import type { CourseStep } from './course.js';

type Holds = 'seat' | 'place' | null;

/** What the next step that tells takes for granted: that the client was seated, or waited. */
const seatedNext = (steps: readonly CourseStep[]): SeatAnswer | null => {
  for (const { what } of steps) {
    if (!('milestone' in what)) continue;
    const phases = phasesOf(what.milestone.name);
    if (phases.includes('waitlist') !== phases.includes('assessment'))
      return phases.includes('waitlist') ? 'waiting' : 'granted';
  }
  return null;
};

/**
 * R-WAITLIST, of a past that no track has seen: what it must have said follows from what was done next. Where nothing was, the track
 * says it when the journey has been moved in.
 */
export class SeatsOfCourse {
  holds: Holds = null;

  /** @param steps that come after; null where the track has yet to say it */
  answerTo({ wish }: SeatRequest, steps: readonly CourseStep[], isClosed: boolean): SeatAnswer | null {
    if (wish === 'seat') {
      const answer = seatedNext(steps) ?? (isClosed ? 'waiting' : null);
      if (answer) this.holds = answer === 'granted' ? 'seat' : 'place';
      return answer;
    }
    if (wish === 'accept') this.holds = 'seat';
    if (wish === 'release') this.holds = null;
    return 'noted';
  }
}
