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
 * ones; at most once a minute, so that a part that is really missing does not reload for ever.
 */
function reloadAfterUpgrade(): void {
  const KEY = 'perpetua.reloaded';
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < 60_000) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    window.location.reload();
  });
}
