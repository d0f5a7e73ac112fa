import { Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface Props {
  readonly tone: 'bad' | 'warn' | 'plain';
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** Said at once by screen readers. */
  readonly urgent?: boolean;
}

/** Something that stands out from the page: an error, a warning, a word to the reader. */
export function Notice({ tone, title, children, urgent }: Props) {
  const Icon = tone === 'plain' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={`${classes['notice']} ${classes[tone]}`} role={urgent ? 'alert' : undefined}>
      <Icon size={20} stroke={1.7} aria-hidden className={classes['icon'] ?? ''} />
      <div className={classes['body']}>
        {title && (
          <Text fw={650} className={classes['title'] ?? ''}>
            {title}
          </Text>
        )}
        <Text size="sm" component="div">
          {children}
        </Text>
      </div>
    </div>
  );
}
