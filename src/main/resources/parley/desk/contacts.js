"use strict";

// The picture of who meets whom. Where each node lies follows from all contacts at any time, so it
// is the same each time and stays while the time that is looked at changes.

document.addEventListener("DOMContentLoaded", () => {
  const section = document.getElementById("network");
  const holder = document.getElementById("net");
  const until = document.getElementById("until");
  const day = document.getElementById("until-day");
  const seen = document.getElementById("net-seen");
  if (!section || typeof d3 === "undefined") {
    return;
  }

  const DAY = 24 * 3600e3;
  const written = d3.utcFormat("%-d %b %Y");
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  const svg = d3.select(holder).append("svg").attr("role", "group").attr("aria-label", "Who meets whom");
  const lines = svg.append("g");
  const dots = svg.append("g");
  let places = new Map();
  let told = null;
  let asked = 0;

  function values() {
    const all = new URLSearchParams(location.search);
    all.delete("page");
    return all;
  }

  async function json(query) {
    const answer = await fetch("/contacts.json?" + query, { headers: { Accept: "application/json" } });
    const page = await answer.json();
    if (!answer.ok) {
      throw new Error(page.why || answer.statusText);
    }
    return page;
  }

  function arrange(all) {
    const nodes = all.nodes.map((node, i) => ({
      id: node.sign.name,
      x: 200 * Math.cos((2 * Math.PI * i) / all.nodes.length),
      y: 200 * Math.sin((2 * Math.PI * i) / all.nodes.length),
    }));
    const links = all.edges.filter((edge) => !edge.mediated)
      .map((edge) => ({ source: edge.a.name, target: edge.b.name }));
    d3.forceSimulation(nodes)
      .force("link", d3.forceLink(links).id((node) => node.id).distance(130).strength(0.5))
      .force("apart", d3.forceManyBody().strength(-600))
      .force("together", d3.forceX().strength(0.06))
      .force("level", d3.forceY().strength(0.1))
      .force("room", d3.forceCollide(48))
      .stop()
      .tick(400);
    places = new Map(nodes.map((node) => [node.id, node]));
  }

  function fit() {
    const width = Math.max(260, holder.clientWidth);
    const all = [...places.values()];
    const [left, right] = d3.extent(all, (node) => node.x);
    const [top, bottom] = d3.extent(all, (node) => node.y);
    const scale = Math.min(2, (width - 130) / Math.max(1, right - left));
    const tall = Math.max(180, Math.min(720, (bottom - top) * Math.max(scale, 0.6) + 110));
    const down = Math.min(1.4, (tall - 110) / Math.max(1, bottom - top));
    svg.attr("width", width).attr("height", tall);
    return (name) => {
      const node = places.get(name);
      return [
        width / 2 + (node.x - (left + right) / 2) * scale,
        (tall - 14) / 2 + (node.y - (top + bottom) / 2) * down,
      ];
    };
  }

  function withDossier(path) {
    const dossier = new URLSearchParams(location.search).get("dossier");
    return dossier === null ? path : path + (path.includes("?") ? "&" : "?") + "dossier=" + encodeURIComponent(dossier);
  }

  function words(edge) {
    const parts = [];
    if (edge.met) {
      parts.push(edge.met + (edge.met === 1 ? " meeting or call" : " meetings or calls"));
    }
    if (edge.planned) {
      parts.push(edge.planned + " planned or possible");
    }
    if (edge.ways) {
      parts.push("told to talk");
    }
    if (edge.none) {
      parts.push("no direct talks" + (edge.since ? ", " + edge.since : ""));
    }
    return edge.a.name + " and " + edge.b.name + ": " + parts.join(", ");
  }

  function draw() {
    const at = fit();
    const shown = told.edges.filter((edge) => !edge.mediated && places.has(edge.a.name) && places.has(edge.b.name));
    const near = new Set(told.edges.flatMap((edge) => [edge.a.name, edge.b.name]));
    lines.selectAll("a").data(shown, (edge) => edge.a.name + "\n" + edge.b.name).join((enter) => {
      const a = enter.append("a").attr("class", "way").attr("tabindex", -1);
      a.append("title");
      a.append("path").attr("class", "edge-hit");
      a.append("path").attr("class", "line");
      a.append("path").attr("class", "cross");
      a.append("text");
      return a;
    }).attr("href", (edge) => withDossier(edge.address)).attr("aria-label", words).each(function (edge) {
      const a = d3.select(this);
      const [x1, y1] = at(edge.a.name);
      const [x2, y2] = at(edge.b.name);
      const x = (x1 + x2) / 2;
      const y = (y1 + y2) / 2;
      const only = edge.met + edge.ways === 0;
      a.select("title").text(words(edge));
      a.select("path.edge-hit").attr("d", `M${x1} ${y1}L${x2} ${y2}`);
      a.select("path.line").attr("d", `M${x1} ${y1}L${x2} ${y2}`)
        .attr("class", "line edge" + (only && edge.planned ? " planned" : "") + (only && !edge.planned ? " none" : ""))
        .attr("stroke-width", Math.min(14, 1.5 + 1.5 * Math.sqrt(edge.met + edge.ways + edge.planned)));
      a.select("path.cross").attr("d", edge.none ? `M${x - 7} ${y - 7}L${x + 7} ${y + 7}M${x + 7} ${y - 7}L${x - 7} ${y + 7}` : null);
      a.select("text").attr("x", x).attr("y", y + (edge.none ? 22 : 4)).text(edge.met + edge.planned || "");
    });
    dots.selectAll("a").data(told.nodes, (node) => node.sign.name).join((enter) => {
      const a = enter.append("a");
      a.append("title");
      a.append("path").attr("class", "node");
      a.append("text").attr("class", "code").attr("y", 4);
      a.append("text").attr("class", "name").attr("y", 33);
      return a;
    }).attr("class", (node) => "side party-" + node.sign.colour + (near.has(node.sign.name) ? "" : " away"))
      .attr("href", (node) => withDossier(node.address))
      .attr("transform", (node) => `translate(${at(node.sign.name)})`)
      .attr("aria-label", (node) => node.sign.name + (node.mediates ? ", mediator" : "") + ": contacts")
      .each(function (node) {
        const a = d3.select(this);
        a.select("title").text(node.sign.name + (node.mediates ? ", mediator" : ""));
        a.select("path.node").attr("d", node.mediates
          ? "M0 -20L20 0L0 20L-20 0Z"
          : "M-17 0A17 17 0 1 1 17 0A17 17 0 1 1 -17 0Z");
        a.select("text.code").text(node.sign.code);
        a.select("text.name").text(node.sign.name.length > 26 ? node.sign.name.slice(0, 24) + "…" : node.sign.name);
      });
    const met = d3.sum(told.edges, (edge) => edge.met);
    seen.textContent = told.pairsTotal + (told.pairsTotal === 1 ? " pair" : " pairs") + ", "
      + near.size + " of " + told.nodes.length + " in the picture" + (met ? "." : "; no meeting is told in this time.");
  }

  function say() {
    day.textContent = written(Date.parse(told.first) + until.valueAsNumber * DAY);
  }

  async function look(query) {
    const mine = ++asked;
    try {
      const page = await json(query);
      if (mine === asked) {
        told = page;
        draw();
      }
    } catch (problem) {
      seen.textContent = "The picture could not be loaded (" + problem.message + "). The list is complete.";
    }
  }

  async function list(address) {
    const mine = asked;
    const answer = await fetch(address, { headers: { "HX-Request": "true", Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById("pairs");
    if (mine === asked && answer.ok && next) {
      document.getElementById("pairs").replaceWith(next);
      htmx.process(next);
    }
  }

  let waiting = 0;
  until.addEventListener("input", () => {
    say();
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const query = values();
      if (until.valueAsNumber === Number(until.max)) {
        query.delete("to");
      } else {
        query.set("to", iso(Date.parse(told.first) + until.valueAsNumber * DAY));
        if (query.get("from") > query.get("to")) {
          query.delete("from");
        }
      }
      const address = "/contacts" + (query.toString() ? "?" + query : "");
      history.replaceState(history.state, "", address);
      for (const name of ["from", "to"]) {
        document.querySelector(".filters [name=" + name + "]").value = query.get(name) || "";
      }
      look(query);
      list(address);
    }, 150);
  });

  holder.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      link.focus({ preventScroll: true });
      htmx.ajax("GET", link.getAttribute("href"), { target: "#card", swap: "innerHTML" });
    }
  });

  let width = 0;
  new ResizeObserver(() => {
    if (told && holder.clientWidth !== width) {
      width = holder.clientWidth;
      draw();
    }
  }).observe(holder);

  (async () => {
    const query = values();
    const ever = values();
    ever.delete("from");
    ever.delete("to");
    const all = await json(ever);
    if (all.nodes.length === 0) {
      return;
    }
    section.hidden = false;
    arrange(all);
    told = all;
    if (all.first) {
      until.max = Math.round((Date.parse(all.last) - Date.parse(all.first)) / DAY);
      const to = query.get("to");
      until.value = to ? Math.round((Date.parse(to) - Date.parse(all.first)) / DAY) : until.max;
      say();
    }
    until.parentElement.hidden = !all.first || all.first === all.last;
    if (query.get("from") || query.get("to")) {
      await look(query);
    } else {
      draw();
    }
  })();
});
