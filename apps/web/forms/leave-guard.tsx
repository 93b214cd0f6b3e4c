import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { Dialog } from '../parts/dialog.js';
import { useSay } from '../words/say.js';

interface Props {
  readonly isOn: () => boolean;
  /** The question, and its two answers. By default it asks whether what was typed is discarded. */
  readonly question?: string;
  readonly stay?: string;
  readonly go?: string;
}

/** Asks before somebody leaves what they have typed; never where they have typed nothing. */
export const LeaveGuard = ({ isOn, ...words }: Props) => {
  const say = useSay();
  const { question = say('form.discard'), stay = say('form.keep'), go = say('form.drop') } = words;
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: isOn,
    enableBeforeUnload: isOn,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog title={question} onClose={reset}>
      <div className="row">
        <Button variant="default" onClick={reset} data-autofocus>
          {stay}
        </Button>
        <Button onClick={proceed}>{go}</Button>
      </div>
    </Dialog>
  );
};
