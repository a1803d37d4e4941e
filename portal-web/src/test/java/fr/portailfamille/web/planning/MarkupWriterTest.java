package fr.portailfamille.web.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupWriterTest {

  private final MarkupWriter out = new MarkupWriter();

  @Test
  void drawsElementsWithTheirAttributes() {
    out.start("td");
    out.attribute("class", "day");
    out.start("input");
    out.attribute("data-cents", 450);
    out.end();
    out.text("4,50 €");
    out.end("td");

    assertThat(out).hasToString("<td class=\"day\"><input data-cents=\"450\">4,50 €</td>");
  }

  @Test
  void nothingThatPeopleTypedBecomesMarkup() {
    out.start("p");
    out.attribute("title", "\"><script>");
    out.text("<b>Léa & Tom</b>");
    out.end("p");

    assertThat(out)
        .hasToString("<p title=\"&#34;>&lt;script>\">&lt;b&gt;Léa &amp; Tom&lt;/b&gt;</p>");
  }
}
