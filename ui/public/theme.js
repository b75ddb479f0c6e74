// Runs before the first paint, so that no other theme or language flashes up. The program can say
// both in the address; a browser remembers them. Neither says anything about a dossier.
(function () {
  const asked = new URLSearchParams(location.search);
  function word(name) {
    try {
      return asked.get(name) || localStorage.getItem(name);
    } catch {
      // Storage can be switched off; the system's own theme then stands until the host answers.
      return null;
    }
  }
  const theme = word("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  if (word("language") === "zh-CN") document.documentElement.lang = "zh-Hans";
})();
