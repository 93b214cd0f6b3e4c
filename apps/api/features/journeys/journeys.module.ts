import { Module } from '@nestjs/common';
import { ClinicalDataController } from './clinical-data.controller.js';
import { DraftPlanController } from './draft-plan.controller.js';
import { JourneyCountsController } from './journey-counts.controller.js';
import { JourneysController } from './journeys.controller.js';
import { PlansController } from './plans.controller.js';
import { TimelineController } from './timeline.controller.js';
import { WhyController } from './why.controller.js';

/** Reads of a journey: its view, its clinical data, its plans, its timeline, and why it stands as it does. */
@Module({
  controllers: [
    ClinicalDataController,
    DraftPlanController,
    JourneyCountsController,
    JourneysController,
    PlansController,
    TimelineController,
    WhyController,
  ],
})
export class JourneysModule {}
