/** As whom the API asks, to sign people in for its pages. */
export const PAGES_CLIENT = 'iop-pages';

/** As whom `npm run token` asks, which has tokens and nothing else. */
export const COMMAND_CLIENT = 'iop-token-command';

/** With it the command gets the token of a demo person, if it has the secret under DATA_DIR. No other provider knows it. */
export const DEMO_GRANT = 'urn:iop:grant:demo-person';
