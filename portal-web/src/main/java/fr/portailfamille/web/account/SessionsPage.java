package fr.portailfamille.web.account;

import fr.portailfamille.identity.LoginSessionService;
import fr.portailfamille.identity.SessionLine;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import fr.portailfamille.web.login.LoginKeeper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** «Mes connexions»: where the account is signed in, each of which can be ended. */
@Named
@RequestScoped
public class SessionsPage {

  @Inject private LoginSessionService sessions;
  @Inject private LoginKeeper keeper;
  @Inject private AccountPage page;
  @Inject private PageWording say;
  @Inject private Call call;
  private List<SessionLine> lines;

  public List<SessionLine> getLines() {
    if (lines == null) {
      lines = call.read(() -> sessions.mine(keeper.token())).orElse(List.of());
    }
    return lines;
  }

  public boolean isOthers() {
    return getLines().stream().anyMatch(line -> !line.current());
  }

  /** «Firefox sur Windows», as far as it is known. */
  public String device(SessionLine line) {
    if (line.browser().isEmpty()) {
      return line.system().isEmpty() ? say.now().text("account.sessions.unknown") : line.system();
    }
    return line.system().isEmpty()
        ? line.browser()
        : say.now().text("account.sessions.device", line.browser(), line.system());
  }

  public void end(long sessionId) {
    if (call.done(() -> sessions.endMine(sessionId, keeper.token()))) {
      call.success("account.sessions.ended");
      again();
    }
  }

  public void endOthers() {
    if (call.done(() -> sessions.endMyOthers(keeper.token()))) {
      call.success("account.sessions.others-ended");
      again();
    }
  }

  private void again() {
    call.redirect("/account/sessions.xhtml" + page.getQuery());
  }
}
