import { useStaff } from '../api/staff.js';
import { Choice } from '../fields/choice.js';
import { OneOf } from '../fields/one-of.js';
import { textOrNull } from '../fields/text.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const ROLES = ['clinician', 'coordinator', 'supervisor'] as const;

interface Values {
  readonly role: (typeof ROLES)[number];
  readonly staffId: string;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  const staff = useStaff().filter(({ active, roles }) => active && roles.includes(form.values.role));
  return (
    <>
      <Choice
        form={form}
        path="role"
        label={say('team.role')}
        choices={ROLES.map((value) => ({ value, label: say(`role.${value}`) }))}
      />
      <OneOf
        form={form}
        path="staffId"
        label={say('team.who')}
        none={say('team.nobody')}
        choices={staff.map(({ id, name }) => ({ value: id, label: name ?? id }))}
      />
    </>
  );
};

export const Form = milestoneForm({
  path: 'assign-care-team',
  isReplacing: true,
  initial: ({ view }): Values => ({ role: 'clinician', staffId: view.careTeam.clinician ?? '' }),
  Fields,
  body: ({ role, staffId }) => ({ role, staffId: textOrNull(staffId) }),
});
