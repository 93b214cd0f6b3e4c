import { Module } from '@nestjs/common';
import { DraftsListController } from './drafts-list.controller.js';
import { DraftsController } from './drafts.controller.js';
import { ForgetDrafts } from './forget-drafts.js';
import { KeepDraft } from './keep-draft.js';

/** What people have begun to write, and not sent. */
@Module({ controllers: [DraftsController, DraftsListController], providers: [KeepDraft, ForgetDrafts] })
export class DraftsModule {}
