"use strict";

// The picture of who meets whom. Where each node lies follows from all contacts at any time, so it
// is the same each time and stays while the time that is looked at changes.

document.addEventListener("DOMContentLoaded", () => {
  const section = document.getElementById("network");
  const holder = document.getElementById("net");
  const until = document.getElementById("until");
  const day = document.getElementById("until-day");
  const most = document.getElementById("most");
  const seen = document.getElementById("net-seen");
  if (!section || typeof d3 === "undefined") {
    return;
  }

  const DAY = 24 * 3600e3;
  const HIGH = 58; // a sign and the name under it
  const USUAL = 12;
  const MOST = 40;
  const written = d3.utcFormat("%-d %b %Y");
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  const svg = d3.select(holder).append("svg").attr("role", "group").attr("aria-label", "Who meets whom");
  const under = svg.append("g").attr("aria-hidden", "true");
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

  // Those of one side lie together where people are shown by their own names.
  function side(node) {
    return byPerson() && node.sign.colour > 0 ? node.sign.code : null;
  }

  function byPerson() {
    return new URLSearchParams(location.search).get("by") === "person";
  }

  function together(nodes) {
    const groups = d3.groups(nodes.filter((node) => node.side), (node) => node.side);
    return (alpha) => {
      for (const [, members] of groups) {
        const x = d3.mean(members, (node) => node.x);
        const y = d3.mean(members, (node) => node.y);
        for (const node of members) {
          node.vx += (x - node.x) * 0.35 * alpha;
          node.vy += (y - node.y) * 0.35 * alpha;
        }
      }
    };
  }

  function arrange(all) {
    const nodes = all.nodes.map((node, i) => ({
      id: node.sign.name,
      side: side(node),
      x: 200 * Math.cos((2 * Math.PI * i) / all.nodes.length),
      y: 200 * Math.sin((2 * Math.PI * i) / all.nodes.length),
    }));
    const links = all.edges.filter((edge) => !edge.mediated)
      .map((edge) => ({ source: edge.a.name, target: edge.b.name }));
    d3.forceSimulation(nodes)
      .force("link", d3.forceLink(links).id((node) => node.id).distance(130).strength(0.4))
      .force("apart", d3.forceManyBody().strength(-600))
      .force("together", d3.forceX().strength(0.06))
      .force("level", d3.forceY().strength(0.1))
      .force("sides", together(nodes))
      .force("room", d3.forceCollide(48))
      .stop()
      .tick(400);
    places = new Map(nodes.map((node) => [node.id, node]));
  }

  function label(name) {
    const longest = places.size > 20 ? 18 : 26;
    return name.length > longest ? name.slice(0, longest - 2).trimEnd() + "…" : name;
  }

  // Where each lies on the paper, so that no name lies on another or on a sign.
  function fit() {
    const width = Math.max(260, holder.clientWidth);
    const boxes = [...places.values()].map((node) => ({
      node, half: Math.max(24, 3.6 * label(node.id).length + 4),
    }));
    const need = d3.sum(boxes, (box) => 2 * box.half * HIGH) * 2.4 / width;
    const [left, right] = d3.extent(boxes, (box) => box.node.x);
    const [top, bottom] = d3.extent(boxes, (box) => box.node.y);
    const margin = Math.min(width / 3, d3.max(boxes, (box) => box.half) + 4);
    const scale = Math.min(2, (width - 2 * margin) / Math.max(1, right - left));
    const tall = Math.max(180, need, Math.min(560, (bottom - top) * Math.max(scale, 0.6) + 110));
    const down = Math.min(1.6, (tall - 110) / Math.max(1, bottom - top));
    for (const box of boxes) {
      box.x = width / 2 + (box.node.x - (left + right) / 2) * scale;
      box.y = (tall - 14) / 2 + (box.node.y - (top + bottom) / 2) * down;
    }
    for (let round = 0, moved = true; moved && round < 300; round++) {
      moved = false;
      for (let i = 0; i < boxes.length; i++) {
        for (let j = i + 1; j < boxes.length; j++) {
          moved = part(boxes[i], boxes[j]) || moved;
        }
      }
      for (const box of boxes) {
        box.x = Math.max(box.half + 2, Math.min(width - box.half - 2, box.x));
        box.y = Math.max(24, Math.min(tall - 40, box.y));
      }
    }
    svg.attr("width", width).attr("height", tall).attr("viewBox", `0 0 ${width} ${tall}`);
    const at = new Map(boxes.map((box) => [box.node.id, [box.x, box.y]]));
    return (name) => at.get(name);
  }

  // Pushes two apart whose signs and names lie on one another, the shorter way.
  function part(a, b) {
    const across = a.half + b.half - Math.abs(a.x - b.x);
    const along = HIGH - Math.abs(a.y - b.y);
    if (across <= 0 || along <= 0) {
      return false;
    }
    if (across < along) {
      const by = (across / 2 + 0.5) * (a.x < b.x ? -1 : 1);
      a.x += by;
      b.x -= by;
    } else {
      const by = (along / 2 + 0.5) * (a.y < b.y ? -1 : 1);
      a.y += by;
      b.y -= by;
    }
    return true;
  }

  // A ground under those of one side.
  function grounds(at) {
    const groups = d3.groups(told.nodes.filter((node) => side(node)), side).filter(([, all]) => all.length > 1);
    under.selectAll("path").data(groups, ([code]) => code).join("path")
      .attr("class", ([, all]) => "ground party-" + all[0].sign.colour)
      .attr("d", ([, all]) => {
        const points = all.map((node) => at(node.sign.name));
        const hull = points.length > 2 ? d3.polygonHull(points) : points;
        return hull ? "M" + hull.map((point) => point.join(" ")).join("L") + "Z" : null;
      });
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
    grounds(at);
    const numbered = shown.length <= 25;
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
      a.select("text").attr("x", x).attr("y", y + (edge.none ? 22 : 4)).text(numbered || edge.met + edge.planned > 1 ? edge.met + edge.planned || "" : "");
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
        a.select("text.name").text(label(node.sign.name));
      });
    const met = d3.sum(told.edges, (edge) => edge.met);
    seen.textContent = told.pairsTotal + (told.pairsTotal === 1 ? " pair" : " pairs") + ", "
      + told.nodes.filter((node) => near.has(node.sign.name)).length + " of the " + told.nodes.length
      + " in the picture in contact" + (met ? "." : "; no meeting is told in this time.");
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

  // How many are in the picture
  function sayMost(all) {
    const can = Math.min(MOST, all.nodes.length + all.nodesLeft);
    most.max = can;
    most.value = all.nodes.length;
    document.getElementById("how-many").hidden = can <= USUAL;
    document.getElementById("most-of").textContent = all.nodes.length + " of " + (all.nodes.length + all.nodesLeft);
    document.getElementById("everyone").hidden = all.nodes.length === can;
  }

  function choose(number) {
    const query = values();
    if (number === USUAL) {
      query.delete("most");
    } else {
      query.set("most", number);
    }
    const address = "/contacts" + (query.toString() ? "?" + query : "");
    history.replaceState(history.state, "", address);
    show().then(() => list(address));
  }

  most.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => choose(most.valueAsNumber), 150);
  });
  document.getElementById("everyone").addEventListener("click", () => {
    choose(Number(most.max));
    most.focus();
  });

  async function show() {
    const query = values();
    const ever = values();
    ever.delete("from");
    ever.delete("to");
    const mine = ++asked;
    const all = await json(ever);
    if (all.nodes.length === 0 || mine !== asked) {
      return;
    }
    section.hidden = false;
    arrange(all);
    told = all;
    sayMost(all);
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
  }

  show();
});
