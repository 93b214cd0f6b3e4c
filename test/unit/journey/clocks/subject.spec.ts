import { describe, expect, test } from '@jest/globals';
import { subjectOf } from '#journey/clocks/subject';

describe('what exactly a clock or a task is about', () => {
  test.each([
    ['attendance.2026-12-04.fri-group', { session: '2026-12-04.fri-group', date: '2026-12-04' }],
    ['attendance.2026-12-04.extra.1', { session: '2026-12-04.extra.1', date: '2026-12-04' }],
    ['week.2026-11-30', { week: '2026-11-30' }],
    ['followUp.30', { day: 30 }],
    ['instrument.PHQ-9.1796000000000', { instrument: 'PHQ-9' }],
    ['instrument.PHQ-9-TEEN.1796000000000.1797000000000', { instrument: 'PHQ-9-TEEN' }],
    ['baseline.BAM-USE', { instrument: 'BAM-USE' }],
    ['asked.C-SSRS.1796000000000', { instrument: 'C-SSRS' }],
    ['selfHarm.1796000000000', { instrument: 'C-SSRS' }],
    ['worse.GAD-7.1796000000000', { instrument: 'GAD-7' }],
    ['worse.outside.PHQ-9.12', { instrument: 'PHQ-9' }],
  ])('%s', (id, subject) => expect(subjectOf(id)).toEqual(subject));

  test.each(['instrument.NOBODY-1.5', 'noShow.2026-12-04.1796000000000', 'risk.1', 'attendance.'])(
    '%s names nothing',
    (id) => expect(subjectOf(id)).toBeNull(),
  );
});
