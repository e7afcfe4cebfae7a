// The first line that runs in the browser.
import "../ui/tokens.css";
import "../ui/base.css";
import "./snapshot.css";
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { ask, readBoot } from "./ask";
import { Failure } from "./Failure";
import { followLinks } from "./navigate";
import { Router } from "./router";
import { Shell } from "./Shell";
import { siteShell } from "./site";
import { speak } from "../words/t";

async function start(): Promise<void> {
  readBoot(document);
  const router = new Router();
  const [answer] = await Promise.all([
    ask(siteShell, {}),
    // the server's plain page stays until ours is whole
    router.start(),
    document.documentElement.lang === "en" && speak("en"),
  ]);
  followLinks(router);
  // as a transition it is drawn in slices: a slow phone can answer its reader in between
  startTransition(() => page.render(<Shell site={answer.site} router={router} />));
}

const page = createRoot(document.getElementById("root") as HTMLElement);
start().catch((error: unknown) => page.render(<Failure error={error} retry={() => location.reload()} />));
