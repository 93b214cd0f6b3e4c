import { phasesOf } from '../milestones/milestones.js';
import type { SeatAnswer, SeatRequest } from '../model/seat-request.js';
import type { CourseStep } from './course.js';

type Holds = 'seat' | 'place' | null;

/** What the next step that depends on it implies: that the client was seated, or waited. Null if no step does. */
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
 * R-WAITLIST: answers for a track that never saw this past. What the track must have said follows from what was done next. If nothing was done next, the track
 * itself answers after the journey has been moved in.
 */
export class SeatsOfCourse {
  holds: Holds = null;

  /**
   * @param steps that come after this one
   * @returns null if the track has yet to say it
   */
  answerTo(request: SeatRequest, steps: readonly CourseStep[], isClosed: boolean): SeatAnswer | null {
    const { wish } = request;
    if (wish === 'seat') {
      // Whoever came back there had a seat to come back to.
      const answer = request.again ? 'granted' : (seatedNext(steps) ?? (isClosed ? 'waiting' : null));
      if (answer) this.holds = answer === 'granted' ? 'seat' : 'place';
      return answer;
    }
    if (wish === 'accept') this.holds = 'seat';
    if (wish === 'release') this.holds = null;
    return 'noted';
  }
}
