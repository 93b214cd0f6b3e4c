import { Module } from '@nestjs/common';
import { CloseSite } from './close-site.js';
import { ReadCalendar } from './read-calendar.js';
import { SitesController } from './sites.controller.js';

/** The days of a site. */
@Module({
  controllers: [SitesController],
  providers: [CloseSite, ReadCalendar],
})
export class SitesModule {}
