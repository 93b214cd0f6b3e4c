import { useSay } from '../words/say.js';
import css from './attendance.module.css';
import { OUTCOMES, type Outcome, type Picked } from './entry.js';

interface Props {
  readonly name: string;
  readonly value: Outcome | undefined;
  readonly onChange: (outcome: Picked) => void;
}

const SIGNS = { attended: '✓', late: '◔', excused: '–', noShow: '✕' } as const;

/** Radio buttons as large as a thumb, with their words: a sign alone would have to be learned. */
export const OutcomePicker = ({ name, value, onChange }: Props) => {
  const say = useSay();
  return (
    <div className={css.picker}>
      {OUTCOMES.map((outcome) => (
        <label key={outcome} className={css.choice}>
          <input
            type="radio"
            name={name}
            value={outcome}
            checked={value === outcome}
            onChange={() => onChange(outcome)}
          />
          <span aria-hidden="true">{SIGNS[outcome]}</span> {say(`pick.${outcome}`)}
        </label>
      ))}
    </div>
  );
};
