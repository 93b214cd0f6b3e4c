import type { Person } from '#access/person';

/** Ids, roles and sites are of letters, digits, dot, dash and underscore (libs/identity/person-of-claims.ts). */
const listed = (words: readonly string[]): string => (words.length > 0 ? words.join(', ') : 'none');

const signedIn = ({ id, roles, sites }: Person): string => `
      <dl>
        <dt>Signed in as</dt>
        <dd>${id}</dd>
        <dt>Roles</dt>
        <dd>${listed(roles)}</dd>
        <dt>Sites</dt>
        <dd>${listed(sites)}</dd>
      </dl>
      <form method="post" action="/sign-out"><button>Sign out</button></form>
      <ul>
        <li><a href="/docs">Try the API by hand</a>, as the person above</li>
        <li><a href="/v1/journeys">Your caseload</a>, as JSON</li>
        <li><a href="/v1/tasks">Your tasks</a>, as JSON</li>
      </ul>`;

const SIGNED_OUT = `
      <p>Nobody is signed in.</p>
      <p><a class="button" href="/sign-in">Sign in</a></p>`;

/** The first page: who is signed in, and where to go. */
export const homePage = (person: Person | null): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Intensive outpatient program</title>
    <link rel="stylesheet" href="/style.css">
  </head>
  <body>
    <main>
      <h1>Intensive outpatient program</h1>${person ? signedIn(person) : SIGNED_OUT}
    </main>
  </body>
</html>
`;
