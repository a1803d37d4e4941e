package fr.portailfamille.web.catalogue;

import fr.portailfamille.catalogue.Audience;
import fr.portailfamille.catalogue.EarlyOpeningTooLate;
import fr.portailfamille.catalogue.OpeningDesk;
import fr.portailfamille.catalogue.SaveOpeningsCommand;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;

/** Which families book the activity of the page before all others, and from when on. */
@Named
@RequestScoped
public class EarlyOpenings {

  private static final String FIELD = "early-";

  @Inject private OpeningDesk desk;
  @Inject private ActivityPage page;
  @Inject private Call call;
  @Inject private PageWording say;
  @Inject private FacesContext faces;
  private final Map<Audience, String> faults = new EnumMap<>(Audience.class);
  private Map<Audience, Instant> standing;

  public Audience[] getAudiences() {
    return Audience.values();
  }

  /** As the field of the browser has it, Paris time; empty: with everybody. */
  public String value(Audience audience) {
    String typed = typed().get(FIELD + audience);
    if (typed != null) {
      return typed;
    }
    if (standing == null) {
      standing = call.read(() -> desk.early(activity())).orElse(Map.of());
    }
    Instant from = standing.get(audience);
    return from == null ? "" : LocalDateTime.ofInstant(from, BusinessClock.PARIS).toString();
  }

  public String fault(Audience audience) {
    return faults.getOrDefault(audience, "");
  }

  public void save() {
    if (!page.isShown()) {
      return;
    }
    Map<Audience, Instant> early = new EnumMap<>(Audience.class);
    for (Audience audience : Audience.values()) {
      String typed = typed().getOrDefault(FIELD + audience, "").strip();
      if (!typed.isEmpty()) {
        read(audience, typed, early);
      }
    }
    SaveOpeningsCommand command = new SaveOpeningsCommand(activity(), early);
    if (faults.isEmpty() && call.done(() -> desk.save(command), this::told)) {
      call.success("activity.early.saved");
      call.redirect("/staff/activity.xhtml?a=" + activity());
    }
  }

  private void read(Audience audience, String typed, Map<Audience, Instant> early) {
    try {
      early.put(audience, LocalDateTime.parse(typed).atZone(BusinessClock.PARIS).toInstant());
    } catch (DateTimeException unreadable) {
      wrong(audience, say.now().text("activity.fault.UNREADABLE"));
    }
  }

  private boolean told(Refusal refusal) {
    if (refusal instanceof EarlyOpeningTooLate late) {
      wrong(late.audience(), say.now().refusal(late));
      return true;
    }
    return false;
  }

  private void wrong(Audience audience, String words) {
    faults.put(audience, words);
    call.fault(FIELD + audience, words);
  }

  private long activity() {
    return page.getSheet().activity().id();
  }

  private Map<String, String> typed() {
    return faces.getExternalContext().getRequestParameterMap();
  }
}
