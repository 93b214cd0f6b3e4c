import { refuses } from './refuses.js';

refuses('of plans, weeks, groups and sessions', [
  [
    'H10: hours that count before they are held',
    [['weeks', 'counted'], 'atOnce'],
    'weeks.counted',
    'R-DOSE-WEEKS',
    /expected/,
  ],
  [
    'H17: a tier to come without a reason',
    [['plan', 'tiersToCome'], 'anyhow'],
    'plan.tiersToCome',
    'R-PLAN-SIGN',
    /expected/,
  ],
  [
    'W22: a step that is in force in the evening',
    [['plan', 'stepsFrom'], 'tonight'],
    'plan.stepsFrom',
    'R-STEP-UP',
    /expected/,
  ],
  [
    'a meeting as dose',
    [['schedule', 'beside'], ['twelveStep']],
    'schedule.beside[0]',
    'R-SCHED-SESSION',
    /expected/,
  ],
  [
    'a kind twice',
    [
      ['schedule', 'beside'],
      ['family', 'family'],
    ],
    'schedule.beside[1]',
    'R-SCHED-SESSION',
    /stands already/,
  ],
  [
    'goals for which nothing is done',
    [['plan', 'interventions'], 0],
    'plan.interventions',
    'R-PLAN-SIGN',
    />=1/,
  ],
  [
    'a session once a year',
    [['schedule', 'recurs'], ['yearly']],
    'schedule.recurs[0]',
    'R-SCHED-MIX',
    /expected/,
  ],
  [
    'session range reversed',
    [['schedule', 'hoursPerSession'], { min: 3, max: 2 }],
    'schedule.hoursPerSession.max',
    'R-SCHED-SESSION',
    /below min/,
  ],
  [
    'adolescents need more',
    [['schedule', 'hoursPerWeek', 'minAdolescent'], 10],
    'schedule.hoursPerWeek.minAdolescent',
    'R-SCHED-DOSE',
    /above min/,
  ],
  ['groups upside down', [['groups', 'max'], 5], 'groups.max', 'R-GROUP', /below min/],
]);
