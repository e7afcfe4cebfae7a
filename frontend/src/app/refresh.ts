// For pages that change something: ask for the page's data again.
import { createContext, useContext } from "react";
import type { Router } from "./router";

const Context = createContext<Router | null>(null);
export const RouterProvider = Context.Provider;

/** Fetches what the page shows once more; the page stays until it is there. */
export function useRefresh(): () => void {
  const router = useContext(Context);
  return () => void router?.retry();
}
