import { Module } from '@nestjs/common';
import { SessionsOfDayController } from './sessions-of-day.controller.js';
import { SessionsController } from './sessions.controller.js';
import { GroupAttendanceController } from './group-attendance.controller.js';
import { RecordGroup } from './record-group.js';

/** Sessions: what is planned, who came, and the dose that follows. */
@Module({
  controllers: [SessionsController, SessionsOfDayController, GroupAttendanceController],
  providers: [RecordGroup],
})
export class AttendanceModule {}
