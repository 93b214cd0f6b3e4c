import type { UseFormReturnType } from '@mantine/form';
import { Check } from '../fields/check.js';
import { Line } from '../fields/line.js';
import { OneOf } from '../fields/one-of.js';
import { useSay } from '../words/say.js';
import { Rows } from './rows.js';
import { SUBSTANCES, type SubstanceUse } from './substances.js';
import { NO_SUBSTANCE, type ClinicalValues } from './values.js';
import { everyOneOf } from '../fields/every-one-of.js';

const ROUTES = everyOneOf<SubstanceUse['route']>()(['oral', 'smoking', 'inhalation', 'injection', 'other']);
const FREQUENCIES = everyOneOf<SubstanceUse['frequency']>()([
  'notInThePastMonth',
  'oneToThreeTimesInThePastMonth',
  'oneOrTwoTimesAWeek',
  'threeToSixTimesAWeek',
  'daily',
]);
/** As many as the yearly reports take, the primary one first. */
const MOST = 3;

export const SubstancesFields = ({ form }: { readonly form: UseFormReturnType<ClinicalValues> }) => {
  const say = useSay();
  const { substances } = form.values;
  return (
    <Rows
      title={say('clinical.substances')}
      count={substances.length}
      named={say('clinical.substance')}
      add={say('clinical.addSubstance')}
      most={MOST}
      onAdd={() => form.insertListItem('substances', NO_SUBSTANCE)}
      onRemove={(index) => form.removeListItem('substances', index)}
      also={
        substances.length === 0 && (
          <Check form={form} path="none.substances" label={say('clinical.noSubstances')} />
        )
      }
    >
      {(index) => (
        <>
          <OneOf
            form={form}
            path={`substances.${index}.substance`}
            label={say('clinical.substance')}
            isNeeded
            choices={SUBSTANCES.map((value) => ({ value, label: say(`substance.${value}`) }))}
          />
          <OneOf
            form={form}
            path={`substances.${index}.route`}
            label={say('clinical.route')}
            isNeeded
            choices={ROUTES.map((value) => ({ value, label: say(`route.${value}`) }))}
          />
          <OneOf
            form={form}
            path={`substances.${index}.frequency`}
            label={say('clinical.frequency')}
            isNeeded
            choices={FREQUENCIES.map((value) => ({ value, label: say(`frequency.${value}`) }))}
          />
          <Line
            form={form}
            path={`substances.${index}.lastUse`}
            label={say('clinical.lastUse')}
            type="date"
          />
          <Line
            form={form}
            path={`substances.${index}.ageOfFirstUse`}
            label={say('clinical.ageOfFirstUse')}
            type="number"
          />
        </>
      )}
    </Rows>
  );
};
