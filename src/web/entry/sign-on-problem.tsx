import { Notice } from '../state/notice.tsx';

/** Why a person came back from their provider without being signed in. */
export function SignOnProblem({ error }: { readonly error: string }) {
  return (
    <Notice tone="bad" title="Signing in with your provider did not work" urgent>
      {REASONS[error] ??
        'Your provider did not vouch for you, or what it sent was not valid. Try again; if it stays, tell an owner of your organization.'}
    </Notice>
  );
}

const NOT_INVITED =
  'Your provider knows you, but this organization does not. Ask one of its owners to invite you under the address that your provider tells.';

const REASONS: Readonly<Record<string, string>> = {
  not_a_member: NOT_INVITED,
  unable_to_get_user_info: NOT_INVITED,
  unable_to_link_account:
    'There is a person with your address who signs in with a password. Sign in with it here.',
  provider_unavailable:
    'Your provider cannot be reached, or it was removed from Perpetua. Try again later, or tell an owner of your organization.',
  access_denied: 'You stopped at your provider. Try again if that was not meant.',
};
