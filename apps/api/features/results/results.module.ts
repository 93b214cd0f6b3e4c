import { Module } from '@nestjs/common';
import { ResultsController } from './results.controller.js';

/** Results of instruments over time. */
@Module({
  controllers: [ResultsController],
})
export class ResultsModule {}
