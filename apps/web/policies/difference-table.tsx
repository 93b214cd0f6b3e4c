import table from '../parts/table.module.css';
import { useSay } from '../words/say.js';
import css from './policies.module.css';
import { whatDiffers } from './what-differs.js';

interface Props {
  readonly before: object;
  readonly after: object;
  readonly caption: string;
}

/** The version is left out: it names the document, and says nothing of what is in it. */
const NAME = 'version';

/** The places at which two documents differ, one by one. */
export const DifferenceTable = ({ before, after, caption }: Props) => {
  const say = useSay();
  const rows = whatDiffers(before, after).filter(({ path }) => path !== NAME);
  if (rows.length === 0) return <p>{say('policies.same')}</p>;
  return (
    <table className={table.table}>
      <caption className={css.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('policies.place')}</th>
          <th scope="col">{say('policies.before')}</th>
          <th scope="col">{say('policies.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ path, before: now, after: then }) => (
          <tr key={path}>
            <th scope="row">
              <code>{path}</code>
            </th>
            <td>
              <Value value={now} />
            </td>
            <td>
              <Value value={then} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Value = ({ value }: { readonly value: unknown }) => {
  const say = useSay();
  return value === undefined ? say('policies.nothing') : <code>{JSON.stringify(value)}</code>;
};
