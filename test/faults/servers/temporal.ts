import { provideTemporal, type Temporal as Provided } from '#stack/temporal/provide';
import { recordedPid, signal } from './process-tree.js';

export const NAMESPACE = 'iop-faults';

/** Temporal with real commits; started again it goes on with its store, maybe at another port. */
export class Temporal {
  private constructor(
    private running: Provided,
    private readonly dataDir: string,
  ) {}

  static async start(dataDir: string, say: (line: string) => void): Promise<Temporal> {
    return new Temporal(await provide(dataDir, say), dataDir);
  }

  get port(): number {
    return Number(this.running.address.split(':')[1]);
  }

  async kill(): Promise<void> {
    signal(recordedPid(this.dataDir, 'temporal'), 'SIGKILL');
    await this.running.failed.catch(() => undefined);
    await this.running.stop(); // its UI
  }

  async start(): Promise<void> {
    this.running = await provide(this.dataDir, () => undefined);
  }

  stop(): Promise<void> {
    return this.running.stop();
  }
}

const provide = (dataDir: string, say: (line: string) => void): Promise<Provided> =>
  provideTemporal({
    ...{ dataDir, say, namespace: NAMESPACE, durable: true },
    ...{ uiPort: undefined, codecEndpoint: undefined },
  });
