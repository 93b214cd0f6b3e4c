import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { disclosureWorkflowIdOf } from '#contracts/disclosure-messages';
import type { ConsentAnswer } from '#contracts/http/consent';
import type { AccountedDisclosure } from '#records/disclosures/disclosures';
import { ApiOnStage, CLINICIAN, someClient, type Answer } from './api-on-stage.js';
import { eventually } from './eventually.js';
import { consentBody, RecipientServer } from './recipient.js';
import { openStage, type Stage } from './stage.js';

/** A stage whose worker knows a recipient, and what people do there to disclose something. */
export class Disclosing {
  stage!: Stage;
  api!: ApiOnStage;
  recipient!: RecipientServer;

  /** For all tests of a file. */
  static onStage(): Disclosing {
    const here = new Disclosing();
    beforeAll(() => here.open());
    // Every disclosure has ended before the next test: nothing comes from one of before.
    beforeEach(() => here.recipient.forget());
    afterAll(() => here.close());
    return here;
  }

  async opened(client: object = {}): Promise<string> {
    return (await this.api.refer({ client: someClient(client) })).body.journeyId;
  }

  async consentTo(journeyId: string, over: object = {}): Promise<ConsentAnswer> {
    const answer = await this.api.post(`/v1/journeys/${journeyId}/consents`, consentBody(over));
    expect(answer.status).toBe(201);
    return answer.body as unknown as ConsentAnswer;
  }

  disclose(journeyId: string, consentId: string, over: object = {}): Promise<Answer> {
    return this.api.post(`/v1/journeys/${journeyId}/disclosures`, { by: CLINICIAN, consentId, ...over });
  }

  async started(journeyId: string, consentId: string, over: object = {}): Promise<string> {
    const answer = await this.disclose(journeyId, consentId, over);
    expect(answer.status).toBe(202);
    return (answer.body as unknown as AccountedDisclosure).disclosureId;
  }

  revoke(journeyId: string, consentId: string, headers = {}): Promise<Answer> {
    return this.api.post(
      `/v1/journeys/${journeyId}/consents/${consentId}/revoke`,
      { by: CLINICIAN, saidBy: 'client', how: 'orally' },
      headers,
    );
  }

  async disclosuresAt(path: string): Promise<AccountedDisclosure[]> {
    return (await this.api.get(path)).body.items as unknown as AccountedDisclosure[];
  }

  async standingOf(journeyId: string, id: string): Promise<AccountedDisclosure> {
    const all = await this.disclosuresAt(`/v1/journeys/${journeyId}/disclosures`);
    return all.find(({ disclosureId }) => disclosureId === id)!;
  }

  /** Ends the workflow's waiting, by its own time. */
  pass(id: string, ms: number): Promise<number | null> {
    return this.stage.clock.advance(disclosureWorkflowIdOf(id), ms);
  }

  ended(journeyId: string, id: string): Promise<AccountedDisclosure> {
    return this.once(journeyId, id, ({ status }) => status !== 'pending');
  }

  waits(journeyId: string, id: string): Promise<AccountedDisclosure> {
    return this.once(journeyId, id, ({ attempts }) => (attempts.at(-1)?.outcome ?? null) !== null);
  }

  /** The disclosure, once it stands like that. */
  private async once(
    journeyId: string,
    id: string,
    stands: (found: AccountedDisclosure) => boolean,
  ): Promise<AccountedDisclosure> {
    await eventually(async () => stands(await this.standingOf(journeyId, id)));
    return this.standingOf(journeyId, id);
  }

  private async open(): Promise<void> {
    this.stage = await openStage();
    this.api = await ApiOnStage.open(this.stage);
    this.recipient = await RecipientServer.open();
    await this.stage.startWorker({ recipients: this.recipient.directory });
  }

  private async close(): Promise<void> {
    await this.api?.close();
    await this.stage?.close();
    await this.recipient?.close();
  }
}
