/** Thrown if the identity provider cannot be reached, and what is known of it is too old to rely on. The caller may try again. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';

  constructor(cause: unknown) {
    super('the identity provider cannot be reached', { cause });
  }
}
