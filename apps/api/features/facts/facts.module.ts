import { Module } from '@nestjs/common';
import { FACT_CONTROLLERS } from './fact.controllers.js';
import { ReportFact } from './report-fact.js';
import { TryFact } from './try-fact.js';

/** What is reported of a client; a journey cannot refuse it. */
@Module({
  controllers: [...FACT_CONTROLLERS],
  providers: [ReportFact, TryFact],
})
export class FactsModule {}
