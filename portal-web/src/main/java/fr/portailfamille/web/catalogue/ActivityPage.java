package fr.portailfamille.web.catalogue;

import fr.portailfamille.catalogue.ActivityChoices;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.catalogue.ActivitySheet;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.catalogue.CatalogueDesk;
import fr.portailfamille.catalogue.HalfDays;
import fr.portailfamille.catalogue.SavedActivity;
import fr.portailfamille.catalogue.UnitView;
import fr.portailfamille.organisation.SchoolLevel;
import fr.portailfamille.pricing.PriceDesk;
import fr.portailfamille.pricing.PriceLine;
import fr.portailfamille.pricing.SavePriceCommand;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An activity ({@code ?a=}), or a new one of a structure ({@code ?s=}), like another ({@code &c=}).
 */
@Named
@RequestScoped
public class ActivityPage {

  @Inject private CatalogueDesk desk;
  @Inject private PriceDesk priceDesk;
  @Inject private BusinessClock clock;
  @Inject private Call call;
  @Inject private PageWording say;
  @Inject private FacesContext faces;
  private final Map<String, String> priceFaults = new HashMap<>();
  private ActivitySheet sheet;
  private ActivityChoices choices;
  private List<PriceLine> prices;
  private TypedActivity form;
  private boolean read;

  /** Before the page is shown: what is not the caller's is «introuvable». */
  public void check() {
    if (!isShown() && !faces.getResponseComplete()) {
      call.notFound();
    }
  }

  public SchoolLevel[] getLevels() {
    return SchoolLevel.values();
  }

  public boolean isShown() {
    if (!read) {
      read = true;
      call.read(
              () -> {
                long activity = number("a");
                sheet = activity == 0 ? null : desk.sheet(activity);
                prices = sheet == null ? List.of() : priceDesk.prices(activity);
                return desk.choices(sheet == null ? number("s") : sheet.activity().structureId());
              })
          .ifPresent(all -> choices = all);
    }
    return choices != null;
  }

  /** Null for a new activity. */
  public ActivitySheet getSheet() {
    return isShown() ? sheet : null;
  }

  public ActivityChoices getChoices() {
    return choices;
  }

  public List<PriceLine> getPrices() {
    return prices;
  }

  public ActivityKind[] getKinds() {
    return ActivityKind.values();
  }

  public BookingMode[] getModes() {
    return BookingMode.values();
  }

  public HalfDays[] getHalfDays() {
    return HalfDays.values();
  }

  public TypedActivity getForm() {
    if (form == null && isShown()) {
      if (posted().containsKey("groups")) {
        form = TypedActivity.posted(posted());
      } else {
        form = sheet != null ? TypedActivity.of(sheet) : fresh();
      }
    }
    return form;
  }

  private TypedActivity fresh() {
    long like = number("c");
    return (like == 0 ? Optional.<ActivitySheet>empty() : call.read(() -> desk.sheet(like)))
        .map(TypedActivity::copy)
        .orElseGet(() -> TypedActivity.blank(choices));
  }

  /** Whether the group or unit of a line stays: sessions or enrolments refer to it. */
  public boolean isKept(String line) {
    String id = getForm().value(line + "id");
    return sheet != null
        && id.matches("[0-9]{1,18}")
        && (line.startsWith("group-") ? sheet.groupsInUse() : sheet.unitsInUse())
            .contains(Long.valueOf(id));
  }

  /** The names of the units that nobody can book besides this one on one day. */
  public String excluded(UnitView unit) {
    return sheet.activity().units().stream()
        .filter(unit::excludes)
        .map(UnitView::name)
        .collect(Collectors.joining(", "));
  }

  public boolean isAnyExcluded() {
    return sheet.activity().units().stream().anyMatch(unit -> !excluded(unit).isEmpty());
  }

  public void addGroup() {
    getForm().addGroup();
  }

  public void addUnit() {
    getForm().addUnit();
  }

  public void remove(String line) {
    getForm().remove(line);
  }

  public void up(String line) {
    getForm().up(line);
  }

  public void save() {
    if (!isShown()) {
      return;
    }
    Long id = sheet == null ? null : sheet.activity().id();
    call.result(() -> desk.save(getForm().command(id, choices.structure().id(), clock.now())))
        .ifPresent(this::saved);
  }

  private void saved(SavedActivity saved) {
    if (saved.isSaved()) {
      call.success(sheet == null ? "activity.created" : "activity.saved");
      call.redirect("/staff/activity.xhtml?a=" + saved.activityId());
      return;
    }
    List<String> fields = getForm().mark(saved.faults(), say.now());
    call.fault(fields.get(0), say.now().text("catalogue.faults", fields.size()));
  }

  public void close() {
    change(
        () -> desk.close(number("a"), version(), !sheet.activity().enrolmentsClosed()),
        "activity.saved");
  }

  public void delete() {
    if (isShown() && call.done(() -> desk.delete(number("a"), version()))) {
      call.success("activity.deleted");
      call.redirect("/staff/catalogue.xhtml");
    }
  }

  /** Sets the price of a unit from a day on. */
  public void savePrice() {
    TypedPrice price = new TypedPrice(posted("priceAmount"));
    LocalDate from = day(posted("priceFrom"));
    price.fault().ifPresent(key -> wrongPrice("priceAmount", key));
    if (from == null) {
      boolean missing = posted("priceFrom").isEmpty();
      wrongPrice("priceFrom", missing ? "activity.fault.MISSING" : "activity.fault.UNREADABLE");
    }
    if (priceFaults.isEmpty()) {
      change(
          () -> priceDesk.save(new SavePriceCommand(number("priceUnit"), price.amount(), from)),
          "activity.price.saved");
    }
  }

  /** Whether the page asks first: to delete the activity, or one of its prices. */
  public boolean isAsking() {
    return getSheet() != null && (posted("v").equals("delete") || getAskedPrice() != null);
  }

  /** The price that is to be removed; null where none is. */
  public PriceLine getAskedPrice() {
    return getSheet() == null || !posted("v").equals("price")
        ? null
        : prices.stream().filter(price -> price.id() == number("p")).findFirst().orElse(null);
  }

  /** Removes the price that was asked about. */
  public void deletePrice() {
    change(() -> priceDesk.delete(number("p")), "activity.price.deleted");
  }

  public String priceFault(String field) {
    return priceFaults.getOrDefault(field, "");
  }

  /** What was typed into a field. */
  public String posted(String name) {
    return posted().getOrDefault(name, "").strip();
  }

  private void wrongPrice(String field, String key) {
    priceFaults.put(field, say.now().text(key));
    call.fault(field, priceFaults.get(field));
  }

  private void change(Runnable work, String done) {
    if (isShown() && call.done(work)) {
      call.success(done);
      call.redirect("/staff/activity.xhtml?a=" + number("a"));
    }
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private int version() {
    String version = posted("version");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }

  private long number(String name) {
    String value = posted(name);
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }

  private Map<String, String> posted() {
    return faces.getExternalContext().getRequestParameterMap();
  }
}
