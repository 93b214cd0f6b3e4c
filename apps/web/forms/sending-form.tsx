import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSay } from '../words/say.js';
import { fieldFaults, useFieldFaultWords } from './field-faults.js';
import { fieldOnPage } from './field-on-page.js';
import css from './form.module.css';
import { BeforeLeaving } from './before-leaving.js';
import { DiscardQuestion } from './discard-question.js';
import { LeaveGuard } from './leave-guard.js';
import { RefusalBox } from './refusal-box.js';
import type { Sending } from './sending.js';
import { useEsc } from './use-esc.js';
import { useHeadingInSight } from './use-heading-in-sight.js';
import { useLaidAside, type KeptDraft } from './use-laid-aside.js';

interface Props<V extends object, Body, After> {
  readonly form: UseFormReturnType<V>;
  /** What it does: the heading, and the word on the button. */
  readonly title: string;
  /** The word on the button, where it says more than the heading. */
  readonly action?: string | undefined;
  /** What the rules say to what stands in the fields: beside them where there is room, else below. */
  readonly panel?: ReactNode;
  /** Whether the heading takes the focus when the form comes: not where it is one of several on a page. */
  readonly takesFocus?: boolean;
  /** The form unfolds in a row of a list, below the heading of that row. */
  readonly isInRow?: boolean;
  /** What the page says once it is done; a function where that depends on the answer; null where it is one step further, and nothing is done yet. */
  readonly done: string | ((after: After) => string) | null;
  readonly body: (values: V) => Body;
  /** Whether it cannot be taken back: then it is read back before it is sent. */
  readonly isFinal: boolean;
  readonly sending: Sending<Body, After>;
  /** The word on the button that goes away without sending, where it is not *Cancel*. */
  readonly cancel?: string | undefined;
  readonly onCancel: () => void;
  /** Where it goes on once it is done. */
  readonly onDone: (after: After) => void;
  /** Leaving loses nothing, because what was typed is kept elsewhere. */
  readonly isKept?: boolean;
  /** The draft in which what was typed is kept. */
  readonly draft?: KeptDraft;
  readonly children: ReactNode;
}

/**
 * A form that is sent now, or stays on the page: there is no queue for later. What is refused is said in place. Only the person who typed it can lose what
 * was typed.
 */
export function SendingForm<V extends object, Body, After>(props: Props<V, Body, After>) {
  const { form, title, action = title, done, body, isFinal, sending, onCancel, onDone, children } = props;
  const { panel, takesFocus = true, isInRow = false, isKept = false, draft, cancel } = props;
  const say = useSay();
  const Heading = isInRow ? 'h4' : 'h2';
  const head = useRef<HTMLHeadingElement>(null);
  const isSent = useRef(false);
  const [isReadBack, setReadBack] = useState(false);
  const faultWords = useFieldFaultWords();
  const whole = useRef<HTMLFormElement>(null);
  const [isAsking, setAsking] = useState(false);
  const { isAside, leave } = useLaidAside(form, title, draft);
  useHeadingInSight(head, takesFocus);
  const isLost = (): boolean =>
    form.isDirty() && !isSent.current && !isKept && draft?.isKept() !== true && !isAside();
  useEsc(whole, takesFocus && !isInRow, () => {
    if (sending.isPending) return;
    // A step back loses nothing.
    if (cancel === undefined && isLost()) setAsking(true);
    else onCancel();
  });

  const send = (values: V): void => {
    if (isFinal && !isReadBack) return setReadBack(true);
    sending.send(body(values), {
      onSuccess: (after) => {
        if (done === null) return onDone(after);
        isSent.current = true;
        const message = typeof done === 'string' ? done : done(after);
        notifications.show({ message, closeButtonProps: { 'aria-label': say('close') } });
        onDone(after);
      },
      onError: (error) => {
        const faults = fieldFaults(error);
        setReadBack(false);
        const fields = faults.map(({ field }) => fieldOnPage(whole.current!, field));
        form.setErrors(
          Object.fromEntries(
            faults.map(({ field, detail }, place) => [fields[place]?.path ?? field, faultWords(detail)]),
          ),
        );
        fields[0]?.control.focus();
      },
    });
  };
  const pressed = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  };

  return (
    // The fields handle their own keys; here is only what Ctrl Enter does in any of them.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <form
      ref={whole}
      className={`${isInRow ? '' : 'card'} ${css.form} ${panel ? css.wide : ''}`}
      onSubmit={(event) => form.onSubmit(send)(event)}
      onKeyDown={pressed}
      noValidate
    >
      <Heading ref={head} tabIndex={-1}>
        {title}
      </Heading>
      <BeforeLeaving value={leave}>
        {sending.error && <RefusalBox error={sending.error} />}
        {panel ? (
          <div className={css.beside}>
            <div className={css.fields}>{children}</div>
            <div className={css.panel}>{panel}</div>
          </div>
        ) : (
          children
        )}
      </BeforeLeaving>
      {isReadBack && (
        <p className={css.final} role="alert">
          {say('form.final')}
        </p>
      )}
      <div className={isInRow ? 'row' : css.buttons}>
        <Button variant="default" onClick={onCancel}>
          {cancel ?? say('form.cancel')}
        </Button>
        <Button type="submit" loading={sending.isPending}>
          {isReadBack ? say('form.yes', { what: title }) : action}
        </Button>
      </div>
      <LeaveGuard isOn={isLost} />
      {isAsking && (
        <DiscardQuestion
          onStay={() => setAsking(false)}
          onGo={() => {
            form.reset();
            onCancel();
          }}
        />
      )}
    </form>
  );
}
