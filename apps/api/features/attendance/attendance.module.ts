import { Module } from '@nestjs/common';
import { SessionsController } from './sessions.controller.js';
import { GroupAttendanceController } from './group-attendance.controller.js';
import { RecordGroup } from './record-group.js';

/** Sessions: what is planned, who came, and the dose that follows. */
@Module({
  controllers: [SessionsController, GroupAttendanceController],
  providers: [RecordGroup],
})
export class AttendanceModule {}
