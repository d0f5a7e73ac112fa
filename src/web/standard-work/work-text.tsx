import { List, Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import classes from '../process/process.module.css';

/** The little markdown that standard work needs: headings, lists, bold. Everything else reads as it was written. */
export function WorkText({ body }: { readonly body: string }) {
  return (
    <div className={classes['body']}>
      {body.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are never reordered
        <Line key={at} line={line} />
      ))}
    </div>
  );
}

function Line({ line }: { readonly line: string }) {
  const heading = /^#{1,4} (.*)$/.exec(line);
  if (heading) return <Text fw={650}>{heading[1]}</Text>;
  const item = /^(\s*)[-*] (.*)$/.exec(line);
  if (item)
    return (
      <List size="sm" ml={(item[1]?.length ?? 0) * 6}>
        <List.Item>{bold(item[2] ?? '')}</List.Item>
      </List>
    );
  return line === '' ? <br /> : <Text size="sm">{bold(line)}</Text>;
}

/** A line with what stands between ** in bold. */
export function BoldLine({ text }: { readonly text: string }): ReactNode {
  return bold(text);
}

function bold(text: string): ReactNode {
  return text.split(/\*\*(.+?)\*\*/).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line, never reordered
    at % 2 === 1 ? <b key={at}>{part}</b> : <Fragment key={at}>{part}</Fragment>,
  );
}
