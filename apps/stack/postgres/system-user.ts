import { execFileSync, spawnSync } from 'node:child_process';

export interface SystemUser {
  uid: number;
  gid: number;
}

/** The system user for PostgreSQL, which refuses to run as root. Undefined where this does not run as root: then PostgreSQL runs as the same user. */
export function postgresUser(say: (line: string) => void): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = lookUp();
  if (known) return known;
  say('creating the system user `postgres`: PostgreSQL does not run as root');
  try {
    execFileSync('groupadd', ['--system', 'postgres'], { stdio: 'pipe' });
    execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], {
      stdio: 'pipe',
    });
  } catch (cause) {
    throw new Error(
      'PostgreSQL does not run as root, and the user `postgres` could not be created for it. Create that user, or ' +
        'start this as an ordinary user, or set DATABASE_URL.',
      { cause },
    );
  }
  const created = lookUp();
  if (!created) throw new Error('the user `postgres` was created but cannot be found');
  return created;
}

function lookUp(): SystemUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
