import { Module } from '@nestjs/common';
import { MergeRefused } from './merge-refused.js';
import { MergesController } from './merges.controller.js';
import { MergesOfClientController } from './merges-of-client.controller.js';
import { TakeMerge } from './take-merge.js';

/** Two clients who are one person. */
@Module({
  controllers: [MergesController, MergesOfClientController],
  providers: [TakeMerge, MergeRefused],
})
export class MergesModule {}
