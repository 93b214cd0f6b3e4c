import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../parts/dialog.js';
import { useSay } from '../words/say.js';

interface Props {
  /** How many clients it is said of: all who are not recorded yet. */
  readonly count: number;
  readonly isPending: boolean;
  readonly onCancelled: (reason: string) => void;
}

/** Records that the program did not hold the session, or will not, so that nobody has missed it. It is asked once more, because it is said of everybody. */
export const NotHeld = ({ count, isPending, onCancelled }: Props) => {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say('notHeld.open')}
      </Button>
      {isOpen && (
        <Dialog title={say('notHeld.title')} onClose={() => setOpen(false)}>
          <form
            className="stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              event.stopPropagation();
              setOpen(false);
              onCancelled(reason);
            }}
          >
            <p>{say('notHeld.what', { count })}</p>
            <Textarea
              label={say('field.reasonOptional')}
              value={reason}
              onChange={({ currentTarget: { value } }) => setReason(value)}
              data-autofocus
            />
            <div className="row">
              <Button variant="default" onClick={() => setOpen(false)}>
                {say('form.cancel')}
              </Button>
              <Button type="submit" loading={isPending}>
                {say('notHeld.record', { count })}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
};
