import { Container, Title } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { EmptyState } from '../state/empty-state.tsx';
import { LinkButton } from './link-button.tsx';
import { Page } from './page.tsx';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Container component="main" size="sm" py="xl">
      <title>Not found · Perpetua</title>
      <Title order={1} mb="md">
        Not found
      </Title>
      <Nothing />
    </Container>
  );
}

/** The same within the application: for an address of one record that names none. */
export function NoRecordPage() {
  return (
    <Page title="Not found">
      <Nothing />
    </Page>
  );
}

function Nothing() {
  return (
    <EmptyState
      icon={<IconMapQuestion />}
      title="There is no page at this address"
      action={<LinkButton to="/">Go home</LinkButton>}
    >
      It may have been moved, or the link was cut off. Ctrl K (⌘ K on a Mac) finds every page.
    </EmptyState>
  );
}
