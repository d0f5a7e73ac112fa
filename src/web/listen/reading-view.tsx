import { Group, List, NumberInput, Select, Table, Text } from '@mantine/core';
import type { FileReading, Reading } from '../api/intake.ts';
import { bytes } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { ScrollBox } from '../table/scroll-box.tsx';
import { ENCODING_CHOICES } from './encoding-words.ts';

interface Props {
  readonly reading: Reading;
  readonly onRead: (change: Partial<FileReading>) => void;
}

const DELIMITERS = [
  { value: ',', label: 'comma' },
  { value: ';', label: 'semicolon' },
  { value: '\t', label: 'tab' },
  { value: '|', label: 'bar' },
  { value: ' ', label: 'blanks' },
];

/** How the file was read and why, with the way to correct it. */
export function ReadingView({ reading, onRead }: Props) {
  const { file } = reading;
  const text = file.format === 'csv';
  return (
    <Section
      title="How the file was read"
      lead={`${reading.name}, ${bytes(reading.size)}, ${file.format.toUpperCase()}`}
    >
      {reading.reasons.length > 0 && (
        <List size="sm">
          {reading.reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      )}
      {reading.notes.length > 0 && (
        <Notice tone="warn" title="Look at this">
          <List size="sm">
            {reading.notes.map((note) => (
              <List.Item key={note}>{note}</List.Item>
            ))}
          </List>
        </Notice>
      )}
      <Group align="flex-end">
        {text && (
          <Select
            label="Encoding"
            w={340}
            searchable
            data={ENCODING_CHOICES}
            value={file.encoding ?? null}
            onChange={(encoding) => encoding && onRead({ encoding })}
          />
        )}
        {text && (
          <Select
            label="Columns are parted by"
            w={200}
            data={DELIMITERS}
            value={file.delimiter ?? null}
            onChange={(delimiter) => delimiter && onRead({ delimiter })}
          />
        )}
        {reading.sheets.length > 0 && (
          <Select
            label="Sheet"
            w={200}
            data={[...reading.sheets]}
            value={file.sheet ?? null}
            onChange={(sheet) => sheet && onRead({ sheet })}
          />
        )}
        {file.headerRow !== undefined && (
          <NumberInput
            label="Line with the column names"
            description="0 if there is none"
            w={240}
            min={0}
            value={file.headerRow}
            onChange={(value) => typeof value === 'number' && onRead({ headerRow: value })}
          />
        )}
      </Group>
      <FirstRows reading={reading} />
    </Section>
  );
}

function FirstRows({ reading }: { readonly reading: Reading }) {
  return (
    <>
      <Text size="sm" fw={600}>
        First rows as they will be understood
      </Text>
      <ScrollBox label="First rows" height={260}>
        <Table striped withColumnBorders fz="xs">
          <Table.Thead>
            <Table.Tr>
              {reading.columns.map((column) => (
                <Table.Th key={column.name}>{column.name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {reading.rows.slice(0, 8).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no identity here
              <Table.Tr key={index}>
                {reading.columns.map((column, at) => (
                  <Table.Td
                    key={column.name}
                    style={{
                      whiteSpace: 'nowrap',
                      maxWidth: 240,
                      overflow: 'hidden',
                      textOverflow: 'ellipsis',
                    }}
                  >
                    {row[at] ?? <span className="quiet">empty</span>}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </>
  );
}
