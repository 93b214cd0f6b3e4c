import { Link } from '@tanstack/react-router';
import { useNameOf } from '../api/staff.js';
import table from '../parts/table.module.css';
import { useSay } from '../words/say.js';
import css from './groups.module.css';
import { titleOf, type Group } from './read-groups.js';
import { When } from './when.js';

interface Props {
  readonly trackId: string;
  readonly groups: readonly Group[];
}

export const GroupsTable = ({ trackId, groups }: Props) => {
  const say = useSay();
  const staff = useNameOf();
  return (
    <table className={table.table} aria-labelledby={`track-${trackId}`}>
      <thead>
        <tr>
          <th scope="col">{say('group.name')}</th>
          <th scope="col">{say('group.when')}</th>
          <th scope="col">{say('group.places')}</th>
          <th scope="col" className={css.wide}>
            {say('group.leads')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.id}>
            <th scope="row">
              <Link to="/groups/$track/$group" params={{ track: trackId, group: group.id }}>
                {titleOf(group)}
              </Link>
              {group.kind === 'couples' && <span className="muted"> {say('group.couples')}</span>}
            </th>
            <td>
              <When schedule={group.schedule} />
            </td>
            <td className="number">{say('group.taken', { size: group.size, capacity: group.capacity })}</td>
            <td className={css.wide}>{group.therapists.map(staff).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
