import type { ListedJourney } from '../clients/listed.js';
import { Stands } from '../clients/stands.js';
import { nameOf } from '../words/person.js';
import css from './find.module.css';

interface Props {
  readonly id: string;
  readonly row: ListedJourney;
  readonly isChosen: boolean;
  readonly onOpen: () => void;
}

export const FoundClient = ({ id, row, isChosen, onOpen }: Props) => (
  // The field above handles the keys, and says which option is chosen.
  // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events
  <div id={id} role="option" tabIndex={-1} aria-selected={isChosen} className={css.option} onClick={onOpen}>
    <strong>{nameOf(row.client)}</strong>
    <span className="number">{row.client.recordNumber}</span>
    <span className="muted">
      <Stands {...row} />
    </span>
  </div>
);
