import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { draftPage, draftsQuery, type DraftsQuery, type ListedDraft } from '#contracts/http/draft';
import type { PageOf } from '#contracts/http/page';
import { ListDrafts, type ListedDraft as Listed } from '#records/drafts/list-drafts';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { After } from '#api/platform/http/cursors/after';
import { listed } from '#api/platform/http/paging';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';

@ApiTags('drafts')
@Controller('v1/drafts')
export class DraftsListController {
  constructor(@Inject(ListDrafts) private readonly drafts: ListDrafts) {}

  @Access('list', 'Draft', IN_LIST)
  @Get()
  @ApiOperation({
    operationId: 'listDrafts',
    summary:
      'What whoever asks has begun to write, and has not sent: of which client, in which form; kept last first',
    description:
      'Of nobody else, and of no client whom they have lost. What stands in one is read at its own address.',
  })
  @Answers(200, 'A page of them', draftPage)
  @Problems('invalid-input', 'invalid-cursor', 'unavailable')
  async list(
    @Query({ schema: draftsQuery }) { limit }: DraftsQuery,
    @After() after: string | null,
    @Grant() { person, scope }: GrantedAccess,
  ): Promise<PageOf<ListedDraft>> {
    const { items, next } = await this.drafts.of(person.id, { limit, after }, scope);
    return listed({ items: items.map(toListedDraft), next });
  }
}

const toListedDraft = ({ journeyId, form, client, keptAt, until }: Listed): ListedDraft => ({
  journeyId,
  form: form as ListedDraft['form'],
  client,
  keptAt: keptAt.toISOString(),
  until: until.toISOString(),
});
