import type { UseFormReturnType } from '@mantine/form';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useAside } from './aside.js';

/** The draft of a form, where one is kept. */
export interface KeptDraft {
  /** Whether this form has drafts. */
  readonly isOn: boolean;
  readonly isKept: () => boolean;
  /** Keeps what stands in the form now, without waiting for a pause. */
  readonly keepNow: () => Promise<void>;
}

interface LaidAside {
  /** Whether what was typed waits elsewhere, so that leaving loses nothing. */
  readonly isAside: () => boolean;
  /** To be called before somebody goes from this form to what it needs; null where there is nowhere to lay it. */
  readonly leave: (() => Promise<void>) | null;
}

const differing = <V extends object>(now: V, before: V): Partial<V> =>
  Object.fromEntries(
    Object.entries(now).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof V]),
    ),
  ) as Partial<V>;

/**
 * Lays what was typed in a form aside while somebody does what it needs first, and puts it back when the form is there again. Only fields that were typed in are
 * put back: the others begin with what is on record by then. A form with drafts keeps one in place of this, because a draft also knows what it was begun over.
 */
export const useLaidAside = <V extends object>(
  form: UseFormReturnType<V>,
  title: string,
  draft: KeptDraft | undefined,
): LaidAside => {
  const aside = useAside();
  const router = useRouter();
  const id = useId();
  // The form stays at the address at which it was opened, also while another page is already on its way.
  const [address] = useState(() => router.latestLocation.href);
  const lay = useEffectEvent(async (isLeft: boolean): Promise<void> => {
    if (!isLeft && !form.isDirty()) return;
    if (draft?.isOn) {
      await draft.keepNow();
      // What cannot be kept now stays with its form, which asks before it is left.
      if (form.isDirty() && !draft.isKept()) return;
    }
    const typed =
      draft?.isOn || !form.isDirty() ? null : differing(form.getValues(), form.getInitialValues());
    aside!.put({ address, title, typed });
  });
  const putBack = useEffectEvent(() => {
    const left = aside!.take({ address, title });
    if (left?.typed) form.setValues(left.typed);
  });
  useEffect(() => {
    if (!aside) return undefined;
    putBack();
    return aside.opened(id, (isLeft) => lay(isLeft));
  }, [aside, id]);
  return {
    isAside: () => aside?.has({ address, title }) === true,
    leave: aside && (() => aside.leave(id)),
  };
};
