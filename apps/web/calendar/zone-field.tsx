import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Bound } from '../fields/bound.js';
import { useSay } from '../words/say.js';
import { zonesWith } from './zones.js';

interface Props {
  readonly form: Bound;
  /** The zone that the site has. */
  readonly known: string;
}

/** Chooses the time zone of the site. Zones of the United States come first, each with the name that people use for it. */
export const ZoneField = ({ form, known }: Props) => {
  const say = useSay();
  const { locale } = useIntl();
  const [{ first, others }] = useState(() => zonesWith(known, locale));
  return (
    <NativeSelect
      label={say('calendar.zone')}
      description={say('calendar.zoneHint')}
      data={[
        { group: say('calendar.zonesFirst'), items: [...first] },
        { group: say('calendar.zonesOthers'), items: [...others] },
      ]}
      {...form.getInputProps('timeZone')}
    />
  );
};
