/** The settings name a policy whose version is published already, with another document. */
export class PolicyDiffers extends Error {
  override readonly name = 'PolicyDiffers';

  constructor(readonly version: string) {
    super(
      `Policy version ${version} is published already, with another document: journeys are under it, and it never ` +
        `changes. Give the changed document a new \`version\`, or start with the one that was published ` +
        `(GET /v1/policies/${encodeURIComponent(version)}).`,
    );
  }
}
