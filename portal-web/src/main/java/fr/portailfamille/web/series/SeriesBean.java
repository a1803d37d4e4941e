package fr.portailfamille.web.series;

import fr.portailfamille.booking.SeriesOffer;
import fr.portailfamille.booking.SeriesOffer.Taker;
import fr.portailfamille.booking.SeriesService;
import fr.portailfamille.booking.SeriesWish;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.catalogue.ActivityKind;
import fr.portailfamille.shared.Refusal;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import fr.portailfamille.web.reservation.Asked;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ateliers, sorties et séjours («Inscriptions en paiement immédiat», guide 002): a tick and a group
 * for each child. Choosing what is shown keeps the ticks: they travel in the address.
 */
@Named("series")
@RequestScoped
public class SeriesBean {

  @Inject private SeriesService series;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  @Inject private PageWording say;
  private List<SeriesOffer> offers;
  private List<SeriesCard> cards;
  private SeriesTicks ticks;
  private final Map<String, String> faults = new LinkedHashMap<>();

  /** Before the page is shown. */
  public void check() {
    if (familyPage.isChosen()) {
      getOffers();
    }
  }

  public List<SeriesOffer> getOffers() {
    if (offers == null) {
      offers = call.read(() -> series.offers(household())).orElse(List.of());
    }
    return offers;
  }

  private long household() {
    return familyPage.getHouseholdId();
  }

  /** The person that alone is shown; 0 for all. */
  public long getPersonId() {
    return Asked.number("p");
  }

  /** The kind that alone is shown; null for all. */
  public ActivityKind getKind() {
    return Arrays.stream(ActivityKind.values())
        .filter(kind -> kind.name().equals(Asked.text("v")))
        .findFirst()
        .orElse(null);
  }

  /** The kinds that are on offer, to choose from. */
  public List<ActivityKind> getKinds() {
    return getOffers().stream().map(SeriesOffer::kind).distinct().sorted().toList();
  }

  private List<SeriesCard> cards() {
    if (cards == null) {
      cards =
          getOffers().stream()
              .filter(offer -> getKind() == null || offer.kind() == getKind())
              .map(
                  offer ->
                      new SeriesCard(offer, offer.takers().stream().filter(this::isShown).toList()))
              .toList();
    }
    return cards;
  }

  private boolean isShown(Taker taker) {
    return getPersonId() == 0 || taker.person().personId() == getPersonId();
  }

  /** Those that somebody shown is in or may be. */
  public List<SeriesCard> getPossible() {
    return cards().stream().filter(SeriesCard::isPossible).toList();
  }

  /** Those that nobody shown may be in, with the reasons. */
  public List<SeriesCard> getOthers() {
    return cards().stream().filter(card -> !card.isPossible()).toList();
  }

  /** What the family has to put right before it books anything, each said once. */
  public List<StandingRefusal> getStanding() {
    return SeriesOffer.common(getOffers());
  }

  /** Why there is no choice for somebody, or less of one, beside that. */
  public List<Refusal> reasons(Taker taker) {
    List<StandingRefusal> common = getStanding();
    return taker.refusals().stream().filter(refusal -> !common.contains(refusal)).toList();
  }

  /** Whether there is anything to send. */
  public boolean isTickable() {
    return getPossible().stream()
        .flatMap(card -> card.takers().stream())
        .anyMatch(taker -> !taker.choices().isEmpty());
  }

  public boolean isTicked(long personId, long activityId) {
    return ticks().of(personId, activityId).isPresent();
  }

  public boolean isChosen(long personId, long activityId, long groupId) {
    return ticks().of(personId, activityId).filter(w -> w.groupId() == groupId).isPresent();
  }

  public String fault(long personId, long activityId) {
    return faults.getOrDefault(key(personId, activityId), "");
  }

  private static String key(long personId, long activityId) {
    return personId + "." + activityId;
  }

  /** What is ticked: on this page as it was posted, elsewhere as the address says. */
  private SeriesTicks ticks() {
    if (ticks == null) {
      SeriesTicks address = SeriesTicks.read(Asked.text("s"));
      ticks =
          FacesContext.getCurrentInstance().isPostback()
              ? new SeriesTicks(posted(address))
              : address;
    }
    return ticks;
  }

  private List<SeriesWish> posted(SeriesTicks address) {
    String[] boxes =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .getOrDefault("t", new String[0]);
    Set<String> ticked = new HashSet<>(Arrays.asList(boxes));
    List<SeriesWish> wishes = new ArrayList<>();
    for (SeriesOffer offer : getOffers()) {
      for (Taker taker : offer.takers()) {
        long person = taker.person().personId();
        if (taker.choices().isEmpty()) {
          continue;
        }
        if (!isOnPage(offer, taker)) {
          address.of(person, offer.activityId()).ifPresent(wishes::add);
        } else if (ticked.contains(key(person, offer.activityId()))) {
          wishes.add(new SeriesWish(person, offer.activityId(), group(offer, taker)));
        }
      }
    }
    return wishes;
  }

  private boolean isOnPage(SeriesOffer offer, Taker taker) {
    return isShown(taker) && (getKind() == null || offer.kind() == getKind());
  }

  /** The one that was chosen, or the only one; 0 where none is yet. */
  private static long group(SeriesOffer offer, Taker taker) {
    if (taker.choices().size() == 1) {
      return taker.choices().get(0).group().id();
    }
    return Asked.number("g-" + taker.person().personId() + "-" + offer.activityId());
  }

  /** Shows one person alone, or all; the ticks stay. */
  public void show(long personId) {
    call.redirect(SeriesAddress.offers(household(), personId, getKind(), ticks()));
  }

  /** Shows one kind alone, or all. */
  public void showKind(ActivityKind kind) {
    call.redirect(SeriesAddress.offers(household(), getPersonId(), kind, ticks()));
  }

  /** Valider: to the summary. */
  public void proceed() {
    if (ticks().isEmpty()) {
      call.refused(List.of(new NoSeriesTicked()));
      return;
    }
    List<SeriesWish> open = ticks().wishes().stream().filter(w -> w.groupId() == 0).toList();
    if (open.isEmpty()) {
      call.redirect(SeriesAddress.check(household(), ticks()));
      return;
    }
    open.forEach(
        w -> faults.put(key(w.personId(), w.activityId()), say.now().text("series.group.missing")));
    SeriesWish first = open.get(0);
    if (!isShownNow(first)) {
      call.warning("series.groups.missing", open.size());
      call.redirect(SeriesAddress.offers(household(), 0, null, ticks()));
      return;
    }
    call.fault(
        "g-" + first.personId() + "-" + first.activityId(),
        say.it("series.groups.missing", open.size()));
  }

  private boolean isShownNow(SeriesWish wish) {
    return cards().stream()
        .filter(card -> card.offer().activityId() == wish.activityId())
        .flatMap(card -> card.takers().stream())
        .anyMatch(taker -> taker.person().personId() == wish.personId());
  }
}
