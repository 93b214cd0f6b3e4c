import { useQuery } from '@tanstack/react-query';
import { clientQuery } from '../api/journey.js';
import { useKnownLines } from '../clients/known-lines.js';
import { staysQuery, type Client } from '../clients/read-known.js';
import { StayWhen } from '../clients/stay-when.js';
import { Asked } from '../parts/asked.js';
import table from '../parts/table.module.css';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './merges.module.css';

interface Props {
  /** Ids of the two clients. */
  readonly first: string;
  readonly second: string;
}

/** Two clients side by side, line by line; what differs says so. */
export const BothSides = ({ first, second }: Props) => {
  const [one, other] = [useQuery(clientQuery(first)), useQuery(clientQuery(second))];
  return (
    <Asked query={one} rows={8}>
      {(left) => (
        <Asked query={other} rows={8}>
          {(right) => <Sides sides={[left, right]} />}
        </Asked>
      )}
    </Asked>
  );
};

const Sides = ({ sides }: { readonly sides: readonly [Client, Client] }) => {
  const say = useSay();
  const linesOf = useKnownLines();
  const [left, right] = [linesOf(sides[0]), linesOf(sides[1])];
  return (
    <table className={`${table.table} ${css.sides}`}>
      <thead>
        <tr>
          <td />
          {sides.map((client) => (
            <th key={client.id} scope="col">
              {nameOf(client)} <span className="number muted">{client.recordNumber}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {left.map((line, place) => {
          const other = right[place]!;
          const differs = line.is !== null && other.is !== null && line.is !== other.is;
          return (
            <tr key={line.label} className={differs ? css.differs : undefined}>
              <th scope="row">
                {line.label}
                {differs && (
                  <>
                    {' '}
                    <span className="tag">{say('merge.differs')}</span>
                  </>
                )}
              </th>
              {[line, other].map(({ value }, side) => (
                <td key={sides[side]!.id}>
                  {value ?? <span className="muted">{say('client.notKnown')}</span>}
                </td>
              ))}
            </tr>
          );
        })}
        <tr>
          <th scope="row">{say('client.stays')}</th>
          {sides.map(({ id }) => (
            <td key={id}>
              <StaysOf clientId={id} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
};

const StaysOf = ({ clientId }: { readonly clientId: string }) => {
  const say = useSay();
  return (
    <Asked query={useQuery(staysQuery(clientId))} rows={1}>
      {(stays) =>
        stays.length === 0 ? (
          say('known.stays', { count: 0 })
        ) : (
          <ul className="plain">
            {stays.map((stay) => (
              <li key={stay.journeyId}>
                <StayWhen {...stay} />
              </li>
            ))}
          </ul>
        )
      }
    </Asked>
  );
};
