import { Button, Textarea, TextInput } from '@mantine/core';
import { RefusedWords } from './refused-words.js';
import type { Problem } from '../api/client.js';
import type { SessionOfDay } from '../today/read-sessions.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './attendance.module.css';
import { correctionOf, hasMinutes, said, type Entry } from './entry.js';
import { OutcomePicker } from './outcome-picker.js';
import { RecordedMember } from './recorded-member.js';

interface Props {
  readonly member: SessionOfDay['members'][number];
  readonly entry: Entry | undefined;
  readonly refused: Problem | undefined;
  /** Undefined takes the entry back: what is recorded stays. */
  readonly onSay: (entry: Entry | undefined) => void;
}

/** One client: what is recorded, or what is entered for them. The row is one stop of the Tab key; the arrows choose. */
export const Member = ({ member, entry, refused, onSay }: Props) => {
  const say = useSay();
  const { journeyId, client, outcome, minutes, flags } = member;
  const name = nameOf(client);
  const known = (
    <>
      {name} {flags.map((flag) => ` · ${say(`memberFlag.${flag}`)}`)}
    </>
  );
  if (outcome !== null && !entry && !refused)
    return (
      <RecordedMember member={member} outcome={outcome} onChange={() => onSay(correctionOf(member))}>
        {known}
      </RecordedMember>
    );
  return (
    <fieldset className={css.member} data-journey={journeyId}>
      <legend className={css.who}>{known}</legend>
      <OutcomePicker
        name={journeyId}
        value={entry?.outcome}
        onChange={(chosen) => onSay(said(chosen, minutes, entry))}
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
      {entry && outcome !== null && (
        <>
          <Textarea
            label={say('attendance.why')}
            aria-label={say('attendance.whyNamed', { client: name })}
            required
            value={entry.reason ?? ''}
            onChange={({ currentTarget: { value } }) => onSay({ ...entry, reason: value })}
          />
          <div>
            <Button
              variant="default"
              aria-label={say('attendance.keepNamed', { client: name })}
              onClick={() => onSay(undefined)}
            >
              {say('attendance.keep')}
            </Button>
          </div>
        </>
      )}
      {refused && <RefusedWords problem={refused} />}
    </fieldset>
  );
};
