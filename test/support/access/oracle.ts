import type { Person, StaffRole } from '#access/person';

/** The columns of the table. */
export const COLUMNS = [
  'coordinator',
  'clinician',
  'supervisor',
  'director',
  'operator',
  'auditor',
  'decoder',
] as const satisfies readonly StaffRole[];

/** What a person with a role reaches through a route, at their sites. */
const REACHES = [
  '-', // nothing
  'own', // their caseload: care team, groups that they lead
  'open', // their caseload, and what they have broken the glass for
  'seen', // the same, and what has a high risk or a relapse that is not settled
  'urgent', // their caseload, and what has a high risk or a relapse that is not settled
  'free', // their caseload, and what has no clinician yet
  'glass', // only what they have broken the glass for
  'author', // only what they did themselves
  'mine', // everything of their sites, and of that what they wrote themselves
  'led', // everything of their sites, and of that the groups that they lead
  'site', // everything of their sites
  'bare', // everything of their sites, without whose it is and why they came
  'all', // what is the program's, and at no site
] as const;
export type Reach = (typeof REACHES)[number];

/**
 * Who may reach what, written by hand from DOMAIN's roles and docs/access.md, route by route, and from nothing that the API
 * itself decides by. What stands in brackets is a case of a route whose body or address makes a difference.
 *
 *                                                                  coordinator clinician supervisor director operator auditor decoder
 */
const TABLE = `
POST /v1/referrals                                                  site        -         site       site     -        -       -
POST /v1/referrals/import                                           site        -         site       site     -        -       -
POST /v1/journeys/import                                            -           -         site       site     -        -       -

GET  /v1/journeys                                                   site        seen      site       site     bare     -       -
POST /v1/journeys/search                                            site        seen      site       site     bare     -       -
GET  /v1/journeys [without a clinician]                             site        site      site       site     -        -       -
POST /v1/journeys/search [without a clinician]                      site        site      site       site     -        -       -
GET  /v1/journeys/counts                                            site        seen      site       site     bare     -       -
GET  /v1/journeys/:journeyId                                        site        seen      site       site     bare     -       -
GET  /v1/journeys/:journeyId/referral                               site        own       site       site     -        -       -
GET  /v1/journeys/:journeyId/screening                              site        own       site       site     -        -       -
GET  /v1/live                                                       site        seen      site       site     bare     -       -
GET  /v1/journeys/:journeyId/actions                                site        seen      site       site     -        -       -
GET  /v1/journeys/:journeyId/sessions                               site        seen      site       site     -        -       -
GET  /v1/journeys/:journeyId/dose                                   site        seen      site       site     -        -       -
GET  /v1/journeys/:journeyId/course                                 glass       seen      site       site     -        -       -
GET  /v1/journeys/:journeyId/draft-plan                             glass       seen      site       site     -        -       -
GET  /v1/journeys/:journeyId/clinical-data                          glass       seen      site       site     -        -       -
GET  /v1/journeys/:journeyId/discharge-summary                      glass       seen      site       site     -        -       -
GET  /v1/journeys/:journeyId/plans                                  glass       seen      site       site     -        -       -
GET  /v1/journeys/:journeyId/timeline                               glass       seen      site       site     -        -       -
GET  /v1/journeys/:journeyId/why                                    glass       seen      site       site     -        -       -
GET  /v1/journeys/:journeyId/why/:seq                               glass       seen      site       site     -        -       -
GET  /v1/journeys/:journeyId/instruments                            glass       seen      site       site     -        -       -

POST /v1/journeys/:journeyId/record-contact-attempt                 site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-priority                        site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/confirm-waiting                        site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-interim-services                site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-provider-call                   site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/readmit                                site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-consent                         site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-risk                            site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-eligibility                     site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-eligibility [to another site]   -           -         -          -        -        -       -
POST /v1/journeys/:journeyId/refer-elsewhere                        site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/offer-seat                             site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/offer-seat [to another site]           -           -         -          -        -        -       -
POST /v1/journeys/:journeyId/accept-seat                            site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/decline-seat                           site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-assessment                      -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/decide-level                           -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/draft-plan                             -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/sign-plan                              -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/amend-plan                             -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/drop-amendment                         -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/assess-criterion                       -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-week                            -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-attendance                      -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/close-day                              -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/reopen-day                             -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-twelve-step                     -           own       site       site     -        -       -
GET  /v1/sessions                                                   site        seen      site       site     -        -       -
POST /v1/sessions/attendance                                        -           own       site       site     -        -       -
POST /v1/sessions/attendance [with one elsewhere]                   -           -         -          -        -        -       -
POST /v1/journeys/:journeyId/contact-no-show                        site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/reschedule-session                     site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/hold-extra-session                     site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/review-plan                            -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/step-down                              -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/hold-taper                             -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/step-up                                -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/extend-treatment                       -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/acknowledge-relapse                    -           site      site       site     -        -       -
POST /v1/journeys/:journeyId/decide-relapse                         -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/acknowledge-risk                       -           site      site       site     -        -       -
POST /v1/journeys/:journeyId/dispose-risk                           -           site      site       site     -        -       -
POST /v1/journeys/:journeyId/record-clinical-data                   -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-safety-plan                     -           site      site       site     -        -       -
POST /v1/journeys/:journeyId/review-safety-plan                     -           site      site       site     -        -       -
POST /v1/journeys/:journeyId/transfer                               -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/begin-leave                            -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/return-from-hold                       -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/return-from-hold [to another site]     -           -         -          -        -        -       -
POST /v1/journeys/:journeyId/close-transferred                      -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/take-back-discharge                    -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/agree-continuing-care                  -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/begin-discharge                        -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/write-discharge-summary                -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/sign-discharge-summary                 -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/amend-discharge-summary                -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/record-follow-up                       site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/withdraw                               site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/end-journey                            -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/assign-care-team                       site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/assign-care-team [to themselves]       site        free      site       site     -        -       -
POST /v1/journeys/:journeyId/adopt-policy                           -           -         -          site     -        -       -
POST /v1/journeys/:journeyId/facts/relapse                          site        site      site       site     -        -       -
POST /v1/journeys/:journeyId/facts/high-risk                        site        site      site       site     -        -       -
POST /v1/journeys/:journeyId/facts/result                           site        site      site       site     -        -       -
POST /v1/journeys/:journeyId/facts/toxicology                       site        site      site       site     -        -       -
POST /v1/journeys/:journeyId/facts/instrument                       site        site      site       site     -        -       -
GET  /v1/rehearsal/journeys                                         site        site      site       site     -        -       -
GET  /v1/rehearsal/journeys/:journeyId                              site        site      site       site     -        -       -
POST /v1/rehearsal/journeys/:journeyId/advance                      site        site      site       site     -        -       -

GET  /v1/tasks                                                      site        seen      site       site     bare     -       -
GET  /v1/ladders                                                    site        site      site       site     -        -       -

GET  /v1/outcomes/funnel                                            -           -         site       site     -        -       -
GET  /v1/outcomes/missed-clocks                                     -           -         site       site     -        -       -
GET  /v1/capacity                                                   -           -         site       site     -        -       -
POST /v1/tasks/:journeyId/:task/done                                -           own       site       site     -        -       -
POST /v1/tasks/:journeyId/:task/done [coordinator's]                site        own       site       site     -        -       -
POST /v1/tasks/:journeyId/:task/done [clinician's]                  -           own       site       site     -        -       -
POST /v1/tasks/:journeyId/:task/done [on call]                      -           site      site       site     -        -       -
POST /v1/tasks/:journeyId/:task/done [of a relapse]                 -           site      site       site     -        -       -
POST /v1/journeys/:journeyId/complete-task                          -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/complete-task [coordinator's]          site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/complete-task [clinician's]            -           own       site       site     -        -       -
POST /v1/journeys/:journeyId/complete-task [on call]                -           site      site       site     -        -       -
POST /v1/journeys/:journeyId/complete-task [of a relapse]           -           site      site       site     -        -       -

POST /v1/journeys/:journeyId/break-glass                            site        site      site       -        -        -       -
POST /v1/break-glass/find                                           site        site      site       -        -        -       -
GET  /v1/break-glass                                                mine        mine      site       site     -        -       -
POST /v1/break-glass/:glassId/end                                   author      author    site       site     -        -       -
POST /v1/break-glass/:glassId/review                                -           -         site       site     -        -       -
GET  /v1/journeys/:journeyId/counselling-notes                      -           mine      site       -        -        -       -
POST /v1/journeys/:journeyId/counselling-notes                      -           own       site       -        -        -       -

GET  /v1/drafts                                                     -           own       site       site     -        -       -
GET  /v1/journeys/:journeyId/drafts/:form                           -           own       site       site     -        -       -
PUT  /v1/journeys/:journeyId/drafts/:form                           -           own       site       site     -        -       -
DELETE /v1/journeys/:journeyId/drafts/:form                         -           own       site       site     -        -       -

GET  /v1/recipients                                                 all         all       all        all      -        -       -
POST /v1/journeys/:journeyId/consents                               site        own       site       site     -        -       -
GET  /v1/journeys/:journeyId/consents                               site        open      site       site     -        -       -
POST /v1/journeys/:journeyId/consents/:consentId/revoke             site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/disclosures                            site        own       site       site     -        -       -
GET  /v1/journeys/:journeyId/disclosures                            site        open      site       site     -        -       -
POST /v1/journeys/:journeyId/consents/:consentId/dispose-case       site        own       site       site     -        -       -
POST /v1/journeys/:journeyId/emergency-disclosures                  -           urgent    site       site     -        -       -

GET  /v1/clients/:clientId                                          site        seen      site       site     -        -       -
GET  /v1/clients/:clientId/journeys                                 site        seen      site       site     -        -       -
GET  /v1/clients/:clientId/disclosures                              site        open      site       site     -        -       -
GET  /v1/clients/:clientId/trends                                   glass       seen      site       site     -        -       -
GET  /v1/clients/:clientId/versions                                 site        seen      site       site     -        -       -
POST /v1/clients/:clientId/corrections                              site        -         site       site     -        -       -
GET  /v1/clients/:clientId/related-persons                          site        seen      site       site     -        -       -
POST /v1/clients/:clientId/related-persons                          site        own       site       site     -        -       -
POST /v1/clients/search                                             site        seen      site       site     -        -       -
POST /v1/clients/matches                                            site        -         site       site     -        -       -
POST /v1/clients/:clientId/merges                                   site        -         site       site     -        -       -
POST /v1/clients/:clientId/merges [with one elsewhere]              -           -         -          -        -        -       -
GET  /v1/clients/:clientId/merges                                   site        -         site       site     -        -       -
GET  /v1/clients/merges                                             site        -         site       site     -        -       -
GET  /v1/clients/merges/:mergeId                                    site        -         site       site     -        -       -
POST /v1/clients/merges/:mergeId/sign                               -           -         site       site     -        -       -
POST /v1/clients/merges/:mergeId/undo                               -           -         site       site     -        -       -

GET  /v1/tracks                                                     site        led       site       site     -        -       -
GET  /v1/tracks/:trackId                                            site        led       site       site     -        -       -
GET  /v1/tracks/:trackId/board                                      site        led       site       site     -        -       -
GET  /v1/tracks/:trackId/groups/:group                              site        led       site       site     -        -       -
POST /v1/tracks/:trackId/groups                                     site        -         site       site     -        -       -
POST /v1/tracks/:trackId/groups/:group/members                      site        -         site       site     -        -       -
POST /v1/tracks/:trackId/groups/:group/members [one elsewhere]      -           -         -          -        -        -       -
POST /v1/tracks/:trackId/groups/:group/members [its partner]        -           -         -          -        -        -       -
POST /v1/tracks/:trackId/groups/:group/members/:journeyId/remove    site        -         site       site     -        -       -
POST /v1/tracks/:trackId/report-capacity                            -           -         -          site     -        -       -

GET  /v1/sites/:site/calendar                                       site        site      site       site     -        -       -
POST /v1/sites/:site/calendar                                       -           -         -          site     -        -       -
POST /v1/sites/:site/calendar/compare                               -           -         -          site     -        -       -
POST /v1/sites/:site/closures                                       -           -         site       site     -        -       -
POST /v1/sites/:site/closures/lift                                  -           -         site       site     -        -       -

GET  /v1/assessors                                                  -           -         all        all      -        -       -
POST /v1/assessors                                                  -           -         site       site     -        -       -
GET  /v1/staff                                                      all         all       all        all      -        all     -
GET  /v1/instruments                                                all         all       all        all      -        -       -
POST /v1/instruments/:code/score                                    all         all       all        all      -        -       -
GET  /v1/policies                                                   all         all       all        all      all      -       -
GET  /v1/policies/:version                                          all         all       all        all      all      -       -
POST /v1/policies/validate                                          -           -         -          all      -        -       -
POST /v1/policies                                                   -           -         -          all      -        -       -
POST /v1/policies/compare                                           -           -         site       site     -        -       -
POST /v1/policies/:version/adopt                                    -           -         -          site     -        -       -
GET  /v1/program                                                    all         all       all        all      all      all     -
GET  /v1/me                                                         all         all       all        all      all      all     all

GET  /v1/audit                                                      -           -         -          -        -        all     -
GET  /v1/audit/verification                                         -           -         -          -        -        all     -
GET  /v1/audit/export                                               -           -         -          -        -        all     -

POST /codec/decode                                                  -           -         -          -        -        -       all
`;

/** Routes for anybody, signed in or not. They are listed here so that no route becomes public unnoticed. */
export const PUBLIC_ROUTES = [
  'GET /assets/*',
  'GET /sign-in',
  'GET /sign-in/callback',
  'POST /sign-out',
  'GET /health/live',
  'GET /health/ready',
  'GET /problems',
  'GET /problems/:code',
  'GET /openapi.json',
  'GET /docs',
  'GET /docs/swagger-ui.css',
  'GET /docs/swagger-ui-bundle.js',
  'GET /docs/favicon-32x32.png',
  'GET /docs/swagger-initializer.js',
];

/** One line of the table. */
export interface Line {
  /** `METHOD url` of the route. */
  readonly route: string;
  readonly method: string;
  readonly url: string;
  /** Name of the case of the route; null for the usual case. */
  readonly case: string | null;
  readonly reach: Readonly<Record<StaffRole, Reach>>;
}

const LINE = /^(\w+) +(\S+)(?: \[(.+)\])? +(\S.*)$/;

const lineOf = (text: string): Line => {
  const [, method, url, which, cells] = LINE.exec(text) ?? [];
  const reaches = cells?.split(/ +/) ?? [];
  const isWhole = reaches.length === COLUMNS.length;
  if (!method || !url || !isWhole || !reaches.every((cell) => (REACHES as readonly string[]).includes(cell)))
    throw new Error(`This is no line of the table: ${text}`);
  const reach = Object.fromEntries(COLUMNS.map((role, index) => [role, reaches[index]]));
  return { route: `${method} ${url}`, method, url, case: which ?? null, reach: reach as Line['reach'] };
};

export const LINES: readonly Line[] = TABLE.split('\n')
  .filter((text) => text !== '')
  .map(lineOf);

/** What a request is about, with all that decides who reaches it. */
export interface Target {
  readonly name: string;
  /** Null for what belongs to the program, and for a list, because a list is narrowed instead of refused. */
  readonly site: string | null;
  /** Staff ids of the people in whose caseload it is. */
  readonly caseloads: readonly string[];
  /** Staff ids of the people who have broken the glass for it. */
  readonly glass: readonly string[];
  readonly unassigned: boolean;
  /** It has a high risk or a relapse that is not settled. */
  readonly onCall: boolean;
  /** Staff id of the person who did it; absent if it is nothing that somebody did. */
  readonly author?: string;
}

const reaches = (reach: Reach, { id, sites }: Person, target: Target): boolean => {
  if (reach === '-') return false;
  if (reach === 'all' || target.site === null) return true;
  if (!sites.includes(target.site)) return false;
  const theirs = target.caseloads.includes(id);
  const opened = target.glass.includes(id);
  switch (reach) {
    case 'own':
      return theirs;
    case 'open':
      return theirs || opened;
    case 'seen':
      return theirs || opened || target.onCall;
    case 'urgent':
      return theirs || target.onCall;
    case 'author':
      return target.author === id;
    case 'free':
      return theirs || target.unassigned;
    case 'glass':
      return opened;
    case 'mine':
    case 'led':
    case 'site':
    case 'bare':
      return true;
  }
};

/** Whether the table allows the person, in any of their roles, to reach the target by this line. */
export const mayReach = ({ reach }: Line, person: Person, target: Target): boolean =>
  person.roles.some((role) => reaches(reach[role], person, target));
