import { Button, Group, Modal, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, fileAddress } from '../api/client.ts';

/**
 * A pack with politics in it, for those who are in a circle that has some; nobody else is offered it. All switches are
 * off: what is for a circle leaves it only when somebody chooses so, and the log says who did.
 */
export function PackWithMore({ reviewId }: { readonly reviewId: string }) {
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const files = useQuery({
    queryKey: ['politics', 'all'],
    queryFn: ({ signal }) => call('GET /politics', { signal }),
  });
  const items = files.data?.items ?? [];
  if (items.length === 0) return null;
  const file = (format: 'pptx' | 'pdf', name: string) => (
    <Button
      component="a"
      variant={format === 'pptx' ? 'filled' : 'default'}
      href={fileAddress(`/reviews/${reviewId}/pack`, { format, politics: chosen })}
      download
      onClick={() => setOpened(false)}
    >
      {name}
    </Button>
  );
  function close() {
    setOpened(false);
    setChosen([]);
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Pack with more
      </Button>
      <Modal opened={opened} onClose={close} title="What goes into the pack">
        <Stack>
          <Text size="sm">
            Politics are seen by their circle alone. What you switch on leaves the circle with the file; the
            log says that you took it out.
          </Text>
          {items.map(({ id, initiativeName, circle }) => (
            <Switch
              key={id}
              label={`Politics of ${initiativeName ?? 'an initiative that you may not read'}`}
              description={`Circle: ${circle.members.map(({ name }) => name).join(', ') || circle.name}`}
              checked={chosen.includes(id)}
              onChange={(event) =>
                setChosen(
                  event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
                )
              }
            />
          ))}
          <Group>
            {file('pptx', 'Slides')}
            {file('pdf', 'Document')}
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
