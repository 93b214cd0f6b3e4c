import { Button } from '@mantine/core';
import { useMe } from '../api/me.js';
import { useSay } from '../words/say.js';
import css from './frame.module.css';
import { LanguageChoice } from './language-choice.js';
import { SchemeChoice } from './scheme-choice.js';
import { session } from '../state/session.js';

/** Who is signed in, how the pages look to them, and the way out. The way out is a form, so that the provider signs them out, too. */
export const Who = () => {
  const say = useSay();
  const { id, name, roles } = useMe();
  return (
    <div className={css.who}>
      <p>
        {name ?? id}
        <br />
        <span className="muted">{roles.map((role) => say(`role.${role}`)).join(', ')}</span>
      </p>
      <SchemeChoice />
      <LanguageChoice />
      <form method="post" action="/sign-out" onSubmit={() => session.signedOut()}>
        <Button type="submit" variant="default" className={css.stretch}>
          {say('session.signOut')}
        </Button>
      </form>
    </div>
  );
};
