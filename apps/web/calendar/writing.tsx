import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import type { SiteCalendar } from '../closures/read-calendar.js';
import { LeaveGuard } from '../forms/leave-guard.js';
import { daysIn, isSame, type Days } from './days.js';
import { EditForm } from './edit-form.js';
import { Look } from './look.js';
import type { Publication } from './use-publishing.js';

interface Props {
  readonly calendar: SiteCalendar;
  readonly onAnew: () => void;
  readonly onDone: (publication: Publication) => void;
}

/** Three steps: writing the days, looking at what they would change, and publishing them. Going back loses nothing of what was written. */
export const Writing = ({ calendar, onAnew, onDone }: Props) => {
  // The calendar as it was when the form was begun. The second step says whether another one was published meanwhile.
  const [begun] = useState(calendar);
  const [before] = useState(() => daysIn(begun));
  const form = useForm<Days>({ initialValues: before });
  const [after, setAfter] = useState<Days | null>(null);
  const [hasLooked, setLooked] = useState(false);
  const isLeft = useRef(false);
  const leave = (): void => {
    isLeft.current = true;
  };
  return (
    <>
      {after === null ? (
        <EditForm
          form={form}
          before={begun.version === null ? null : before}
          takesFocus={hasLooked}
          onNext={() => setAfter(form.values)}
        />
      ) : (
        <Look
          calendar={begun}
          before={before}
          after={after}
          onBack={() => (setAfter(null), setLooked(true))}
          onAnew={() => (leave(), onAnew())}
          onDone={(publication) => (leave(), onDone(publication))}
        />
      )}
      <LeaveGuard isOn={() => !isLeft.current && !isSame(form.values, before)} />
    </>
  );
};
