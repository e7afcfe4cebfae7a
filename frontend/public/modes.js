// Runs before the first paint: the reader's modes and language, as the last visit left them.
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
})();
