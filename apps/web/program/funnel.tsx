import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useProgram } from '../api/program.js';
import { Asked } from '../parts/asked.js';
import { useNow } from '../words/due-words.js';
import { localDay } from '../words/due.js';
import { useSay } from '../words/say.js';
import { useZone } from '../words/use-zone.js';
import { Figures } from './figures.js';
import css from './program.module.css';
import { cohortOf, outcomesQuery } from './read-outcomes.js';
import { DAYS, USUAL_DAYS, type Days, type ProgramSearch } from './search.js';
import { Steps } from './steps.js';

interface Props {
  readonly search: ProgramSearch;
  readonly onSearch: (search: ProgramSearch) => void;
}

/** How far the clients who were referred in a period have come, and what became of them. A client who takes a step later is not counted in it yet. */
export const Funnel = ({ search, onSearch }: Props) => {
  const say = useSay();
  const timeZone = useZone();
  const { tracks } = useProgram();
  const { days = USUAL_DAYS, track } = search;
  const cohort = cohortOf(localDay(useNow(), timeZone), days, track);
  const query = useQuery({ ...outcomesQuery(cohort), placeholderData: keepPreviousData });
  const set = (chosen: { days: number; track: string }): void =>
    onSearch({
      ...(chosen.days !== USUAL_DAYS && { days: chosen.days as Days }),
      ...(chosen.track !== '' && { track: chosen.track }),
    });
  return (
    <section className="card stack" aria-labelledby="funnel">
      <h2 id="funnel">{say('funnel.title')}</h2>
      <search className={css.filters}>
        <NativeSelect
          label={say('funnel.period')}
          value={String(days)}
          onChange={({ currentTarget: { value } }) => set({ days: Number(value), track: track ?? '' })}
          data={DAYS.map((value) => ({ value: String(value), label: say('funnel.days', { days: value }) }))}
        />
        <NativeSelect
          label={say('caseload.track')}
          value={track ?? ''}
          onChange={({ currentTarget: { value } }) => set({ days, track: value })}
          data={[
            { value: '', label: say('caseload.any') },
            ...tracks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </search>
      <Asked query={query} rows={6}>
        {({ steps, figures, hiddenBelow }) => (
          <>
            <Steps steps={steps} hiddenBelow={hiddenBelow} />
            <Figures figures={figures} hiddenBelow={hiddenBelow} />
          </>
        )}
      </Asked>
    </section>
  );
};
