import type { Action, Subject } from '#access/access-rule';
import type { Line } from './oracle.js';

/** The question to the access rules: whether somebody may do this action to this subject. */
export interface Question {
  readonly action: Action;
  readonly subject: Subject;
}

/** The question that each route asks (action and subject), written by hand. The other table (oracle.ts) says who may. */
const TABLE = `
refer Journey          POST /v1/referrals
refer Journey          POST /v1/referrals/import
moveIn Journey         POST /v1/journeys/import

list Journey           GET /v1/journeys
list Journey           POST /v1/journeys/search
list Journey           GET /v1/journeys/counts
list Journey           GET /v1/live
read Journey           GET /v1/journeys/:journeyId
screen Journey         GET /v1/journeys/:journeyId/referral
screen Journey         GET /v1/journeys/:journeyId/screening
read Task              GET /v1/journeys/:journeyId/actions
read Session           GET /v1/journeys/:journeyId/sessions
read Session           GET /v1/journeys/:journeyId/dose
read Record            GET /v1/journeys/:journeyId/course
read Record            GET /v1/journeys/:journeyId/draft-plan
read Record            GET /v1/journeys/:journeyId/clinical-data
read Record            GET /v1/journeys/:journeyId/discharge-summary
read Record            GET /v1/journeys/:journeyId/plans
read Record            GET /v1/journeys/:journeyId/timeline
read Record            GET /v1/journeys/:journeyId/why
read Record            GET /v1/journeys/:journeyId/why/:seq
read Record            GET /v1/journeys/:journeyId/instruments

contact Journey        POST /v1/journeys/:journeyId/record-contact-attempt
contact Journey        POST /v1/journeys/:journeyId/record-priority
contact Journey        POST /v1/journeys/:journeyId/confirm-waiting
contact Journey        POST /v1/journeys/:journeyId/record-interim-services
contact Journey        POST /v1/journeys/:journeyId/record-provider-call
contact Journey        POST /v1/journeys/:journeyId/readmit
contact Journey        POST /v1/journeys/:journeyId/record-consent
screen Journey         POST /v1/journeys/:journeyId/record-risk
screen Journey         POST /v1/journeys/:journeyId/record-eligibility
screen Journey         POST /v1/journeys/:journeyId/refer-elsewhere
contact Journey        POST /v1/journeys/:journeyId/offer-seat
contact Journey        POST /v1/journeys/:journeyId/accept-seat
contact Journey        POST /v1/journeys/:journeyId/decline-seat
treat Journey          POST /v1/journeys/:journeyId/record-assessment
treat Journey          POST /v1/journeys/:journeyId/decide-level
treat Journey          POST /v1/journeys/:journeyId/draft-plan
treat Journey          POST /v1/journeys/:journeyId/sign-plan
treat Journey          POST /v1/journeys/:journeyId/amend-plan
treat Journey          POST /v1/journeys/:journeyId/drop-amendment
treat Journey          POST /v1/journeys/:journeyId/assess-criterion
attend Journey         POST /v1/journeys/:journeyId/record-week
attend Journey         POST /v1/journeys/:journeyId/record-attendance
attend Journey         POST /v1/journeys/:journeyId/close-day
attend Journey         POST /v1/journeys/:journeyId/reopen-day
attend Journey         POST /v1/journeys/:journeyId/record-twelve-step
list Session           GET /v1/sessions
attend Journey         POST /v1/sessions/attendance
contact Journey        POST /v1/journeys/:journeyId/contact-no-show
schedule Journey       POST /v1/journeys/:journeyId/reschedule-session
schedule Journey       POST /v1/journeys/:journeyId/hold-extra-session
treat Journey          POST /v1/journeys/:journeyId/review-plan
treat Journey          POST /v1/journeys/:journeyId/step-down
treat Journey          POST /v1/journeys/:journeyId/hold-taper
treat Journey          POST /v1/journeys/:journeyId/step-up
treat Journey          POST /v1/journeys/:journeyId/extend-treatment
answerRelapse Journey  POST /v1/journeys/:journeyId/acknowledge-relapse
treat Journey          POST /v1/journeys/:journeyId/decide-relapse
answerRisk Journey     POST /v1/journeys/:journeyId/acknowledge-risk
answerRisk Journey     POST /v1/journeys/:journeyId/dispose-risk
answerRisk Journey     POST /v1/journeys/:journeyId/record-safety-plan
answerRisk Journey     POST /v1/journeys/:journeyId/review-safety-plan
treat Journey          POST /v1/journeys/:journeyId/transfer
treat Journey          POST /v1/journeys/:journeyId/record-clinical-data
treat Journey          POST /v1/journeys/:journeyId/begin-leave
treat Journey          POST /v1/journeys/:journeyId/return-from-hold
treat Journey          POST /v1/journeys/:journeyId/close-transferred
treat Journey          POST /v1/journeys/:journeyId/take-back-discharge
treat Journey          POST /v1/journeys/:journeyId/agree-continuing-care
treat Journey          POST /v1/journeys/:journeyId/begin-discharge
treat Journey          POST /v1/journeys/:journeyId/write-discharge-summary
treat Journey          POST /v1/journeys/:journeyId/sign-discharge-summary
treat Journey          POST /v1/journeys/:journeyId/amend-discharge-summary
contact Journey        POST /v1/journeys/:journeyId/record-follow-up
end Journey            POST /v1/journeys/:journeyId/withdraw
treat Journey          POST /v1/journeys/:journeyId/end-journey
assign Journey         POST /v1/journeys/:journeyId/assign-care-team
adopt Journey          POST /v1/journeys/:journeyId/adopt-policy
report Journey         POST /v1/journeys/:journeyId/facts/relapse
report Journey         POST /v1/journeys/:journeyId/facts/high-risk
report Journey         POST /v1/journeys/:journeyId/facts/result
report Journey         POST /v1/journeys/:journeyId/facts/toxicology
report Journey         POST /v1/journeys/:journeyId/facts/instrument
rehearse Journey       GET /v1/rehearsal/journeys
rehearse Journey       GET /v1/rehearsal/journeys/:journeyId
rehearse Journey       POST /v1/rehearsal/journeys/:journeyId/advance

list Task              GET /v1/tasks
list Incident          GET /v1/ladders
list Outcomes          GET /v1/outcomes/funnel
list Outcomes          GET /v1/outcomes/missed-clocks
list Outcomes          GET /v1/capacity
complete Task          POST /v1/tasks/:journeyId/:task/done
complete Task          POST /v1/journeys/:journeyId/complete-task

breakGlass Journey     POST /v1/journeys/:journeyId/break-glass
breakGlass Journey     POST /v1/break-glass/find
list BreakGlass        GET /v1/break-glass
end BreakGlass         POST /v1/break-glass/:glassId/end
review BreakGlass      POST /v1/break-glass/:glassId/review
read CounsellingNote   GET /v1/journeys/:journeyId/counselling-notes
write CounsellingNote  POST /v1/journeys/:journeyId/counselling-notes

list Draft             GET /v1/drafts
read Draft             GET /v1/journeys/:journeyId/drafts/:form
write Draft            PUT /v1/journeys/:journeyId/drafts/:form
write Draft            DELETE /v1/journeys/:journeyId/drafts/:form

list Recipient         GET /v1/recipients
record Consent         POST /v1/journeys/:journeyId/consents
read Consent           GET /v1/journeys/:journeyId/consents
record Consent         POST /v1/journeys/:journeyId/consents/:consentId/revoke
disclose Consent       POST /v1/journeys/:journeyId/disclosures
read Consent           GET /v1/journeys/:journeyId/disclosures
record Consent         POST /v1/journeys/:journeyId/consents/:consentId/dispose-case
tellEmergency Consent  POST /v1/journeys/:journeyId/emergency-disclosures

read Client            GET /v1/clients/:clientId
read Client            GET /v1/clients/:clientId/journeys
read Client            GET /v1/clients/:clientId/versions
correct Client         POST /v1/clients/:clientId/corrections
read Client            GET /v1/clients/:clientId/related-persons
contact Client         POST /v1/clients/:clientId/related-persons
read Consent           GET /v1/clients/:clientId/disclosures
read Record            GET /v1/clients/:clientId/trends
list Client            POST /v1/clients/search
refer Journey          POST /v1/clients/matches
merge ClientMerge      POST /v1/clients/:clientId/merges
read ClientMerge       GET /v1/clients/:clientId/merges
list ClientMerge       GET /v1/clients/merges
read ClientMerge       GET /v1/clients/merges/:mergeId
sign ClientMerge       POST /v1/clients/merges/:mergeId/sign
undo ClientMerge       POST /v1/clients/merges/:mergeId/undo

list Track             GET /v1/tracks
read Track             GET /v1/tracks/:trackId
read Track             GET /v1/tracks/:trackId/board
read Track             GET /v1/tracks/:trackId/groups/:group
arrange Track          POST /v1/tracks/:trackId/groups
arrange Track          POST /v1/tracks/:trackId/groups/:group/members
arrange Track          POST /v1/tracks/:trackId/groups/:group/members/:journeyId/remove
report Track           POST /v1/tracks/:trackId/report-capacity
read Site              GET /v1/sites/:site/calendar
publish Site           POST /v1/sites/:site/calendar
publish Site           POST /v1/sites/:site/calendar/compare
close Site             POST /v1/sites/:site/closures
close Site             POST /v1/sites/:site/closures/lift

read Assessors         GET /v1/assessors
record Assessors       POST /v1/assessors
list Staff             GET /v1/staff
read Instrument        GET /v1/instruments
score Instrument       POST /v1/instruments/:code/score
read Policy            GET /v1/policies
read Policy            GET /v1/policies/:version
validate Policy        POST /v1/policies/validate
publish Policy         POST /v1/policies
compare Journey        POST /v1/policies/compare
adopt Journey          POST /v1/policies/:version/adopt
read Program           GET /v1/program
read Self              GET /v1/me

read Audit             GET /v1/audit
verify Audit           GET /v1/audit/verification
read Audit             GET /v1/audit/export

decode Payload         POST /codec/decode
`;

/** The question of each route: `METHOD url` → `action Subject`. */
export const QUESTIONS: ReadonlyMap<string, string> = new Map(
  TABLE.split('\n')
    .filter((text) => text !== '')
    .map((text) => {
      const [question, route] = text.split(/ {2,}/) as [string, string];
      return [route, question];
    }),
);

/** The question that the API asks before it answers a request of this line. @throws Error if the table has no such route */
export const questionOf = ({ route }: Line): Question => {
  const question = QUESTIONS.get(route);
  if (question === undefined) throw new Error(`What does ${route} ask?`);
  const [action, subject] = question.split(' ') as [Action, Subject];
  return { action, subject };
};
