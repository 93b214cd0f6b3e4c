import { CancellationScope, condition, proxyActivities } from '@temporalio/workflow';
import type { AfterClosingActivities } from '#activities/after-closing';
import type { FactMessage } from '#contracts/journey-messages';

/** It is retried for as long as it takes: what was reported must not be lost because it came too late for its journey. */
const { reportAfterClosing } = proxyActivities<AfterClosingActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '250 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
  summary: 'Hand on what came after the end',
});

/** Facts that arrive here for a journey that has closed. They are handed on to the workflow for what comes after closing, which takes them. */
export class LateFacts {
  private underWay = 0;
  /** This scope cannot be cancelled, so that a report is handed on even if an operator cancels the workflow meanwhile. */
  private readonly shielded = new CancellationScope({ cancellable: false });

  get isIdle(): boolean {
    return this.underWay === 0;
  }

  /** @param mayStart whether everything that was decided here is on record, because the workflow that takes the fact goes on from there */
  async handOn(message: FactMessage, mayStart: () => boolean): Promise<void> {
    this.underWay += 1;
    await this.shielded.run(async () => {
      await condition(mayStart);
      await reportAfterClosing(message);
    });
    this.underWay -= 1;
  }
}
