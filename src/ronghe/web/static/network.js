// The picture of ties: bodies as circles laid out by force, drawn by Vega. Choose, expand, drag to pin, save.
// It comes up at rest; only what a reader drags moves the rest along, and that not where less motion is asked for.
"use strict";

(() => {
  const frame = document.getElementById("network");
  if (!frame || !window.vegaEmbed) return;
  const canvas = frame.querySelector(".canvas");
  const chosenWords = frame.querySelector("[data-role=chosen]");
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name.toLowerCase()}`).trim() || style.getPropertyValue("--dim").trim();
  const bodies = new Map();
  const links = new Map();
  let chosen = null;
  let view = null;

  const keep = (data) => {
    for (const one of data.bodies) if (!bodies.has(one.entity)) bodies.set(one.entity, one);
    for (const one of data.links) links.set(`${one.one} ${one.other}`, one);
  };

  const degree = () => {
    const count = new Map();
    for (const one of links.values())
      for (const end of [one.one, one.other]) count.set(end, (count.get(end) || 0) + 1);
    return count;
  };

  const placed = () => {
    const group = view && view.scenegraph().root.items[0].items.find((mark) => mark.name === "nodes");
    return new Map((group ? group.items : []).map((item) => [item.datum.entity, { x0: item.x, y0: item.y, fx: item.fx, fy: item.fy }]));
  };

  const spec = () => {
    const nodes = [...bodies.values()];
    const number = new Map(nodes.map((one, place) => [one.entity, place]));
    const ties = degree();
    const many = nodes.length > 300;
    const rounds = nodes.length > 900 ? 40 : many ? 120 : 300;
    const still = many || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const width = Math.max(280, canvas.clientWidth);
    const height = canvas.clientHeight;
    const room = Math.min(1, Math.max(0.35, width / 900));
    const before = placed();
    // Bodies that belong together begin together, on a spiral of their communities: then few rounds are enough.
    const begin = (one, place) => {
      if (!many || !one.community) return {};
      const turn = one.community * 2.4, far = 0.42 * Math.min(width, height) * Math.sqrt(Math.min(one.community, 60) / 60);
      return { x0: width / 2 + far * Math.cos(turn) + 14 * Math.cos(place), y0: height / 2 + far * Math.sin(turn) + 14 * Math.sin(place) };
    };
    const values = nodes.map((one, place) => ({ ...one, ...begin(one, place), ...before.get(one.entity), ties: ties.get(one.entity) || 0, colour: colour(one.kind) }));
    const edges = [...links.values()].map((one) => ({
      source: number.get(one.one), target: number.get(one.other), claims: one.claims, said: one.said, past: one.past,
    }));
    return {
      $schema: "https://vega.github.io/schema/vega/v6.json",
      width, height, padding: 0, background: null,
      signals: [
        { name: "cx", update: "width / 2" }, { name: "cy", update: "height / 2" },
        { name: "chosen", value: null, on: [{ events: "symbol:click, symbol:touchend", update: "datum.entity" }] },
        { name: "pinned", value: null, on: [
          { events: "symbol:pointerout[!event.buttons], window:pointerup", update: "null" },
          { events: "symbol:pointerover", update: "pinned || group()" },
          { events: "[symbol:pointerdown, window:pointerup] > window:pointermove!", update: "xy()", force: true } ] },
        { name: "node", value: null, on: [{ events: "symbol:pointerover", update: "pinned === true ? node : item()" }] },
        { name: "freed", value: null, on: [{ events: "symbol:dblclick", update: "item()", force: true }] },
        { name: "touched", value: false, on: [{ events: "symbol:pointerdown, symbol:dblclick", update: "true" }] },
        { name: "again", value: false, on: [{ events: [{ signal: "pinned" }, { signal: "freed" }], update: "(pinned && pinned.length) || freed" }] },
      ],
      data: [{ name: "bodies", values }, { name: "edges", values: edges }],
      marks: [
        { name: "nodes", type: "symbol", zindex: 1, from: { data: "bodies" },
          on: [
            { trigger: "pinned", modify: "node", values: "pinned === true ? {fx: node.x, fy: node.y} : pinned.length ? {fx: pinned[0], fy: pinned[1]} : {}" },
            { trigger: "freed", modify: "freed", values: "{fx: null, fy: null}" },
          ],
          encode: {
            enter: { fill: { field: "colour" }, tooltip: { field: "name" }, middle: { signal: "cx" }, centre: { signal: "cy" },
              x: { signal: "isValid(datum.x0) ? datum.x0 : cx + 40 * (random() - 0.5)" }, y: { signal: "isValid(datum.y0) ? datum.y0 : cy + 40 * (random() - 0.5)" },
              fx: { signal: "datum.fx" }, fy: { signal: "datum.fy" } },
            update: {
              size: { signal: "40 + 30 * sqrt(datum.ties)" }, cursor: { value: "pointer" },
              stroke: { signal: `datum.entity === chosen ? '${colour("ink")}' : '${colour("paper")}'` }, strokeWidth: { signal: "datum.entity === chosen ? 3 : 1" },
            } },
          transform: [{ type: "force", iterations: { signal: `touched ? ${Math.min(rounds, 90)} : ${rounds}` }, static: { signal: `${still} || !touched` }, signal: "force", restart: { signal: "again" },
            forces: [
              { force: "center", x: { signal: "cx" }, y: { signal: "cy" } }, { force: "collide", radius: many ? 5 : 30 * room },
              { force: "nbody", strength: many ? -18 : -420 * room, theta: many ? 1.5 : 0.9 }, { force: "link", links: "edges", distance: many ? 20 : 95 * room },
              { force: "x", x: "middle", strength: many ? 0.06 : 0.05 / room }, { force: "y", y: "centre", strength: many ? 0.09 : 0.14 } ] }] },
        { name: "ties", type: "path", from: { data: "edges" }, interactive: !many,
          encode: {
            enter: { tooltip: { field: "said" }, strokeDash: { signal: "datum.past ? [4, 4] : [1, 0]" } },
            update: { stroke: { signal: `datum.past ? '${colour("dim")}' : '${colour("line")}'` }, strokeWidth: { signal: "min(4, 0.8 + 0.5 * datum.claims)" } } },
          transform: [{ type: "linkpath", require: { signal: "force" }, shape: "line",
            sourceX: "datum.source.x", sourceY: "datum.source.y", targetX: "datum.target.x", targetY: "datum.target.y" }] },
        ...(many || !edges.some((one) => one.past) ? [] : [{ type: "text", from: { data: "ties" }, interactive: false, zindex: 2,
          encode: { enter: { text: { signal: "datum.datum.past" }, font: { value: "system-ui, 'Noto Sans CJK SC', sans-serif" }, fontSize: { value: 9 }, align: { value: "center" }, fill: { value: colour("dim") } },
            update: { x: { signal: "(datum.datum.source.x + datum.datum.target.x) / 2" }, y: { signal: "(datum.datum.source.y + datum.datum.target.y) / 2 - 3" } } } }]),
        { type: "text", from: { data: "nodes" }, interactive: false, zindex: 2,
          encode: { enter: { text: { signal: `truncate(datum.datum.name, ${width < 520 ? 14 : 28})` }, font: { value: "system-ui, 'Noto Sans CJK SC', sans-serif" }, fontSize: { value: width < 520 ? 9 : 11 }, align: { value: "center" }, fill: { value: colour("ink") } },
            update: { x: { field: "x" }, y: { signal: "datum.y + 17" }, opacity: { signal: `datum.datum.ties > ${many ? 8 : 0} || datum.datum.entity === chosen ? 1 : ${many ? 0 : 1}` } } } },
      ],
    };
  };

  const draw = async () => {
    const result = await window.vegaEmbed(canvas, spec(), { ast: true, actions: false, defaultStyle: false, renderer: "canvas", tooltip: { disableDefaultStyle: true } });
    view = result.view;
    canvas.dataset.bodies = String(bodies.size);
    canvas.view = view;
    view.addSignalListener("chosen", (_, value) => choose(value));
  };

  const choose = (entity) => {
    chosen = entity;
    const body = bodies.get(entity);
    chosenWords.textContent = body ? body.name : frame.dataset.pin;
    for (const name of ["expand", "open"]) frame.querySelector(`[data-do=${name}]`).disabled = !body;
  };

  const save = async (kind) => {
    const link = document.createElement("a");
    link.href = await view.toImageURL(kind, 2);
    link.download = `ronghe-network.${kind}`;
    link.click();
  };

  frame.addEventListener("click", async (event) => {
    const what = event.target.dataset && event.target.dataset.do;
    if (what === "png" || what === "svg") await save(what);
    if (what === "open" && chosen) window.location.href = `/entities/${encodeURIComponent(chosen)}`;
    if (what === "expand" && chosen) {
      const asked = new URL(frame.dataset.source, window.location.href);
      asked.searchParams.set("about", chosen);
      keep(await (await fetch(asked)).json());
      await draw();
      choose(chosen);
    }
  });

  fetch(frame.dataset.source).then((answer) => answer.json()).then(async (data) => {
    keep(data);
    await draw();
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  });
})();
