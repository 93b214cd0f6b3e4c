import { NativeSelect, TextInput } from '@mantine/core';
import { useStaff } from '../api/staff.js';
import css from './audit.module.css';
import { useSay } from '../words/say.js';
import { ACTIONS, OUTCOMES, type AuditSearch } from './search.js';

interface Props {
  readonly search: AuditSearch;
  readonly onSearch: (search: AuditSearch) => void;
}

type Name = keyof AuditSearch;

/** Filters of the audit. Each works at once, and stands in the address: they are only ids, codes and dates. */
export const AuditFilters = ({ search, onSearch }: Props) => {
  const say = useSay();
  const staff = useStaff();
  const set = (name: Name, value: string): void => {
    const { [name]: _, ...others } = search;
    onSearch(value === '' ? others : { ...others, [name]: value });
  };
  const any = { value: '', label: say('caseload.any') };
  const choices = [
    ['person', staff.map(({ id, name }) => ({ value: id, label: name ?? id }))],
    ['action', ACTIONS.map((value) => ({ value, label: say(`audit.is.${value}`) }))],
    ['outcome', OUTCOMES.map((value) => ({ value, label: say(`audited.${value}`) }))],
  ] as const;
  return (
    <search className={`card ${css.filters}`}>
      {choices.map(([name, data]) => (
        <NativeSelect
          key={name}
          label={say(`audit.${name}`)}
          value={search[name] ?? ''}
          onChange={({ currentTarget: { value } }) => set(name, value)}
          data={[any, ...data]}
        />
      ))}
      <TextInput
        label={say('audit.subject')}
        description={say('audit.subjectHint')}
        value={search.subject ?? ''}
        onChange={({ currentTarget: { value } }) => set('subject', value.trim())}
        autoComplete="off"
      />
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          label={say(`audit.${name}`)}
          value={search[name] ?? ''}
          onChange={({ currentTarget: { value } }) => set(name, value)}
        />
      ))}
    </search>
  );
};
