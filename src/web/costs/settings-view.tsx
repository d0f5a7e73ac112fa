import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { SettingsForm } from './settings-form.tsx';

/** How costs are reckoned, shown to all and changed by those who may. */
export function SettingsView() {
  const query = useQuery({
    queryKey: ['costs', 'settings'],
    queryFn: ({ signal }) => call('GET /costs/settings', { signal }),
  });
  return (
    <Loaded query={query} waiting={<Waiting shape="page" />}>
      {(settings) => <SettingsForm settings={settings} />}
    </Loaded>
  );
}
