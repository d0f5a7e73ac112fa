import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { plural } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { FindingList } from './finding-list.tsx';

/** What lint finds of one metric or goal; nothing to see where it finds nothing. */
export function SubjectLint({ id }: { readonly id: string }) {
  const queries = useQueryClient();
  const lint = useQuery({
    queryKey: ['lint', id],
    queryFn: ({ signal }) => call('GET /lint', { query: { subjectId: id }, signal }),
  });
  if (!lint.data || lint.data.total === 0) return null;
  return (
    <Section title={`Lint: ${plural(lint.data.total, 'finding')}`}>
      <FindingList
        findings={lint.data.items}
        onMended={() => void queries.invalidateQueries({ queryKey: ['lint'] })}
      />
    </Section>
  );
}
