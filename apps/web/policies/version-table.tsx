import { Link } from '@tanstack/react-router';
import table from '../parts/table.module.css';
import { useSay } from '../words/say.js';
import css from './policies.module.css';
import { PolicyStatus } from './policy-status.js';
import type { ListedPolicy } from './read-policies.js';
import { WhoAndWhen } from './who-and-when.js';

/** One row a version, latest first. */
export const VersionTable = ({ versions }: { readonly versions: readonly ListedPolicy[] }) => {
  const say = useSay();
  return (
    <table className={`card ${table.table}`}>
      <caption className="hidden-but-read">{say('nav.policies')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('policies.version')}</th>
          <th scope="col">{say('policies.who')}</th>
          <th scope="col" className={css.wide}>
            {say('policies.note')}
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((policy) => (
          <tr key={policy.version}>
            <th scope="row">
              <Link to="/program/policies/$version" params={{ version: policy.version }}>
                {policy.version}
              </Link>
              <br />
              <PolicyStatus policy={policy} />
            </th>
            <td>
              <WhoAndWhen policy={policy} />
            </td>
            <td className={css.wide}>{policy.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
