import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call, fileAddress } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { MinutesView } from './minutes-view.tsx';
import { PackWithMore } from './pack-with-more.tsx';
import { Runner } from './runner.tsx';
import { kindName, spanOf } from './words.tsx';

/** One review: held here while it runs; once closed, its minutes. */
export function ReviewPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const review = useQuery({
    queryKey: ['review', id],
    queryFn: ({ signal }) => call('GET /reviews/{id}', { path: { id }, signal }),
  });
  const { data } = review;
  const pack = (format: 'pptx' | 'pdf', name: string) => (
    <Button
      key={format}
      component="a"
      variant="default"
      href={fileAddress(`/reviews/${id}/pack`, { format })}
      download
    >
      {name}
    </Button>
  );
  return (
    <Page
      title={data?.title ?? 'Review'}
      lead={data && `${kindName(data.kind)} review of ${spanOf(data)}`}
      back={{ to: '/decide/reviews', name: 'Reviews' }}
      actions={
        data && [pack('pptx', 'Slides'), pack('pdf', 'Document'), <PackWithMore key="more" reviewId={id} />]
      }
    >
      <Loaded query={review} waiting={<Waiting shape="page" />}>
        {(found) => (found.closedAt === null ? <Runner review={found} /> : <MinutesView id={id} />)}
      </Loaded>
    </Page>
  );
}
