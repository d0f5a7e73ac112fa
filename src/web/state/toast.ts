import { notifications } from '@mantine/notifications';
import { CallProblem } from '../api/client.ts';
import { detailWords } from '../form/place-words.ts';

const CLOSE = { 'aria-label': 'Close' };

/** Says in passing that something worked. */
export function said(message: string): void {
  notifications.show({ message, autoClose: 4000, withBorder: true, closeButtonProps: CLOSE });
}

/** Says in passing that something did not work, and why; stays until it is closed. */
export function failed(problem: unknown): void {
  const title = problem instanceof CallProblem ? problem.body.title : 'That did not work';
  const told = problem instanceof CallProblem ? detailWords(problem.body) : undefined;
  const message = told ?? (problem instanceof Error ? problem.message : 'No reason was given.');
  notifications.show({
    title,
    message,
    color: 'red',
    autoClose: false,
    withBorder: true,
    closeButtonProps: CLOSE,
    role: 'alert',
  });
}
