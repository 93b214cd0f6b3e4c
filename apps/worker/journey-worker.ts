import type { DataConverter } from '@temporalio/common';
import { Worker, type NativeConnection, type WorkflowBundleOption } from '@temporalio/worker';
import { afterClosingActivities } from '#activities/after-closing';
import { disclosingActivities } from '#activities/disclosing';
import { recordingActivities } from '#activities/recording';
import { trackAskingActivities } from '#activities/track-updates';
import { knownRecipients } from '#notifications/recipients/known-recipients';
import type { Recipients } from '#notifications/recipients/recipient';
import { CounsellingNotes } from '#records/access/counselling-notes';
import { PolicyVersions } from '#records/policies/policy-versions';
import { OutgoingDisclosures } from '#records/disclosures/outgoing-disclosures';
import { ReadEvents } from '#records/journeys/read-events';
import { RecordJourney } from '#records/journeys/record-journey';
import { RecordTrack } from '#records/tracks/record-track';
import { buildVersion } from '#temporal/build-version';
import { identityOf } from '#temporal/worker-identity';
import type { DataSource } from 'typeorm';
import { WORKFLOW_TASKS } from './workflow-tasks.js';

export interface JourneyWorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly dataSource: DataSource;
  readonly workflowBundle: WorkflowBundleOption;
  /** Seals payloads; the bundle has to be made for it. Without one, Temporal is given clear text. */
  readonly dataConverter?: DataConverter | undefined;
  /** How the recipients of disclosures are reached. Without it disclosures wait. */
  readonly recipients?: Recipients | undefined;
  /** Journeys that are kept in memory. Any other journey is replayed from its history at its next milestone. */
  readonly maxCachedWorkflows: number;
}

/** The worker that runs journeys and records them. */
export const createJourneyWorker = (options: JourneyWorkerOptions): Promise<Worker> =>
  Worker.create({
    connection: options.connection,
    namespace: options.namespace,
    // The API knows by this whether a worker of its own build polls.
    identity: identityOf(buildVersion()),
    taskQueue: options.taskQueue,
    workflowBundle: options.workflowBundle,
    dataConverter: options.dataConverter,
    activities: {
      ...recordingActivities(new RecordJourney(options.dataSource), new RecordTrack(options.dataSource)),
      ...trackAskingActivities(),
      ...afterClosingActivities({
        events: new ReadEvents(options.dataSource),
        policies: new PolicyVersions(options.dataSource),
      }),
      ...disclosingActivities(
        {
          disclosures: new OutgoingDisclosures(options.dataSource),
          events: new ReadEvents(options.dataSource),
          policies: new PolicyVersions(options.dataSource),
          notes: new CounsellingNotes(options.dataSource),
        },
        options.recipients ?? knownRecipients({ addresses: [], mail: null }),
      ),
    },
    maxCachedWorkflows: options.maxCachedWorkflows,
    ...WORKFLOW_TASKS,
    shutdownGraceTime: '10 seconds',
    // A worker that Core has given up never ends by itself. After this time its process ends, and is started again.
    shutdownForceTime: '18 seconds',
    // Each journey has one recording at a time, a single statement: more at once would only wait for a connection.
    maxConcurrentLocalActivityExecutions: 100,
  });
