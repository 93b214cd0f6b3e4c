import {
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { NativeConnection } from '@temporalio/worker';
import { createDataSource } from '#records/data-source';
import { upToDate } from '#records/migrate';
import type { WorkerSettings } from '#settings/processes/worker';
import type { DataSource } from 'typeorm';
import { connectWorker } from './connect-worker.js';
import type { FailingTasks } from './failing-tasks.js';
import { ownLog } from './install-runtime.js';
import { createJourneyWorker } from './journey-worker.js';
import { startNotifications } from './notifications.js';
import { recipientsOf, tellDirectory } from './recipients.js';
import { runWorker } from './run-worker.js';
import { untilThere, type Waiting } from './until-there.js';
import { whyPostgresAway, whyTemporalAway } from './why-away.js';
import { workflowBundle as bundleOf } from './built-bundle.js';

const SETTINGS = Symbol('worker settings');
const FAILING = Symbol('what names workflows that stand still');

/** Hosts the Temporal worker for as long as the Nest application lives. It waits for what it needs, and says so. */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log: ReturnType<typeof ownLog>;
  private readonly stopping = new AbortController();
  private life = Promise.resolve();

  constructor(
    @Inject(SETTINGS) private readonly settings: WorkerSettings,
    @Inject(FAILING) private readonly failingTasks: FailingTasks,
  ) {
    this.log = ownLog(settings.LOG_LEVEL);
  }

  onApplicationBootstrap(): void {
    this.life = this.live();
    // The error is for whoever asks for `finished`, which nobody may have done yet.
    this.life.catch(() => undefined);
  }

  /** Rejects if the worker fails by itself; resolves when it has been stopped, also while it waited. */
  get finished(): Promise<void> {
    return this.life;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.life;
  }

  private async live(): Promise<void> {
    const opened: (() => Promise<unknown>)[] = [];
    try {
      await this.work(opened);
    } catch (error) {
      if (error !== this.stopping.signal.reason) throw error;
    } finally {
      for (const close of opened.reverse()) await close();
    }
  }

  /** @param opened takes what is to be closed, in the order in which it was opened */
  private async work(opened: (() => Promise<unknown>)[]): Promise<void> {
    const {
      sealing,
      TEMPORAL_TASK_QUEUE: taskQueue,
      WORKER_CACHED_JOURNEYS: maxCachedWorkflows,
    } = this.settings;
    const recipients = recipientsOf(this.settings);
    const workflowBundle = await bundleOf(sealing, () => {
      this.log.warn('no bundle of this build: making one, which takes some ten seconds');
    });
    const dataSource = await this.records();
    opened.push(() => dataSource.destroy());
    await tellDirectory(this.settings, dataSource);
    const dispatcher = startNotifications(this.settings, dataSource);
    opened.push(async () => dispatcher?.stop());
    const { connection, namespace } = await this.temporal();
    opened.push(() => connection.close());
    this.failingTasks.askAt(connection, namespace);
    const worker = runWorker(
      await createJourneyWorker({
        connection,
        namespace,
        taskQueue,
        dataSource,
        workflowBundle,
        dataConverter: sealing,
        recipients,
        maxCachedWorkflows,
      }),
    );
    // An error of the worker is thrown below.
    const stop = (): void => void worker.stop().catch(() => undefined);
    this.stopping.signal.addEventListener('abort', stop);
    if (this.stopping.signal.aborted) stop();
    await worker.finished;
  }

  /** The records with their schema up to date. This process migrates where its role may; otherwise it waits until somebody else has. */
  private async records(): Promise<DataSource> {
    const { DATABASE_URL, MIGRATION_DATABASE_URL = DATABASE_URL } = this.settings;
    const dataSource = createDataSource(DATABASE_URL, { applicationName: 'iop-worker', asApplication: true });
    const open = async (): Promise<DataSource> => {
      await upToDate(MIGRATION_DATABASE_URL);
      return dataSource.initialize();
    };
    return untilThere(open, this.waitingFor('PostgreSQL', whyPostgresAway));
  }

  private async temporal(): Promise<{ connection: NativeConnection; namespace: string }> {
    const { connectionOptions, namespace } = this.settings.temporal;
    const waiting = this.waitingFor('Temporal', whyTemporalAway);
    const connection = await untilThere(() => connectWorker(connectionOptions), waiting);
    try {
      // A worker that finds no namespace fails. In a first deployment the namespace comes later than the server, so this waits for it.
      await untilThere(() => connection.workflowService.describeNamespace({ namespace }), waiting);
    } catch (error) {
      await connection.close();
      throw error;
    }
    return { connection, namespace };
  }

  private waitingFor(name: string, whyAway: Waiting['whyAway']): Waiting {
    const { signal: stopping } = this.stopping;
    const say = (message: string): void => this.log.warn(message);
    return { name, whyAway, say, stopping };
  }
}

@Module({})
export class WorkerModule {
  static of(settings: WorkerSettings, failingTasks: FailingTasks): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: FAILING, useValue: failingTasks },
        WorkerHost,
      ],
    };
  }
}
