import { CancellationScope, condition, proxyActivities } from '@temporalio/workflow';
import type { AfterClosingActivities } from '#activities/after-closing';
import type { FactMessage } from '#contracts/journey-messages';

/** Told for as long as it takes: what was reported must not be lost with the journey that it came too late for. */
const { reportAfterClosing } = proxyActivities<AfterClosingActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '250 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
  summary: 'Hand on what came after the end',
});

/** Facts that are heard here and are of a journey that has closed: the workflow of what comes after takes them. */
export class LateFacts {
  private underWay = 0;
  /** What was reported is handed on even if an operator cancels the workflow meanwhile. */
  private readonly shielded = new CancellationScope({ cancellable: false });

  get isIdle(): boolean {
    return this.underWay === 0;
  }

  /** @param mayStart whether everything that was decided here is on record: what comes after goes on from there. */
  async handOn(message: FactMessage, mayStart: () => boolean): Promise<void> {
    this.underWay += 1;
    await this.shielded.run(async () => {
      await condition(mayStart);
      await reportAfterClosing(message);
    });
    this.underWay -= 1;
  }
}
