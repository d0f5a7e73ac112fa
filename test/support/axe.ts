import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2 A and AA, and axe-core's own advice on top. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** What axe-core returns, as far as it is used here. */
interface Result {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
  }[];
}

/** Makes axe-core part of every page that is opened from here on; the content security policy holds back script tags. */
export async function bringAxe(page: Page): Promise<void> {
  await page.context().addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
}

/** What axe-core finds against the page as it stands. @param only these rules, by default all of WCAG 2.2 AA */
export async function examine(page: Page, only?: readonly string[]): Promise<Violation[]> {
  await settle(page);
  const runOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: TAGS };
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<Result>(`axe.run(document, ${options})`);
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.slice(0, 3).map((node) => `${String(node.target[0])} ${node.html.slice(0, 160)}`),
  }));
}

/** By how many pixels the page is wider than the screen. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Shows the page at another width and in light or dark, as a person's own settings do, and waits until it is drawn. */
export async function look(page: Page, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
  await settle(page);
}

/** Colors may fade from one to the other; what is judged is where they end. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.all(fading.map(({ finished }) => finished.catch(() => {})));
  })()`);
}
