import { NativeSelect, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useSay } from '../words/say.js';

const SCHEMES = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

export const SchemeChoice = () => {
  const say = useSay();
  // Without `keepTransitions`, Mantine writes a <style> for a moment.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <NativeSelect
      label={say('scheme.label')}
      value={colorScheme}
      onChange={({ currentTarget: { value } }) => setColorScheme(value as MantineColorScheme)}
      data={SCHEMES.map((value) => ({ value, label: say(`scheme.${value}`) }))}
    />
  );
};
