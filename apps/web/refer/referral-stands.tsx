import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import css from '../forms/form.module.css';
import { Day, LocalDate, Time } from '../words/instants.js';
import { problemWord } from '../words/problem-word.js';
import { WhyRefused } from '../words/why-refused.js';
import { RuleTag } from '../words/rule-tag.js';
import { isWord, useSay } from '../words/say.js';
import type { ReferralValues } from './referral.js';
import { useTriedReferral } from './try-referral.js';

/**
 * What the referral in the form would lead to: whether a first journey, a return or a readmission begins, and until when the client is called; or what stands
 * against it.
 */
export const ReferralStands = ({ referral }: { readonly referral: ReferralValues }) => {
  const say = useSay();
  const tried = useTriedReferral(referral);
  const { ok = true, refusal = null, recommended = null, otherSite = false } = tried ?? {};
  const code = refusal ? problemWord(refusal) : '';
  return (
    <section className={refusal ? css.refusal : css.stands} aria-label={say('refer.stands')}>
      <p role="status">
        {!tried && say('refer.notYet')}
        {refusal && (
          <>
            <strong>{say('form.notYet')}</strong>{' '}
            {isWord(code) ? say(code) : <WhyRefused detail={refusal.detail} ruleId={refusal.ruleId} />}{' '}
            {refusal.ruleId && <RuleTag id={refusal.ruleId} />}
          </>
        )}
        {otherSite && say('refer.elsewhere')}
        {tried && ok && recommended?.about !== 'referral' && say('stands.ok')}
        {recommended?.about === 'referral' && say(whatBegins(recommended))}
      </p>
      {refusal?.differs?.map(({ field, known, sent }) => {
        const name = `client.${field}`;
        return (
          <p key={field}>
            <FormattedMessage
              id="refer.differs"
              values={{
                field: isWord(name) ? say(name) : field,
                known: shown(field, known),
                sent: shown(field, sent),
              }}
            />
          </p>
        );
      })}
      {recommended?.about === 'referral' && recommended.contactBy && (
        <p>
          <FormattedMessage
            id="refer.contactBy"
            values={{ day: <Day at={recommended.contactBy} />, time: <Time at={recommended.contactBy} /> }}
          />
        </p>
      )}
    </section>
  );
};

/** A value of a client as people read it: a date as dates are written, and a dash for nothing. */
const shown = (field: string, value: string | null): ReactNode => {
  if (value === null) return '–';
  return field === 'birthDate' ? <LocalDate date={value} /> : value;
};

const whatBegins = ({ returns, readmits }: { readonly returns: boolean; readonly readmits: boolean }) => {
  if (readmits) return 'refer.readmits' as const;
  return returns ? ('refer.returns' as const) : ('refer.first' as const);
};
