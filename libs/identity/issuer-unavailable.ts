/** The identity provider cannot be asked, and what is known of it is too old to go by. Try again. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';

  constructor(cause: unknown) {
    super('the identity provider cannot be reached', { cause });
  }
}
