import { Module } from '@nestjs/common';
import { ConsentsController } from './consents.controller.js';
import { AccountingController, DisclosuresController } from './disclosures.controller.js';
import { RecordDisclosureConsent } from './record-disclosure-consent.js';
import { RevokeDisclosureConsent } from './revoke-disclosure-consent.js';
import { StartDisclosure } from './start-disclosure.js';

/** Consents to disclose (42 CFR Part 2), and what has been disclosed under them. */
@Module({
  controllers: [ConsentsController, AccountingController, DisclosuresController],
  providers: [RecordDisclosureConsent, RevokeDisclosureConsent, StartDisclosure],
})
export class DisclosuresModule {}
