import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useStaff } from '../api/staff.js';
import { Choice } from '../fields/choice.js';
import { Line } from '../fields/line.js';
import { Several } from '../fields/several.js';
import { changedIn } from '../forms/changed-meanwhile.js';
import { RefusedBeforehand } from '../forms/refused-beforehand.js';
import { SendingForm } from '../forms/sending-form.js';
import { useSay } from '../words/say.js';
import { GroupConflict } from './group-conflict.js';
import { arrangedOf, type GroupValues } from './group-values.js';
import type { Group, GroupAfter } from './read-groups.js';
import { useArrange } from './use-arrange.js';
import { useArrangeTrial } from './use-group-trial.js';
import { useBegunGroup } from './use-begun-group.js';
import { WeekFields } from './week-fields.js';
import { everyOneOf } from '../fields/every-one-of.js';

interface Props {
  readonly trackId: string;
  /** Null for a new group. */
  readonly group: GroupAfter | null;
  readonly onCancel: () => void;
  readonly onDone: (group: GroupAfter) => void;
}

const KINDS = everyOneOf<Group['kind']>()(['usual', 'couples']);
const MODES = ['onSite', 'telehealth'] as const;

/** A form for a group: its name, who leads it, how many find a place, when and where it meets. */
export const ArrangeForm = ({ trackId, group, onCancel, onDone }: Props) => {
  const say = useSay();
  const { begun, newerThan, goOnFrom } = useBegunGroup(group);
  const form = useForm<GroupValues>({ initialValues: begun.values });
  const sent = useArrange(trackId, begun.read);
  /** A refusal that was settled: somebody has chosen what is to hold. */
  const [settled, setSettled] = useState<Error | null>(null);
  const sending = { ...sent, error: sent.error === settled ? null : sent.error };
  const newer = newerThan(sending.error, form.values);
  const trial = useArrangeTrial(trackId, arrangedOf(form.values), begun.read);
  const there = begun.read === null ? changedIn(sending.error, trial)?.newer : undefined;
  const clinicians = useStaff().filter(({ active, roles }) => active && roles.includes('clinician'));
  return (
    <SendingForm
      form={form}
      title={say(group ? 'group.save' : 'group.makeIt')}
      done={say('group.arranged')}
      body={arrangedOf}
      isFinal={false}
      sending={sending}
      onCancel={onCancel}
      onDone={onDone}
    >
      {newer && (
        <GroupConflict
          key={newer.read}
          changed={newer.changed}
          base={begun.values}
          mine={form.values}
          theirs={newer.values}
          onChosen={(values) => {
            form.setValues(values);
            setSettled(sent.error);
            goOnFrom({ values: newer.values, read: newer.read });
          }}
        />
      )}
      {there && <p role="status">{say('group.there')}</p>}
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
      {!sending.error && !newer && <RefusedBeforehand trial={trial} />}
    </SendingForm>
  );
};
