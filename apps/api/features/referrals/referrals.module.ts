import { Module } from '@nestjs/common';
import { ReadReferral } from './read-referral.js';
import { ReferralReadController } from './referral-read.controller.js';
import { ReferralsController } from './referrals.controller.js';
import { ImportController } from './import/import.controller.js';
import { TakeReferral } from './take-referral.js';
import { TryReferral } from './try-referral.js';
import { ClientDiffers } from './client-differs.js';
import { KnownElsewhere } from './known-elsewhere.js';
import { LikelyMatches } from './likely-matches.js';
import { LineProblem } from './line-problem.js';
import { OpenJourney } from './open-journey.js';
import { Readmission } from './readmission.js';
import { ImportFile } from './import/import-file.js';
import { ImportLine } from './import/import-line.js';
import { BeginMovedIn } from './moving-in/begin-moved-in.js';
import { DaysToCome } from './moving-in/days-to-come.js';
import { JudgeCourse } from './moving-in/judge-course.js';
import { MoveInController } from './moving-in/move-in.controller.js';
import { MoveInFile } from './moving-in/move-in-file.js';
import { MoveInLineOf } from './moving-in/move-in-line.js';
import { MovedInBefore } from './moving-in/moved-in-before.js';
import { ReadLine } from './moving-in/read-line.js';
import { ReadStep } from './moving-in/read-step.js';
import { UntilOnRecord } from './moving-in/until-on-record.js';

/** A client comes: one referral, as JSON or FHIR, a file of many, or a file of those who have been treated elsewhere. */
@Module({
  controllers: [ReferralsController, ReferralReadController, ImportController, MoveInController],
  providers: [
    ...[
      ReadReferral,
      TakeReferral,
      TryReferral,
      ClientDiffers,
      KnownElsewhere,
      LikelyMatches,
      LineProblem,
      OpenJourney,
      Readmission,
    ],
    ...[ImportFile, ImportLine],
    ...[MoveInFile, MoveInLineOf, ReadLine, JudgeCourse, DaysToCome, ReadStep],
    ...[BeginMovedIn, UntilOnRecord, MovedInBefore],
  ],
})
export class ReferralsModule {}
