import { knownRecipients } from '#notifications/recipients/known-recipients';
import type { Recipients } from '#notifications/recipients/recipient';
import { loadRecipientsFile } from '#policy/recipients';
import type { Telling } from '#settings/parts/telling';

/** The directory of recipients, as it is set up; nobody is in it where it is not. @throws what is wrong with the file */
export const recipientsOf = ({ RECIPIENTS_FILE, SMTP_URL, MAIL_FROM }: Telling): Recipients =>
  knownRecipients({
    addresses: RECIPIENTS_FILE === undefined ? [] : loadRecipientsFile(RECIPIENTS_FILE),
    mail: SMTP_URL !== undefined && MAIL_FROM !== undefined ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : null,
  });
