import { Button, Modal, SegmentedControl } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { fileAddress } from '../api/client.ts';
import type { Stakeholder } from '../api/politics.ts';
import { Unknown } from '../figure/unknown.tsx';
import { percent, plural } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { GapTable } from './gap-table.tsx';
import { PowerGrid } from './power-grid.tsx';
import { StakeholderForm } from './stakeholder-form.tsx';
import { StakeholderView } from './stakeholder-view.tsx';
import { StanceTable } from './stance-table.tsx';
import type { PartProps } from './use-politics.ts';

/** Who matters, where they stand, and who is not where they are wanted. */
export function StakeholdersPart({ politics, may }: PartProps) {
  const [view, setView] = useState('gaps');
  const [adding, setAdding] = useState(false);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const { stakeholders, gaps, readiness, file } = politics;
  const opened = stakeholders.find(({ id }) => id === openedId);
  const open = ({ id }: Stakeholder) => setOpenedId(id);
  const byGap = gaps.flatMap((id) => stakeholders.filter((one) => one.id === id));
  const add = may && <Button onClick={() => setAdding(true)}>Enter a stakeholder</Button>;
  return (
    <>
      {stakeholders.length === 0 ? (
        <EmptyState icon={<IconUsersGroup size={28} stroke={1.6} />} title="No stakeholders yet" action={add}>
          Who can help or stop this initiative, where do they stand, and where must they stand for it to work?
        </EmptyState>
      ) : (
        <Section
          title="Stakeholders"
          lead={
            readiness ? (
              <>
                {percent(readiness.share, 0)} of power stands where it is wanted, or beyond (
                {readiness.reached} of {readiness.power}, {plural(readiness.n, 'stakeholder')}).{' '}
                <Term of="politicsReadiness">What is this?</Term>
              </>
            ) : (
              <Unknown question="How much power stands where it is wanted" finder={null} due={null} plain />
            )
          }
          actions={add}
        >
          <SegmentedControl
            aria-label="How stakeholders are shown"
            data={[
              { value: 'gaps', label: 'Gaps' },
              { value: 'stances', label: 'Now and wanted' },
              { value: 'grid', label: 'Power × interest' },
            ]}
            value={view}
            onChange={setView}
            maw={420}
          />
          {view === 'gaps' && (
            <GapTable
              rows={byGap}
              all={stakeholders}
              onOpen={open}
              file={[
                {
                  name: 'CSV; the log notes who took it',
                  href: fileAddress(`/politics/${file.id}/stakeholders.csv`),
                },
              ]}
            />
          )}
          {view === 'stances' && <StanceTable stakeholders={stakeholders} onOpen={open} />}
          {view === 'grid' && <PowerGrid stakeholders={stakeholders} onOpen={open} />}
        </Section>
      )}
      <Modal opened={adding} onClose={() => setAdding(false)} title="Enter a stakeholder" size="lg">
        <StakeholderForm politics={politics} onDone={() => setAdding(false)} />
      </Modal>
      <Modal
        opened={opened !== undefined}
        onClose={() => setOpenedId(null)}
        title={opened?.name ?? ''}
        size="lg"
      >
        {opened && (
          <StakeholderView
            stakeholder={opened}
            politics={politics}
            may={may}
            onGone={() => setOpenedId(null)}
          />
        )}
      </Modal>
    </>
  );
}
