import { TextInput } from '@mantine/core';
import type { Problem } from '../api/client.js';
import type { SessionOfDay } from '../today/read-sessions.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './attendance.module.css';
import { hasMinutes, said, type Entry } from './entry.js';
import { OutcomePicker } from './outcome-picker.js';

interface Props {
  readonly member: SessionOfDay['members'][number];
  readonly entry: Entry | undefined;
  readonly refused: Problem | undefined;
  readonly onSay: (entry: Entry) => void;
}

/** One client: what is recorded, or what is said of them. The row is one stop of the Tab key; the arrows choose. */
export const Member = ({ member, entry, refused, onSay }: Props) => {
  const say = useSay();
  const { journeyId, client, outcome, attended, minutes, flags } = member;
  const name = nameOf(client);
  const known = (
    <>
      {name} {flags.map((flag) => ` · ${say(`memberFlag.${flag}`)}`)}
    </>
  );
  if (outcome !== null && !refused)
    return (
      <div className={css.member}>
        <p className={css.who}>{known}</p>
        <p className="muted">
          {say(`outcome.${outcome}`)}
          {attended !== null && attended > 0 && <>, {say('attendance.minutes', { minutes: attended })}</>}
        </p>
      </div>
    );
  return (
    <fieldset className={css.member} data-journey={journeyId}>
      <legend className={css.who}>{known}</legend>
      <OutcomePicker
        name={journeyId}
        value={entry?.outcome}
        onChange={(chosen) => onSay(said(chosen, minutes))}
      />
      {entry && hasMinutes(entry.outcome) && (
        <TextInput
          className={css.minutes ?? ''}
          label={say('attendance.there', { minutes })}
          aria-label={say('attendance.thereNamed', { minutes, client: name })}
          inputMode="numeric"
          autoComplete="off"
          value={entry.minutes}
          onChange={({ currentTarget: { value } }) => onSay({ ...entry, minutes: value })}
        />
      )}
      {refused && (
        <p className="late" role="status" lang="en">
          {[refused.detail, ...(refused.needed ?? [])].join(' ')}
        </p>
      )}
    </fieldset>
  );
};
