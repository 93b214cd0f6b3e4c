import { Module, type DynamicModule } from '@nestjs/common';
import { AssessorsModule } from './features/assessors/assessors.module.js';
import { AttendanceModule } from './features/attendance/attendance.module.js';
import { AuditReadingModule } from './features/audit-reading/audit-reading.module.js';
import { ClientsModule } from './features/clients/clients.module.js';
import type { CodecParts } from './features/codec/codec-parts.js';
import { CodecModule } from './features/codec/codec.module.js';
import { CounsellingNotesModule } from './features/counselling-notes/counselling-notes.module.js';
import { DisclosuresModule } from './features/disclosures/disclosures.module.js';
import { DraftsModule } from './features/drafts/drafts.module.js';
import { EmergencyAccessModule } from './features/emergency-access/emergency-access.module.js';
import { FactsModule } from './features/facts/facts.module.js';
import { InstrumentsModule } from './features/instruments/instruments.module.js';
import { JourneysModule } from './features/journeys/journeys.module.js';
import { LaddersModule } from './features/ladders/ladders.module.js';
import { OutcomesModule } from './features/outcomes/outcomes.module.js';
import { LiveModule } from './features/live/live.module.js';
import { MeModule } from './features/me/me.module.js';
import { MergesModule } from './features/merges/merges.module.js';
import { MilestonesModule } from './features/milestones/milestones.module.js';
import { PoliciesModule } from './features/policies/policies.module.js';
import { ProgramModule } from './features/program/program.module.js';
import { ReferralsModule } from './features/referrals/referrals.module.js';
import { RehearsalModule } from './features/rehearsal/rehearsal.module.js';
import { ResultsModule } from './features/results/results.module.js';
import { SitesModule } from './features/sites/sites.module.js';
import { StaffModule } from './features/staff/staff.module.js';
import { TasksModule } from './features/tasks/tasks.module.js';
import { TracksModule } from './features/tracks/tracks.module.js';
import { PlatformModule, type PlatformParts } from './platform/platform.module.js';

/** The features, in the order of a client's way. */
const FEATURES = [
  ReferralsModule,
  JourneysModule,
  MilestonesModule,
  DraftsModule,
  FactsModule,
  AttendanceModule,
  ResultsModule,
  TasksModule,
  LaddersModule,
  OutcomesModule,
  TracksModule,
  LiveModule,
  SitesModule,
  ClientsModule,
  MergesModule,
  DisclosuresModule,
  CounsellingNotesModule,
  EmergencyAccessModule,
  AssessorsModule,
  StaffModule,
  InstrumentsModule,
  PoliciesModule,
  AuditReadingModule,
  ProgramModule,
  MeModule,
];

export interface ApiParts extends PlatformParts {
  readonly codec: CodecParts;
}

/** The API: a platform that knows no feature, and features, each a module. */
@Module({})
export class ApiModule {
  static of({ codec, ...parts }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.of(parts),
        ...FEATURES,
        CodecModule.with(codec),
        ...(parts.rehearsal ? [RehearsalModule] : []),
      ],
    };
  }
}
