package fr.portailfamille.web.dossier;

import fr.portailfamille.household.ChangeLine;
import fr.portailfamille.household.DecideChangeCommand;
import fr.portailfamille.household.DossierDesk;
import fr.portailfamille.household.DossierWords;
import fr.portailfamille.shared.ChangedMeanwhile;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The changes that families asked for: the oldest first, each accepted or refused. */
@Named("changes")
@RequestScoped
public class ChangesBean {

  private static final int LONGEST_WORD = 500;

  @Inject private DossierDesk desk;
  @Inject private Call call;
  @Inject private FacesContext faces;
  @Inject private PageWording say;
  private List<ChangeLine> lines;
  private long count;
  private boolean pressed;

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

  public String label(ChangeLine line) {
    return words().label(line.field());
  }

  public String before(ChangeLine line) {
    return value(line, line.before());
  }

  public String after(ChangeLine line) {
    return value(line, line.after());
  }

  private String value(ChangeLine line, String kept) {
    return line.field().isSensitive() && kept != null ? kept : words().value(line.field(), kept);
  }

  private DossierWords words() {
    return new DossierWords(faces.getViewRoot().getLocale());
  }

  public void accept() {
    decide("accept", true);
  }

  public void refuse() {
    decide("refuse", false);
  }

  /** A change that a colleague decided on meanwhile has no form any more that could be pressed. */
  public void check() {
    if (faces.isPostback() && !pressed) {
      call.refused(List.of(new ChangedMeanwhile()));
    }
  }

  /** The button that was pressed names the change. */
  private void decide(String button, boolean accepted) {
    pressed = true;
    Map<String, String> posted = faces.getExternalContext().getRequestParameterMap();
    String id = posted.getOrDefault("change", "");
    if (!id.matches("[0-9]{1,18}")) {
      call.notFound();
      return;
    }
    String word = posted.getOrDefault("word", "").strip();
    DecideChangeCommand command =
        new DecideChangeCommand(
            Long.parseLong(id), accepted, word.substring(0, Math.min(word.length(), LONGEST_WORD)));
    call.result(() -> desk.decide(command))
        .ifPresent(
            reached -> {
              call.success(say.byMail("changes.done." + button, reached));
              call.redirect("/staff/changes.xhtml");
            });
  }
}
