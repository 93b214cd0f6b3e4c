import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import type { ClientMerge, Merged } from '#records/merges/client-merges';
import { Once } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Problem } from '#api/platform/problems/problem';
import { MergeRefused } from './merge-refused.js';

/** Runs one step of a merge, once for each key, and turns its result into an answer or a problem. */
@Injectable()
export class TakeMerge {
  constructor(
    @Inject(Once) private readonly once: Once,
    @Inject(MergeRefused) private readonly refused: MergeRefused,
  ) {}

  /** @throws Problem; DatabaseUnavailable */
  async take(request: KnownRequest, person: Person, step: () => Promise<Merged>): Promise<ClientMerge> {
    const { merge } = await this.once.write(request, async () => this.done(await step(), person));
    return merge;
  }

  private async done(merged: Merged, person: Person): Promise<Extract<Merged, { kind: 'done' }>> {
    switch (merged.kind) {
      case 'done':
        return merged;
      case 'unknown':
        throw new Problem('no-such-merge');
      case 'reused':
        throw new Problem('idempotency-key-reused');
      case 'over':
        throw new Problem('merge-refused', `The merge is ${merged.status} already.`, {
          needed: ['a merge that is not signed or undone yet: propose it anew'],
        });
      case 'waits':
        throw new Problem('merge-refused', 'That these two are one is proposed already.', {
          needed: [`the merge ${merged.mergeId} to be signed or declined`],
        });
      case 'fault':
        throw await this.refused.problem(merged.fault, person);
    }
  }
}
