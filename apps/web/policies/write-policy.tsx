import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { LongText } from '../fields/long-text.js';
import { textOrNull } from '../fields/text.js';
import { SendingForm } from '../forms/sending-form.js';
import { useSay } from '../words/say.js';
import { CheckPanel } from './check-panel.js';
import { syntaxFault, type Place } from './places.js';
import css from './policies.module.css';
import { useCheck } from './use-check.js';
import { useKeepPolicy } from './use-keep-policy.js';

interface Props {
  readonly text: string;
  readonly note: string;
  /** The version that it is written from. */
  readonly from: string;
}

const ROWS = 24;

/** The document as a text, and beside it what the rules say to it while it is written. */
export const WritePolicy = ({ text, note, from }: Props) => {
  const say = useSay();
  const navigate = useNavigate();
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useForm({
    initialValues: { document: text, note },
    validate: { document: (written) => (syntaxFault(written) ? say('check.notJson') : null) },
  });
  const sending = useKeepPolicy();
  const { document } = form.values;
  const to = (version: string): void =>
    void navigate({ to: '/program/policies/$version', params: { version } });

  const show = ({ offset, length, line }: Place): void => {
    const { current } = area;
    if (!current) return;
    current.focus();
    current.setSelectionRange(offset, offset + length);
    // A selection does not scroll by itself, so its line is brought to the middle.
    const height = current.scrollHeight / current.value.split('\n').length;
    current.scrollTop = Math.max(0, line * height - current.clientHeight / 2);
  };
  return (
    <div className={css.write}>
      <SendingForm
        form={form}
        title={say('write.keep')}
        done={say('write.kept')}
        body={({ document: written, note: why }) => ({
          document: JSON.parse(written) as Record<string, unknown>,
          note: textOrNull(why),
          draft: true,
        })}
        isFinal={false}
        sending={sending}
        onCancel={() => to(from)}
        onDone={({ version }) => to(version)}
      >
        <Textarea
          ref={area}
          label={say('write.document')}
          rows={ROWS}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          classNames={{ input: css.document ?? '' }}
          {...form.getInputProps('document')}
        />
        <LongText form={form} path="note" label={say('write.note')} />
      </SendingForm>
      <CheckPanel text={document} check={useCheck(document)} onShow={show} />
    </div>
  );
};
