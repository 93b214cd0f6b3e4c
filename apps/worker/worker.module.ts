import {
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  Logger,
} from '@nestjs/common';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { createDataSource } from '#records/data-source';
import { migrateAt } from '#records/migrate';
import type { SealingConverter } from '#temporal/codec/sealing-converter';
import { connectWorker } from './connect-worker.js';
import type { Environment } from './environment.js';
import { createJourneyWorker } from './journey-worker.js';
import { startNotifications } from './notifications.js';
import { recipientsOf } from './recipients.js';
import { runWorker, type RunningWorker } from './run-worker.js';
import { workflowBundle } from './built-bundle.js';

const ENVIRONMENT = Symbol('worker environment');
const SEALING = Symbol('what seals payloads');

/** Hosts the Temporal worker for as long as the Nest application lives. */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private worker: RunningWorker | undefined;
  private readonly log = new Logger('worker');
  private release: () => Promise<void> = () => Promise.resolve();

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(SEALING) private readonly sealing: SealingConverter | undefined,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const {
      DATABASE_URL,
      MIGRATION_DATABASE_URL = DATABASE_URL,
      TEMPORAL_TASK_QUEUE,
      WORKER_CACHED_JOURNEYS,
    } = this.environment;
    await migrateAt(MIGRATION_DATABASE_URL);
    const settings = { applicationName: 'iop-worker', asApplication: true };
    const dataSource = await createDataSource(DATABASE_URL, settings).initialize();
    const dispatcher = startNotifications(this.environment, dataSource);
    const { connectionOptions, namespace = 'default' } = loadClientConnectConfig();
    const connection = await connectWorker(connectionOptions);
    this.release = async () => {
      await connection.close();
      await dispatcher?.stop();
      await dataSource.destroy();
    };
    this.worker = runWorker(
      await createJourneyWorker({
        connection,
        namespace,
        taskQueue: TEMPORAL_TASK_QUEUE,
        dataSource,
        workflowBundle: await workflowBundle(this.sealing, () =>
          this.log.warn('no bundle of this build: making one, which takes some ten seconds'),
        ),
        dataConverter: this.sealing,
        recipients: recipientsOf(this.environment),
        maxCachedWorkflows: WORKER_CACHED_JOURNEYS,
      }),
    );
  }

  /** Rejects if the worker fails by itself; resolves when it has been stopped. */
  get finished(): Promise<void> {
    return this.worker?.finished ?? Promise.resolve();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker?.stop();
    await this.release();
  }
}

@Module({})
export class WorkerModule {
  static of(environment: Environment, sealing: SealingConverter | undefined): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: SEALING, useValue: sealing },
        WorkerHost,
      ],
    };
  }
}
