// The certified OpenID provider of npm, for one client at the site: node certified.mjs SITE. Says its issuer in one line.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const installed = createRequire(new URL("../../frontend/", import.meta.url)).resolve("oidc-provider");
const { Provider } = await import(pathToFileURL(installed));
const site = process.argv[2];
const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "xinyong",
        client_secret: "known to both",
        grant_types: ["authorization_code", "refresh_token"],
        redirect_uris: [`${site}/sign-in/subjects/callback`],
        post_logout_redirect_uris: [`${site}/`],
        backchannel_logout_uri: `${site}/sign-in/subjects/back-channel-logout`,
        backchannel_logout_session_required: true,
      },
    ],
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: "李演示" }) }),
    claims: { openid: ["sub"], profile: ["name"] },
    pkce: { required: () => true },
    features: { backchannelLogout: { enabled: true } },
    // by itself it calls no loopback address, where this site is
    fetch: (url, { dispatcher, ...options }) => fetch(url, options),
    cookies: { keys: ["of this test"] },
  });
  server.on("request", provider.callback());
  console.log(issuer);
});
