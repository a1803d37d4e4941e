package fr.portailfamille.web.dossier;

import fr.portailfamille.household.ChangeLine;
import fr.portailfamille.household.DecideChangeCommand;
import fr.portailfamille.household.DossierDesk;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import fr.portailfamille.web.frame.RowForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The changes that families asked for: the oldest first, each accepted or refused. */
@Named("changes")
@RequestScoped
public class ChangesBean {

  private static final int LONGEST_WORD = 500;
  private static final String WORD = "word";

  @Inject private DossierDesk desk;
  @Inject private Call call;
  @Inject private RowForm rows;
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

  /** What stands in the input of a change. */
  public String word(ChangeLine line) {
    return rows.typed(WORD, line.id());
  }

  /** The button that was pressed names the change; words for the others stay. */
  public void decide() {
    if (faces.isPostback()) {
      rows.pressed("accept", "refuse", "reveal").ifPresentOrElse(this::decide, call::notFound);
    }
  }

  private void decide(RowForm.Pressed pressed) {
    if (pressed.button().equals("reveal")) {
      reveal(pressed.row());
    } else {
      decide(pressed.button(), pressed.row());
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

  private void decide(String button, long id) {
    String word = rows.typed(WORD, id).strip();
    DecideChangeCommand command =
        new DecideChangeCommand(
            id, button.equals("accept"), word.substring(0, Math.min(word.length(), LONGEST_WORD)));
    call.result(() -> desk.decide(command))
        .ifPresent(
            reached -> {
              call.success(say.byMail("changes.done." + button, reached));
              rows.keep(WORD);
              call.redirect("/staff/changes.xhtml");
            });
  }
}
