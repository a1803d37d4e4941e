package fr.portailfamille.web.series;

import fr.portailfamille.booking.SeriesItem;
import fr.portailfamille.booking.SeriesService;
import fr.portailfamille.booking.SeriesWaitInLine;
import fr.portailfamille.booking.SeriesWaitingService;
import fr.portailfamille.booking.SeriesWish;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.reservation.Asked;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Whether to wait for a series that is full, on the page of the waiting lists: the address names it
 * ({@code w}, as a tick).
 */
@Named("seriesWait")
@RequestScoped
public class SeriesWaitBean {

  @Inject private SeriesService series;
  @Inject private SeriesWaitingService waiting;
  @Inject private FamilyPage familyPage;
  @Inject private Call call;
  private SeriesItem item;

  /** Before the page is shown: what belongs to others is «introuvable». */
  public void check() {
    if (familyPage.isChosen()) {
      getItem();
    }
  }

  private static List<SeriesWish> asked() {
    return SeriesTicks.read(Asked.text("w")).wishes().stream().limit(1).toList();
  }

  /** The tick as it came, to be sent along. */
  public String getTick() {
    return Asked.text("w");
  }

  /** What the address names, as it stands now; null where it names nothing. */
  public SeriesItem getItem() {
    if (item == null && !asked().isEmpty()) {
      item =
          call
              .read(() -> series.check(familyPage.getHouseholdId(), asked()))
              .orElse(List.of())
              .stream()
              .findFirst()
              .orElse(null);
    }
    return item;
  }

  /** Whether nothing is in the way but the lack of places. */
  public boolean isJoinable() {
    return !getItem().isFree()
        && getItem().refusals().stream().allMatch(SeriesWaitInLine.class::isInstance);
  }

  /** M'inscrire sur la liste d'attente. */
  public void join() {
    long household = familyPage.getHouseholdId();
    if (!asked().isEmpty() && call.done(() -> waiting.join(household, asked().get(0)))) {
      call.success("waiting-list.joined");
      call.redirect("/family/waiting-list.xhtml?h=" + household);
    }
  }
}
