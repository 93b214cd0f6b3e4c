import type { FactWords } from './fact-words.js';
import type { Facts } from './read-summary.js';
import { lines, list, recorded, type Lines } from './recorded.js';

type Of<P extends keyof Facts> = (facts: Facts[P], words: FactWords) => Lines;

export const goals: Of<'goals'> = (facts, { say, date }) =>
  recorded(facts, say, ({ goals: all, criteria }) => [
    ...all.flatMap(({ problem, clientsWords, objectives, interventions, targetDate }) => [
      say('fact.goal', { problem }),
      ...list(say, 'fact.clientsWords', clientsWords, (one) => one),
      ...list(say, 'fact.objectives', objectives, (one) => one),
      ...list(say, 'fact.interventions', interventions, (one) => one),
      ...list(say, 'fact.target', targetDate, (one) => date(one)),
    ]),
    ...criteria.map(({ criterion, met }) =>
      say('fact.criterion', {
        criterion,
        met: say(met === 'not recorded' ? 'plan.nobodyLooked' : met ? 'plan.met' : 'plan.notYet'),
      }),
    ),
  ]);

export const medication: Of<'medication'> = (facts, { say, code, date }) =>
  recorded(facts, say, ({ forAddiction, afterDischarge }) => [
    ...lines(say, 'fact.medicine', forAddiction, ({ medicine, since }) =>
      say('fact.since', { what: code('medicine', medicine), date: date(since) }),
    ),
    ...list(say, 'fact.afterDischarge', afterDischarge, (one) => one),
  ]);

export const safetyPlan: Of<'safetyPlan'> = (facts, { say, day }) =>
  recorded(facts, say, ({ plan, recordedAt, reviewedAt }) => [
    say('fact.safetyPlan', { day: day(recordedAt) }),
    ...(reviewedAt === null ? [] : [say('fact.safetyReviewed', { day: day(reviewedAt) })]),
    ...(['warningSigns', 'copingSteps', 'peopleAndPlaces', 'contacts', 'professionals'] as const).map(
      (step) => `${say(`safety.${step}`)}: ${plan[step].join(', ')}`,
    ),
    `${say('safety.meansMadeSafe')}: ${plan.meansMadeSafe}`,
  ]);

export const ending: Of<'ending'> = (facts, { say, code, day, date }) =>
  recorded(facts, say, ({ because, begunAt, lastDay, criteriaMet, reason }) => [
    say('fact.ending', { day: day(begunAt), because: code('because', because) }),
    ...(lastDay === undefined ? [] : [say('fact.lastDay', { day: date(lastDay) })]),
    say(criteriaMet ? 'fact.criteriaMet' : 'fact.criteriaNotMet'),
    ...(reason === null ? [] : [say('fact.reason', { reason })]),
  ]);

export const continuingCare: Of<'continuingCare'> = (facts, { say, code, day, time }) =>
  recorded(facts, say, ({ level, provider, firstAppointment }) => [
    say('fact.care', { provider, level: code('level', String(level)) }),
    say('fact.appointment', { day: day(firstAppointment), time: time(firstAppointment) }),
  ]);

export const recommendations: Of<'recommendations'> = (facts, { say }) =>
  recorded(facts, say, ({ supports, relapsePlan }) => [
    say('fact.supports', { supports }),
    say('fact.relapsePlan', { relapsePlan }),
  ]);
