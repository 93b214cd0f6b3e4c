import { escaped, page } from './page.js';
import { DEMO_PEOPLE, type DemoPerson } from './people.js';

const buttonOf = ({ id, is, sites }: DemoPerson): string =>
  `<button type="submit" name="person" value="${escaped(id)}"><strong>${escaped(id)}</strong>, ${escaped(is)} ` +
  `(site ${escaped(sites.join(', '))})</button>`;

export const signInPage = (action: string): string =>
  page(
    'Sign in as a demo person',
    `<p>This service runs for a trial: nobody here is real, and nobody needs a password. In production these people do
      not exist, and everybody signs in at the program’s own identity provider.</p>
      <form method="post" action="${escaped(action)}">
        <fieldset>
          <legend>Who are you?</legend>
          ${DEMO_PEOPLE.map(buttonOf).join('\n          ')}
        </fieldset>
      </form>`,
  );

/** @param form the provider's own form, to which the buttons belong */
export const signOutPage = (form: string): string =>
  page(
    'Sign out',
    `${form}
      <p>Whoever uses this browser next can sign in as somebody else.</p>
      <button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>
      <button type="submit" form="op.logoutForm">Stay signed in</button>`,
  );

export const signedOutPage = (): string => page('Signed out', '<p>You can close this page.</p>');

export const faultPage = (said: string): string =>
  page(
    'This did not work',
    `<p>${escaped(said)}</p>
      <p>Go back to the program, and sign in again.</p>`,
  );
