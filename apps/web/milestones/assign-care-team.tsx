import { assessesOn, useStaff, type StaffMember } from '../api/staff.js';
import { Choice } from '../fields/choice.js';
import { OneOf } from '../fields/one-of.js';
import { textOrNull } from '../fields/text.js';
import { localDay } from '../words/due.js';
import { useNow } from '../words/due-words.js';
import { useSay } from '../words/say.js';
import { useZone } from '../words/use-zone.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const ROLES = ['clinician', 'coordinator', 'supervisor'] as const;

interface Values {
  readonly role: (typeof ROLES)[number];
  readonly staffId: string;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  const timeZone = useZone();
  const today = localDay(useNow(), timeZone);
  const { role } = form.values;
  const staff = useStaff().filter(({ active, roles }) => active && roles.includes(role));
  /** An assessment waits for somebody with the training, so a clinician's label says who has it today. */
  const labelOf = (member: StaffMember): string => {
    const name = member.name ?? member.id;
    return role === 'clinician' && assessesOn(member, today) ? say('team.assesses', { name }) : name;
  };
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
        choices={staff.map((member) => ({ value: member.id, label: labelOf(member) }))}
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
