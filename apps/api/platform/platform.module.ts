import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Sending } from '#temporal/clients/sending';
import { DisclosureClient } from '#temporal/clients/disclosure-client';
import { AfterClosingClient } from '#temporal/clients/after-closing-client';
import { JourneyClient } from '#temporal/clients/journey-client';
import { TrackClient } from '#temporal/clients/track-client';
import { TemporalAccess } from '#temporal/connection/temporal-access';
import type { DataSource } from 'typeorm';
import { AccessGuard } from './access/access.guard.js';
import { ClientAccess } from './access/client-access.js';
import { JourneyAccess } from './access/journey-access.js';
import { JourneysAccess } from './access/journeys-access.js';
import { SiteAccess } from './access/site-access.js';
import { ProgramSites } from './access/program-sites.js';
import { AuditReadInterceptor } from './audit/audit-read.interceptor.js';
import { ShownRows } from './audit/shown-rows.js';
import { Audit } from './audit/audit.js';
import { mustBeInTime } from './deadline/deadline.js';
import { DeadlineInterceptor } from './deadline/in-time.interceptor.js';
import { HealthController } from './health/health.controller.js';
import { Reachable } from './health/reachable.js';
import { SealedCursorsInterceptor } from './http/cursors/sealed-cursors.interceptor.js';
import { Drain } from './http/drain.js';
import { RouteTable } from './http/route-table.js';
import { Once } from './idempotency/once.js';
import { PriorAnswers } from './idempotency/prior-answers.js';
import { RequestIds } from './idempotency/request-ids.js';
import { AskJourney } from './journeys/ask-journey.js';
import { JourneysOneByOne } from './journeys/journeys-one-by-one.js';
import { ComparedLines } from './journeys/compared-lines.js';
import { JourneyAsRecorded } from './journeys/journey-as-recorded.js';
import { JourneyAvailability } from './journeys/journey-availability.js';
import { JourneyTimes } from './journeys/journey-times.js';
import { Rehearsal } from './journeys/rehearsal.js';
import { TemporalUi } from './journeys/temporal-ui.js';
import { ApiDocument } from './openapi/api-document.js';
import { DocsController } from './openapi/docs.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ProblemsController } from './openapi/problems.controller.js';
import { ProgramPolicies } from './program-policy/program-policies.js';
import { CheckedInputPipe } from './http/checked-input.pipe.js';
import { StartupPolicy } from './program-policy/startup-policy.js';
import { ConfirmPriorAnswer } from './recording/confirm-prior-answer.js';
import { ForgetUnhandled } from './recording/forget-unhandled.js';
import { DeferredRecordings } from './recording/deferred-recordings.js';
import { RecordingReconciler } from './recording/recording-reconciler.js';
import { RecordsModule } from './records/records.module.js';
import { Sealing } from './sealing/sealing.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInSetting } from './sign-in/sign-in-setting.js';
import { CalendarsInForce } from './sites/calendars-in-force.js';
import { DaysOfSite } from './sites/days-of-site.js';
import { PolicyOfSite } from './sites/policy-of-site.js';
import { KnownStaff } from './staff/known-staff.js';
import { NoteStaff } from './staff/note-staff.js';
import { StaffDirectory } from './staff/staff-directory.js';
import { KnownGroups } from './tracks/known-groups.js';
import { SetTracks } from './tracks/set-tracks.js';
import { TracksAtStart } from './tracks/tracks-at-start.js';

/** The parts that the API is built on. They are made before Nest, and given to it. */
export interface PlatformParts {
  readonly dataSource: DataSource;
  readonly temporal: TemporalAccess;
  readonly audit: Audit;
  readonly program: StartupPolicy;
  readonly signIn: SignIn;
  readonly signInSetting: SignInSetting;
  readonly routes: RouteTable;
  readonly staff: KnownStaff;
  readonly noteStaff: NoteStaff;
  readonly rehearsal: Rehearsal | null;
  readonly temporalUi: TemporalUi;
  readonly sealing: Sealing;
  readonly drain: Drain;
}

/** What every feature may use. */
const FOR_FEATURES: Provider[] = [
  ProgramPolicies,
  ProgramSites,
  StaffDirectory,
  JourneyAccess,
  JourneysAccess,
  ClientAccess,
  SiteAccess,
  ShownRows,
  Once,
  RequestIds,
  PriorAnswers,
  AskJourney,
  JourneysOneByOne,
  JourneyAsRecorded,
  JourneyTimes,
  JourneyAvailability,
  SetTracks,
  KnownGroups,
  ConfirmPriorAnswer,
  DeferredRecordings,
  CalendarsInForce,
  PolicyOfSite,
  DaysOfSite,
  ComparedLines,
];

const speaking = <C>(client: new (temporal: TemporalAccess, sending: Sending) => C): Provider => ({
  provide: client,
  // What a request sends to a workflow is sent before the request's deadline, or not at all.
  useFactory: (temporal: TemporalAccess, { settings: { publicUrl } }: SignInSetting) =>
    new client(temporal, { mustBeInTime, pagesAt: publicUrl }),
  inject: [TemporalAccess, SignInSetting],
});

/** The clients of the workflows. */
const CLIENTS: Provider[] = [JourneyClient, AfterClosingClient, TrackClient, DisclosureClient].map((client) =>
  speaking<unknown>(client),
);

const ITS_OWN: Provider[] = [RecordingReconciler, ForgetUnhandled, TracksAtStart, Reachable, ApiDocument];

/** Around every request, whatever feature it is for. Interceptors run in this order. */
const AROUND_EVERY_REQUEST: Provider[] = [
  { provide: APP_INTERCEPTOR, useExisting: ForgetUnhandled },
  { provide: APP_INTERCEPTOR, useClass: DeadlineInterceptor },
  { provide: APP_INTERCEPTOR, useClass: AuditReadInterceptor },
  { provide: APP_INTERCEPTOR, useClass: SealedCursorsInterceptor },
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_PIPE, useValue: new CheckedInputPipe() },
];

/** What the API does for every feature: access, idempotency, records, audit, deadlines, and one form for all problems. */
@Module({})
export class PlatformModule {
  static of(parts: PlatformParts): DynamicModule {
    const given: Provider[] = [
      { provide: TemporalAccess, useValue: parts.temporal },
      { provide: StartupPolicy, useValue: parts.program },
      { provide: NoteStaff, useValue: parts.noteStaff },
      { provide: KnownStaff, useValue: parts.staff },
      { provide: Audit, useValue: parts.audit },
      { provide: SignIn, useValue: parts.signIn },
      { provide: SignInSetting, useValue: parts.signInSetting },
      { provide: RouteTable, useValue: parts.routes },
      { provide: Drain, useValue: parts.drain },
      { provide: TemporalUi, useValue: parts.temporalUi },
      { provide: Sealing, useValue: parts.sealing },
      ...(parts.rehearsal ? [{ provide: Rehearsal, useValue: parts.rehearsal }] : []),
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [RecordsModule.on(parts.dataSource)],
      controllers: [SignInController, HealthController, ProblemsController, DocsController],
      providers: [...CLIENTS, ...FOR_FEATURES, ...ITS_OWN, ...AROUND_EVERY_REQUEST, ...given],
      exports: [...CLIENTS, ...FOR_FEATURES, ...given],
    };
  }
}
