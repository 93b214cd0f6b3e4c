import { use, useLayoutEffect, useRef, useState } from 'react';
import type { Problem } from '../api/client.js';
import { useSay } from '../words/say.js';
import { useFieldFaultWords } from './field-faults.js';
import { useFieldName } from './field-name.js';
import { fieldOnPage } from './field-on-page.js';
import css from './form.module.css';
import { WordsOfDocument } from './words-of-document.js';

type Fault = NonNullable<Problem['errors']>[number];

interface Props {
  readonly faults: readonly Fault[];
  /** What is refused is a policy document. Its fields are called as they stand in it (`tiers[2].name`), because whoever is refused has written them by that name. */
  readonly isOfDocument?: boolean;
}

/** Each field that could not be taken, by what the form calls it, and what is wrong with it. Pressing it leads to the field, where the page has it. */
export const FaultList = ({ faults, isOfDocument = false }: Props) => {
  const say = useSay();
  const fieldName = useFieldName();
  const list = useRef<HTMLUListElement>(null);
  const [labels, setLabels] = useState<readonly (string | null)[]>([]);
  const onPage = (field: string) => fieldOnPage(list.current?.closest('form, main') ?? document, field);
  // The labels are read once the page has them, and again in another language.
  useLayoutEffect(() => {
    const root = list.current!.closest('form, main') ?? document;
    setLabels(faults.map(({ field }) => fieldOnPage(root, field)?.name ?? null));
  }, [faults, say]);
  return (
    <ul className={css.needed} ref={list}>
      {faults.map(({ field, detail }, place) => {
        const label = labels[place] ?? null;
        const name = label || (fieldName(field) ?? say('requires.anotherField'));
        if (isOfDocument)
          return (
            <li key={`${field} ${detail}`}>
              <code>{field}</code>: <FaultWords detail={detail} />
            </li>
          );
        return (
          <li key={`${field} ${detail}`}>
            {label === null ? (
              name
            ) : (
              <button type="button" className={css.toField} onClick={() => onPage(field)?.control.focus()}>
                {name}
              </button>
            )}
            : <FaultWords detail={detail} />
          </li>
        );
      })}
    </ul>
  );
};

/** What is wrong with a field. */
export const FaultWords = ({ detail }: { readonly detail: string }) => {
  const ofDocument = use(WordsOfDocument)(detail);
  const ofField = useFieldFaultWords()(detail);
  const words = ofDocument ?? ofField;
  return <span {...(words === detail && { lang: 'en' })}>{words}</span>;
};
