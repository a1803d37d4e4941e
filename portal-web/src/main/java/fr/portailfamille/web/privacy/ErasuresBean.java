package fr.portailfamille.web.privacy;

import fr.portailfamille.privacy.DecideErasureCommand;
import fr.portailfamille.privacy.ErasureDesk;
import fr.portailfamille.privacy.ErasureLine;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import fr.portailfamille.web.frame.RowForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Demandes d'effacement: the oldest first, each accepted or refused with its reason. */
@Named("erasures")
@RequestScoped
public class ErasuresBean {

  private static final int LONGEST_WORDS = 1000;
  private static final String WORDS = "words";
  private static final String IDENTITY = "identity";

  @Inject private ErasureDesk desk;
  @Inject private Call call;
  @Inject private RowForm rows;
  @Inject private PageWording say;
  @Inject private FacesContext faces;
  private List<ErasureLine> lines;

  public List<ErasureLine> getLines() {
    if (lines == null) {
      lines = call.read(desk::waiting).orElse(List.of());
    }
    return lines;
  }

  public String words(Refusal obstacle) {
    return say.now().refusal(obstacle);
  }

  /** What stands in the input of a request. */
  public String typed(long requestId) {
    return rows.typed(WORDS, requestId);
  }

  /**
   * Whether the identity was checked. Enter in its box presses the first button of the form: there
   * it is one that is disabled, so that nothing is erased.
   */
  public boolean isTicked(long requestId) {
    return !rows.typed(IDENTITY, requestId).isEmpty();
  }

  /** The button that was pressed names the request; what was typed for the others stays. */
  public void decide() {
    if (faces.isPostback()) {
      rows.pressed("accept", "refuse", "go-on").ifPresentOrElse(this::decide, call::notFound);
    }
  }

  private void decide(RowForm.Pressed pressed) {
    if (pressed.button().equals("go-on")) {
      goOn(pressed.row());
    } else {
      decide(pressed.row(), pressed.button().equals("accept"));
    }
  }

  private void decide(long request, boolean accepted) {
    String words = typed(request);
    DecideErasureCommand command =
        new DecideErasureCommand(
            request,
            accepted,
            isTicked(request),
            words.substring(0, Math.min(words.length(), LONGEST_WORDS)));
    call.result(() -> desk.decide(command))
        .ifPresent(
            reached -> {
              if (accepted) {
                desk.carryOut(request);
              }
              tell(say.byMail(accepted ? "erasures.done.accept" : "erasures.done.refuse", reached));
            });
  }

  /** Goes on with one that stopped half-way. */
  private void goOn(long request) {
    getLines().stream()
        .filter(line -> line.stopped() && line.id() == request)
        .findFirst()
        .ifPresentOrElse(
            line -> {
              desk.carryOut(request);
              tell("erasures.done.on");
            },
            call::notFound);
  }

  private void tell(String done) {
    call.success(done);
    rows.keep(WORDS, IDENTITY);
    call.redirect("/staff/erasures.xhtml");
  }
}
