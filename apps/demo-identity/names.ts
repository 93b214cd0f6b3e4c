/** The client id of the API, when it signs people in for its pages. */
export const PAGES_CLIENT = 'iop-pages';

/** The client id of `npm run token`, which can only get tokens. */
export const COMMAND_CLIENT = 'iop-token-command';

/** With this grant the command gets the token of a demo person, if it has the secret under DATA_DIR. No other provider knows it. */
export const DEMO_GRANT = 'urn:iop:grant:demo-person';
