import { refuses } from './refuses.js';

refuses('of tracks, seats and the waitlist', [
  [
    'H1: a free seat first to whom nobody knows',
    [['waitlist', 'freeSeatFirstTo'], 'whoeverShouts'],
    'waitlist.freeSeatFirstTo',
    'R-WAITLIST',
    /expected/,
  ],
  [
    'H3: a track that is nearly full while most of it is free',
    [['waitlist', 'nearlyFull', 'percent'], 49],
    'waitlist.nearlyFull.percent',
    'R-CAPACITY',
    />=50/,
  ],
  [
    'H3: a report in a year',
    [['waitlist', 'nearlyFull', 'reportWithinDays'], 365],
    'waitlist.nearlyFull.reportWithinDays',
    'R-CAPACITY',
    /<=30/,
  ],
  [
    'H3: a referral on for ever',
    [['waitlist', 'referOn', 'within'], { hours: 9_000 }],
    'waitlist.referOn.within.hours',
    'R-INTERIM',
    /longer/,
  ],
  ['a track twice', [['tracks', 1, 'id'], 'main-day-onsite'], 'tracks[1].id', 'R-WAITLIST', /stands already/],
  ['a name without an end', [['tracks', 0, 'name'], 'n'.repeat(81)], 'tracks[0].name', 'R-WAITLIST', /80/],
  ['a part of the night', [['tracks', 0, 'part'], 'night'], 'tracks[0].part', 'R-WAITLIST', /day/],
  ['a track without seats', [['tracks', 0, 'capacity'], 0], 'tracks[0].capacity', 'R-WAITLIST', />=1/],
  [
    'a priority left out',
    [['priorities'], ['pregnantInjecting', 'pregnant', 'injecting', 'standard']],
    'priorities',
    'R-WAITLIST',
    /stepDown is missing/,
  ],
  [
    'a track smaller than a group',
    [['tracks', 2, 'capacity'], 11],
    'tracks[2].capacity',
    'R-GROUP',
    /main-day-telehealth has 11 .* 12/,
  ],
  ['seats by somebody else', [['seats'], { by: 'lot' }], 'seats.by', 'R-WAITLIST', /tracks/],
]);
