import { Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { auth } from '../api/auth.ts';
import { sessionQuery } from '../api/session.ts';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { safeTarget } from './safe-target.ts';
import { SecondFactor } from './second-factor.tsx';
import { SignOnProblem } from './sign-on-problem.tsx';

/** Signing in: password, then the second factor where there is one; or an identity provider. */
export function SignInPage() {
  const session = useQuery(sessionQuery);
  const search = useSearch({ strict: false }) as { back?: string; error?: string };
  const target = safeTarget(search.back);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [second, setSecond] = useState(false);

  async function arrived() {
    await queries.resetQueries();
    await navigate({ href: target });
  }

  return (
    <EntryFrame title={second ? 'Your second factor' : 'Sign in'}>
      <Loaded query={session}>
        {(data) => {
          // The demo operator's owner signs in here too, though nothing is set up.
          if (!data.setUp && !data.demo) return <Navigate to="/welcome" replace />;
          if (data.person) return <Navigate to={target} replace />;
          if (second) return <SecondFactor onArrived={arrived} onBack={() => setSecond(false)} />;
          return (
            <Stack>
              {search.error && <SignOnProblem error={String(search.error)} />}
              <PasswordForm onArrived={arrived} onSecondFactor={() => setSecond(true)} />
              {data.providers.length > 0 && <Divider label="or" />}
              {data.providers.map((provider) => (
                <ProviderButton key={provider.id} {...provider} target={target} />
              ))}
            </Stack>
          );
        }}
      </Loaded>
    </EntryFrame>
  );
}

interface PasswordFormProps {
  readonly onArrived: () => Promise<void>;
  readonly onSecondFactor: () => void;
}

function PasswordForm({ onArrived, onSecondFactor }: PasswordFormProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => auth<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email, password }),
    onSuccess: (reply) => (reply?.twoFactorRedirect ? onSecondFactor() : onArrived()),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {signIn.error && <ProblemView problem={signIn.error} />}
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={signIn.isPending}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}

function ProviderButton({
  id,
  name,
  target,
}: {
  readonly id: string;
  readonly name: string;
  readonly target: string;
}) {
  const start = useMutation({
    mutationFn: () =>
      auth<{ url?: string }>('/sign-in/sso', {
        providerId: id,
        callbackURL: target,
        errorCallbackURL: '/sign-in',
      }),
    onSuccess: (reply) => {
      if (reply.url) window.location.assign(reply.url);
    },
  });
  return (
    <>
      <Button variant="default" loading={start.isPending} onClick={() => start.mutate()}>
        Sign in with {name}
      </Button>
      {start.error && <ProblemView problem={start.error} />}
    </>
  );
}
