// Keeps in this browser what was needed to print, so that the next sheet needs no connection.
//
// It is asked for by those who enter the print room, and by nobody else. Files whose name tells their content are taken
// from here first; everything else comes from the host as long as it answers.

const KEPT = "etabli";
/** More than a gallery of some hundred projects; the oldest go first. */
const MOST = 1500;

const lasting = (address) => /[-_][0-9a-f]{16}[-_.]/.test(new URL(address, location).pathname);
const store = () => caches.open(KEPT);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data?.type === "keep") event.waitUntil(keep(event.data.addresses));
});

self.addEventListener("fetch", (event) => {
  const asked = event.request;
  if (asked.method !== "GET" || new URL(asked.url).origin !== location.origin) return;
  event.respondWith(lasting(asked.url) ? keptFirst(event) : hostFirst(event));
});

async function keptFirst(event) {
  const kept = await (await store()).match(event.request);
  return kept ?? remembered(event, await fetch(event.request));
}

async function hostFirst(event) {
  try {
    return remembered(event, await fetch(event.request));
  } catch (unreachable) {
    const kept = await (await store()).match(event.request);
    if (kept) return kept;
    // Every address of the app is the same page.
    const page = event.request.mode === "navigate" && (await (await store()).match(registration.scope));
    if (page) return page;
    throw unreachable;
  }
}

function remembered(event, answer) {
  if (answer.ok) {
    const copy = answer.clone();
    // A full disk keeps nothing, and takes nothing away from the answer.
    const put = store().then((cache) => cache.put(event.request, copy));
    event.waitUntil(put.catch(() => {}));
  }
  return answer;
}

async function keep(addresses) {
  const cache = await store();
  for (const address of addresses) {
    if (lasting(address) && (await cache.match(address))) continue;
    // What cannot be had is asked for again at the next visit.
    await cache.add(address).catch(() => {});
  }
  const needed = new Set(addresses.map((address) => new URL(address, location).href));
  const asked = await cache.keys();
  const surplus = asked.slice(0, Math.max(0, asked.length - MOST));
  await Promise.all(surplus.filter((one) => !needed.has(one.url)).map((one) => cache.delete(one)));
}
