import { Module } from '@nestjs/common';
import { DraftsController } from './drafts.controller.js';
import { ForgetDrafts } from './forget-drafts.js';
import { KeepDraft } from './keep-draft.js';

/** What people have begun to write, and not sent. */
@Module({ controllers: [DraftsController], providers: [KeepDraft, ForgetDrafts] })
export class DraftsModule {}
