package fr.portailfamille.web.planning;

import fr.portailfamille.web.frame.Assets;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** The shape and colour of a child, for components that draw themselves; pages have pf:sign. */
record Sign(Assets assets) {

  private static final int SIGNS = 6;

  void write(ResponseWriter out, int position) throws IOException {
    int mark = Math.floorMod(position, SIGNS);
    out.startElement("svg", null);
    out.writeAttribute("class", "sign sign--" + mark, null);
    out.writeAttribute("aria-hidden", "true", null);
    out.writeAttribute("focusable", "false", null);
    out.startElement("use", null);
    out.writeAttribute("href", assets.url("signs.svg") + "#sign-" + mark, null);
    out.endElement("use");
    out.endElement("svg");
  }
}
