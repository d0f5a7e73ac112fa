import { useEffect } from 'react';

const DIALOG = '[role="dialog"]';
const PASSING = `${DIALOG}, [role="menu"], [role="listbox"]`;
/** A dialog that gives focus back itself does so within this time; in milliseconds. */
const ITS_OWN = 60;

/**
 * Gives focus back to what opened a dialog once the dialog is gone. Dialogs that close do so themselves; those that are taken
 * off the page with the form in them do not, and the keyboard would start again at the top of the page.
 */
export function useFocusBack() {
  useEffect(() => {
    let opener: HTMLElement | null = null;
    const watcher = new MutationObserver(() => {
      if (document.activeElement !== document.body || document.querySelector(DIALOG)) return;
      watcher.disconnect();
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const target = opener?.isConnected ? opener : document.querySelector<HTMLElement>('main h1');
        target?.focus({ preventScroll: true });
      }, ITS_OWN);
    });
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      if (target.closest(DIALOG)) watcher.observe(document.body, { childList: true, subtree: true });
      else if (!target.closest(PASSING)) opener = target;
    };
    // A key can open a dialog from nowhere: a field that was left before is not what opened it.
    const left = ({ target, relatedTarget }: FocusEvent) => {
      if (target === opener && relatedTarget === null) opener = null;
    };
    document.addEventListener('focusin', note);
    document.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('focusout', left);
      watcher.disconnect();
    };
  }, []);
}
