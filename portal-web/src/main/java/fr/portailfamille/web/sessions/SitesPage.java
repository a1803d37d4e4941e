package fr.portailfamille.web.sessions;

import fr.portailfamille.booking.SetSiteCapacityCommand;
import fr.portailfamille.booking.SiteCapacityUnfit;
import fr.portailfamille.booking.SiteDayPast;
import fr.portailfamille.booking.SiteDesk;
import fr.portailfamille.booking.SiteView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Capacité des sites: the number of each structure, from which day on, and where it is reached. */
@Named
@RequestScoped
public class SitesPage {

  @Inject private SiteDesk desk;
  @Inject private BusinessClock clock;
  @Inject private PageWording say;
  @Inject private Call call;
  @Inject private FacesContext faces;
  private final Map<String, String> faults = new HashMap<>();
  private List<SiteView> sites;

  private Asked asked() {
    return new Asked(faces.getExternalContext().getRequestParameterMap());
  }

  public List<SiteView> getSites() {
    if (sites == null) {
      sites = call.read(desk::sites).orElse(List.of());
    }
    return sites;
  }

  /** Fixer la capacité. */
  public void set(SiteView site) {
    String at = "-" + site.structureId();
    for (String part : List.of("morning", "afternoon")) {
      if (!asked().text(part + at).isEmpty() && asked().count(part + at) < 0) {
        fault(
            part + at,
            say.now()
                .text("sites.fault." + part, say.refusal(new SiteCapacityUnfit(SiteDesk.MOST))));
      }
    }
    if (!faults.isEmpty()) {
      return;
    }
    SetSiteCapacityCommand command =
        new SetSiteCapacityCommand(
            site.structureId(),
            asked().day("from" + at).orElse(null),
            number("morning" + at),
            number("afternoon" + at));
    if (call.done(() -> desk.set(command), refusal -> told(refusal, at))) {
      call.success("sites.set");
      call.redirect("/staff/sites.xhtml#site" + at);
    }
  }

  private Integer number(String field) {
    return asked().text(field).isEmpty() ? null : asked().count(field);
  }

  private boolean told(Refusal refusal, String at) {
    if (refusal instanceof SiteDayPast) {
      fault("from" + at, say.refusal(refusal));
      return true;
    }
    if (refusal instanceof SiteCapacityUnfit) {
      fault("morning" + at, say.refusal(refusal));
      return true;
    }
    return false;
  }

  private void fault(String field, String text) {
    faults.put(field, text);
    call.fault(field, text);
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  public String typed(String field) {
    return asked().text(field);
  }

  /** The day that a form begins with. */
  public String from(String field) {
    return typed(field).isEmpty() ? clock.today().toString() : typed(field);
  }
}
