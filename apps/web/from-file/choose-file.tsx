import { useId } from 'react';
import { useSay } from '../words/say.js';
import css from './from-file.module.css';

/** The browser's own field for a file: a file can be dropped on it, and it is a button for whoever drops nothing (WCAG 2.5.7). */
export const ChooseFile = ({ onFile }: { readonly onFile: (file: File) => void }) => {
  const say = useSay();
  const id = useId();
  return (
    <div className="card stack">
      <label htmlFor={id}>{say('file.choose')}</label>
      <input
        id={id}
        className={css.drop}
        type="file"
        accept=".ndjson,.jsonl,.json,application/x-ndjson,application/fhir+json,application/json"
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
        }}
      />
      <p id={`${id}-hint`} className="muted">
        {say('file.hint')}
      </p>
    </div>
  );
};
