import type { UseFormReturnType } from '@mantine/form';
import type { Schemas } from '../api/client.js';
import { Check } from '../fields/check.js';
import { Line } from '../fields/line.js';
import { OneOf } from '../fields/one-of.js';
import { useSay } from '../words/say.js';
import { Rows } from './rows.js';
import { NO_MEDICINE, type ClinicalValues } from './values.js';
import { everyOneOf } from '../fields/every-one-of.js';

const MEDICINES = everyOneOf<Schemas['AddictionMedicine']['medicine']>()([
  'methadone',
  'buprenorphine',
  'naltrexone',
  'acamprosate',
  'disulfiram',
  'nicotineReplacement',
  'varenicline',
  'bupropion',
  'other',
]);

export const MedicinesFields = ({ form }: { readonly form: UseFormReturnType<ClinicalValues> }) => {
  const say = useSay();
  const { medicines } = form.values;
  return (
    <Rows
      title={say('clinical.medicines')}
      count={medicines.length}
      named={say('clinical.medicine')}
      add={say('clinical.addMedicine')}
      most={MEDICINES.length}
      onAdd={() => form.insertListItem('medicines', NO_MEDICINE)}
      onRemove={(index) => form.removeListItem('medicines', index)}
      also={
        medicines.length === 0 && (
          <Check form={form} path="none.medicines" label={say('clinical.noMedicines')} />
        )
      }
    >
      {(index) => (
        <>
          <OneOf
            form={form}
            path={`medicines.${index}.medicine`}
            label={say('clinical.medicine')}
            isNeeded
            choices={MEDICINES.map((value) => ({ value, label: say(`medicine.${value}`) }))}
          />
          <Line
            form={form}
            path={`medicines.${index}.since`}
            label={say('clinical.since')}
            type="date"
            isNeeded
          />
        </>
      )}
    </Rows>
  );
};
