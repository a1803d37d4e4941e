package fr.portailfamille.web.follow;

import fr.portailfamille.booking.FollowService;
import fr.portailfamille.booking.FollowedActivity;
import fr.portailfamille.booking.FollowedBooking;
import fr.portailfamille.booking.FollowedPage;
import fr.portailfamille.booking.FollowedState;
import fr.portailfamille.household.MemberView;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.web.frame.AskedDates;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageWording;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** «Suivi» (guide 003): everything booked or waited for, filtered by the address alone. */
@Named("follow")
@RequestScoped
public class FollowBean {

  private static final String PAGE = "/family/bookings.xhtml";

  @Inject private FollowService service;
  @Inject private FamilyPage familyPage;
  @Inject private BusinessClock clock;
  @Inject private HttpServletRequest request;
  @Inject private AskedDates askedDates;
  @Inject private Call call;
  @Inject private PageWording say;
  private FollowForm form;
  private FollowedPage page;
  private List<FollowedActivity> activities;

  @PostConstruct
  void readAddress() {
    form = new FollowForm(request::getParameter, clock.today());
  }

  /** Before the page is shown: a person or an activity of others is «introuvable». */
  public void check() {
    if (familyPage.isChosen()) {
      getPage();
      if (form.isUnreadable()) {
        askedDates.ignored();
      }
    }
  }

  public FollowedPage getPage() {
    if (page == null) {
      FollowedPage none = new FollowedPage(List.of(), 1, FollowedPage.SIZE, 0, Money.ZERO);
      page = form.isReversed() ? none : call.read(this::read).orElse(none);
    }
    return page;
  }

  private FollowedPage read() {
    long household = familyPage.getHouseholdId();
    return form.isAll()
        ? service.all(household, form.filter())
        : service.page(household, form.filter(), form.number());
  }

  public List<FollowedActivity> getActivities() {
    if (activities == null) {
      activities =
          call.read(() -> service.activities(familyPage.getHouseholdId())).orElse(List.of());
    }
    return activities;
  }

  public FollowedState[] getStates() {
    return FollowedState.values();
  }

  /** The colour and icon of a state; the word stands beside it. */
  public String kind(FollowedState state) {
    return switch (state) {
      case HELD -> "wait";
      case CONFIRMED -> "ok";
      case OFFERED -> "warn";
      case WAITING -> "info";
      case CANCELLED -> "neutral";
      case LAPSED, CLOSED -> "refused";
    };
  }

  /** Gives shape and colour; those who left the household have the first ones. */
  public int position(FollowedBooking line) {
    return familyPage.getHousehold().member(line.personId()).map(MemberView::position).orElse(0);
  }

  public String day(FollowedBooking line) {
    return say.now().date(line.startsAt().toLocalDate());
  }

  public String hours(FollowedBooking line) {
    return new FollowTable(say.now()).hours(line);
  }

  public String typed(String name) {
    return form.text(name);
  }

  public boolean isReversed() {
    return form.isReversed();
  }

  /** Whether anything but the days to come is asked for. */
  public boolean isFiltered() {
    return isNarrowed() || !form.span().equals("AHEAD");
  }

  /** Whether more is chosen than one of the spans. */
  public boolean isNarrowed() {
    return form.span().isEmpty() || !(form.text("p") + form.text("a") + form.text("s")).isEmpty();
  }

  public List<String> getSpans() {
    return FollowForm.SPANS;
  }

  public String getSpan() {
    return form.span();
  }

  public String spanAddress(String span) {
    return form.addressOf(PAGE, familyPage.getHouseholdId(), span);
  }

  public String pageAddress(int number) {
    return form.address(
        PAGE, familyPage.getHouseholdId(), Map.of("n", String.valueOf(number), "all", ""));
  }

  /** Everything that the filter leaves on one page, to print it. */
  public String getAllAddress() {
    return form.address(PAGE, familyPage.getHouseholdId(), Map.of("n", "", "all", "yes"));
  }

  /** Whether the page shows a part of what the filter leaves, and could show all of it. */
  public boolean isPartial() {
    return getPage().pages() > 1 && !form.isAll();
  }

  /** Everything on one page, which is printed as soon as it is there. */
  public String getPrintAddress() {
    return getAllAddress() + "&print=1";
  }

  /** Whether the page was opened to be printed. */
  public boolean isPrinting() {
    return "1".equals(request.getParameter("print"));
  }

  /** The same as a file of this kind ({@code pdf}). */
  public String fileAddress(String kind) {
    return form.address(
        "/family/bookings." + kind, familyPage.getHouseholdId(), Map.of("n", "", "all", ""));
  }
}
