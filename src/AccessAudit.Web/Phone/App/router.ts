// Addresses of the app's own. Links are plain links; what lies within the app is shown without asking the server.
import { useEffect, useState } from "preact/hooks";

const moved = "moved";

export function go(path: string): void {
  history.pushState(null, "", path);
  dispatchEvent(new Event(moved));
}

/** Without a way back to where one was: what was there is done. */
export function goInstead(path: string): void {
  history.replaceState(null, "", path);
  dispatchEvent(new Event(moved));
}

/** The address's parts behind `/phone`. */
export function usePlace(): string[] {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const look = (): void => setPath(location.pathname);
    const follow = (event: MouseEvent): void => {
      const link = (event.target as Element).closest?.("a");
      if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || link.target || link.download) return;
      if (link.origin !== location.origin || !isOurs(link.pathname) || link.pathname === location.pathname) return;
      event.preventDefault();
      go(link.pathname);
    };
    addEventListener("popstate", look);
    addEventListener(moved, look);
    document.addEventListener("click", follow);
    return () => {
      removeEventListener("popstate", look);
      removeEventListener(moved, look);
      document.removeEventListener("click", follow);
    };
  }, []);
  return path.split("/").filter(Boolean);
}

const isOurs = (path: string): boolean => path === "/phone" || path.startsWith("/phone/");
