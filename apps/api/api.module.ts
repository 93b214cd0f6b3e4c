import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { TemporalAccess } from '#temporal/client/temporal-access';
import type { DataSource } from 'typeorm';
import { AccessGuard } from './access/access.guard.js';
import { BreakGlassController } from './access/break-glass.controller.js';
import { BreakGlassListController } from './access/break-glass-list.controller.js';
import { CounsellingNotesController } from './access/counselling-notes.controller.js';
import { ProgramSites } from './access/program-sites.js';
import { Standing } from './access/standing.js';
import { CodecController } from './codec/codec.controller.js';
import { CodecParts } from './codec/codec-parts.js';
import { ClientsController } from './clients/clients.controller.js';
import { ConsentsController } from './consents/consents.controller.js';
import { AccountingController, DisclosuresController } from './consents/disclosures.controller.js';
import { RecordConsent } from './consents/record-consent.js';
import { RevokeConsent } from './consents/revoke-consent.js';
import { StartDisclosure } from './consents/start-disclosure.js';
import { TellDisclosure } from './consents/tell-disclosure.js';
import { FACT_CONTROLLERS } from './facts/fact-controller.js';
import { ReportFact } from './facts/report-fact.js';
import { HealthController } from './health/health.controller.js';
import { Reachable } from './health/reachable.js';
import { AssessorsController } from './assessors/assessors.controller.js';
import { Drain } from './http/drain.js';
import { InstrumentsController } from './instruments/instruments.controller.js';
import { AskJourney } from './journeys/ask-journey.js';
import { JourneyAsRecorded } from './journeys/journey-as-recorded.js';
import { JourneyStanding } from './journeys/journey-standing.js';
import { JourneysController } from './journeys/journeys.controller.js';
import { TellJourney } from './journeys/tell-journey.js';
import { DraftPlanController } from './journeys/draft-plan.controller.js';
import { PlansController } from './journeys/plans.controller.js';
import { TimelineController } from './journeys/timeline.controller.js';
import { WhyController } from './journeys/why.controller.js';
import { MILESTONE_CONTROLLERS } from './milestones/milestone-controller.js';
import { ReachMilestone } from './milestones/reach-milestone.js';
import { WithWhatIsOnRecord } from './milestones/with-what-is-on-record.js';
import { MeController } from './me/me.controller.js';
import { ApiDocument } from './openapi/api-document.js';
import { DocsController } from './openapi/docs.controller.js';
import { HomeController } from './pages/home.controller.js';
import { AdoptMany } from './policies/adopt-many.js';
import { AdoptManyController } from './policies/adopt-many.controller.js';
import { AdoptPolicy } from './policies/adopt-policy.js';
import { AdoptPolicyController } from './policies/adopt-policy.controller.js';
import { ComparePolicies } from './policies/compare-policies.js';
import { ComparePoliciesController } from './policies/compare-policies.controller.js';
import { PoliciesController } from './policies/policies.controller.js';
import { ProgramPolicies } from './policies/program-policies.js';
import { PublishPolicy } from './policies/publish-policy.js';
import { Audit } from './audit/audit.js';
import { AuditController } from './audit/audit.controller.js';
import { VerifyOnce } from './audit/verify-once.js';
import { NoteRead } from './audit/note-read.js';
import { fromIssues } from './problems/from-issues.js';
import { ProblemFilter } from './problems/problem-filter.js';
import { ProblemsController } from './problems/problems.controller.js';
import { ProgramPolicy } from './program-policy.js';
import { RecordsModule } from './records/records.module.js';
import { ImportController } from './referrals/import/import.controller.js';
import { ImportFile } from './referrals/import/import-file.js';
import { ImportLine } from './referrals/import/import-line.js';
import { ReferralsController } from './referrals/referrals.controller.js';
import { OpenJourney } from './referrals/open-journey.js';
import { TakeReferral } from './referrals/take-referral.js';
import { RehearsalController } from './rehearsal/rehearsal.controller.js';
import { Rehearsal } from './rehearsal/rehearsal.js';
import { Answered } from './requests/answered.js';
import { InFlight } from './requests/in-flight.js';
import { InTime } from './requests/in-time.js';
import { ResultsController } from './results/results.controller.js';
import { RouteTable } from './routing/route-table.js';
import { ArrangeGroups } from './tracks/arrange-groups.js';
import { GroupsController } from './tracks/groups.controller.js';
import { SetTracks } from './tracks/set-tracks.js';
import { TellTrack } from './tracks/tell-track.js';
import { TracksController } from './tracks/tracks.controller.js';
import { GroupAttendanceController } from './sessions/group-attendance.controller.js';
import { RecordGroup } from './sessions/record-group.js';
import { ConfirmAnswered } from './recording/confirm-answered.js';
import { ForgetUnhandled } from './recording/forget-unhandled.js';
import { RecordAnswers } from './recording/record-answers.js';
import { SettleOwed } from './recording/settle-owed.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInSetting } from './sign-in/sign-in-setting.js';
import { TasksController } from './tasks/tasks.controller.js';

/** What the API stands on. */
export interface ApiParts {
  readonly dataSource: DataSource;
  readonly temporal: TemporalAccess;
  readonly audit: Audit;
  readonly program: ProgramPolicy;
  readonly signIn: SignIn;
  readonly signInSetting: SignInSetting;
  readonly codec: CodecParts;
  readonly routes: RouteTable;
  readonly rehearsal: Rehearsal | null;
  readonly drain: Drain;
}

const CONTROLLERS = [
  ReferralsController,
  ImportController,
  JourneysController,
  DraftPlanController,
  PlansController,
  TimelineController,
  WhyController,
  SessionsController,
  GroupAttendanceController,
  ...MILESTONE_CONTROLLERS,
  ...FACT_CONTROLLERS,
  TasksController,
  TracksController,
  GroupsController,
  ClientsController,
  AccountingController,
  ConsentsController,
  DisclosuresController,
  AssessorsController,
  InstrumentsController,
  PoliciesController,
  ResultsController,
  ComparePoliciesController,
  AdoptPolicyController,
  AdoptManyController,
  BreakGlassController,
  BreakGlassListController,
  CounsellingNotesController,
  AuditController,
  MeController,
  SignInController,
  HomeController,
  CodecController,
  HealthController,
  ProblemsController,
  DocsController,
];

const PROVIDERS: Provider[] = [
  ProgramPolicies,
  PublishPolicy,
  AskJourney,
  AdoptPolicy,
  AdoptMany,
  ComparePolicies,
  TellJourney,
  JourneyStanding,
  JourneyAsRecorded,
  RecordGroup,
  RecordAnswers,
  ForgetUnhandled,
  ConfirmAnswered,
  SettleOwed,
  Answered,
  InFlight,
  ReachMilestone,
  WithWhatIsOnRecord,
  ReportFact,
  RecordConsent,
  RevokeConsent,
  StartDisclosure,
  TellDisclosure,
  TellTrack,
  SetTracks,
  ArrangeGroups,
  OpenJourney,
  TakeReferral,
  ImportLine,
  ImportFile,
  Reachable,
  ApiDocument,
  VerifyOnce,
  { provide: APP_INTERCEPTOR, useExisting: ForgetUnhandled },
  { provide: APP_INTERCEPTOR, useClass: InTime },
  { provide: APP_INTERCEPTOR, useClass: NoteRead },
  ProgramSites,
  Standing,
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_PIPE, useValue: new StandardSchemaValidationPipe({ exceptionFactory: fromIssues }) },
];

/** The whole API as one Nest module. */
@Module({})
export class ApiModule {
  static of(parts: ApiParts): DynamicModule {
    const { dataSource, audit, temporal, program, signIn, signInSetting, codec, routes, rehearsal, drain } =
      parts;
    return {
      module: ApiModule,
      imports: [RecordsModule.on(dataSource)],
      controllers: rehearsal ? [...CONTROLLERS, RehearsalController] : CONTROLLERS,
      providers: [
        ...PROVIDERS,
        { provide: TemporalAccess, useValue: temporal },
        { provide: ProgramPolicy, useValue: program },
        { provide: CodecParts, useValue: codec },
        { provide: Audit, useValue: audit },
        { provide: SignIn, useValue: signIn },
        { provide: SignInSetting, useValue: signInSetting },
        { provide: RouteTable, useValue: routes },
        { provide: Drain, useValue: drain },
        ...(rehearsal ? [{ provide: Rehearsal, useValue: rehearsal }] : []),
      ],
    };
  }
}
