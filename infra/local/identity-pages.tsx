import { Button } from '../../lib/web/components/buttons.tsx';
import { renderLocalPage } from './local-page.tsx';

export interface ReadyAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly groups: readonly string[];
}

export function signInPage(uid: string, accounts: readonly ReadyAccount[], refused: boolean): string {
  return renderLocalPage(
    'Local sign-in',
    <>
      <p>This identity provider belongs to the local service. In the cloud it is the hospital's own.</p>
      {refused ? <p role="alert">That user name and password do not belong together.</p> : null}
      <form method="post" action={`/_oidc/interaction/${uid}`}>
        <p>
          <label for="username">User name</label>
          <input id="username" name="username" autocomplete="username" autocapitalize="none" required />
        </p>
        <p>
          <label for="password">Password</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
        </p>
        <Button>Sign in</Button>
      </form>
      <h2>Ready accounts</h2>
      <ul>
        {accounts.map(({ username, password, name, groups }) => (
          <li key={username}>
            {name} ({groups.join(', ')}): <code>{username}</code> / <code>{password}</code>
          </li>
        ))}
      </ul>
    </>,
  );
}

export function identityErrorPage(code: string): string {
  return renderLocalPage(
    'Sign-in did not work',
    <>
      <p>
        The identity provider answered <code>{code}</code>.
      </p>
      <p>
        <a href="/staff">Try again</a>
      </p>
    </>,
  );
}
