import type { Span } from '#journey/model/span';
import { compare, type Contradiction } from './comparison.js';

/** Whether `a` is surely longer than `b`. Different units are not compared: which is longer depends on the date. */
const longer = (a: Span, b: Span): boolean => {
  if ('hours' in a) return 'hours' in b && a.hours > b.hours;
  if ('days' in a) return 'days' in b && a.days > b.days;
  return 'businessDays' in b && a.businessDays > b.businessDays;
};

export const urgentBeforeRoutine = compare(['clocks'], ({ clocks }): Contradiction[] =>
  longer(clocks.screeningUrgent, clocks.screeningRoutine)
    ? [{ path: ['clocks', 'screeningUrgent'], rule: 'R-SCREEN', detail: 'is longer than screeningRoutine' }]
    : [],
);

export const acknowledgedBeforeDecided = compare(['clocks'], ({ clocks }): Contradiction[] =>
  longer(clocks.relapseAcknowledge, clocks.relapseDecide)
    ? [{ path: ['clocks', 'relapseAcknowledge'], rule: 'R-RELAPSE', detail: 'is longer than relapseDecide' }]
    : [],
);

export const attemptedBeforeLost = compare(['clocks'], ({ clocks }): Contradiction[] =>
  longer(clocks.firstContact, clocks.lostToContact.after)
    ? [{ path: ['clocks', 'firstContact'], rule: 'R-CONTACT', detail: 'is longer than lostToContact.after' }]
    : [],
);
