import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { Assessors } from '#records/access/assessors';
import { ReadAudit } from '#records/audit/read-audit';
import { BreakGlass } from '#records/access/break-glass';
import { BreakGlassSearch } from '#records/access/break-glass-search';
import { ClientJourneys } from '#records/journeys/client-journeys';
import { CounsellingNotes } from '#records/access/counselling-notes';
import { LiveAnnouncements } from '#records/live/live-announcements';
import { FindChanges } from '#records/journeys/changes-since';
import { FindEarlierClinicalData } from '#records/journeys/earlier-clinical-data';
import { FindLastPlan } from '#records/journeys/last-plan';
import { CaseDispositions } from '#records/disclosures/case-dispositions';
import { Consents } from '#records/disclosures/consents';
import { Drafts } from '#records/drafts/drafts';
import { ListDrafts } from '#records/drafts/list-drafts';
import { RecipientDirectory } from '#records/disclosures/recipient-directory';
import { Disclosures } from '#records/disclosures/disclosures';
import { EmergencyDisclosures } from '#records/disclosures/emergency-disclosures';
import { CursorSecret } from '#records/db/cursor-secret';
import { ComparedJourneys } from '#records/journeys/compared-journeys';
import { CountJourneys } from '#records/journeys/count-journeys';
import { CountMissed } from '#records/journeys/count-missed';
import { FindRequest } from '#records/journeys/find-request';
import { FormerRequests } from '#records/journeys/former-requests';
import { CorrectClient } from '#records/clients/correct-client';
import { RelatedPersons } from '#records/clients/related-persons';
import { ClientMerges } from '#records/merges/client-merges';
import { ReferralDocuments } from '#records/clients/referral-documents';
import { ReceiveReferral } from '#records/clients/receive-referral';
import { LookUpReferred } from '#records/clients/look-up-referred';
import { MatchClients } from '#records/journeys/match-clients';
import { OwedRecordings } from '#records/journeys/owed-recordings';
import { PolicyVersions } from '#records/policies/policy-versions';
import { ReadClients } from '#records/journeys/read-clients';
import { ReadCourses } from '#records/journeys/read-courses';
import { ReadEvents } from '#records/journeys/read-events';
import { ReadIncidents } from '#records/journeys/read-incidents';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { ReadResults } from '#records/journeys/read-results';
import { ReadSessions } from '#records/journeys/read-sessions';
import { ReadTasks } from '#records/journeys/read-tasks';
import { FindGroupChanges } from '#records/tracks/group-changes';
import { ReadBoard } from '#records/tracks/read-board';
import { ReadMembers } from '#records/tracks/read-members';
import { ReadOnTracks } from '#records/tracks/read-on-tracks';
import { ReadWaitingForGroups } from '#records/tracks/read-waiting-for-groups';
import { JourneysWithSessions } from '#records/sites/journeys-with-sessions';
import { OpenJourneys } from '#records/sites/open-journeys';
import { SiteCalendars } from '#records/sites/site-calendars';
import { SiteClosures } from '#records/sites/site-closures';
import { ReadTracks } from '#records/tracks/read-tracks';
import { RecordJourney } from '#records/journeys/record-journey';
import { RehearsedAhead } from '#records/journeys/rehearsed-ahead';
import { RecordedUpTo } from '#records/journeys/recorded-up-to';
import { Relations } from '#records/access/relations';
import { SignInSessions } from '#records/access/sign-in-sessions';
import { TracksWithJourneys } from '#records/tracks/tracks-with-journeys';
import { StaffMembers } from '#records/access/staff-members';
import { DataSource } from 'typeorm';

const REPOSITORIES = [
  Assessors,
  ReadAudit,
  ReadBoard,
  BreakGlass,
  BreakGlassSearch,
  CounsellingNotes,
  Relations,
  ClientJourneys,
  FindChanges,
  FindGroupChanges,
  FindEarlierClinicalData,
  FindLastPlan,
  ComparedJourneys,
  CountJourneys,
  CountMissed,
  CursorSecret,
  CaseDispositions,
  Consents,
  Disclosures,
  Drafts,
  ListDrafts,
  RecipientDirectory,
  EmergencyDisclosures,
  FindRequest,
  FormerRequests,
  CorrectClient,
  RelatedPersons,
  ClientMerges,
  LiveAnnouncements,
  LookUpReferred,
  MatchClients,
  OwedRecordings,
  PolicyVersions,
  ReadClients,
  ReadCourses,
  ReadEvents,
  ReadIncidents,
  ReadJourneys,
  ReadMembers,
  ReadOnTracks,
  ReadWaitingForGroups,
  ReadResults,
  ReadSessions,
  ReadTasks,
  ReadTracks,
  ReceiveReferral,
  ReferralDocuments,
  RecordJourney,
  RecordedUpTo,
  RehearsedAhead,
  JourneysWithSessions,
  SignInSessions,
  OpenJourneys,
  SiteCalendars,
  SiteClosures,
  StaffMembers,
  TracksWithJourneys,
] as const satisfies readonly Type[];

const onRecords = (repository: (typeof REPOSITORIES)[number]): Provider => ({
  provide: repository,
  useFactory: (dataSource: DataSource) => new repository(dataSource),
  inject: [DataSource],
});

/** Provides the records to Nest. The records themselves know nothing of Nest. */
@Module({})
export class RecordsModule {
  static on(dataSource: DataSource): DynamicModule {
    const providers: Provider[] = [
      { provide: DataSource, useValue: dataSource },
      ...REPOSITORIES.map(onRecords),
    ];
    return { module: RecordsModule, global: true, providers, exports: providers };
  }
}
