import { Module } from '@nestjs/common';
import { MILESTONE_CONTROLLERS } from './milestone.controllers.js';
import { ActionsController } from './actions.controller.js';
import { WhatMayBeDone } from './what-may-be-done.js';
import { LocalTimes } from './local-times.js';
import { ReachMilestone } from './reach-milestone.js';
import { AgeOfClient } from './age-of-client.js';
import { AssignableStaff } from './assignable-staff.js';
import { ClosedDays } from './closed-days.js';
import { GroupsOfTrack } from './groups-of-track.js';
import { AssessorQualification } from './assessor-qualification.js';
import { SummaryFromRecord } from './summary-from-record.js';
import { CompleteMilestone } from './complete-milestone.js';
import { TryMilestone } from './try-milestone.js';
import { UnchangedSince } from './unchanged-since.js';

/** What staff ask of a journey; it may refuse. */
@Module({
  controllers: [...MILESTONE_CONTROLLERS, ActionsController],
  providers: [
    ReachMilestone,
    TryMilestone,
    CompleteMilestone,
    UnchangedSince,
    WhatMayBeDone,
    LocalTimes,
    AgeOfClient,
    AssessorQualification,
    AssignableStaff,
    SummaryFromRecord,
    ClosedDays,
    GroupsOfTrack,
  ],
  exports: [ReachMilestone],
})
export class MilestonesModule {}
