import { Inject, Injectable, Logger } from '@nestjs/common';
import type { DraftBody, KeptDraft, ReadDraft } from '#contracts/http/draft';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { Drafts, type DraftKey, type KeptDraft as Kept } from '#records/drafts/drafts';
import { PayloadMalformed, PayloadNotAuthentic } from '#temporal/codec/payload-fault';
import { Once } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Problem } from '#api/platform/problems/problem';
import { Sealing } from '#api/platform/sealing/sealing';

/** The content that is sealed. It includes the draft's key, so that a row that was moved to another person's key is shown to nobody. */
interface Sealed {
  readonly of: DraftKey;
  readonly values: DraftBody['values'];
}

/**
 * Keeps, reads and drops drafts. A draft belongs to its writer alone and is no part of the record. It is never sent by itself, and is forgotten after a week.
 */
@Injectable()
export class KeepDraft {
  private readonly log = new Logger(KeepDraft.name);

  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(Sealing) private readonly sealing: Sealing,
    @Inject(Once) private readonly once: Once,
  ) {}

  /** @throws Problem `changed-meanwhile` where another tablet has kept one since, `no-such-journey`; DatabaseUnavailable */
  keep(
    of: DraftKey,
    { values, over }: DraftBody,
    request: KnownRequest,
    role: string,
  ): Promise<KeptDraft & { readonly begun: boolean }> {
    return this.once.during(request, async () => {
      const sealed = await this.sealing.seal({ of, values } satisfies Sealed);
      const kept = await this.drafts.keep(of, sealed, over, { requestId: request.id, role });
      if (!kept) {
        await this.mustBeThere(of);
        throw new Problem('changed-meanwhile', undefined, {
          errors: [{ field: 'over', detail: 'is not the version that is kept' }],
        });
      }
      return { ...shown(kept), begun: kept.begun };
    });
  }

  /** Answers a draft that cannot be opened as none, because nobody could read it. @throws Problem `no-such-journey`; KeyMissing, DatabaseUnavailable */
  async read(of: DraftKey): Promise<ReadDraft> {
    const found = await this.drafts.one(of);
    if (!found) {
      await this.mustBeThere(of);
      return { draft: null };
    }
    try {
      const sealed = (await this.sealing.open(found.sealed)) as Sealed;
      if (JSON.stringify(sealed.of) !== JSON.stringify(of))
        throw new PayloadMalformed('it is of somebody else');
      return { draft: { ...shown(found), values: sealed.values } };
    } catch (error) {
      if (!(error instanceof PayloadMalformed || error instanceof PayloadNotAuthentic)) throw error;
      this.log.warn(`a draft is not readable: ${JSON.stringify({ form: of.form, error: error.name })}`);
      return { draft: null };
    }
  }

  async drop(of: DraftKey, { id }: KnownRequest, role: string): Promise<void> {
    await this.mustBeThere(of);
    await this.drafts.drop(of, { requestId: id, role });
  }

  /** @throws Problem where there is no such journey: the guard does not look it up for a person who works everywhere, in a role for which that is enough */
  private async mustBeThere({ journeyId }: DraftKey): Promise<void> {
    if (!(await this.journeys.one(journeyId))) throw new Problem('no-such-journey');
  }
}

const shown = ({ version, keptAt, until }: Kept): KeptDraft => ({
  version,
  keptAt: keptAt.toISOString(),
  until: until.toISOString(),
});
