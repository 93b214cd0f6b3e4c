import type { AttendanceResults, ListedSession, SessionsList } from '#contracts/http/sessions';
import type { ConsentAnswer } from '#contracts/http/consent';
import type { PlansOfJourney } from '#contracts/http/plan-versions';
import { SUMMARY_PARTS } from '#journey/model/discharge-summary';
import { mondayOf } from '#journey/sessions/weeks';
import { localDate } from '#journey/time/local-time';
import { documentOf } from '#policy/recorded';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { PLAN } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { withSlots } from '#scenarios/slots';
import { CLINICIAN, COORDINATOR, referralBody, someClient, SUPERVISOR } from '../api-on-stage.js';
import { eventually } from '../eventually.js';
import { consentBody } from '../recipient.js';
import type { JourneyView } from '#journey/view';
import type { Stage } from '../stage.js';
import type { Singer } from './singer.js';

const DIRECTOR = { id: 'staff-4', role: 'director' } as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** An ISO instant in the evening of the program's time zone, near `at` (ms since epoch). No session of the plan is held then. */
const lateOn = (at: number): string => new Date(Math.floor(at / DAY) * DAY + 3 * HOUR).toISOString();
const goals = PLAN.goals.map((goal) => ({ ...goal, interventions: ['x'] }));
const ELIGIBLE_BODY = { answers: ELIGIBLE.answers, track: ELIGIBLE.track, seat: ELIGIBLE.seat };
/** The fields of an ending with a hand-off and without a discharge summary. */
const LEAVING = { handOff: { level: 2 }, waived: [{ what: 'summary' }] };
const TRANSFER = { handOff: RESIDENTIAL };
const RELATED = { relationship: 'friend', emergency: true, maySpeakWith: true };
const REVIEW = { ratings: LEVEL_3.ratings, finding: 'continue' };

/** Sends requests until every text field that a person can fill has been filled once. */
export class EveryText {
  constructor(
    private readonly stage: Stage,
    private readonly singer: Singer,
    /** Name of the recipient in the directory. A disclosure to another name would not be sent. */
    private readonly recipientName: string,
  ) {}

  /** @returns a journey that is closed, and one that has only begun */
  async write(): Promise<{ readonly closed: string; readonly young: string }> {
    await this.aboutNoJourney();
    await this.withSessions();
    await this.escalated();
    await this.stepped();
    await this.turnedAway();
    const closed = await this.refer();
    await this.singer.reach(closed, 'withdraw', LEAVING);
    return { closed, young: await this.refer() };
  }

  async refer(): Promise<string> {
    const client = someClient({ identifiers: [{}] });
    const { body } = await this.singer.sing('/v1/referrals', null, referralBody({ client }));
    return body.journeyId;
  }

  /** Lets days pass. @returns the journey's own time then */
  private async days(journeyId: string, days: number): Promise<number> {
    const path = `/v1/rehearsal/journeys/${journeyId}/advance`;
    return Date.parse((await this.singer.api.post(path, { days })).body.now!);
  }

  private async aboutNoJourney(): Promise<void> {
    const { singer } = this;
    const training = { staffId: CLINICIAN.id, qualifiedFrom: '2020-01-01' };
    await singer.sing('/v1/assessors', null, { by: SUPERVISOR, ...training });
    for (const path of ['/v1/journeys/search', '/v1/clients/search']) await singer.sing(path, null, {});
    for (const path of ['/v1/clients/matches', '/v1/break-glass/find'])
      await singer.sing(path, null, { birthDate: '1990-05-17' });
    const [clientId] = (await this.refer()).split('.');
    const corrected = { by: COORDINATOR, identifiers: [{}] };
    await singer.sing('/v1/clients/{clientId}/corrections', clientId!, corrected);
    const { version } = await this.read<{ version: string }>(`/v1/clients/${clientId}/related-persons`);
    const related = { by: COORDINATOR, version, people: [RELATED] };
    await singer.sing('/v1/clients/{clientId}/related-persons', clientId!, related);
    await this.merged();
  }

  /** A merge of two clients is proposed, and undone. */
  private async merged(): Promise<void> {
    const { singer } = this;
    const first = await this.refer();
    await singer.reach(first, 'withdraw');
    const [one, other] = [first, await this.refer()].map((id) => id.split('.')[0]!);
    const { body } = await singer.sing('/v1/clients/{clientId}/merges', one!, { by: COORDINATOR, other });
    const { id } = body as unknown as { id: string };
    await singer.sing('/v1/clients/merges/{mergeId}/undo', id, { by: SUPERVISOR });
  }

  private async published(version: string): Promise<string> {
    const document = { ...documentOf(this.stage.policy), version };
    await this.singer.sing('/v1/policies', null, { by: DIRECTOR, document });
    return version;
  }

  private async screened(): Promise<string> {
    const journeyId = await this.refer();
    await this.singer.reach(journeyId, 'record-contact-attempt', { reached: true });
    await this.singer.reach(journeyId, 'record-consent', { signer: 'client' });
    await this.singer.reach(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
    return journeyId;
  }

  private async assessed(): Promise<string> {
    const journeyId = await this.screened();
    await this.singer.reach(journeyId, 'record-eligibility', ELIGIBLE_BODY);
    await this.singer.reach(journeyId, 'record-assessment', { ratings: LEVEL_3.ratings });
    return journeyId;
  }

  private async inTreatment(plan: object): Promise<string> {
    const journeyId = await this.assessed();
    await this.singer.reach(journeyId, 'decide-level', { level: 3 });
    await this.singer.reach(journeyId, 'draft-plan', { plan });
    await this.signed(journeyId);
    return journeyId;
  }

  private async signed(journeyId: string): Promise<void> {
    for (const signer of ['client', 'clinician']) await this.singer.reach(journeyId, 'sign-plan', { signer });
  }

  private async read<T>(path: string): Promise<T> {
    return (await this.singer.api.get(path)).body as unknown as T;
  }

  /** A journey with sessions, criteria, another policy, disclosures and counselling notes. */
  private async withSessions(): Promise<void> {
    const { singer } = this;
    const journeyId = await this.inTreatment(withSlots({ ...PLAN, goals }));
    const sing = (path: string, body: object) =>
      singer.sing(`/v1/journeys/{journeyId}/${path}`, journeyId, body);
    const now = await this.days(journeyId, 8);
    const [past, next] = await this.sessionsAround(journeyId, now);
    await singer.reach(journeyId, 'record-attendance', { session: past.session, outcome: 'noShow' });
    await this.corrected(journeyId, past);
    const start = lateOn(now + 10 * DAY);
    await singer.reach(journeyId, 'reschedule-session', { session: next.session, start });
    const extra = { start: lateOn(now + 11 * DAY), minutes: 30 };
    await singer.reach(journeyId, 'hold-extra-session', { ...extra, kind: 'individual', mode: 'onSite' });
    await this.closed(journeyId, new Date(now + 20 * DAY).toISOString().slice(0, 10));
    await singer.reach(journeyId, 'amend-plan', { plan: withSlots({ ...PLAN, goals }) });
    await singer.reach(journeyId, 'drop-amendment');
    await singer.reach(journeyId, 'amend-plan', { plan: withSlots({ ...PLAN, goals }) });
    await this.signed(journeyId);
    const { criteria } = await this.read<PlansOfJourney>(`/v1/journeys/${journeyId}/plans`);
    await singer.reach(journeyId, 'assess-criterion', { criterion: criteria[0]!.criterion, met: true });
    await singer.reach(journeyId, 'adopt-policy', { by: DIRECTOR, version: await this.published('sung.1') });

    await sing('break-glass', {});
    await sing('counselling-notes', {});
    const recipient = { id: 'clinic', name: this.recipientName };
    const statements = { redisclosure: 'x', refusal: 'x' };
    const told = { basis: 'treatmentPaymentOperations', statements };
    const { body } = await sing('consents', consentBody({ recipient, ...told }));
    const { consentId } = body as unknown as ConsentAnswer;
    await sing('disclosures', { consentId, recipient });
    await this.disclosed(journeyId);
    const inLieu = { because: 'lacksCapacity', authority: 'x' };
    const signature = { signer: 'representative', how: 'ink', signedAt: '2026-01-02T10:00:00Z', inLieu };
    await sing('consents', consentBody({ recipient, signatures: [signature] }));
    await sing('emergency-disclosures', { disclosedAt: '2026-01-02T10:00:00Z' });
  }

  /** Corrects the record of a session by the attendance of its group: the client attended. */
  private async corrected(journeyId: string, { session, minutes }: ListedSession): Promise<void> {
    const [date, slot] = [session.slice(0, 10), session.slice(11)];
    const entries = [{ journeyId, outcome: 'attended', minutes }];
    const { body } = await this.singer.sing('/v1/sessions/attendance', null, {
      ...{ by: CLINICIAN, date, slot, entries },
    });
    const { results } = body as unknown as AttendanceResults;
    if (results[0]?.outcome !== 'attended') throw new Error(JSON.stringify(results));
  }

  /** Closes a day and reopens it, for the client alone and for the site; publishes a calendar; and makes a group. */
  private async closed(journeyId: string, date: string): Promise<void> {
    const { singer } = this;
    for (const path of ['close-day', 'reopen-day']) await singer.reach(journeyId, path, { date });
    for (const path of ['/v1/sites/{site}/closures', '/v1/sites/{site}/closures/lift'])
      await singer.sing(path, 'main', { by: SUPERVISOR, date });
    const days = { businessWeekdays: [1, 2, 3, 4, 5, 6], holidays: [], closures: [] };
    await singer.sing('/v1/sites/{site}/calendar', 'main', { by: DIRECTOR, ...days });
    const schedule = { weekdays: [1], start: '09:00', minutes: 180, mode: 'onSite' };
    const group = { group: 'sung', capacity: 12, therapists: [CLINICIAN.id], schedule };
    // The stage's own track, because tracks are workflows and all stages share a namespace.
    const track = this.stage.policy.tracks.at(-1)!.id;
    await singer.sing('/v1/tracks/{trackId}/groups', track, { by: COORDINATOR, ...group });
  }

  private async sessionsAround(journeyId: string, now: number): Promise<[ListedSession, ListedSession]> {
    const on = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10);
    const path = `/v1/journeys/${journeyId}/sessions?from=${on(-8)}&to=${on(8)}`;
    const { items } = await this.read<SessionsList>(path);
    const [past, next] = [
      items.find(({ end }) => Date.parse(end) < now),
      items.findLast(({ start }) => Date.parse(start) > now),
    ];
    if (!past || !next) throw new Error('There are no sessions.');
    return [past, next];
  }

  private async disclosed(journeyId: string): Promise<void> {
    await eventually(async () => {
      const { items } = await this.read<{ items: { status: string }[] }>(
        `/v1/journeys/${journeyId}/disclosures`,
      );
      return items[0]?.status === 'sent';
    });
  }

  /** A journey with a relapse, a high risk, transfers and returns, and a discharge. Then a client who stays away. */
  private async escalated(): Promise<void> {
    const { singer } = this;
    const journeyId = await this.inTreatment(PLAN);
    const back = () => singer.reach(journeyId, 'return-from-hold', { tier: 'T3' });
    await this.told(journeyId, 'relapse', { source: 'self' }, ({ treatment }) => treatment!.relapseOpen);
    await singer.reach(journeyId, 'acknowledge-relapse');
    await singer.reach(journeyId, 'decide-relapse', { decision: 'transfer', ...TRANSFER });
    await back();
    await this.told(journeyId, 'high-risk', { source: 'C-SSRS' }, ({ risk }) => risk === 'high');
    await singer.reach(journeyId, 'acknowledge-risk');
    await singer.reach(journeyId, 'dispose-risk', { disposition: 'transfer', ...TRANSFER });
    await back();
    const steps = ['warningSigns', 'copingSteps', 'peopleAndPlaces', 'contacts', 'professionals'];
    const plan = Object.fromEntries(steps.map((part) => [part, ['x']]));
    await singer.reach(journeyId, 'record-safety-plan', { plan });
    await singer.reach(journeyId, 'review-safety-plan');
    await singer.reach(journeyId, 'transfer', TRANSFER);
    await back();
    await singer.reach(journeyId, 'review-plan', REVIEW);
    const firstAppointment = new Date(Date.now() + 4 * DAY).toISOString();
    await singer.reach(journeyId, 'agree-continuing-care', { care: { level: 2, firstAppointment } });
    await singer.reach(journeyId, 'begin-discharge', { because: 'completed', criteriaMet: true });
    await singer.reach(journeyId, 'end-journey', { because: 'other', ...LEAVING });
    const away = await this.inTreatment(PLAN);
    const lookAgainOn = new Date(Date.now() + 5 * DAY).toISOString().slice(0, 10);
    await singer.reach(away, 'begin-leave', { lookAgainOn });
    await singer.reach(away, 'return-from-hold', { tier: 'T2' });
    await singer.reach(away, 'transfer', TRANSFER);
    await singer.reach(away, 'record-provider-call', { reached: true });
    await singer.reach(away, 'close-transferred', { waived: [{ what: 'summary' }] });
    await this.readmitted();
  }

  /** A client is transferred after a discharge has begun. Another's discharge is taken back, begun again and signed, and they come back in aftercare. */
  private async readmitted(): Promise<void> {
    const { singer } = this;
    const worse = await this.inTreatment(PLAN);
    await singer.reach(worse, 'begin-discharge', { because: 'other', criteriaMet: false });
    await singer.reach(worse, 'transfer', { ...TRANSFER, waived: [{ what: 'summary' }] });
    const journeyId = await this.inTreatment(PLAN);
    const texts = Object.fromEntries(SUMMARY_PARTS.map((part) => [part, 'x']));
    const begin = () => singer.reach(journeyId, 'begin-discharge', { because: 'other', criteriaMet: false });
    await begin();
    await singer.reach(journeyId, 'take-back-discharge');
    await begin();
    const written = await singer.reach(journeyId, 'write-discharge-summary', { texts });
    const { hash } = written.body.summary!;
    await singer.reach(journeyId, 'sign-discharge-summary', { hash, waived: [{ what: 'continuingCare' }] });
    await singer.reach(journeyId, 'amend-discharge-summary', { texts, replaces: 1 });
    await singer.reach(journeyId, 'readmit');
  }

  private async told(
    journeyId: string,
    fact: string,
    body: object,
    holds: (view: JourneyView) => boolean,
  ): Promise<void> {
    await this.singer.sing(`/v1/journeys/{journeyId}/facts/${fact}`, journeyId, body);
    await eventually(async () => holds((await this.singer.api.get(`/v1/journeys/${journeyId}`)).body.view));
  }

  /** Three weeks that go well: the taper is recommended and held, and the client steps down after all. */
  private async stepped(): Promise<void> {
    const { singer } = this;
    const journeyId = await this.inTreatment(PLAN);
    await singer.reach(journeyId, 'review-plan', REVIEW);
    for (let week = 0; week < 3; week += 1) {
      const now = await this.days(journeyId, 7);
      // R-DOSE-WEEKS: the hours of a week count when the week is over, so the week before is recorded.
      const monday = mondayOf(localDate(now - 7 * DAY, POLICY.calendar));
      const hours = { plannedHours: 15, deliveredHours: 15, excusedHours: 0 };
      await singer.reach(journeyId, 'record-week', { week: monday, ...hours });
    }
    await singer.reach(journeyId, 'hold-taper');
    await singer.reach(journeyId, 'step-down');
    await singer.reach(journeyId, 'step-up');
    await singer.reach(journeyId, 'extend-treatment', { days: 7 });
    const path = '/v1/policies/{version}/adopt';
    await singer.sing(path, await this.published('sung.2'), { by: DIRECTOR, journeyIds: [journeyId] });
  }

  /** Clients who are referred elsewhere, and clients who would rather wait. */
  private async turnedAway(): Promise<void> {
    const { singer } = this;
    const elsewhere = await this.assessed();
    await singer.reach(elsewhere, 'decide-level', { level: 4, ...TRANSFER });
    const excluded = await this.screened();
    const answers = { ...ELIGIBLE.answers, exclusions: ['medicalDetox'] };
    await singer.reach(excluded, 'record-eligibility', { answers, track: ELIGIBLE.track });
    await singer.reach(excluded, 'refer-elsewhere', TRANSFER);
    const waiting = await this.screened();
    await singer.reach(waiting, 'record-eligibility', { ...ELIGIBLE_BODY, seat: null });
    await singer.reach(waiting, 'offer-seat', { track: ELIGIBLE.track });
    await singer.reach(waiting, 'decline-seat');
    await singer.reach(waiting, 'confirm-waiting');
  }
}
