// What every page shows of the site itself: its name, its operator, the marks in the footer, the day.
import { createContext, useContext } from "react";
import { graphql } from "../gql";
import type { SiteShellQuery } from "../gql/graphql";

export const siteShell = graphql(`
  query SiteShell {
    site {
      name
      platform
      region
      regionShort
      jurisdiction
      today
      demonstration
      host
      operator
      hotline
      hotlineHours
      siteCode
      icp
      publicSecurity
      governmentMark
      links {
        title
        url
      }
      publicityDays
    }
  }
`);

export type Site = SiteShellQuery["site"];

const Context = createContext<Site | null>(null);
export const SiteProvider = Context.Provider;

/** The site's own texts; every component below the shell may ask for them. */
export function useSite(): Site {
  const site = useContext(Context);
  if (!site) throw new Error("useSite() above the shell");
  return site;
}
