import { describe, expect, test } from '@jest/globals';
import { END_REASONS } from '#journey/model/milestone';
import { OPEN_PHASES } from '#journey/model/phase';
import { IN_PHASE } from '#scenarios/pure/in-phase';
import { leaving } from '#scenarios/leaving';

const BEFORE_ADMISSION = ['intake', 'screening', 'waitlist'];
/** Whose summary is signed. */
const AFTER_TREATMENT = ['aftercare'];

describe('a client withdraws from', () => {
  test.each(OPEN_PHASES)('%s', (phase) => {
    const journey = IN_PHASE[phase]().reach('withdraw', leaving('moved away'));
    const left = AFTER_TREATMENT.includes(phase) ? 'completed' : 'droppedOut';
    const closedBecause = BEFORE_ADMISSION.includes(phase) ? 'withdrewBeforeAdmission' : left;
    expect(journey.view).toMatchObject({
      phase: 'closed',
      closedBecause,
      tasks: [],
      clocks: [],
      overdue: false,
    });
    expect(journey.eventsOf('journeyClosed')[0]).toMatchObject({
      reason: 'moved away',
      rule: { id: 'R-ENDING' },
    });
  });

  test('treatment with a relapse report open, and everything stops', () => {
    const journey = IN_PHASE.treatment().fact('relapseReported', { source: 'self', note: null }).passHours(5);
    expect(journey.view.overdue).toBe(true);
    expect(journey.reach('withdraw', leaving('left')).view).toMatchObject({
      tasks: [],
      clocks: [],
      overdue: false,
    });
    expect(journey.passDays(30).eventsOf('journeyClosed')).toHaveLength(1);
  });
});

/** Whom a person gives up is in test/unit/journey/clocks/intake-lost-to-contact.spec.ts. */
describe.each(END_REASONS.filter((one) => one !== 'lostToContact'))('a journey ends as %s', (because) => {
  test.each(OPEN_PHASES)('from %s', (phase) => {
    const journey = IN_PHASE[phase]();
    const refusal = journey.attempt('endJourney', { because, ...leaving('as it is') });
    if (because === 'terminatedByFacility' && BEFORE_ADMISSION.includes(phase))
      expect(refusal?.rule.id).toBe('R-ENDING');
    // What ends the aftercare stands beside what the client was discharged for (W2).
    else expect(journey.view.aftercareEnded ?? journey.view.closedBecause).toBe(because);
  });
});
