import type { FactWords } from './fact-words.js';
import type { Facts } from './read-summary.js';
import { lines, list, recorded, type Lines } from './recorded.js';

type Of<P extends keyof Facts> = (facts: Facts[P], words: FactWords) => Lines;

/** How the client came, and with what. */
export const admission: Of<'admission'> = (facts, { say, code, day }) =>
  recorded(facts, say, ({ referredAt, entryKind, urgency, needs, assessment, admittedAt }) => [
    say('fact.referred', {
      day: day(referredAt),
      entry: code('entry', entryKind),
      urgency: code('urgency', urgency),
    }),
    ...list(say, 'fact.needs', needs, (need) => code('need', need)),
    ...recorded(assessment, say, ({ at, ratings, recommendedLevel, decidedLevel }) => [
      say('fact.assessed', { day: day(at), level: code('level', String(recommendedLevel)) }),
      ...Object.entries(ratings).map(([dimension, { rating, evidence }]) =>
        say('fact.rating', {
          dimension: code('dimension', dimension),
          rating: code('rating', String(rating)),
          evidence,
        }),
      ),
      ...recorded(decidedLevel, say, (level) => [
        say('fact.decided', { level: code('level', String(level)) }),
      ]),
    ]),
    ...recorded(admittedAt, say, (at) => [say('fact.admitted', { day: day(at) })]),
  ]);

export const conditions: Of<'conditions'> = (facts, { say, code, date }) =>
  recorded(facts, say, ({ diagnoses, substances, livingArrangement, employment }) => [
    ...list(say, 'fact.diagnoses', diagnoses, (one) => one),
    ...lines(say, 'fact.substances', substances, ({ substance, route, frequency, lastUse, ageOfFirstUse }) =>
      [
        code('substance', substance),
        code('route', route),
        code('frequency', frequency),
        ...(lastUse === null ? [] : [say('fact.lastUse', { date: date(lastUse) })]),
        ...(ageOfFirstUse === null ? [] : [say('fact.firstUse', { age: ageOfFirstUse })]),
      ].join(', '),
    ),
    ...list(say, 'fact.living', livingArrangement, (one) => code('living', one)),
    ...list(say, 'fact.employment', employment, (one) => code('employment', one)),
  ]);

/** Tiers, holds, reviews, and every week with its hours. */
export const course: Of<'course'> = (facts, { say, code, tier, day, date }) =>
  recorded(facts, say, ({ startedAt, tiers, away, extensions, reviews, weeks, hours }) => [
    say('fact.started', { day: day(startedAt) }),
    ...tiers.map((one) =>
      say('fact.tier', { day: day(one.from), tier: tier(one.tier), because: code('because', one.because) }),
    ),
    ...away.map(({ from, until, because, provider, level }) =>
      [
        say('fact.away', { day: day(from), because: code('hold', because) }),
        ...(until === null ? [] : [say('fact.until', { day: day(until) })]),
        ...(provider === null ? [] : [provider]),
        ...(level === null ? [] : [code('level', String(level))]),
      ].join(', '),
    ),
    ...extensions.map(({ at, days }) => say('fact.extended', { day: day(at), days })),
    say('fact.reviews', { reviews }),
    say('fact.hours', hours),
    ...weeks.map(({ monday, ...of }) => say('fact.week', { day: date(monday), ...of })),
  ]);

export const results: Of<'results'> = (facts, { say, day }) =>
  recorded(facts, say, (all) =>
    all.map(({ instrument, taken, first, latest, change, reliable, response }) =>
      [
        say('fact.result', {
          ...{ instrument, taken, change, first: first.total, latest: latest.total },
          ...{ from: day(first.at), to: day(latest.at) },
        }),
        ...(reliable === null ? [] : [say(reliable ? 'fact.reliable' : 'fact.unreliable')]),
        ...(response ? [say('trend.response')] : []),
      ].join(', '),
    ),
  );

export const relapses: Of<'relapses'> = (facts, { say, code, day, date }) =>
  recorded(facts, say, ({ reports, toxicology }) => [
    ...(reports.length === 0 ? [say('fact.noRelapse')] : []),
    ...reports.map(({ at, source, usedOn, decision }) =>
      [
        say('fact.relapse', { day: day(at), source: code('relapseSource', source) }),
        ...list(say, 'fact.usedOn', usedOn, (one) => date(one)),
        decision === null ? say('happened.undecided') : code('decision', decision),
      ].join(', '),
    ),
    ...toxicology.map(({ collectedAt, specimen, status, kind, results: found }) =>
      [
        say('fact.toxicology', {
          day: day(collectedAt),
          specimen: code('specimen', specimen),
          kind: code('toxicologyKind', kind),
          status: code('toxicologyStatus', status),
        }),
        ...found.map((one) =>
          [
            `${code('substance', one.substance)} ${code('found', one.found)}`,
            ...(one.expectedByPrescription ? [say('fact.prescribed')] : []),
          ].join(' '),
        ),
      ].join(', '),
    ),
  ]);

export const risk: Of<'risk'> = (facts, { say, code, day }) =>
  recorded(facts, say, ({ alerts, lastScreen }) => [
    ...(alerts.length === 0 ? [say('fact.noAlert')] : []),
    ...alerts.map(({ raisedAt, source, acknowledgedAt, disposition }) =>
      [
        say('fact.alert', { day: day(raisedAt), source: code('source', source) }),
        ...(acknowledgedAt === null ? [] : [say('fact.acknowledged', { day: day(acknowledgedAt) })]),
        disposition === null ? say('fact.notDisposed') : code('disposition', disposition),
      ].join(', '),
    ),
    ...recorded(lastScreen, say, ({ at, level, by }) => [
      say('fact.screened', { day: day(at), risk: code('risk', level), source: code('source', by) }),
    ]),
  ]);
