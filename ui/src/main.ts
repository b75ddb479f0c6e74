import { mount } from "svelte";
import App from "./App.svelte";
import { hostOfThisWindow } from "./host";
import { session } from "./state/session.svelte";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/screens.css";

const target = document.getElementById("app");
if (target) {
  await session.start(await hostOfThisWindow());
  target.replaceChildren();
  mount(App, { target });
}
