import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { LeaveGuard } from '../forms/leave-guard.js';
import { RefusalBox } from '../forms/refusal-box.js';
import type { SessionOfDay } from '../today/read-sessions.js';
import { useSay } from '../words/say.js';
import css from './attendance.module.css';
import { allOthersCame, cancelledFor, entriesOf, type Entries, type Entry } from './entry.js';
import { Member } from './member.js';
import { NotHeld } from './not-held.js';
import { useAttendance, type Refused } from './use-attendance.js';

interface Props {
  readonly date: string;
  readonly session: SessionOfDay;
}

/** One press records a client, and one press all who are left. A refused entry stays in the form, with why; one that was taken turns into text. */
export const AttendanceForm = ({ date, session }: Props) => {
  const say = useSay();
  const list = useRef<HTMLFormElement>(null);
  const [entries, setEntries] = useState<Entries>({});
  const [refused, setRefused] = useState<Refused>({});
  const attendance = useAttendance(date, session);
  const count = Object.keys(entries).length;
  const open = session.members.filter(({ outcome }) => outcome === null).length;

  const saidOf = (journeyId: string, entry: Entry | undefined): void => {
    const { [journeyId]: _, ...others } = entries;
    const { [journeyId]: __, ...stillRefused } = refused;
    setEntries(entry ? { ...others, [journeyId]: entry } : others);
    if (!entry) setRefused(stillRefused);
  };
  const send = (all: Entries): void => {
    setEntries(all);
    attendance.send(entriesOf(all), {
      onSuccess: (found) => {
        const left = Object.keys(found);
        setRefused(found);
        setEntries(Object.fromEntries(Object.entries(all).filter(([id]) => left.includes(id))));
        notifications.show({
          message: say('attendance.done', {
            taken: Object.keys(all).length - left.length,
            refused: left.length,
          }),
          closeButtonProps: { 'aria-label': say('close') },
        });
        if (left[0]) list.current?.querySelector<HTMLElement>(`[data-journey="${left[0]}"] input`)?.focus();
      },
    });
  };
  return (
    <form
      ref={list}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0) send(entries);
      }}
    >
      {open > 0 && (
        <div className="row">
          <Button variant="default" onClick={() => setEntries(allOthersCame(session.members, entries))}>
            {say('attendance.others', { minutes: session.minutes })}
          </Button>
          <NotHeld
            count={open}
            isPending={attendance.isPending}
            onCancelled={(reason) => send({ ...entries, ...cancelledFor(session.members, reason) })}
          />
        </div>
      )}
      {attendance.error && <RefusalBox error={attendance.error} />}
      <div className={`card ${css.list}`}>
        {session.members.map((member) => (
          <Member
            key={member.journeyId}
            member={member}
            entry={entries[member.journeyId]}
            refused={refused[member.journeyId]}
            onSay={(entry) => saidOf(member.journeyId, entry)}
          />
        ))}
      </div>
      <div className={css.bar}>
        <p role="status" className="number">
          {say('attendance.said', { count, open })}
        </p>
        <Button type="submit" loading={attendance.isPending} disabled={count === 0}>
          {say('attendance.record', { count })}
        </Button>
      </div>
      <LeaveGuard isOn={() => Object.keys(entries).length > 0} />
    </form>
  );
};
