import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { SegmentForm } from './segment-form.tsx';

const BACK = { to: '/listen/segments', name: 'Segments' };

/** One segment, or a new one: its name, its rule, and how many customers it holds now. */
export function SegmentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const fresh = id === 'new';
  const segment = useQuery({
    queryKey: ['segment', id],
    queryFn: ({ signal }) => call('GET /segments/{id}', { path: { id }, signal }),
    enabled: !fresh,
  });
  if (fresh) {
    return (
      <Page title="New segment" back={BACK}>
        <SegmentForm segment={null} />
      </Page>
    );
  }
  return (
    <Page title={segment.data?.name ?? 'Segment'} back={BACK}>
      <Loaded query={segment} waiting={<Waiting shape="page" />}>
        {(data) => <SegmentForm key={`${data.id} ${data.version}`} segment={data} />}
      </Loaded>
    </Page>
  );
}
