import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMe } from '../api/me.js';
import { useOwnTracks } from '../api/own-tracks.js';
import { useProgram } from '../api/program.js';
import { useStaff } from '../api/staff.js';
import { PHASES } from '../clients/phases.js';
import { useSay } from '../words/say.js';
import css from './caseload.module.css';
import { SORTS, type CaseloadSearch, type Sort } from './search.js';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly search: CaseloadSearch;
  readonly onSearch: (search: CaseloadSearch) => void;
  /** The board's columns are the phases, each in the order of what is due. So it has no choice of phase or order, and a name is looked for in the table. */
  readonly isBoard: boolean;
}

type Choice = Exclude<keyof CaseloadSearch, 'late' | 'sort' | 'as'>;

/** Filters of the caseload. Each works at once. Those in the address come back with it; a name is typed anew, because it is in no history. */
export const CaseloadFilters = ({ text, onText, search, onSearch, isBoard }: Props) => {
  const say = useSay();
  const { tiers } = useProgram();
  const tracks = useOwnTracks();
  const staff = useStaff();
  const { may } = useMe();
  const choices: readonly (readonly [Choice, readonly { value: string; label: string }[]])[] = [
    ['phase', PHASES.map((value) => ({ value, label: say(`phase.${value}`) }))],
    ['tier', tiers.map(({ id, name }) => ({ value: id, label: name }))],
    ['track', tracks.map(({ id, name }) => ({ value: id, label: name }))],
    [
      'staff',
      staff
        .filter(({ roles, active }) => may.includes('list Staff') && active && roles.includes('clinician'))
        .map(({ id, name }) => ({ value: id, label: name ?? id })),
    ],
    // Without a version in the address it is not shown: who looks for clients seldom asks for it.
    ['policyVersion', [search.policyVersion ?? []].flat().map((value) => ({ value, label: value }))],
  ];
  const set = (name: Choice, value: string): void => {
    const { [name]: _, ...others } = search;
    onSearch(value === '' ? others : { ...others, [name]: value });
  };
  const { late, ...others } = search;
  return (
    <search className={`card ${css.filters}`}>
      {!isBoard && (
        <TextInput
          label={say('caseload.words')}
          value={text}
          onChange={({ currentTarget: { value } }) => onText(value)}
          autoComplete="off"
        />
      )}
      {choices
        .filter(([name, data]) => data.length > 0 && !(isBoard && name === 'phase'))
        .map(([name, data]) => (
          <NativeSelect
            key={name}
            label={say(`caseload.${name}`)}
            value={search[name] ?? ''}
            onChange={({ currentTarget: { value } }) => set(name, value)}
            data={[{ value: '', label: say('caseload.any') }, ...data]}
          />
        ))}
      {!isBoard && (
        <NativeSelect
          label={say('caseload.sort')}
          value={search.sort ?? 'due'}
          onChange={({ currentTarget: { value } }) => onSearch({ ...search, sort: value as Sort })}
          data={SORTS.map((value) => ({ value, label: say(`sort.${value}`) }))}
        />
      )}
      <Checkbox
        className={css.late}
        label={say('caseload.late')}
        checked={late ?? false}
        onChange={({ currentTarget: { checked } }) => onSearch(checked ? { ...others, late: true } : others)}
      />
    </search>
  );
};
