import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

reloadAfterUpgrade();
document.documentElement.lang = 'en';
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

/**
 * After an upgrade of the server, a page that was open asks for parts that are gone. Loading it again brings the new
 * ones. Only when the server answers, and at most once a minute: else a part that is missing would reload for ever.
 */
function reloadAfterUpgrade(): void {
  const KEY = 'perpetua.reloaded';
  window.addEventListener('vite:preloadError', async () => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < 60_000) return;
    const answer = await fetch('/', { method: 'HEAD', cache: 'no-store' }).catch(() => null);
    if (!answer?.ok) return;
    sessionStorage.setItem(KEY, String(Date.now()));
    window.location.reload();
  });
}
