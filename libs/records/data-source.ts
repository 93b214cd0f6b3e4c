import { DataSource } from 'typeorm';
import { CursorSecretRow } from './db/cursor-secret.entity.js';
import { FormerRequestIdsRow } from './journeys/former-request-ids.entity.js';
import { BreakGlassRow } from './access/break-glass.entity.js';
import { StaffMemberRow } from './access/staff-member.entity.js';
import { BreakGlassFollowUpRow } from './access/break-glass-followup.entity.js';
import { BreakGlassTaskRow } from './access/break-glass-task.entity.js';
import { BreakGlassSearchRow } from './access/break-glass-search.entity.js';
import { BreakGlassNoticeRow } from './outbox/break-glass-notice.entity.js';
import { CounsellingNoteRow } from './access/counselling-note.entity.js';
import { AssessorTrainingRow } from './access/assessor-training.entity.js';
import { CaseDispositionRow } from './disclosures/case-disposition.entity.js';
import { ConsentRow } from './disclosures/consent.entity.js';
import { DisclosureAttemptRow } from './disclosures/disclosure-attempt.entity.js';
import { RecipientRow } from './disclosures/recipient.entity.js';
import { DraftRow } from './drafts/draft.entity.js';
import { DisclosureRow } from './disclosures/disclosure.entity.js';
import { AuditAnchor } from './audit/audit-anchor.entity.js';
import { AuditChain } from './audit/audit-chain.entity.js';
import { AuditEntryRow } from './audit/audit-entry.entity.js';
import { Client } from './clients/client.entity.js';
import { ClientMergeRow } from './merges/client-merge.entity.js';
import { ClientMergeStepRow } from './merges/client-merge-step.entity.js';
import { MergeToSignRow } from './merges/merge-to-sign.entity.js';
import { ClientIdentifierRow } from './clients/client-identifier.entity.js';
import { ClientVersionRow } from './clients/client-version.entity.js';
import { RelatedPersonsRow } from './clients/related-persons.entity.js';
import { ClientWordRow } from './clients/client-word.entity.js';
import { Journey } from './journeys/journey.entity.js';
import { JourneyEventRow } from './journeys/journey-event.entity.js';
import { OwedRecordingRow } from './journeys/owed-recording.entity.js';
import { RecordingConflictRow } from './journeys/recording-conflict.entity.js';
import { PolicyVersionRow } from './policies/policy-version.entity.js';
import { ReferralDocument } from './clients/referral-document.entity.js';
import { ReplacedRecordRow } from './reconcile/replaced-record.entity.js';
import { SignInSession } from './access/sign-in-session.entity.js';
import { StandingRow } from './journeys/standing.entity.js';
import { SiteCalendarRow } from './sites/site-calendar.entity.js';
import { SiteClosureRow } from './sites/site-closure.entity.js';
import { Task } from './journeys/task.entity.js';
import { Track } from './tracks/track.entity.js';
import { TrackEventRow } from './tracks/track-event.entity.js';
import { Journeys1795460000000 } from './migrations/1795460000000-journeys.js';
import { AssessorTraining1795460000500 } from './migrations/1795460000500-assessor-training.js';
import { CareTeam1795460000600 } from './migrations/1795460000600-care-team.js';
import { Results1795460001000 } from './migrations/1795460001000-results.js';
import { Notifications1795460001100 } from './migrations/1795460001100-notifications.js';
import { Tracks1795460003000 } from './migrations/1795460003000-tracks.js';
import { PolicyVersions1795460004000 } from './migrations/1795460004000-policy-versions.js';
import { NotificationRow } from './outbox/notification.entity.js';
import { Access1795460010000 } from './migrations/1795460010000-access.js';
import { Audit1795460011000 } from './migrations/1795460011000-audit.js';
import { Consents1795460012000 } from './migrations/1795460012000-consents.js';
import { SignInSessions1795460013000 } from './migrations/1795460013000-sign-in-sessions.js';
import { AuditReading1795460015000 } from './migrations/1795460015000-audit-reading.js';
import { OwedRecordings1795460025000 } from './migrations/1795460025000-owed-recordings.js';
import { TaskId1795460026000 } from './migrations/1795460026000-task-id.js';
import { RecordingConflicts1795460029000 } from './migrations/1795460029000-recording-conflicts.js';
import { ReplacedRecords1795460030000 } from './migrations/1795460030000-replaced-records.js';
import { RequestIds1795460031000 } from './migrations/1795460031000-request-ids.js';
import { KeptForGood1795460032000 } from './migrations/1795460032000-kept-for-good.js';
import { WhoTheClientIs1795460033000 } from './migrations/1795460033000-who-the-client-is.js';
import { GlassFollowedUp1795460034000 } from './migrations/1795460034000-glass-followed-up.js';
import { OnCall1795460034100 } from './migrations/1795460034100-on-call.js';
import { StaffMembers1795460034200 } from './migrations/1795460034200-staff-members.js';
import { ConsentForms1795460035000 } from './migrations/1795460035000-consent-forms.js';
import { ClientIdentifiers1795460036000 } from './migrations/1795460036000-client-identifiers.js';
import { ClientMerges1795460036100 } from './migrations/1795460036100-client-merges.js';
import { ConstraintNames } from './db/constraint-names.js';
import { ToldAgain1795460039000 } from './migrations/1795460039000-told-again.js';
import { WordStatistics1795460041000 } from './migrations/1795460041000-word-statistics.js';
import { BirthDateStatistics1795460042000 } from './migrations/1795460042000-birth-date-statistics.js';
import { RelatedPersons1795460043000 } from './migrations/1795460043000-related-persons.js';
import { SiteClosures1796000300000 } from './migrations/1796000300000-site-closures.js';
import { TasksByDue1796000500000 } from './migrations/1796000500000-tasks-by-due.js';
import { Standing1796000501000 } from './migrations/1796000501000-standing.js';
import { SessionsOfDays1796000502000 } from './migrations/1796000502000-sessions-of-days.js';
import { GlassTasks1796010000000 } from './migrations/1796010000000-glass-tasks.js';
import { AnswersOfRosters1796020000000 } from './migrations/1796020000000-answers-of-rosters.js';
import { SiteCalendars1796020100000 } from './migrations/1796020100000-site-calendars.js';
import { CoursesOfJourneys1796030000000 } from './migrations/1796030000000-courses-of-journeys.js';
import { Drafts1796050000000 } from './migrations/1796050000000-drafts.js';
import { Recipients1796050100000 } from './migrations/1796050100000-recipients.js';
import { BreakGlassSearches1796060000000 } from './migrations/1796060000000-break-glass-searches.js';
import { StartOfTreatment1796070000000 } from './migrations/1796070000000-start-of-treatment.js';
import { MergesToSign1796070100000 } from './migrations/1796070100000-merges-to-sign.js';
import { PolicyOfJourneys1796080000000 } from './migrations/1796080000000-policy-of-journeys.js';
import { APPLICATION_ROLE } from './db/roles.js';

export interface DataSourceSettings {
  /** Connections at most; at least 2 where `migrate` runs beside other work. */
  readonly poolSize?: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  /** Milliseconds after which the server cancels a statement. */
  readonly statementTimeoutMs?: number;
  /** Milliseconds to wait for a connection until the database counts as unavailable. */
  readonly connectTimeoutMs?: number;
  /** Switches to the application's role, for a URL whose own role owns the tables and so may do more. */
  readonly asApplication?: boolean;
  /** Told when an idle connection breaks. The pool has already replaced it; the error names a host, never a client. */
  readonly onIdleConnectionLost?: (error: Error) => void;
}

/** Creates the records' data source without connecting it: call `initialize()`, and `destroy()` at the end. `url` is `postgres://…`. */
export const createDataSource = (url: string, settings: DataSourceSettings = {}): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [
      Client,
      ClientWordRow,
      ClientIdentifierRow,
      ClientMergeRow,
      ClientMergeStepRow,
      MergeToSignRow,
      ClientVersionRow,
      RelatedPersonsRow,
      Journey,
      JourneyEventRow,
      StandingRow,
      Task,
      ReferralDocument,
      AssessorTrainingRow,
      PolicyVersionRow,
      Track,
      TrackEventRow,
      NotificationRow,
      SignInSession,
      AuditEntryRow,
      AuditChain,
      AuditAnchor,
      BreakGlassRow,
      BreakGlassFollowUpRow,
      BreakGlassTaskRow,
      BreakGlassSearchRow,
      StaffMemberRow,
      BreakGlassNoticeRow,
      CounsellingNoteRow,
      OwedRecordingRow,
      RecordingConflictRow,
      ReplacedRecordRow,
      ConsentRow,
      CaseDispositionRow,
      DisclosureRow,
      DisclosureAttemptRow,
      CursorSecretRow,
      FormerRequestIdsRow,
      SiteCalendarRow,
      SiteClosureRow,
      DraftRow,
      RecipientRow,
    ],
    migrations: [
      Journeys1795460000000,
      AssessorTraining1795460000500,
      CareTeam1795460000600,
      Results1795460001000,
      Notifications1795460001100,
      Tracks1795460003000,
      PolicyVersions1795460004000,
      Access1795460010000,
      Audit1795460011000,
      Consents1795460012000,
      SignInSessions1795460013000,
      AuditReading1795460015000,
      OwedRecordings1795460025000,
      TaskId1795460026000,
      RecordingConflicts1795460029000,
      ReplacedRecords1795460030000,
      RequestIds1795460031000,
      KeptForGood1795460032000,
      WhoTheClientIs1795460033000,
      GlassFollowedUp1795460034000,
      OnCall1795460034100,
      StaffMembers1795460034200,
      ConsentForms1795460035000,
      ClientIdentifiers1795460036000,
      ClientMerges1795460036100,
      ToldAgain1795460039000,
      WordStatistics1795460041000,
      BirthDateStatistics1795460042000,
      RelatedPersons1795460043000,
      SiteClosures1796000300000,
      TasksByDue1796000500000,
      Standing1796000501000,
      SessionsOfDays1796000502000,
      GlassTasks1796010000000,
      AnswersOfRosters1796020000000,
      SiteCalendars1796020100000,
      CoursesOfJourneys1796030000000,
      Drafts1796050000000,
      Recipients1796050100000,
      BreakGlassSearches1796060000000,
      StartOfTreatment1796070000000,
      MergesToSign1796070100000,
      PolicyOfJourneys1796080000000,
    ],
    migrationsTableName: 'migration',
    synchronize: false,
    // TypeORM logs the parameters with the text of a statement, and our parameters identify people.
    logging: false,
    installExtensions: false,
    namingStrategy: new ConstraintNames(),
    // TypeORM's name for the setting under which it uses gen_random_uuid(), which PostgreSQL itself has.
    uuidExtension: 'pgcrypto',
    poolSize: settings.poolSize ?? 10,
    applicationName: settings.applicationName ?? 'intensive-outpatient',
    connectTimeoutMS: settings.connectTimeoutMs ?? 5_000,
    // Without a listener a broken idle connection would end the process.
    poolErrorHandler: settings.onIdleConnectionLost ?? (() => undefined),
    extra: {
      statement_timeout: settings.statementTimeoutMs ?? 10_000,
      keepAlive: true,
      ...(settings.asApplication && { options: `-c role=${APPLICATION_ROLE}` }),
    },
  });
