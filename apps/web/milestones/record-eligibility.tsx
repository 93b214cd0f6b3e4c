import { Fieldset } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTrackName } from '../api/program.js';
import { screeningQuery, type Screening } from '../api/screening.js';
import { Reason } from '../fields/reason.js';
import { Several } from '../fields/several.js';
import { Track } from '../fields/track.js';
import { YesNo } from '../fields/yes-no.js';
import type { DryRun } from '../forms/use-dry-run.js';
import { Loading } from '../parts/loading.js';
import { useSay } from '../words/say.js';
import { EligibilityPanel } from './eligibility-panel.js';
import {
  begunEligibility,
  eligibilityOf,
  EXCLUSIONS,
  HOME,
  NEEDS,
  type EligibilityValues,
} from './eligibility-values.js';
import { milestoneForm, type FieldsProps, type JourneyForm } from './milestone-form.js';

const Fields = ({ form }: FieldsProps<EligibilityValues>) => {
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

/** The word on the button, where the screening ends with it. That depends on the answers, and on whether risk is screened. */
const useAction = ({ seat, track }: EligibilityValues, dryRun: DryRun | undefined): string | undefined => {
  const say = useSay();
  const trackName = useTrackName();
  if (!dryRun?.effects.some((event) => event === 'waitlisted' || event === 'admitted')) return undefined;
  return seat === ''
    ? say('eligibility.saveAndWait', { track: trackName(track) })
    : say('eligibility.saveAndSeat', { track: trackName(seat) });
};

const EligibilityForm = milestoneForm({
  path: 'record-eligibility',
  isReplacing: true,
  initial: ({ view }, _, { last, track }) =>
    begunEligibility(
      last as Screening['eligibility'],
      view.track ?? (typeof track === 'string' ? track : ''),
    ),
  Fields,
  Panel: EligibilityPanel,
  useAction,
  body: eligibilityOf,
});

/**
 * The form begins with what was answered last. A person who found somebody not eligible comes back to write a reason, and not to answer it all again. What a
 * colleague records meanwhile changes nothing in the form.
 */
export const Form: JourneyForm = ({ defaults, ...props }) => {
  const { data, isPending } = useQuery(screeningQuery(props.journey.view.journeyId));
  if (isPending) return <Loading rows={6} />;
  return <EligibilityForm defaults={{ ...defaults, last: data?.eligibility ?? null }} {...props} />;
};
