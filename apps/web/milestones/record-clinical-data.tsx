import { useQuery } from '@tanstack/react-query';
import { MedicinesFields } from '../clinical/medicines-fields.js';
import { clinicalDataQuery, type ClinicalData } from '../clinical/read-clinical-data.js';
import { SubstancesFields } from '../clinical/substances-fields.js';
import { changedParts, clinicalParts, clinicalValues } from '../clinical/values.js';
import type { ClinicalBody, ClinicalValues } from '../clinical/values.js';
import { Check } from '../fields/check.js';
import { Line } from '../fields/line.js';
import { LongText } from '../fields/long-text.js';
import { OneOf } from '../fields/one-of.js';
import { Asked } from '../parts/asked.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps, type JourneyForm } from './milestone-form.js';

const LIVING = ['homeless', 'dependent', 'independent'] as const;
const EMPLOYMENTS = [
  ...(['fullTime', 'partTime', 'unemployed', 'homemaker', 'student'] as const),
  ...(['retiredOrDisabled', 'inAnInstitution', 'otherwiseNotInTheLaborForce'] as const),
];
const SOURCES = [
  ...(['individual', 'substanceUseCareProvider', 'otherHealthCareProvider', 'school'] as const),
  ...(['employer', 'otherCommunityReferral', 'courtOrCriminalJustice'] as const),
];

interface Values extends ClinicalValues {
  /** As it was on record when the form was opened. */
  readonly onRecord: ClinicalBody;
  readonly isFromLastStay: boolean;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  const none = say('clinical.notSaid');
  return (
    <>
      <p className="muted">{say(form.values.isFromLastStay ? 'clinical.lastStay' : 'clinical.hint')}</p>
      <SubstancesFields form={form} />
      <LongText form={form} path="diagnoses" label={say('clinical.diagnoses')} hint={say('clinical.codes')} />
      {form.values.diagnoses.trim() === '' && (
        <Check form={form} path="none.diagnoses" label={say('clinical.noDiagnoses')} />
      )}
      <MedicinesFields form={form} />
      <OneOf
        form={form}
        path="livingArrangement"
        label={say('clinical.living')}
        none={none}
        choices={LIVING.map((value) => ({ value, label: say(`living.${value}`) }))}
      />
      <OneOf
        form={form}
        path="employment"
        label={say('clinical.employment')}
        none={none}
        choices={EMPLOYMENTS.map((value) => ({ value, label: say(`employment.${value}`) }))}
      />
      <Line form={form} path="arrestsIn30Days" label={say('clinical.arrests')} type="number" />
      <OneOf
        form={form}
        path="referralSource"
        label={say('clinical.referralSource')}
        none={none}
        choices={SOURCES.map((value) => ({ value, label: say(`referralSource.${value}`) }))}
      />
    </>
  );
};

/** A journey without any clinical data begins with those of the client's last stay; nothing of it is on record until it is sent. */
const begun = ({ parts, before }: ClinicalData): Values => ({
  ...clinicalValues(before?.parts ?? parts),
  onRecord: clinicalParts(clinicalValues(parts)),
  isFromLastStay: before !== null,
});

const Filled = milestoneForm({
  path: 'record-clinical-data',
  isReplacing: true,
  initial: (_journey, _program, { data }): Values => begun(data as ClinicalData),
  Fields,
  body: (values) => changedParts(values, values.onRecord),
});

/** Clinical data, part by part: what is left as it was is not sent (R-CLINICAL). */
export const Form: JourneyForm = (props) => (
  <Asked query={useQuery(clinicalDataQuery(props.journey.view.journeyId))} rows={8}>
    {(data) => <Filled {...props} defaults={{ data }} />}
  </Asked>
);
