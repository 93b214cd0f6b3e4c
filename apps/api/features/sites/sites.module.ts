import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { CompareCalendar } from './compare-calendar.js';
import { CompareCalendarController } from './compare-calendar.controller.js';
import { CloseSite } from './close-site.js';
import { PublishCalendar } from './publish-calendar.js';
import { ReadCalendar } from './read-calendar.js';
import { SitesController } from './sites.controller.js';

/** The days of a site. */
@Module({
  controllers: [SitesController, CalendarController, CompareCalendarController],
  providers: [CloseSite, ReadCalendar, PublishCalendar, CompareCalendar],
})
export class SitesModule {}
