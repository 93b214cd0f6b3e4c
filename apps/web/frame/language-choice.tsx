import { NativeSelect } from '@mantine/core';
import { choose, LANGUAGES, spoken, type Language } from '../words/language.js';
import { useSay } from '../words/say.js';
import { useStore } from '../state/store.js';

/** Each language in its own words. */
export const LanguageChoice = () => {
  const say = useSay();
  const { language } = useStore(spoken);
  return (
    <NativeSelect
      label={say('language.label')}
      value={language}
      onChange={({ currentTarget: { value } }) => void choose(value as Language)}
      data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
    />
  );
};
