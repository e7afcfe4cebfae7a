// Runs before the first paint: the reader's modes and language, as the last visit left them, and how much fits.
(function () {
  var html = document.documentElement;
  html.classList.add("script");
  try {
    if (localStorage.getItem("care") === "on") html.classList.add("care");
    if (localStorage.getItem("contrast") === "on") html.classList.add("contrast");
    if (localStorage.getItem("language") === "en") html.lang = "en";
  } catch {
    // storage may be closed to us: the page then opens in its ordinary mode
  }
  // large type fills a screen sooner; media queries do not know of it, so the layouts that must give way go by these
  function fit() {
    var width = window.innerWidth / (html.classList.contains("care") ? 21 / 16 : 1);
    html.classList.toggle("narrow", width < 1024);
    html.classList.toggle("phone", width <= 820);
  }
  window.addEventListener("resize", fit);
  fit();
})();
