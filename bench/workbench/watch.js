// Notes what is seen when, in milliseconds since the opening began: the page, the first card, all that the screen has room for, those with
// their pictures, and all there are. Looked at in each frame; the time is that behind the frame's painting.
(() => {
  const seen = {};
  const painted = new MessageChannel();
  let begun = 0;
  let noted = [];
  painted.port1.onmessage = () => {
    const now = performance.now() - begun;
    for (const name of noted) seen[name] ??= now;
    noted = [];
  };
  const frame = () => {
    const cards = document.getElementsByClassName("remix-card");
    if (seen.page === undefined && document.querySelector(".workbench")) noted.push("page");
    if (cards.length > 0) {
      if (seen.first === undefined) noted.push("first");
      if (seen.screen === undefined || seen.pictures === undefined) {
        const inside = [...cards].slice(0, 40).filter((card) => card.getBoundingClientRect().top < innerHeight);
        // The last card of the screen has another below it, or is the last there is.
        if (inside.length < cards.length) {
          noted.push("screen");
          const there = (card) => [...card.querySelectorAll("img")].some((image) => image.complete && image.naturalWidth > 0);
          if (inside.every(there)) noted.push("pictures");
        }
      }
      if (seen.all === undefined && cards.length >= window.__expected) noted.push("all");
    }
    if (noted.length > 0) painted.port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  window.__expected = Number("EXPECTED");
  window.__seen = seen;
  window.__begin = () => {
    begun = performance.now();
    for (const name of Object.keys(seen)) delete seen[name];
  };
  requestAnimationFrame(frame);
})();
