import { Check } from '../fields/check.js';
import { Several } from '../fields/several.js';
import { useSay } from '../words/say.js';
import type { BodyOf } from './bodies.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';
import { everyOneOf } from '../fields/every-one-of.js';

type Service = BodyOf<'record-interim-services'>['services'][number];

const SERVICES = everyOneOf<Service>()([
  'hivAndTbCounselling',
  'needleRiskCounselling',
  'hivOrTbReferral',
  'prenatalReferral',
  'alcoholAndDrugsInPregnancyCounselling',
]);

interface Values {
  readonly services: readonly Service[];
  readonly noSeatElsewhere: boolean;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Several
        form={form}
        path="services"
        label={say('interim.given')}
        choices={SERVICES.map((value) => ({ value, label: say(`interim.${value}`) }))}
      />
      <Check form={form} path="noSeatElsewhere" label={say('interim.noSeatElsewhere')} />
    </>
  );
};

/** What a client is given who waits and injects or is pregnant (R-INTERIM); and that other programs were asked for a seat, and have none. */
export const Form = milestoneForm({
  path: 'record-interim-services',
  initial: (): Values => ({ services: [], noSeatElsewhere: false }),
  Fields,
  body: ({ services, noSeatElsewhere }) => ({
    services: [...services],
    ...(noSeatElsewhere && { noSeatElsewhere }),
  }),
});
