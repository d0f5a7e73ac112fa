import { Text } from '@mantine/core';
import type { Stakeholder } from '../api/politics.ts';
import classes from './politics.module.css';
import { QUADRANT_NAMES, stanceName } from './words.ts';

interface Props {
  readonly stakeholders: readonly Stakeholder[];
  readonly onOpen: (stakeholder: Stakeholder) => void;
}

const STEPS = [1, 2, 3, 4, 5] as const;

/** Power upwards, interest to the right; each stakeholder in the field of both, marked by whose side they are on. */
export function PowerGrid({ stakeholders, onOpen }: Props) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes['scroll']} aria-label="Power × interest" tabIndex={0}>
        <table className={classes['grid']}>
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-to-eye">Power, downwards less</span>
              </th>
              {STEPS.map((interest) => (
                <th key={interest} scope="col">
                  Interest {interest}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...STEPS].reverse().map((power) => (
              <tr key={power}>
                <th scope="row">Power {power}</th>
                {STEPS.map((interest) => (
                  <td key={interest} data-high={power >= 4 && interest >= 4 ? 'both' : undefined}>
                    {stakeholders
                      .filter((one) => one.power === power && one.interest === interest)
                      .map((one) => (
                        <button
                          key={one.id}
                          type="button"
                          className={classes['chip']}
                          data-side={one.side}
                          onClick={() => onOpen(one)}
                        >
                          {one.name}, {stanceName(one.now).toLowerCase()}
                        </button>
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Text size="xs" c="dimmed">
        From 4 on, power and interest are high. Both high: {QUADRANT_NAMES.manage_closely.toLowerCase()}{' '}
        (framed). Power alone: {QUADRANT_NAMES.keep_satisfied.toLowerCase()}. Interest alone:{' '}
        {QUADRANT_NAMES.keep_informed.toLowerCase()}. Neither: {QUADRANT_NAMES.monitor.toLowerCase()}.
      </Text>
    </>
  );
}
