package fr.portailfamille.web.dossier;

import fr.portailfamille.household.ChangeLine;
import fr.portailfamille.household.DecideChangeCommand;
import fr.portailfamille.household.DossierDesk;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The changes that families asked for: the oldest first, each accepted or refused. */
@Named("changes")
@RequestScoped
public class ChangesBean {

  private static final int LONGEST_WORD = 500;
  private static final String WORD = "word-";
  private static final String KEPT = "changes.words";

  @Inject private DossierDesk desk;
  @Inject private Call call;
  @Inject private FacesContext faces;
  @Inject private PageWording say;
  private List<ChangeLine> lines;
  private long count;
  private long revealedOf;
  private String revealed;

  public List<ChangeLine> getLines() {
    if (lines == null) {
      lines =
          call.read(
                  () -> {
                    count = desk.waitingCount();
                    return desk.waiting();
                  })
              .orElse(List.of());
    }
    return lines;
  }

  /** How many wait; the page may show fewer. */
  public long getCount() {
    getLines();
    return count;
  }

  /** «Prénom de Léa Martin». */
  public String label(ChangeLine line) {
    return words().labelOf(line.field(), line.subjectName());
  }

  public String before(ChangeLine line) {
    return value(line, line.before());
  }

  public String after(ChangeLine line) {
    return line.id() == revealedOf
        ? words().value(line.field(), revealed)
        : value(line, line.after());
  }

  /** Whether a look at the whole value that is asked for may be taken. */
  public boolean isRevealable(ChangeLine line) {
    return line.field().isSensitive() && line.after() != null && line.id() != revealedOf;
  }

  private String value(ChangeLine line, String kept) {
    return line.field().isSensitive() && kept != null ? kept : words().value(line.field(), kept);
  }

  private DossierWords words() {
    return new DossierWords(faces.getViewRoot().getLocale());
  }

  /** What stands in the input of a change: typed on this page, or before another was decided. */
  public String word(ChangeLine line) {
    return typed(WORD + line.id());
  }

  private String typed(String input) {
    if (faces.isPostback()) {
      return posted().getOrDefault(input, "");
    }
    return faces.getExternalContext().getFlash().get(KEPT) instanceof Map<?, ?> kept
            && kept.get(input) instanceof String text
        ? text
        : "";
  }

  /** The button that was pressed names the change; words for the others stay. */
  public void decide() {
    if (faces.isPostback()) {
      String button =
          Stream.of("accept", "reveal").filter(posted()::containsKey).findFirst().orElse("refuse");
      String id = posted().getOrDefault(button, "");
      if (!id.matches("[0-9]{1,18}")) {
        call.notFound();
      } else if (button.equals("reveal")) {
        reveal(Long.parseLong(id));
      } else {
        decide(button, id);
      }
    }
  }

  /** Shows one sensitive value on this answer only; the look stands in the journal. */
  private void reveal(long id) {
    call.result(() -> Optional.ofNullable(desk.revealAsked(id)))
        .flatMap(value -> value)
        .ifPresent(
            value -> {
              revealedOf = id;
              revealed = value;
            });
  }

  private void decide(String button, String id) {
    String word = posted().getOrDefault(WORD + id, "").strip();
    DecideChangeCommand command =
        new DecideChangeCommand(
            Long.parseLong(id),
            button.equals("accept"),
            word.substring(0, Math.min(word.length(), LONGEST_WORD)));
    call.result(() -> desk.decide(command))
        .ifPresent(
            reached -> {
              call.success(say.byMail("changes.done." + button, reached));
              keepWords();
              call.redirect("/staff/changes.xhtml");
            });
  }

  private void keepWords() {
    Map<String, String> kept = new HashMap<>();
    posted()
        .forEach(
            (input, text) -> {
              if (input.startsWith(WORD) && !text.isBlank()) {
                kept.put(input, text);
              }
            });
    faces.getExternalContext().getFlash().put(KEPT, kept);
  }

  private Map<String, String> posted() {
    return faces.getExternalContext().getRequestParameterMap();
  }
}
