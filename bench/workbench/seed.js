// Puts remixes into the workbench's storage, as the app keeps them: a text and a line each.
const [from, done] = arguments;
(async () => {
  const remixes = await (await fetch(from)).json();
  const database = await new Promise((opened, failed) => {
    const request = indexedDB.open("etabli");
    request.onsuccess = () => opened(request.result);
    request.onerror = () => failed(request.error);
  });
  await new Promise((kept, failed) => {
    const transaction = database.transaction(["remixes", "cards"], "readwrite");
    const [texts, lines] = ["remixes", "cards"].map((name) => transaction.objectStore(name));
    for (const { id, text, card } of remixes) {
      texts.put(text, id);
      lines.put(card, id);
    }
    transaction.oncomplete = kept;
    transaction.onabort = () => failed(transaction.error);
  });
  database.close();
  return remixes.length;
})().then(done, (error) => done(String(error)));
