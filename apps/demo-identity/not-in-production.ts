/** Thrown in production: where real clients are, nobody signs in without proving who they are. */
export class DemoPeopleRefused extends Error {
  override readonly name = 'DemoPeopleRefused';

  constructor() {
    super(
      'NODE_ENV is production, where the demo people do not sign in: set OIDC_ISSUER and what belongs to it to your ' +
        'identity provider (.env.example)',
    );
  }
}

/** @throws DemoPeopleRefused */
export const refuseInProduction = ({ NODE_ENV }: { readonly NODE_ENV?: string }): void => {
  if (NODE_ENV === 'production') throw new DemoPeopleRefused();
};
