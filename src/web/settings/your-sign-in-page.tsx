import { useSession } from '../api/session.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { ChangePassword } from './change-password.tsx';
import { DisableTwoFactor } from './disable-two-factor.tsx';
import { EnableTwoFactor } from './enable-two-factor.tsx';

/** The person's own password and second factor. */
export function YourSignInPage() {
  const { person } = useSession();
  const on = person?.twoFactor ?? false;
  return (
    <Page title="Your sign-in" lead={person ? `Signed in as ${person.name}, ${person.email}.` : undefined}>
      <Section
        title="Two factors"
        lead="With a second factor, a stolen password alone opens nothing. Any authenticator app will do."
        actions={<StateBadge tone={on ? 'good' : 'quiet'}>{on ? 'On' : 'Off'}</StateBadge>}
      >
        {on ? <DisableTwoFactor /> : <EnableTwoFactor />}
      </Section>
      <Section title="Password">
        <ChangePassword />
      </Section>
    </Page>
  );
}
