import { TextInput } from '@mantine/core';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useLanguageName } from '../words/language-name.js';
import { languagesBy, tagOf } from '../words/languages.js';
import { useSay } from '../words/say.js';
import type { Bound } from './bound.js';

interface Props {
  readonly form: Bound;
  readonly path: string;
}

/** What the form gives to a field of a text. */
interface Input {
  readonly value?: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (event: unknown) => void;
  readonly error?: ReactNode;
}

/** What is no language goes to the API in quotes, which no tag has: so it is refused at its field, and never kept as a language that nobody speaks. */
const unknown = (text: string): string => `"${text}"`;
const UNKNOWN = /^"(.*)"$/s;

/**
 * The language that somebody speaks, chosen by its name from a list that typing makes shorter; the form has its BCP 47 tag. It is the browser's own list, which
 * phones show above their keyboard.
 */
export const LanguageOf = ({ form, path }: Props) => {
  const say = useSay();
  const { locale } = useIntl();
  const nameOf = useLanguageName();
  const list = useId();
  const languages = useMemo(() => languagesBy(nameOf, locale), [nameOf, locale]);
  const input = form.getInputProps(path) as Input;
  const tag = input.value ?? '';
  // While it is typed, the text stays as it is: only afterwards is it the name of the language that was meant.
  const [typed, setTyped] = useState<string | null>(null);
  const named = UNKNOWN.exec(tag)?.[1] ?? (tag === '' ? '' : nameOf(tag));
  const change = (text: string): void => {
    setTyped(text);
    input.onChange(text.trim() === '' ? '' : (tagOf(text, languages, nameOf, locale) ?? unknown(text)));
  };
  return (
    <>
      <TextInput
        label={say('client.language')}
        description={say('client.languageHint')}
        list={list}
        autoComplete="off"
        {...input}
        value={typed ?? named}
        onChange={({ currentTarget: { value: text } }) => change(text)}
        onBlur={(event) => (setTyped(null), input.onBlur?.(event))}
      />
      <datalist id={list}>
        {languages.map(({ tag: code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
    </>
  );
};
