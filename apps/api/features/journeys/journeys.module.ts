import { Module } from '@nestjs/common';
import { AccessToJourney } from './access-to-journey.js';
import { ClinicalDataController } from './clinical-data.controller.js';
import { CourseController } from './course.controller.js';
import { DischargeSummaryController } from './discharge-summary.controller.js';
import { DraftPlanController } from './draft-plan.controller.js';
import { JourneyCountsController } from './journey-counts.controller.js';
import { JourneysController } from './journeys.controller.js';
import { PlansController } from './plans.controller.js';
import { ScreeningController } from './screening.controller.js';
import { TimelineController } from './timeline.controller.js';
import { WhyController } from './why.controller.js';

/**
 * Reads of a journey: its view, how many there are, what was screened, its course, clinical data, plans, discharge summary, timeline, and why it
 * stands as it does.
 */
@Module({
  controllers: [
    ClinicalDataController,
    CourseController,
    DischargeSummaryController,
    DraftPlanController,
    JourneyCountsController,
    JourneysController,
    PlansController,
    ScreeningController,
    TimelineController,
    WhyController,
  ],
  providers: [AccessToJourney],
})
export class JourneysModule {}
