import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useStaff } from '../api/staff.js';
import { Choice } from '../fields/choice.js';
import { Line } from '../fields/line.js';
import { Several } from '../fields/several.js';
import { SendingForm } from '../forms/sending-form.js';
import { useSay } from '../words/say.js';
import { arrangedOf, valuesOf, type GroupValues } from './group-values.js';
import type { Group } from './read-groups.js';
import { useArrange } from './use-arrange.js';
import { WeekFields } from './week-fields.js';
import { everyOneOf } from '../fields/every-one-of.js';

interface Props {
  readonly trackId: string;
  /** Null for a new group. */
  readonly group: Group | null;
  readonly onCancel: () => void;
  readonly onDone: (group: Group) => void;
}

const KINDS = everyOneOf<Group['kind']>()(['usual', 'couples']);
const MODES = ['onSite', 'telehealth'] as const;

/** A form for a group: its name, who leads it, how many find a place, when and where it meets. */
export const ArrangeForm = ({ trackId, group, onCancel, onDone }: Props) => {
  const say = useSay();
  const [begun] = useState(() => valuesOf(group));
  const form = useForm<GroupValues>({ initialValues: begun });
  const clinicians = useStaff().filter(({ active, roles }) => active && roles.includes('clinician'));
  return (
    <SendingForm
      form={form}
      title={say(group ? 'group.save' : 'group.makeIt')}
      done={say('group.arranged')}
      body={arrangedOf}
      isFinal={false}
      sending={useArrange(trackId)}
      onCancel={onCancel}
      onDone={onDone}
    >
      <Line form={form} path="title" label={say('group.called')} />
      {!group && (
        <Line form={form} path="group" label={say('group.id')} hint={say('group.idHint')} isNeeded />
      )}
      <Choice
        form={form}
        path="kind"
        label={say('group.kind')}
        choices={KINDS.map((value) => ({ value, label: say(`groupKind.${value}`) }))}
      />
      <Line form={form} path="capacity" label={say('group.capacity')} type="number" isNeeded />
      <Several
        form={form}
        path="therapists"
        label={say('group.leads')}
        choices={clinicians.map(({ id, name }) => ({ value: id, label: name ?? id }))}
      />
      <WeekFields form={form} />
      <Choice
        form={form}
        path="mode"
        label={say('extra.mode')}
        choices={MODES.map((value) => ({ value, label: say(`mode.${value}`) }))}
      />
      <Line form={form} path="room" label={say('group.room')} />
      <Line form={form} path="link" label={say('group.linkField')} hint={say('group.linkHint')} />
    </SendingForm>
  );
};
