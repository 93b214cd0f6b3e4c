import type { UseFormReturnType } from '@mantine/form';
import { Rows } from '../clinical/rows.js';
import { SUBSTANCES, type Substance } from '../clinical/substances.js';
import { Check } from '../fields/check.js';
import { Choice } from '../fields/choice.js';
import { Line } from '../fields/line.js';
import { OneOf } from '../fields/one-of.js';
import type { FactBody } from '../milestones/bodies.js';
import { instantOf } from '../words/local-time.js';
import { useSay } from '../words/say.js';
import { factForm } from './fact-form.js';
import { everyOneOf } from '../fields/every-one-of.js';

type Body = FactBody<'toxicology'>;

const SPECIMENS = everyOneOf<Body['specimen']>()(['urine', 'oralFluid', 'breath', 'blood', 'hair']);
const STATUSES = everyOneOf<Body['status']>()(['collected', 'refused', 'dilute']);
const KINDS = everyOneOf<Body['kind']>()(['screen', 'confirmation']);
const FOUND = ['positive', 'negative'] as const;

interface ResultRow {
  readonly substance: '' | Substance;
  readonly found: '' | (typeof FOUND)[number];
  readonly expectedByPrescription: boolean;
}

interface Values {
  readonly collectedAt: string;
  readonly specimen: (typeof SPECIMENS)[number];
  readonly status: (typeof STATUSES)[number];
  readonly kind: (typeof KINDS)[number];
  readonly results: readonly ResultRow[];
}

const NO_RESULT: ResultRow = { substance: '', found: '', expectedByPrescription: false };

const Fields = ({ form }: { readonly form: UseFormReturnType<Values> }) => {
  const say = useSay();
  const { status, kind, results } = form.values;
  return (
    <>
      <Choice
        form={form}
        path="kind"
        label={say('toxicology.kind')}
        choices={KINDS.map((value) => ({ value, label: say(`toxicologyKind.${value}`) }))}
      />
      <Line
        form={form}
        path="collectedAt"
        label={say('toxicology.collectedAt')}
        {...(kind === 'confirmation' && { hint: say('toxicology.sameSpecimen') })}
        type="datetime-local"
        isNeeded
      />
      <Choice
        form={form}
        path="specimen"
        label={say('toxicology.specimen')}
        choices={SPECIMENS.map((value) => ({ value, label: say(`specimen.${value}`) }))}
      />
      <Choice
        form={form}
        path="status"
        label={say('toxicology.status')}
        choices={STATUSES.map((value) => ({ value, label: say(`toxicologyStatus.${value}`) }))}
      />
      {status !== 'refused' && (
        <Rows
          title={say('toxicology.results')}
          count={results.length}
          named={say('toxicology.result')}
          add={say('toxicology.add')}
          most={SUBSTANCES.length}
          onAdd={() => form.insertListItem('results', NO_RESULT)}
          onRemove={(index) => form.removeListItem('results', index)}
        >
          {(index) => (
            <>
              <OneOf
                form={form}
                path={`results.${index}.substance`}
                label={say('clinical.substance')}
                isNeeded
                choices={SUBSTANCES.map((value) => ({ value, label: say(`substance.${value}`) }))}
              />
              <OneOf
                form={form}
                path={`results.${index}.found`}
                label={say('toxicology.found')}
                isNeeded
                choices={FOUND.map((value) => ({ value, label: say(`found.${value}`) }))}
              />
              <Check
                form={form}
                path={`results.${index}.expectedByPrescription`}
                label={say('toxicology.expected')}
              />
            </>
          )}
        </Rows>
      )}
      <p>{say('toxicology.does')}</p>
    </>
  );
};

/** A toxicology test: what came out, or that it was refused. What is positive and not prescribed counts as a relapse (R-TOXICOLOGY). */
export const Form = factForm({
  fact: 'toxicology',
  initial: (): Values => ({
    ...{ collectedAt: '', specimen: 'urine', status: 'collected', kind: 'screen', results: [NO_RESULT] },
  }),
  Fields,
  body: ({ collectedAt, specimen, status, kind, results }, { timeZone }): Body => ({
    collectedAt: instantOf(collectedAt, timeZone) ?? collectedAt,
    ...{ specimen, status, kind },
    // What is not chosen is sent as it stands, so that the API names the field.
    results: status === 'refused' ? [] : (results as Body['results']),
  }),
});
