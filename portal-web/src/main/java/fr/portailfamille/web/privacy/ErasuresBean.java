package fr.portailfamille.web.privacy;

import fr.portailfamille.privacy.DecideErasureCommand;
import fr.portailfamille.privacy.ErasureDesk;
import fr.portailfamille.privacy.ErasureLine;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Demandes d'effacement: the oldest first, each accepted or refused with its reason. */
@Named("erasures")
@RequestScoped
public class ErasuresBean {

  private static final int LONGEST_WORDS = 1000;

  @Inject private ErasureDesk desk;
  @Inject private Call call;
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

  /** What was typed for the request the button belongs to; kept when it is refused. */
  public String typed(long requestId) {
    return posted("request").equals(String.valueOf(requestId)) ? posted("words") : "";
  }

  public void accept() {
    decide(true);
  }

  public void refuse() {
    decide(false);
  }

  private void decide(boolean accepted) {
    String id = posted("request");
    if (!id.matches("[0-9]{1,18}")) {
      call.notFound();
      return;
    }
    long request = Long.parseLong(id);
    String words = posted("words");
    DecideErasureCommand command =
        new DecideErasureCommand(
            request,
            accepted,
            !posted("identity").isEmpty(),
            words.substring(0, Math.min(words.length(), LONGEST_WORDS)));
    call.result(() -> desk.decide(command))
        .ifPresent(
            reached -> {
              if (accepted) {
                desk.carryOut(request);
              }
              tell(accepted ? "erasures.done.accept" : "erasures.done.refuse", reached);
            });
  }

  /** Goes on with one that stopped half-way. */
  public void goOn() {
    String id = posted("request");
    getLines().stream()
        .filter(line -> line.stopped() && id.equals(String.valueOf(line.id())))
        .findFirst()
        .ifPresentOrElse(
            line -> {
              desk.carryOut(line.id());
              call.success("erasures.done.on");
              call.redirect("/staff/erasures.xhtml");
            },
            call::notFound);
  }

  private void tell(String done, boolean reached) {
    call.success(say.byMail(done, reached));
    call.redirect("/staff/erasures.xhtml");
  }

  private String posted(String name) {
    Map<String, String> posted = faces.getExternalContext().getRequestParameterMap();
    return posted.getOrDefault(name, "");
  }
}
