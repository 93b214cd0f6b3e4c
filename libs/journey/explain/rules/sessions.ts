import type { Policy } from '../../model/policy.js';
import type { Sessions } from '../../model/sessions.js';
import { countsAsDose } from '../../model/slot.js';
import type { Treatment } from '../../model/treatment.js';
import { groupsNamed } from '../../rules/groups.js';
import { unrecordedWeeks, weekCounts } from '../../rules/owed-weeks.js';
import { doseAtTier } from '../../rules/taper.js';
import { absencesToContact } from '../../sessions/absence.js';
import { daysMissed } from '../../sessions/no-shows.js';
import { unrecordedInTime } from '../../sessions/watched.js';
import { addDays } from '../../time/spans.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { type Input, list, observed, required } from '../input.js';
import type { RuleInput, RuleInputs } from './rule-inputs.js';

/** R-ATTEND and R-NOSHOW: how many sessions are recorded, how many are not in time, and how many missed ones somebody must contact the client about. */
const sessions: RuleInput = ({ treatment, reached }) => {
  if (!treatment?.sessions) return [observed('sessions', 'none planned')];
  const { recorded, toContact } = treatment.sessions;
  return [
    observed('sessionsRecorded', Object.keys(recorded).length),
    observed('sessionsNotRecordedInTime', unrecordedInTime(treatment.sessions, reached).length),
    observed('noShowsToContact', Object.keys(toContact).length),
  ];
};

/** If days are counted: the days missed, the days that reviews were asked for, and the days that the client must still be asked about. */
const absences = (
  of: Sessions,
  { count, weeks }: NonNullable<Policy['sessions']>['noShowReview'],
  since: number,
  policy: Policy,
): Input[] => {
  const days = [...daysMissed(of, policy)].filter(([, start]) => start > since).length;
  const toContact = absencesToContact(of, policy.calendar).map(({ date }) => date);
  return [
    required('daysMissed', days, NEEDED.atMostInWeeks(count, weeks), days <= count),
    observed(
      'daysReviewed',
      (of.noShowsReviewed ?? []).reduce((sum, one) => sum + one.days.length, 0),
    ),
    observed('daysToContact', list(toContact)),
  ];
};

const noShows: RuleInput = (state, policy, at) => {
  const section = policy.sessions?.noShowReview;
  const since = section ? addDays(at, -7 * section.weeks, policy.calendar) : -Infinity;
  if (policy.attendance && section && state.treatment?.sessions)
    return [...sessions(state, policy, at), ...absences(state.treatment.sessions, section, since, policy)];
  const recorded = Object.values(state.treatment?.sessions?.recorded ?? {});
  const count = recorded.filter(
    (one) => one.outcome === 'noShow' && countsAsDose(one) && one.start > since,
  ).length;
  return [
    ...sessions(state, policy, at),
    section
      ? required('noShows', count, NEEDED.atMostInWeeks(section.count, section.weeks), count <= section.count)
      : observed('noShows', count),
  ];
};

/** Weeks whose hours count: recorded after their end. */
const countedOf = (treatment: Treatment, policy: Policy): number =>
  Object.keys(treatment.weeks).filter((monday) => weekCounts(treatment, monday, policy)).length;

/** Hours by the week: what was recorded, and what is owed at the tier. */
const byWeek: RuleInput = (state, policy) =>
  state.treatment
    ? [
        observed('weeksRecorded', Object.keys(state.treatment.weeks).length),
        ...(policy.weeks?.counted ? [observed('weeksCounted', countedOf(state.treatment, policy))] : []),
        observed(
          'weeksNotRecordedInTime',
          unrecordedWeeks(state.treatment, state.reached, policy, { late: true }).length,
        ),
        observed('hoursOwed', doseAtTier(state, state.treatment, policy).owed),
      ]
    : [];

export const sessionRules: RuleInputs<'R-ATTEND' | 'R-NOSHOW' | 'R-DOSE-WEEKS' | 'R-GROUP'> = {
  'R-DOSE-WEEKS': byWeek,
  'R-ATTEND': sessions,
  'R-NOSHOW': noShows,
  'R-GROUP': ({ treatment, offRoster }, { groups }) => [
    observed('mostOnRoster', groups?.max ?? null),
    observed('rosterFollowsPlan', groups?.roster !== undefined),
    observed('groupsOfPlan', list(groupsNamed(treatment?.sessions?.schedules.at(-1)?.slots ?? []))),
    observed('notOnRosterOf', list((offRoster?.off ?? []).map(({ group }) => group))),
  ],
};
