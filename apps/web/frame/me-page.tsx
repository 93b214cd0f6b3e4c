import { useMe } from '../api/me.js';
import { useSay } from '../words/say.js';
import css from './me-page.module.css';
import { PageHead } from '../parts/page-head.js';
import { KeysChoice } from './keys-choice.js';
import { LiveChoice } from './live-choice.js';

/** Who is signed in, as the API knows them. */
export const MePage = () => {
  const say = useSay();
  const { id, name, roles, sites, may } = useMe();
  const lines = [
    [say('me.id'), id],
    [say('me.roles'), roles.map((role) => say(`role.${role}`)).join(', ')],
    [say('me.sites'), sites.join(', ')],
  ] as const;
  return (
    <>
      <PageHead page="me" title={say('nav.me')} heading={name ?? id} />
      <dl className={`card ${css.lines}`}>
        {lines.map(([what, value]) => (
          <div key={what} className={css.line}>
            <dt className="muted">{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {may.includes('list Journey') && <LiveChoice />}
      <KeysChoice />
      <p>
        <a href="/docs">{say('me.api')}</a>
      </p>
    </>
  );
};
