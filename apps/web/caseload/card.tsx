import { Link } from '@tanstack/react-router';
import { useTierName } from '../api/program.js';
import { useNameOf } from '../api/staff.js';
import { Flags } from '../clients/flags.js';
import type { ListedJourney } from '../clients/listed.js';
import { Stands } from '../clients/stands.js';
import { OnItsClock } from '../rehearsal/on-its-clock.js';
import { DueWords } from '../words/due-words.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './board.module.css';

interface Props {
  readonly row: ListedJourney;
  /** The card is in a column, which says the phase. */
  readonly isInColumn?: boolean;
  /** It is not in the list any more, and keeps its place for a moment. */
  readonly isGone: boolean;
}

/** One client: who, where they stand, what is due next. The name is the link; nothing else of it is pressed, or dragged. */
export const JourneyCard = ({ row, isInColumn = false, isGone }: Props) => {
  const say = useSay();
  const staff = useNameOf();
  const tierName = useTierName();
  const { journeyId, client, tier, day, nextDue, careTeam } = row;
  const stands = isInColumn ? tier && tierName(tier) : <Stands {...row} />;
  return (
    <li className={`card ${css.card}`} inert={isGone}>
      <p>
        <Link to="/journeys/$journeyId" params={{ journeyId }}>
          {nameOf(client)}
        </Link>{' '}
        <span className="number muted">{client.recordNumber}</span>
      </p>
      {(stands || day) && (
        <p>
          {stands}
          {day && (
            <span className="muted">
              {stands && ', '}
              {say('caseload.day', day)}
            </span>
          )}
        </p>
      )}
      {nextDue && (
        <p>
          {say(`matter.${nextDue.kind}`)},{' '}
          <OnItsClock journeyId={journeyId}>
            <DueWords at={nextDue.at} />
          </OnItsClock>
        </p>
      )}
      {careTeam.clinician && <p className="muted">{staff(careTeam.clinician)}</p>}
      <Flags {...row} />
    </li>
  );
};
