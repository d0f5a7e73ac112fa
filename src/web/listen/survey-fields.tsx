import { Group, Select, TextInput } from '@mantine/core';
import type { MappedSurvey } from '../api/intake.ts';

interface Props {
  readonly survey: MappedSurvey;
  readonly onChange: (survey: MappedSurvey) => void;
}

/** Which survey the answers belong to. */
export function SurveyFields({ survey, onChange }: Props) {
  return (
    <Group align="flex-start">
      <TextInput
        label="Name of the survey"
        required
        w={260}
        value={survey.name}
        onChange={(event) => onChange({ ...survey, name: event.currentTarget.value })}
      />
      <TextInput
        label="Its key"
        description="The same key adds to the same survey"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        w={220}
        value={survey.key}
        onChange={(event) => onChange({ ...survey, key: event.currentTarget.value })}
      />
      <Select
        label="Kind"
        description="Only competitive surveys compare across firms"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        w={280}
        data={[
          { value: 'transactional', label: 'Transactional: after a contact' },
          { value: 'relationship', label: 'Relationship: now and then' },
          { value: 'competitive', label: 'Competitive: asked blind' },
          { value: 'other', label: 'Other' },
        ]}
        value={survey.kind}
        onChange={(kind) => kind && onChange({ ...survey, kind: kind as MappedSurvey['kind'] })}
      />
    </Group>
  );
}
