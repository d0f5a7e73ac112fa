import { Kbd } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useSession } from '../api/session.ts';
import { PersonMenu } from './person-menu.tsx';
import { PLACES, type Place, pagesFor, placeOf, SETTINGS } from './places.ts';
import classes from './shell.module.css';
import { modKey } from './shortcuts.ts';

interface Props {
  readonly onSearch: () => void;
}

/** The rail on the left: six places in the order of the loop, settings apart. */
export function Rail({ onSearch }: Props) {
  return (
    <div className={classes['rail']}>
      <PersonMenu />
      <button type="button" className={classes['search']} onClick={onSearch}>
        <IconSearch size={16} aria-hidden />
        <span>Find</span>
        <span className={classes['grow']} />
        <Kbd size="xs">{modKey()} K</Kbd>
      </button>
      <nav aria-label="Places" className={classes['grow']}>
        <ul className={classes['places']}>
          {PLACES.map((place) => (
            <PlaceItem key={place.key} place={place} />
          ))}
        </ul>
      </nav>
      <nav aria-label="Settings">
        <ul className={classes['places']}>
          <PlaceItem place={SETTINGS} />
        </ul>
      </nav>
    </div>
  );
}

function PlaceItem({ place }: { readonly place: Place }) {
  const { pathname } = useLocation();
  const { permissions } = useSession();
  const open = placeOf(pathname).key === place.key;
  const pages = pagesFor(place, permissions);
  const Icon = place.icon;
  return (
    <li>
      <Link
        to={place.path}
        className={`${classes['place']} ${open ? classes['here'] : ''} ${open && pages.length > 0 ? classes['open'] : ''}`}
        aria-current={open && pages.length === 0 ? 'page' : undefined}
        aria-keyshortcuts={`g ${place.letter}`}
        title={`${place.name} (g, then ${place.letter})`}
      >
        <Icon size={20} stroke={1.6} aria-hidden />
        {place.name}
      </Link>
      {open && pages.length > 0 && (
        <ul className={classes['places']}>
          {pages.map((page) => {
            const here = pathname.startsWith(page.path);
            return (
              <li key={page.path}>
                <Link
                  to={page.path}
                  className={`${classes['page']} ${here ? classes['here'] : ''}`}
                  aria-current={here ? 'page' : undefined}
                >
                  {page.name}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
