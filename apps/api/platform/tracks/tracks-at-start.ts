import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SYSTEM } from '#journey/model/actor';
import { requestRef } from '../idempotency/request-ref.js';
import { ProgramPolicies } from '../program-policy/program-policies.js';
import { StartupPolicy } from '../program-policy/startup-policy.js';
import { SetTracks } from './set-tracks.js';

const AGAIN_MS = 30_000;

/**
 * A program that starts with a policy of a new version publishes it by starting, and not by a request. So the running tracks are told of its numbers here, as a
 * request that publishes a policy tells them (R-POLICY). Told again they do nothing, so every start may tell them.
 */
@Injectable()
export class TracksAtStart implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(TracksAtStart.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(StartupPolicy) private readonly program: StartupPolicy,
    @Inject(SetTracks) private readonly tracks: SetTracks,
  ) {}

  onApplicationBootstrap(): void {
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    clearTimeout(this.timer);
  }

  private look(): void {
    this.running = this.tell().catch((error: unknown) => {
      this.log.warn(`tracks are not told of the policy yet: ${(error as Error).name}`);
      this.timer = setTimeout(() => this.look(), AGAIN_MS).unref();
    });
  }

  /** Tells nothing if somebody has published another version since: whoever published that one tells the tracks. */
  private async tell(): Promise<void> {
    const { version } = await this.policies.current();
    if (version !== this.program.policy.version) return;
    const { id, hash } = requestRef(`tracks.${version}`, 'POST', '/v1/policies', { version }, SYSTEM);
    await this.tracks.tellRunning(this.program.policy, { by: SYSTEM, request: { id, hash } });
  }
}
