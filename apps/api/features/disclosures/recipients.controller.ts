import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EXPIRY_EVENTS, EXPIRY_TITLES } from '#consent/form';
import { INFORMATION_KINDS, KINDS } from '#consent/kind';
import { recipientList, type RecipientList } from '#contracts/http/recipient';
import { RecipientDirectory } from '#records/disclosures/recipient-directory';
import { Access } from '#api/platform/access/access';
import { IN_PROGRAM } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';

@ApiTags('consents')
@Controller('v1/recipients')
export class RecipientsController {
  constructor(@Inject(RecipientDirectory) private readonly directory: RecipientDirectory) {}

  @Access('list', 'Recipient', IN_PROGRAM)
  @Get()
  @ApiOperation({
    operationId: 'listRecipients',
    summary: 'Whom a consent to disclose may name, and what it may say',
    description:
      'By id and name alone: how anybody is reached is known to the worker, and answered to nobody.',
  })
  @Answers(200, 'The recipient directory, by name', recipientList)
  @Problems('unavailable')
  async list(): Promise<RecipientList> {
    const recipients = await this.directory.all();
    return {
      items: recipients.map(({ classes, ...one }) => ({ ...one, classes: [...classes] })),
      kinds: INFORMATION_KINDS.map((id) => ({ id, title: KINDS[id] })),
      expiryEvents: EXPIRY_EVENTS.map((id) => ({ id, title: EXPIRY_TITLES[id] })),
    };
  }
}
