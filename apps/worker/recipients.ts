import { knownRecipients } from '#notifications/recipients/known-recipients';
import { RecipientDirectory } from '#records/disclosures/recipient-directory';
import type { RecipientAddress, Recipients } from '#notifications/recipients/recipient';
import { loadRecipientsFile } from '#policy/recipients';
import type { Telling } from '#settings/parts/telling';
import type { DataSource } from 'typeorm';

const addressesOf = ({ RECIPIENTS_FILE }: Telling): readonly RecipientAddress[] =>
  RECIPIENTS_FILE === undefined ? [] : loadRecipientsFile(RECIPIENTS_FILE);

/** Writes the directory of recipients that forms offer. It has no addresses: those stay with the worker. */
export const tellDirectory = (telling: Telling, dataSource: DataSource): Promise<void> =>
  new RecipientDirectory(dataSource).replace(
    addressesOf(telling).map(({ id, name, classes = [] }) => ({ id, name, classes })),
  );

/** The recipients of disclosures, as they are set up; nobody where no file is set. @throws what is wrong with the file */
export const recipientsOf = (telling: Telling): Recipients => {
  const { SMTP_URL, MAIL_FROM } = telling;
  return knownRecipients({
    addresses: addressesOf(telling),
    mail: SMTP_URL !== undefined && MAIL_FROM !== undefined ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : null,
  });
};
