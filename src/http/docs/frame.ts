import { html, raw } from 'hono/html';

/** HTML that is already escaped. */
export type Html = ReturnType<typeof html>;

/** A page for people that needs no script and fetches nothing. */
export function documentPage(title: string, navigation: Html, content: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><strong>Perpetua</strong><a href="/">Application</a><a href="/api/docs">API</a><a href="/docs/problems">Problems</a></header>
<div class="columns">
<nav aria-label="On this page">${navigation}</nav>
<main id="content" tabindex="-1">${content}</main>
</div>
</body>
</html>`;
}

const STYLE = `
:root { color-scheme: light dark; --text: #1c2430; --quiet: #566173; --page: #ffffff; --raised: #f3f5f8; --line: #d4dae3; --accent: #0b5cad; --good: #0a6640; --warn: #8a4b00; --bad: #a3231b; }
@media (prefers-color-scheme: dark) { :root { --text: #e7ebf1; --quiet: #a6b1c2; --page: #14181f; --raised: #1e242e; --line: #3a4454; --accent: #82b9f5; --good: #6fd3a2; --warn: #f0b25e; --bad: #ff9a91; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--text); background: var(--page); }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: var(--page); padding: 8px; z-index: 2; }
header { display: flex; gap: 24px; padding: 16px 24px; border-bottom: 1px solid var(--line); }
.columns { display: grid; grid-template-columns: 224px minmax(0, 1fr); max-width: 1200px; margin: 0 auto; }
nav { padding: 24px; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; font-size: 14px; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { margin: 0 0 8px; }
main { padding: 24px; min-width: 0; outline: none; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 16px; }
h2 { font-size: 22px; margin: 48px 0 8px; padding-top: 16px; border-top: 1px solid var(--line); }
h3 { font-size: 16px; margin: 32px 0 4px; overflow-wrap: anywhere; }
h4 { font-size: 14px; margin: 16px 0 4px; }
p { margin: 4px 0 8px; max-width: 72ch; }
code, pre { font: 14px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 12px; overflow-x: auto; margin: 8px 0; }
.method { display: inline-block; min-width: 56px; font-weight: 700; }
.get { color: var(--accent); } .post { color: var(--good); } .put, .patch { color: var(--warn); } .delete { color: var(--bad); }
.quiet { color: var(--quiet); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; margin: 4px 0 8px; }
th, td { text-align: left; vertical-align: top; padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; }
tbody th { font-weight: 400; }
summary { cursor: pointer; font-size: 14px; padding: 4px 0; }
@media (max-width: 720px) { .columns { display: block; } nav { position: static; max-height: none; } }
`;
