/** Shows how far work has come: a bar that is drawn over on a terminal, a plain line now and then where output is piped. */
export interface Progress {
  show(doing: string, share: number | null): void;
  /** Clears the bar, so that what is printed next starts on a line of its own. */
  end(): void;
}

const WIDTH = 28;
/** Where output is piped, a line for each tenth of the way. */
const STEPS = 10;

export function openProgress(output: NodeJS.WriteStream = process.stderr): Progress {
  return output.isTTY ? bar(output) : lines(output);
}

function bar(output: NodeJS.WriteStream): Progress {
  let drawn = false;
  return {
    show(doing, share) {
      const filled = Math.round((share ?? 0) * WIDTH);
      const drawing =
        share === null
          ? ''
          : `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent(share).padStart(4)} `;
      output.write(`\r\u001b[2K${`${drawing}${doing}`.slice(0, Math.max(20, (output.columns ?? 80) - 1))}`);
      drawn = true;
    },
    end() {
      if (drawn) output.write('\r\u001b[2K');
      drawn = false;
    },
  };
}

function lines(output: NodeJS.WriteStream): Progress {
  let last = '';
  return {
    show(doing, share) {
      // Counts in the words move on with every look; they make no line of their own.
      const key = `${doing.replace(/\d+/g, '')} ${share === null ? '' : Math.floor(share * STEPS)}`;
      if (key === last) return;
      last = key;
      output.write(`${doing}${share === null ? '' : ` ${percent(share)}`}\n`);
    },
    end() {},
  };
}

function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
