import type { JourneyView } from '#journey/view';
import { milestone, referral } from './requests.js';
import type { Sender } from './sender.js';

/** Asks whether the program is back: a milestone by each API, of a journey of its own. */
export class Probe {
  private constructor(
    private readonly sender: Sender,
    private readonly journeys: readonly string[],
  ) {}

  static async open(sender: Sender, apis: number, track: string): Promise<Probe> {
    const views: (JourneyView | null)[] = [];
    for (let api = 0; api < apis; api += 1)
      views.push((await sender.send(referral(`probe-${api}`, track))).view);
    if (views.includes(null)) throw new Error('the first referrals were not taken');
    return new Probe(
      sender,
      views.map((view) => view!.journeyId),
    );
  }

  /** Resolves when every API has answered a milestone that was sent after this call. */
  async untilBack(): Promise<void> {
    await Promise.all(
      this.journeys.map(async (journeyId, api) => {
        const body = { reached: false };
        const { entry } = await this.sender.send(
          milestone(journeyId, 'record-contact-attempt', body, 'coordinator'),
          api,
        );
        if (entry.said === 'refused') throw new Error(`a probe was refused: ${entry.status} ${entry.why}`);
      }),
    );
  }
}
