// Runs before the first paint, so that no other theme or language flashes up.
// Only these two words are kept outside the vault; neither says anything about a dossier.
(function () {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    const language = localStorage.getItem("language");
    if (language === "zh-CN") document.documentElement.lang = "zh-Hans";
  } catch {
    // Storage can be switched off; the system's own theme then stands until the host answers.
  }
})();
