import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { SharedVerification } from './shared-verification.js';

/** The audit: read, exported, verified. */
@Module({
  controllers: [AuditController],
  providers: [SharedVerification],
})
export class AuditReadingModule {}
