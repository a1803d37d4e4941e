package fr.portailfamille.web.planning;

import fr.portailfamille.web.frame.Assets;

/** The shape and colour of a child, for components that draw themselves; pages have pf:sign. */
record Sign(Assets assets) {

  private static final int SIGNS = 6;

  void write(MarkupWriter out, int position) {
    int mark = Math.floorMod(position, SIGNS);
    out.start("svg");
    out.attribute("class", "sign sign--" + mark);
    out.attribute("aria-hidden", "true");
    out.attribute("focusable", "false");
    out.start("use");
    out.attribute("href", assets.url("signs.svg") + "#sign-" + mark);
    out.end("use");
    out.end("svg");
  }
}
