import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { SetupProblem } from '../../kernel/index.ts';

/** The system account that PostgreSQL runs as, when it cannot be the one that runs Perpetua. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/** PostgreSQL refuses to run as root; then it runs as `postgres` if there is such an account, else as `nobody`. */
export function serverAccount(uid = process.getuid?.() ?? -1): Account | null {
  if (uid !== 0) return null;
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = entries.find((fields) => fields[0] === name);
    if (entry) return { name, uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new SetupProblem(
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody". Start Perpetua as another user, or set DATABASE_URL.',
  );
}

/** Says which folder keeps `account` from reaching `path`, before PostgreSQL fails with less to go by. */
export function assertReachable(path: string, account: Account): void {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
    if ((bits & 1) === 0) {
      throw new SetupProblem(
        `PostgreSQL runs as "${account.name}" here (it refuses root), which may not enter ${folder}. Start Perpetua as an ordinary user, or set PERPETUA_DATA to a folder that everyone may enter.`,
      );
    }
    if (folder === dirname(folder)) return;
  }
}
