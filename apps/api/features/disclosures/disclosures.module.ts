import { Module } from '@nestjs/common';
import { ConsentsController } from './consents.controller.js';
import { AccountingController, DisclosuresController } from './disclosures.controller.js';
import { DisposeCase } from './dispose-case.js';
import { EmergencyController } from './emergency.controller.js';
import { RecordDisclosureConsent } from './record-disclosure-consent.js';
import { RecordEmergency } from './record-emergency.js';
import { RecipientsController } from './recipients.controller.js';
import { RevokeDisclosureConsent } from './revoke-disclosure-consent.js';
import { StartDisclosure } from './start-disclosure.js';

/** Consents to disclose (42 CFR Part 2), and what has been disclosed under them. */
@Module({
  controllers: [
    ConsentsController,
    AccountingController,
    DisclosuresController,
    EmergencyController,
    RecipientsController,
  ],
  providers: [
    RecordDisclosureConsent,
    RevokeDisclosureConsent,
    DisposeCase,
    StartDisclosure,
    RecordEmergency,
  ],
})
export class DisclosuresModule {}
