// Charts of the overview drawn from the same specification as their static pictures, with what a mark says on hover.
// A narrow screen keeps the pictures, which can be made smaller there.
"use strict";

(() => {
  if (!window.vegaEmbed || window.matchMedia("(max-width: 52rem)").matches) return;
  const said = document.documentElement.dataset.theme;
  const scheme = window.matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (said ? said === "dark" : scheme.matches);
  const options = { ast: true, actions: false, defaultStyle: false, renderer: "canvas", tooltip: { disableDefaultStyle: true } };

  const draw = async (figure) => {
    const answer = await fetch(`${figure.dataset.spec}?theme=${dark() ? "dark" : "light"}`);
    if (!answer.ok) return;
    const target = figure.querySelector(".drawn");
    const picture = figure.querySelector("picture");
    target.hidden = false;
    try {
      await window.vegaEmbed(target, await answer.json(), options);
    } catch (error) {
      target.hidden = true;
      return;
    }
    const canvas = target.querySelector("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", picture.querySelector("img").alt);
    picture.classList.add("behind");
  };

  const seen = new IntersectionObserver((entries) => {
    for (const one of entries.filter((entry) => entry.isIntersecting)) {
      seen.unobserve(one.target);
      draw(one.target);
    }
  }, { rootMargin: "200px" });
  const watch = () => { for (const figure of document.querySelectorAll("figure[data-spec]")) seen.observe(figure); };
  watch();
  scheme.addEventListener("change", watch);
})();
