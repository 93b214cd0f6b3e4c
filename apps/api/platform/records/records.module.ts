import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { Assessors } from '#records/assessors';
import { ReadAudit } from '#records/audit/read-audit';
import { BreakGlass } from '#records/break-glass';
import { ClientJourneys } from '#records/client-journeys';
import { CounsellingNotes } from '#records/counselling-notes';
import { FindLastPlan } from '#records/last-plan';
import { Consents } from '#records/consents';
import { Disclosures } from '#records/disclosures';
import { ComparedJourneys } from '#records/compared-journeys';
import { FindRequest } from '#records/find-request';
import { KeepClient } from '#records/keep-client';
import { KeepReferral } from '#records/keep-referral';
import { OwedRecordings } from '#records/owed-recordings';
import { PolicyVersions } from '#records/policy-versions';
import { ReadClients } from '#records/read-clients';
import { ReadEvents } from '#records/read-events';
import { ReadJourneys } from '#records/read-journeys';
import { ReadResults } from '#records/read-results';
import { ReadTasks } from '#records/read-tasks';
import { ReadTracks } from '#records/read-tracks';
import { RecordJourney } from '#records/record-journey';
import { Relations } from '#records/relations';
import { SignInSessions } from '#records/sign-in-sessions';
import { DataSource } from 'typeorm';

const REPOSITORIES = [
  Assessors,
  ReadAudit,
  BreakGlass,
  CounsellingNotes,
  Relations,
  ClientJourneys,
  FindLastPlan,
  ComparedJourneys,
  Consents,
  Disclosures,
  FindRequest,
  KeepClient,
  KeepReferral,
  OwedRecordings,
  PolicyVersions,
  ReadClients,
  ReadEvents,
  ReadJourneys,
  ReadResults,
  ReadTasks,
  ReadTracks,
  RecordJourney,
  SignInSessions,
] as const satisfies readonly Type[];

const onRecords = (repository: (typeof REPOSITORIES)[number]): Provider => ({
  provide: repository,
  useFactory: (dataSource: DataSource) => new repository(dataSource),
  inject: [DataSource],
});

/** The records as Nest injects them: they themselves know nothing of Nest. */
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
