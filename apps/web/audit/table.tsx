import { useNameOf } from '../api/staff.js';
import css from './audit.module.css';
import shared from '../parts/table.module.css';
import { Day, Time } from '../words/instants.js';
import { RuleTag } from '../words/rule-tag.js';
import { useSay } from '../words/say.js';
import type { AuditRow } from './list-audit.js';

/** One row for each thing that was done. Whom it was about is named by id, because the audit knows no names but those of the staff. */
export const AuditTable = ({ rows }: { readonly rows: readonly AuditRow[] }) => {
  const say = useSay();
  const staff = useNameOf();
  return (
    <table className={`card ${shared.table}`}>
      <caption className="hidden-but-read">{say('nav.audit')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('audit.when')}</th>
          <th scope="col">{say('audit.what')}</th>
          <th scope="col" className={css.wide}>
            {say('audit.how')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(
          ({ chain, seq, at, personId, role, action, outcome, subject, route, ruleId, requestId }) => (
            <tr key={`${chain}.${seq}`}>
              <th scope="row">
                <Day at={at} />, <Time at={at} />
                <br />
                {personId === null ? say('audit.nobody') : staff(personId)}
                <br />
                <span className="muted">{role}</span>
              </th>
              <td>
                {say(`audit.is.${action}`)}{' '}
                <span className={outcome === 'allowed' ? 'tag muted' : 'tag late'}>
                  {say(`audited.${outcome}`)}
                </span>{' '}
                {ruleId && <RuleTag id={ruleId} />}
                {subject && (
                  <>
                    <br />
                    {say(`subject.${subject.kind}`)} <span className="number">{subject.id}</span>
                  </>
                )}
              </td>
              <td className={`muted ${css.wide}`}>
                {route}
                <br />
                {requestId}
                <br />
                {say('audit.place', { chain, seq })}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
};
