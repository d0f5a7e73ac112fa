import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { makeQueries } from './api/queries.ts';
import { makeRouter } from './routes.tsx';
import { theme, variables } from './theme/theme.ts';

/** The team's application: look, data and routes put together. */
export function App() {
  const [parts] = useState(() => {
    const queries = makeQueries();
    return { queries, router: makeRouter(queries) };
  });
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={4} transitionDuration={120} />
      <QueryClientProvider client={parts.queries}>
        <RouterProvider router={parts.router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
