import { useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { bytes, plural } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import type { SystemState } from './system-state.ts';

/** What is removed by itself, when, and what the last time took away. */
export function SystemCleanUp({ cleanUp }: { readonly cleanUp: SystemState['cleanUp'] }) {
  const zone = useZone();
  const { last, next, uploadDays, exportDays } = cleanUp;
  return (
    <Section
      title="Clean-up"
      lead="Files that nobody uses any more are removed once a day; each one stands in the audit log."
    >
      <Facts>
        <Fact name="Uploaded files">
          kept for {plural(uploadDays, 'day')} after their last use, lists of rejected rows as long as their
          import
        </Fact>
        <Fact name="Files of exports">kept for {plural(exportDays, 'day')}</Fact>
        <Fact name="Last time">
          {last?.finishedAt ? `${instant(last.finishedAt, zone)}: ${removedText(last.removed)}` : 'not yet'}
        </Fact>
        <Fact name="Next time">
          {next ? instant(next, zone) : 'not planned: no process does background work'}
        </Fact>
      </Facts>
    </Section>
  );
}

type Removed = NonNullable<SystemState['cleanUp']['last']>['removed'];

function removedText(removed: Removed): string {
  if (!removed) return 'not known what was removed';
  const { uploads, exports, leftovers } = removed;
  const parts = [
    uploads.count > 0 && plural(uploads.count, 'uploaded file'),
    exports.count > 0 && plural(exports.count, 'file of an export', 'files of exports'),
    leftovers.count > 0 && plural(leftovers.count, 'upload that was cut off', 'uploads that were cut off'),
  ].filter(Boolean);
  if (parts.length === 0) return 'there was nothing to remove';
  return `removed ${parts.join(', ')}, ${bytes(uploads.bytes + exports.bytes + leftovers.bytes)} in all`;
}
