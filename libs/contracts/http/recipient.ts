import { z } from 'zod';
import { EXPIRY_EVENTS } from '#consent/form';
import { INFORMATION_KINDS, type InformationKind } from '#consent/kind';
import { RECIPIENT_CLASSES } from '#consent/recipient';

/** Whom a consent may name, and what it may say: what a form for one offers. */
export const recipientList = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string().describe('What a consent names'),
          name: z.string().describe('As the client reads it, and signs'),
          classes: z.array(z.enum(RECIPIENT_CLASSES)),
        })
        .meta({ id: 'Recipient' }),
    ),
    kinds: z
      .array(
        z.object({
          id: z.enum(INFORMATION_KINDS as [InformationKind, ...InformationKind[]]),
          title: z.string(),
        }),
      )
      .describe('What can be disclosed, as a consent names it'),
    expiryEvents: z
      .array(z.object({ id: z.enum(EXPIRY_EVENTS), title: z.string() }))
      .describe('What can end a consent, beside a day'),
  })
  .meta({ id: 'Recipients' });

export type RecipientList = z.output<typeof recipientList>;
