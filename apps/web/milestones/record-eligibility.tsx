import { Fieldset } from '@mantine/core';
import { Reason } from '../fields/reason.js';
import { Several } from '../fields/several.js';
import { textOrNull } from '../fields/text.js';
import { Track } from '../fields/track.js';
import { isYes, YesNo, type YesNoValue } from '../fields/yes-no.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const NEEDS = ['emotionalCrisis', 'earlyRecoverySupport', 'mustKeepWorkingOrStudying'] as const;
const EXCLUSIONS = ['medicalDetox', 'watch24h', 'acuteDependence', 'residentialComorbidity'] as const;
const HOME = ['safe', 'support', 'livesWithPeopleWhoUse'] as const;

interface Values {
  readonly answers: {
    readonly needs: (typeof NEEDS)[number][];
    readonly exclusions: (typeof EXCLUSIONS)[number][];
    readonly willing: YesNoValue;
    readonly home: Readonly<Record<(typeof HOME)[number], YesNoValue>>;
  };
  readonly track: string;
  readonly seat: string;
  readonly reason: string;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Several
        form={form}
        path="answers.needs"
        label={say('eligibility.needs')}
        choices={NEEDS.map((value) => ({ value, label: say(`need.${value}`) }))}
      />
      <Several
        form={form}
        path="answers.exclusions"
        label={say('eligibility.exclusions')}
        choices={EXCLUSIONS.map((value) => ({ value, label: say(`exclusion.${value}`) }))}
      />
      <YesNo form={form} path="answers.willing" label={say('eligibility.willing')} />
      <Fieldset legend={say('eligibility.home')}>
        {HOME.map((what) => (
          <YesNo key={what} form={form} path={`answers.home.${what}`} label={say(`home.${what}`)} />
        ))}
      </Fieldset>
      <Track form={form} path="track" />
      <Track form={form} path="seat" label={say('eligibility.seat')} none={say('eligibility.noSeat')} />
      <Reason form={form} />
    </>
  );
};

export const Form = milestoneForm({
  path: 'record-eligibility',
  initial: ({ view }): Values => ({
    answers: {
      needs: [],
      exclusions: [],
      willing: '',
      home: { safe: '', support: '', livesWithPeopleWhoUse: '' },
    },
    track: view.track ?? '',
    seat: '',
    reason: '',
  }),
  Fields,
  body: ({ answers: { home, willing, ...answers }, track, seat, reason }) => ({
    answers: {
      ...answers,
      willing: isYes(willing),
      home: {
        safe: isYes(home.safe),
        support: isYes(home.support),
        livesWithPeopleWhoUse: isYes(home.livesWithPeopleWhoUse),
      },
    },
    track,
    seat: textOrNull(seat),
    reason: textOrNull(reason),
  }),
});
