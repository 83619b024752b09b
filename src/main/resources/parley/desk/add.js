"use strict";
// The page where articles are added: sends files one by one, and shows how far their reading is.
(() => {
  const drop = document.getElementById("drop");
  const chosen = document.getElementById("chosen");
  const sending = document.getElementById("sending");
  const refused = document.getElementById("refused");
  const token = document.querySelector('meta[name="csrf"]').content;
  const waiting = [];
  let busy = false;
  let source = null;

  document.querySelectorAll(".with-script").forEach((part) => (part.hidden = false));

  const refresh = async () => {
    const answer = await fetch(drop.dataset.follow, { headers: { "HX-Request": "true" } });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const state = page.getElementById("added");
      if (state) {
        document.getElementById("added").replaceWith(state);
      }
    }
  };

  const follow = () => {
    if (source) {
      return;
    }
    source = new EventSource(drop.dataset.follow);
    source.onmessage = (event) => {
      const told = JSON.parse(event.data);
      const line = document.querySelector("#added .line");
      const bar = document.querySelector("#added progress");
      line.textContent = told.line;
      if (bar) {
        bar.max = Math.max(told.total, 1);
        bar.value = told.done;
      }
      if (!told.reading) {
        source.close();
        source = null;
        refresh();
      }
    };
    source.onerror = () => {
      source.close();
      source = null;
      refresh();
    };
  };

  const refuse = (name, why) => {
    const item = document.createElement("li");
    const what = document.createElement("strong");
    what.textContent = name + ": could not be sent";
    item.append(what, document.createElement("br"), why);
    refused.append(item);
  };

  const pause = (millis) => new Promise((done) => setTimeout(done, millis));

  const send = async (file) => {
    const address = drop.dataset.address;
    const to = address + (address.includes("?") ? "&" : "?") + "name=" + encodeURIComponent(file.name);
    for (let attempt = 0; ; attempt++) {
      const answer = await fetch(to, {
        method: "POST",
        headers: {
          "X-CSRF-Token": token,
          "Content-Type": "application/octet-stream",
          Accept: "application/json",
        },
        body: file,
      });
      if (answer.ok) {
        return;
      }
      if (answer.status === 503 && attempt < 60) {
        await pause(2000);
        continue;
      }
      const fault = await answer.json();
      refuse(file.name, fault.why + " " + (fault.remedy || ""));
      return;
    }
  };

  const work = async () => {
    if (busy) {
      return;
    }
    busy = true;
    let sent = 0;
    while (waiting.length > 0) {
      const file = waiting.shift();
      sending.textContent = "Sending " + file.name + (waiting.length ? ", " + waiting.length + " to go" : "");
      try {
        await send(file);
        sent++;
        follow();
      } catch (e) {
        refuse(file.name, "The desk does not answer. See whether it still runs.");
      }
    }
    sending.textContent = sent === 1 ? "1 file was sent." : sent + " files were sent.";
    busy = false;
    await refresh();
    if (document.getElementById("added").dataset.reading === "true") {
      follow();
    }
  };

  const take = (files) => {
    refused.replaceChildren();
    waiting.push(...files);
    work();
  };

  chosen.addEventListener("change", () => {
    take([...chosen.files]);
    chosen.value = "";
  });
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      drop.classList.add("over");
    }
  });
  document.addEventListener("dragleave", () => drop.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      drop.classList.remove("over");
      take([...event.dataTransfer.files]);
    }
  });

  if (document.getElementById("added").dataset.reading === "true") {
    follow();
  }
})();
