package fr.portailfamille.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A list in one form: inputs are named {@code <name>-<row>}, buttons carry the row as their value.
 * What was typed for other rows stays when one of them is decided.
 */
@RequestScoped
public class RowForm {

  private static final String KEPT = "rows.typed";

  @Inject private FacesContext faces;

  /** The button that was pressed, and the row it belongs to. */
  public record Pressed(String button, long row) {}

  /** Nothing where none of the buttons came with the number of a row. */
  public Optional<Pressed> pressed(String... buttons) {
    return Stream.of(buttons)
        .filter(button -> posted().getOrDefault(button, "").matches("[0-9]{1,18}"))
        .map(button -> new Pressed(button, Long.parseLong(posted().get(button))))
        .findFirst();
  }

  /** What stands in an input: typed on this page, or before another row was decided. */
  public String typed(String name, long row) {
    String input = name + "-" + row;
    if (faces.isPostback()) {
      return posted().getOrDefault(input, "");
    }
    return faces.getExternalContext().getFlash().get(KEPT) instanceof Map<?, ?> kept
            && kept.get(input) instanceof String text
        ? text
        : "";
  }

  /** Keeps what stands in the inputs for the page that the answer leads to. */
  public void keep(String... names) {
    Map<String, String> kept = new TreeMap<>();
    for (String name : names) {
      posted()
          .forEach(
              (input, text) -> {
                if (input.startsWith(name + "-") && !text.isBlank()) {
                  kept.put(input, text);
                }
              });
    }
    faces.getExternalContext().getFlash().put(KEPT, kept);
  }

  private Map<String, String> posted() {
    return faces.getExternalContext().getRequestParameterMap();
  }
}
