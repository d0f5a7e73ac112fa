import { ActionIcon } from '@mantine/core';
import { IconSearch, IconSettings } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSession } from '../api/session.ts';
import { PersonMenu } from './person-menu.tsx';
import { PLACES, pagesFor, placeOf } from './places.ts';
import classes from './shell.module.css';

/** On a phone: who and where at the top. */
export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  return (
    <header className={classes['topbar']}>
      <div className={classes['grow']}>
        <PersonMenu />
      </div>
      <ActionIcon variant="subtle" color="gray" size={44} aria-label="Find" onClick={onSearch}>
        <IconSearch size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label="Settings"
        renderRoot={(props: object) => <Link to="/settings" {...props} />}
      >
        <IconSettings size={20} aria-hidden />
      </ActionIcon>
    </header>
  );
}

/** On a phone: the six places as a bar at the bottom. */
export function BottomBar() {
  const { pathname } = useLocation();
  const here = placeOf(pathname).key;
  return (
    <nav className={classes['bottombar']} aria-label="Places, phone">
      <ul>
        {PLACES.map((place) => (
          <li key={place.key}>
            <Link
              to={place.path}
              className={`${classes['bottom']} ${here === place.key ? classes['here'] : ''}`}
              aria-current={here === place.key ? 'page' : undefined}
            >
              <place.icon size={22} stroke={1.6} aria-hidden />
              {place.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a phone: the pages of this place, above its content. */
export function PlaceTabs() {
  const { pathname } = useLocation();
  const { permissions } = useSession();
  const place = placeOf(pathname);
  const pages = pagesFor(place, permissions);
  const bar = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another tab to bring into view
  useEffect(() => {
    const here = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (bar.current && here)
      bar.current.scrollLeft = here.offsetLeft - (bar.current.clientWidth - here.clientWidth) / 2;
  }, [pathname]);
  if (pages.length === 0) return null;
  return (
    <nav ref={bar} className={classes['tabs']} aria-label={`Pages of ${place.name}`}>
      {pages.map((page) => {
        const here = pathname.startsWith(page.path);
        return (
          <Link
            key={page.path}
            to={page.path}
            className={`${classes['tab']} ${here ? classes['here'] : ''}`}
            aria-current={here ? 'page' : undefined}
          >
            {page.name}
          </Link>
        );
      })}
    </nav>
  );
}
