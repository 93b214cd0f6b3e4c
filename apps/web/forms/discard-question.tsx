import { Button } from '@mantine/core';
import { Dialog } from '../parts/dialog.js';
import { useSay } from '../words/say.js';

interface Props {
  /** The question, and its two answers. By default it asks whether what was typed is discarded. */
  readonly question?: string | undefined;
  readonly stay?: string | undefined;
  readonly go?: string | undefined;
  readonly onStay: () => void;
  readonly onGo: () => void;
}

/** Asks whether what was typed is to go. */
export const DiscardQuestion = ({ onStay, onGo, ...words }: Props) => {
  const say = useSay();
  const { question = say('form.discard'), stay = say('form.keep'), go = say('form.drop') } = words;
  return (
    <Dialog title={question} onClose={onStay}>
      <div className="row">
        <Button variant="default" onClick={onStay} data-autofocus>
          {stay}
        </Button>
        <Button onClick={onGo}>{go}</Button>
      </div>
    </Dialog>
  );
};
