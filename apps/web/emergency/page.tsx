import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Line } from '../fields/line.js';
import { fieldFaults, useFieldFaultWords } from '../forms/field-faults.js';
import { RefusalBox } from '../forms/refusal-box.js';
import { PageHead } from '../parts/page-head.js';
import { useSay } from '../words/say.js';
import css from './emergency.module.css';
import { Hits } from './hits.js';
import { useSearch, type Sought } from './use-search.js';

/** Finds a client who is not in the person's caseload: only by the exact family name and birth date. */
export const EmergencyPage = () => {
  const say = useSay();
  const faultWords = useFieldFaultWords();
  const form = useForm<Sought>({ initialValues: { family: '', birthDate: '' } });
  const { search, hits, isPending, error } = useSearch();
  const send = (sought: Sought): void =>
    search(sought, {
      onError: (refused) => {
        const faults = fieldFaults(refused);
        form.setErrors(Object.fromEntries(faults.map(({ field, detail }) => [field, faultWords(detail)])));
        if (faults[0]) form.getInputNode(faults[0].field)?.focus();
      },
    });
  return (
    <>
      <PageHead page="emergency" title={say('emergency.title')}>
        <p className="muted">{say('emergency.what')}</p>
      </PageHead>
      <form className={`card ${css.form}`} onSubmit={(event) => form.onSubmit(send)(event)} noValidate>
        <Line form={form} path="family" label={say('emergency.family')} isNeeded />
        <Line form={form} path="birthDate" label={say('emergency.born')} type="date" isNeeded />
        <Button type="submit" loading={isPending}>
          {say('emergency.look')}
        </Button>
      </form>
      {error && <RefusalBox error={error} />}
      <div role="status">{hits && !isPending && !error && <Hits hits={hits} />}</div>
    </>
  );
};
