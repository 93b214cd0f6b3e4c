import { Module } from '@nestjs/common';
import { LiveFeed } from './live-feed.js';
import { LiveController } from './live.controller.js';
import { WhatIsTheirs } from './what-is-theirs.js';

/** What is recorded, told while it happens. */
@Module({ controllers: [LiveController], providers: [LiveFeed, WhatIsTheirs] })
export class LiveModule {}
