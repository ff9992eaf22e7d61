// Keeps the app on the phone, so that it opens without a network. Audits and photographs are not its business: they lie in the
// phone's database, and the page sends them.
declare const self: ServiceWorkerGlobalScope;
/** Put in front by the server: changes with every release. */
declare const version: string;
/** Put in front by the server: what the app needs to open, its page first. */
declare const kept: string[];

const name = `phone-${version}`;
const page = "/phone";

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(kept)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) return;
  if (event.request.mode === "navigate") {
    if (address.pathname === page || address.pathname.startsWith(`${page}/`)) event.respondWith(fromCache(page));
    else if (address.pathname.startsWith("/S/")) event.respondWith(tag(event.request));
  } else if (address.pathname.startsWith("/assets/")) event.respondWith(fromCache(event.request));
});

async function dropOld(): Promise<void> {
  for (const other of await caches.keys()) if (other.startsWith("phone-") && other !== name) await caches.delete(other);
}

/** Assets carry their version in their address, so what is kept is never stale. */
async function fromCache(request: Request | string): Promise<Response> {
  const cache = await caches.open(name);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok && answer.headers.get("Cache-Control")?.includes("immutable")) await cache.put(request, answer.clone());
  return answer;
}

/** The server knows whether a tag is genuine; without a network the app opens and says where the tag claims to be. */
async function tag(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return fromCache(page);
  }
}
export {};
