import { Module } from '@nestjs/common';
import { ReadReferral } from './read-referral.js';
import { ReferralsController } from './referrals.controller.js';
import { ImportController } from './import/import.controller.js';
import { TakeReferral } from './take-referral.js';
import { ClientDiffers } from './client-differs.js';
import { LikelyMatches } from './likely-matches.js';
import { OpenJourney } from './open-journey.js';
import { Readmission } from './readmission.js';
import { ImportFile } from './import/import-file.js';
import { ImportLine } from './import/import-line.js';

/** A client comes: one referral, as JSON or FHIR, or a file of many. */
@Module({
  controllers: [ReferralsController, ImportController],
  providers: [
    ...[ReadReferral, TakeReferral, ClientDiffers, LikelyMatches, OpenJourney, Readmission],
    ...[ImportFile, ImportLine],
  ],
})
export class ReferralsModule {}
