import type { OrganisationDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { ActForm, Choice, Field } from '../../features/sign-in/form';
import { Submit } from '../../shared/ui/field';
import { dayOf } from '../../features/sign-in/when';
import { useLocale } from '../../shared/i18n/text';
import { useWords } from '../../shared/workspace/text';
import { Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';

interface Part {
  readonly organisation: OrganisationDetail;
}

/** Staff confirms an organisation that waits, or refuses it. */
export function Decision(): ReactElement {
  const words = useWords();
  return (
    <div className={frame['actions']}>
      <ActForm act="decide" fields={{ decision: 'confirmed' }} inline>
        <Submit>{words('account.organisation.confirm')}</Submit>
      </ActForm>
      <ActForm act="decide" fields={{ decision: 'refused' }} inline>
        <Submit quiet>{words('account.organisation.refuse')}</Submit>
      </ActForm>
    </div>
  );
}

export function People({ organisation, manages }: Part & { readonly manages: boolean }): ReactElement {
  const words = useWords();
  return (
    <Section title={words('account.organisation.people')}>
      <ul className={frame['rows']}>
        {organisation.people.map(({ id: personId, name, email, role }) => (
          <li key={personId}>
            <span>{words('account.organisation.person', { name, email, role: words(`account.role.${role}`) })}</span>
            {manages && (
              <div className={frame['actions']}>
                <ActForm act="role" fields={{ personId, role: role === 'manager' ? 'member' : 'manager' }} inline>
                  <Submit quiet>
                    {words(
                      role === 'manager' ? 'account.organisation.makeMember' : 'account.organisation.makeManager',
                      { name },
                    )}
                  </Submit>
                </ActForm>
                <ActForm act="remove" fields={{ personId }} inline>
                  <Submit quiet>{words('account.organisation.remove', { name })}</Submit>
                </ActForm>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Invitations({ organisation }: Part): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  return (
    <Section title={words('account.organisation.invite')}>
      <ActForm act="invite">
        <Field act="invite" name="email" type="email" label={words('account.signIn.email')} />
        <Choice
          act="invite"
          name="role"
          label={words('account.organisation.invite.role')}
          value="member"
          options={[
            ['member', words('account.role.member')],
            ['manager', words('account.role.manager')],
          ]}
        />
        <Submit quiet>{words('account.organisation.invite.submit')}</Submit>
      </ActForm>
      {organisation.invitations.length > 0 && (
        <>
          <h3>{words('account.organisation.invitations')}</h3>
          <ul className={frame['rows']}>
            {organisation.invitations.map(({ id, email, role, expiresAt, expired, mail, mailError }) => (
              <li key={id}>
                <span>
                  {words('account.organisation.invitation', {
                    email,
                    role: words(`account.role.${role}`),
                    expired: String(expired),
                    date: date(dayOf(expiresAt)),
                  })}
                  {mail !== null && (
                    <>
                      <br />
                      <span className={frame['soft']}>
                        {words('account.organisation.mail', { status: mail, error: mailError ?? '' })}
                      </span>
                    </>
                  )}
                </span>
                <ActForm act="withdraw" fields={{ invitationId: id }} inline>
                  <Submit quiet>{words('account.organisation.withdraw', { email })}</Submit>
                </ActForm>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

export function Domains({
  organisation,
  manages,
  confirms,
}: Part & { readonly manages: boolean; readonly confirms: boolean }): ReactElement {
  const words = useWords();
  return (
    <Section title={words('account.organisation.domains')}>
      <p>{words('account.organisation.domains.words')}</p>
      <ul className={frame['rows']}>
        {organisation.domains.map(({ domain, status }) => (
          <li key={domain}>
            <span>{words('account.organisation.domain.line', { domain, status })}</span>
            {confirms && (
              <div className={frame['actions']}>
                {status !== 'confirmed' && (
                  <ActForm act="decideDomain" fields={{ domain, decision: 'confirmed' }} inline>
                    <Submit quiet>{words('account.organisation.domain.confirm', { domain })}</Submit>
                  </ActForm>
                )}
                {status !== 'refused' && (
                  <ActForm act="decideDomain" fields={{ domain, decision: 'refused' }} inline>
                    <Submit quiet>{words('account.organisation.domain.refuse', { domain })}</Submit>
                  </ActForm>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {manages && (
        <ActForm act="domain">
          <Field act="domain" name="domain" label={words('account.organisation.domain')} />
          <Submit quiet>{words('account.organisation.domain.submit')}</Submit>
        </ActForm>
      )}
    </Section>
  );
}

/** Its name; its territories too, when the Chantier looks at a network. */
export function Settings({ organisation, confirms }: Part & { readonly confirms: boolean }): ReactElement {
  const words = useWords();
  const { name, version, kind, territories } = organisation;
  return (
    <Section title={words('account.organisation.edit')}>
      <ActForm act="edit" fields={{ version: String(version) }}>
        <Field act="edit" name="name" label={words('account.organisations.new.name')} value={name} />
        {kind === 'network' && confirms && (
          <Field
            act="edit"
            name="territories"
            label={words('account.organisation.territories')}
            hint={words('account.organisation.territories.hint')}
            value={territories.join(' ')}
            required={false}
          />
        )}
        <Submit quiet>{words('account.profile.submit')}</Submit>
      </ActForm>
    </Section>
  );
}

export function Leave(): ReactElement {
  const words = useWords();
  return (
    <div className={frame['section']}>
      <ActForm act="leave" inline>
        <Submit quiet>{words('account.organisation.leave')}</Submit>
      </ActForm>
    </div>
  );
}
