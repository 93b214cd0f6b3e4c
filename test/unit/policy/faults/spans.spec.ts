import { expect, test } from '@jest/globals';
import { edited, faultsOf } from '../edit.js';
import { refuses } from './refuses.js';

// In any unit: what is too short, too long, or between two milliseconds.
refuses('of a span', [
  [
    'an offer of half a second',
    [['clocks', 'offer'], { hours: 1 / 7_200 }],
    'clocks.offer.hours',
    'R-WAITLIST',
    /1 s/,
  ],
  [
    'an offer of ten years',
    [['clocks', 'offer'], { hours: 87_600 }],
    'clocks.offer.hours',
    'R-WAITLIST',
    /8784 h/,
  ],
  [
    'an offer between two ms',
    [['clocks', 'offer'], { hours: 0.008333 }],
    'clocks.offer.hours',
    'R-WAITLIST',
    /whole/,
  ],
  [
    'an offer of a million days',
    [['clocks', 'offer'], { days: 1e6 }],
    'clocks.offer.days',
    'R-WAITLIST',
    /<=366/,
  ],
  [
    'a clock of a million business days',
    [['clocks', 'dischargeSummary'], { businessDays: 1e6 }],
    'clocks.dischargeSummary.businessDays',
    'R-DISCH',
    /<=366/,
  ],
  [
    'an alert days later',
    [['clocks', 'riskHigh', 2, 'minutes'], 1_441],
    'clocks.riskHigh[2].minutes',
    'R-RISK-HIGH',
    /24 h/,
  ],
  [
    'an alert between two ms',
    [['clocks', 'riskHigh', 1, 'minutes'], 1 / 7],
    'clocks.riskHigh[1].minutes',
    'R-RISK-HIGH',
    /whole/,
  ],
  ['a review in ten years', [['clocks', 'reviewDays'], 3_660], 'clocks.reviewDays', 'R-REVIEW', /<=366/],
  [
    'a review after no hour',
    [['clocks', 'reviewDeliveredHours'], 1e-9],
    'clocks.reviewDeliveredHours',
    'R-REVIEW',
    /1 s/,
  ],
  [
    'a follow-up in a century',
    [['clocks', 'followUps', 2, 'day'], 36_600],
    'clocks.followUps[2].day',
    'R-AFTERCARE',
    /<=1830/,
  ],
  [
    'attempts without end',
    [['clocks', 'followUpAttempts'], 1e9],
    'clocks.followUpAttempts',
    'R-AFTERCARE',
    /<=100/,
  ],
  ['a treatment of years', [['maxLengthDays'], 7_300], 'maxLengthDays', 'R-MAX', /<=730/],
  ['an extension of years', [['maxExtensionDays'], 7_300], 'maxExtensionDays', 'R-MAX', /<=730/],
  ['a use that is no use', [['taper', 'noUseDays'], 13], 'taper.noUseDays', 'R-TAPER', /a relapse is a use/],
  ['no use for years', [['taper', 'noUseDays'], 1e9], 'taper.noUseDays', 'R-TAPER', /<=366/],
  [
    'a hold for ever',
    [['taper', 'holdLookAgainDays'], 91],
    'taper.holdLookAgainDays',
    'R-TAPER-HOLD',
    /<=90/,
  ],
  ['a hold of no day', [['taper', 'holdLookAgainDays'], 0], 'taper.holdLookAgainDays', 'R-TAPER-HOLD', />=1/],
  [
    'new days that nobody is told of for a week',
    [['relapse', 'tellNewDaysWithin', 'hours'], 168],
    'relapse.tellNewDaysWithin.hours',
    'R-RELAPSE',
    /longer than 72 h/,
  ],
  [
    'compared with what nobody knows',
    [['deterioration', 'against'], 'worst'],
    'deterioration.against',
    'R-DETERIORATE',
    /bestSinceTier/,
  ],
  [
    'absences that nobody can count',
    [['attendance', 'absence'], 'week'],
    'attendance.absence',
    'R-NOSHOW',
    /day/,
  ],
  ['a tier for ever', [['taper', 'daysAtTier'], 1e9], 'taper.daysAtTier', 'R-TAPER', /<=366/],
  [
    'an instrument of years ago',
    [['discharge', 'instrumentWithinDays'], 1e9],
    'discharge.instrumentWithinDays',
    'R-DISCH',
    /<=366/,
  ],
  [
    'a review of no-shows of ages',
    [['sessions', 'noShowReview', 'weeks'], 1e9],
    'sessions.noShowReview.weeks',
    'R-NOSHOW',
    /<=104/,
  ],
  [
    'taken again in ages',
    [['instruments', 'cadence', 0, 'every'], { days: 1e9 }],
    'instruments.cadence[0].every.days',
    'R-REASSESS',
    /<=366/,
  ],
  [
    'sent again at once',
    [['disclosures', 'retryFirstMinutes'], 1e-9],
    'disclosures.retryFirstMinutes',
    'R-DISCLOSE',
    /1 s/,
  ],
  [
    'given up between two ms',
    [['disclosures', 'giveUpAfterDays'], 1 / 7_000],
    'disclosures.giveUpAfterDays',
    'R-DISCLOSE',
    /whole/,
  ],
]);

test.each([
  [['clocks', 'offer'], { hours: 1.1 }],
  [['clocks', 'offer'], { hours: 0.01 }],
  [['clocks', 'offer'], { hours: 8_784 }],
  [['clocks', 'riskDispose'], { days: 366 }],
  [['clocks', 'riskHigh', 1, 'minutes'], 0.4],
  [['breakGlass'], { lasts: { hours: 24 } }],
] as const)('what is within them is taken: %j %j', (path, value) => {
  expect(faultsOf(edited([path, value]))).toEqual([]);
});

test('a thousand closures are, and no more', () => {
  const dates = (count: number) =>
    Array.from({ length: count }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    );
  expect(faultsOf(edited([['sessions', 'closures'], dates(1_000)]))).toEqual([]);
  expect(faultsOf(edited([['sessions', 'closures'], dates(1_001)]))).toEqual([
    { path: 'sessions.closures', rule: 'R-ATTEND', detail: expect.stringMatching(/<=1000/) },
  ]);
});
