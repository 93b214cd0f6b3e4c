interface Kind {
  readonly status: number;
  readonly title: string;
  /** What the caller can do about it. */
  readonly advice: string;
}

/** Every problem the API answers with. Codes are stable: programs may depend on them. */
export const PROBLEMS = {
  'malformed-body': {
    status: 400,
    title: 'The body cannot be read',
    advice: 'Send well-formed JSON in UTF-8, nested at most 64 levels deep.',
  },
  'malformed-request': {
    status: 400,
    title: 'The request cannot be read',
    advice: 'Check the address and the headers.',
  },
  'invalid-input': {
    status: 400,
    title: 'Some of what was sent is not valid',
    advice:
      'Correct the fields named in `errors` and send again. Fields that are not known are refused, too.',
  },
  'invalid-idempotency-key': {
    status: 400,
    title: 'The Idempotency-Key is not valid',
    advice: 'Send 1 to 200 visible ASCII characters, or no key.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'The cursor is not one of this list',
    advice: 'Start again from the first page, or send `nextCursor` of the page before with the same filters.',
  },
  'not-signed-in': {
    status: 401,
    title: 'Nobody is signed in',
    advice: 'Send a bearer token of the identity provider, or sign in with a browser at /sign-in.',
  },
  'token-refused': {
    status: 401,
    title: 'The bearer token vouches for nobody here',
    advice: 'Get a new one from the identity provider.',
  },
  'sign-in-failed': {
    status: 401,
    title: 'The sign-in was not completed',
    advice: 'Begin again at /sign-in.',
  },
  'cross-site-request': {
    status: 403,
    title: 'A page of another site sent this',
    advice: 'Send it from a page of this API, or with a bearer token.',
  },
  'not-permitted': {
    status: 403,
    title: 'The person who is signed in may not do this',
    advice:
      '`ruleId` is the rule that it would take: docs/access.md. In an emergency the glass can be broken.',
  },
  'acts-as-another': {
    status: 403,
    title: 'The body says that somebody else acts',
    advice: 'Leave `by` out, or give the staff id and one of the roles of the person who is signed in.',
  },
  'no-such-route': { status: 404, title: 'There is nothing at this address', advice: 'See /openapi.json.' },
  'no-such-journey': { status: 404, title: 'There is no such journey', advice: 'Check the journey id.' },
  'no-such-event': {
    status: 404,
    title: 'The journey has no such event',
    advice: 'GET the timeline of the journey: each event has its `seq`.',
  },
  'no-such-client': { status: 404, title: 'There is no such client', advice: 'Check the client id.' },
  'no-such-staff': {
    status: 404,
    title: 'Nobody of that staff id works at your sites',
    advice: 'GET /v1/staff names who does: those of STAFF_FILE, and whoever has signed in.',
  },
  'no-such-site': {
    status: 404,
    title: 'None of your sites is called so',
    advice: 'Check the id: `GET /v1/me` names the sites at which you work.',
  },
  'no-such-broken-glass': {
    status: 404,
    title: 'There is no such broken glass',
    advice: 'GET /v1/break-glass names what you may know of.',
  },
  'no-such-merge': {
    status: 404,
    title: 'There is no such merge',
    advice: 'GET /v1/clients/merges names those of which both clients are of your sites.',
  },
  'no-such-consent': {
    status: 404,
    title: 'The journey has no such consent',
    advice: 'GET the consents of the journey.',
  },
  'no-such-track': {
    status: 404,
    title: 'There is no such track',
    advice: 'GET /v1/tracks names those there are.',
  },
  'no-such-group': {
    status: 404,
    title: 'There is no such group',
    advice: 'GET the track: it names its groups.',
  },
  'no-such-instrument': {
    status: 404,
    title: 'There is no such instrument',
    advice: 'GET /v1/instruments names those there are.',
  },
  'no-such-policy': {
    status: 404,
    title: 'There is no such version of the policy',
    advice: 'GET /v1/policies names those there are.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take this method',
    advice: 'Use one of the methods named in `allowed`.',
  },
  refused: {
    status: 409,
    title: 'The phase or a rule refuses this milestone',
    advice: '`ruleId` names the rule and `needed` what it would need. Nothing has changed.',
  },
  'client-differs': {
    status: 409,
    title: 'The record number is that of a client with another name or birth date',
    advice:
      'Nothing has changed. Is it the same person, correct the one side or the other (POST /v1/clients/{id}/corrections); is it another, send their own number. `differs` names both sides to whoever may see the client.',
  },
  'record-numbers-differ': {
    status: 409,
    title: 'The record numbers are those of different clients',
    advice:
      'Nothing has changed. Are these clients one person, have them merged (POST /v1/clients/{id}/merges); is a number wrong, send without it. `errors` names each number, and the client to whoever may see them.',
  },
  'client-merged': {
    status: 409,
    title: 'The client is part of another',
    advice:
      'Nothing has changed. `client` is who stays of the two: read and correct that one, or have the merge undone.',
  },
  'merge-refused': {
    status: 409,
    title: 'The two clients are not made one like this',
    advice: '`needed` names what it takes. Nothing has changed.',
  },
  'record-number-taken': {
    status: 409,
    title: 'Another client has this record number',
    advice: 'Nothing has changed. Look the number up: it may be the same person twice.',
  },
  'changed-meanwhile': {
    status: 412,
    title: 'Somebody has changed it since you read it',
    advice:
      'Nothing has changed by this. Read it again, and send what is to hold with the `version`, or the `ETag`, of that.',
  },
  'journey-closed': {
    status: 409,
    title: 'The journey is closed',
    advice: 'A client who returns begins a new journey, with a referral.',
  },
  'journey-not-running': {
    status: 409,
    title: 'The journey is open, but its workflow does not run',
    advice:
      'An operator has ended the workflow, or its history is gone. Report it to whoever runs this program.',
  },
  'policy-published': {
    status: 409,
    title: 'This version of the policy is published already',
    advice: 'What is published never changes: give the document a new `version`.',
  },
  'another-person': {
    status: 409,
    title: 'The page that sent this is not one of the person who is signed in',
    advice:
      'Nothing has changed. Load the page anew. What changes something with the cookie of a session names in `iop-drawn-for` whose page it is, by the id of GET /v1/me; with a bearer token it needs none.',
  },
  'glass-broken-too-often': {
    status: 409,
    title: 'The glass was broken as often as one person may in 24 hours',
    advice:
      'Nothing was opened. Who needs the journey asks the supervisor, who can read it, and can assign it.',
  },
  'glass-searched-too-often': {
    status: 409,
    title: 'It was looked for a client in an emergency as often as one person may in 24 hours',
    advice:
      'Nobody was looked for. The supervisor of the site finds every client of it, and can assign the journey.',
  },
  'request-in-flight': {
    status: 409,
    title: 'A request with this Idempotency-Key is being answered',
    advice: 'Wait for its answer, or send it again a little later.',
  },
  'too-slow': {
    status: 408,
    title: 'The request took too long to arrive',
    advice: 'Send it again, in one go. Lines may take their time; a body has 30 seconds, the headers 20.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    advice: 'Send at most 1 MiB, of payloads 4 MiB; many referrals as lines.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'This route does not take this media type',
    advice: 'Use one of those named in `allowed`.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'This Idempotency-Key was sent with another body',
    advice: 'Send a new key for a new request.',
  },
  'payload-not-opened': {
    status: 422,
    title: 'A sealed payload does not open',
    advice: '`errors` names each by its place: it was changed after it had been sealed, or is not whole.',
  },
  'fhir-bundle-unusable': {
    status: 422,
    title: 'The FHIR bundle cannot be taken as a referral',
    advice: '`errors` names each entry and what is wrong with it.',
  },
  'policy-invalid': {
    status: 422,
    title: 'The policy document has faults',
    advice: '`errors` names each fault with its path and the rule that reads what stands there.',
  },
  'instrument-unscorable': {
    status: 422,
    title: 'The instrument cannot be scored as it was answered',
    advice: '`errors` names each item and what it takes. A total is never imputed; nothing was kept.',
  },
  'too-many-requests': {
    status: 429,
    title: 'There were too many requests in a short time',
    advice: 'Wait for as many seconds as `Retry-After` says, then send it again.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    advice: 'Send at most 16 KiB of address and headers together.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong in this program',
    advice: 'Report the id in `instance`; what happened is in the log under it.',
  },
  unavailable: {
    status: 503,
    title: 'Something this program needs cannot be reached',
    advice: '`down` names it. Nothing was half done: send the same again, with the same Idempotency-Key.',
  },
  'policy-differs': {
    status: 503,
    title: 'The program was started with a policy that is published otherwise',
    advice: 'Whoever runs this program gives the changed document a new `version`, and starts it again.',
  },
  unconfirmed: {
    status: 503,
    title: 'The journey has not confirmed the request in time',
    advice:
      'It may still take effect. Sent again with the same Idempotency-Key, it takes effect once and is answered.',
  },
} as const satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof PROBLEMS;
