/** The pages of the local identity provider: sign in, and what went wrong. English, plain, no script. */
import { render } from 'preact-render-to-string';

interface Shown {
  readonly title: string;
  readonly children: preact.ComponentChildren;
}

function Page({ title, children }: Shown) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/_local/look.css" />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}

const html = (page: preact.VNode): string => `<!doctype html>${render(page)}`;

export interface ReadyAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
}

export function signInPage(uid: string, accounts: readonly ReadyAccount[], refused: boolean): string {
  return html(
    <Page title="Local sign-in">
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
        <button type="submit">Sign in</button>
      </form>
      <h2>Ready accounts</h2>
      <ul>
        {accounts.map(({ username, password, name }) => (
          <li key={username}>
            {name}: <code>{username}</code> / <code>{password}</code>
          </li>
        ))}
      </ul>
    </Page>,
  );
}

export function identityErrorPage(code: string): string {
  return html(
    <Page title="Sign-in did not work">
      <p>
        The identity provider answered <code>{code}</code>.
      </p>
      <p>
        <a href="/staff">Try again</a>
      </p>
    </Page>,
  );
}
