// Where a board's files are kept, if that is a host whose addresses are those of GitHub.

const OWNER_AND_NAME = /^\/([A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9_.-]+?)(\.git)?\/?$/;
const OTHER_HOSTS = /gitlab|codeberg|bitbucket|gitea|forgejo/;

/**
 * Give the address of a repository on GitHub, or on a GitHub of one's own, without a closing
 * slash; undefined if it is none, or none at all.
 * @param {string | undefined} address
 */
export function githubRepository(address = "") {
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, host, pathname, search, hash } = new URL(address);
  const [, name] = OWNER_AND_NAME.exec(pathname) ?? [];
  if (protocol !== "https:" || username || search || hash || !name) return undefined;
  return OTHER_HOSTS.test(host) ? undefined : `https://${host}/${name}`;
}
