import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Drafts } from '#records/drafts/drafts';

const EVERY_MS = 3_600_000;

/** Takes away what is past its days. Read it is not any more from the very moment; here it goes from the disk. */
@Injectable()
export class ForgetDrafts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(ForgetDrafts.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(@Inject(Drafts) private readonly drafts: Drafts) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), EVERY_MS).unref();
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private look(): void {
    this.running = this.forget();
  }

  /** What could not be done now is done an hour later. */
  private async forget(): Promise<void> {
    await this.drafts.forget().catch((error: unknown) => {
      this.log.warn(`drafts past their days are there still: ${(error as Error).name}`);
    });
  }
}
