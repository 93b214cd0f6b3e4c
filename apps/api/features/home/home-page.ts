import { rolesThatMight } from '#access/ability';
import type { Action, Subject } from '#access/access-rule';
import type { Person } from '#access/person';

/** What is worth a look, to whoever may. */
const LISTS: readonly { path: string; title: string; action: Action; subject: Subject }[] = [
  { path: '/v1/journeys', title: 'The caseload', action: 'list', subject: 'Journey' },
  { path: '/v1/tasks', title: 'Tasks', action: 'list', subject: 'Task' },
  { path: '/v1/tracks', title: 'Tracks and their seats', action: 'list', subject: 'Track' },
  { path: '/v1/audit', title: 'The audit', action: 'read', subject: 'Audit' },
];

/** Ids, roles and sites are of letters, digits, dot, dash and underscore (libs/identity/person-of-claims.ts). */
const listed = (words: readonly string[]): string => (words.length > 0 ? words.join(', ') : 'none');

const signedIn = (person: Person): string => `
      <dl>
        <dt>Signed in as</dt>
        <dd>${person.id}</dd>
        <dt>Roles</dt>
        <dd>${listed(person.roles)}</dd>
        <dt>Sites</dt>
        <dd>${listed(person.sites)}</dd>
      </dl>
      <form method="post" action="/sign-out"><button>Sign out</button></form>
      <ul>
        <li><a href="/docs">Try the API by hand</a>, as the person above</li>${LISTS.filter(
          ({ action, subject }) => rolesThatMight(person, action, subject).length > 0,
        )
          .map(
            ({ path, title }) => `
        <li><a href="${path}">${title}</a>, as JSON</li>`,
          )
          .join('')}
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
