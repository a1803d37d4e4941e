package fr.portailfamille.web.planning;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.basket.BasketView;
import fr.portailfamille.billing.AccountSummary;
import fr.portailfamille.billing.StatementService;
import fr.portailfamille.booking.BookingLine;
import fr.portailfamille.booking.BookingService;
import fr.portailfamille.booking.ChangesView;
import fr.portailfamille.booking.HoldOutcome;
import fr.portailfamille.booking.PlanningBlock;
import fr.portailfamille.booking.PlanningView;
import fr.portailfamille.booking.Wish;
import fr.portailfamille.household.HouseholdService;
import fr.portailfamille.household.Right;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.web.frame.AskedDates;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.FamilyPage;
import fr.portailfamille.web.frame.PageRights;
import fr.portailfamille.web.frame.PageWording;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Planning: looking first, then «Modifier» turns free days into tick boxes (guide 001). */
@Named
@ViewScoped
public class PlanningBean implements Serializable {

  private static final long serialVersionUID = 1L;

  /** That a planning goes back and ahead. */
  private static final int YEARS = 3;

  @Inject private transient BookingService bookings;
  @Inject private transient BasketService baskets;
  @Inject private transient StatementService statements;
  @Inject private transient BusinessClock clock;
  @Inject private transient FamilyPage familyPage;
  @Inject private transient HouseholdService households;
  @Inject private transient PageRights rights;
  @Inject private transient Call call;
  @Inject private transient AskedDates askedDates;
  @Inject private transient PageWording say;
  @Inject private transient RefusedWishes refusedWishes;
  @Inject private transient PlanningSubmission submission;
  @Inject private transient PaidMeanwhile paidMeanwhile;
  @Inject private transient GivenUpOffers givenUpOffers;
  @Inject private transient LastChanges lastChanges;
  @Inject private transient CancelWay cancelWay;
  @Inject private transient BookingFormBean bookingForm;

  private LocalDate anchor;
  private Period period = Period.MONTH;
  private Long personId;
  private boolean editing;
  private boolean list;
  private final PlanningSelection selection = new PlanningSelection();
  private boolean recapped;
  private ChangesView recap;
  private transient PlanningView planning;
  private transient boolean begun;
  private transient List<BasketView> open;
  private transient Money due;

  @PostConstruct
  void start() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    anchor = askedDates.day("d", YEARS);
    for (Period known : Period.values()) {
      if (known.name().equalsIgnoreCase(asked.get("v"))) {
        period = known;
      }
    }
    personId = number(asked.get("p"));
    editing = "1".equals(asked.get("e"));
    list = PlanningAddress.LIST.equals(asked.get("l"));
  }

  private static Long number(String text) {
    try {
      return text == null || text.isEmpty() ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Before the page is shown: a person of another household is «introuvable». */
  public void check() {
    if (familyPage.isChosen() && planning == null) {
      planning = call.read(this::readAhead).orElseGet(this::nothing);
    }
  }

  /** All that the page shows, in one transaction. */
  private PlanningView readAhead() {
    open = baskets.open(familyPage.getHouseholdId());
    due = due(familyPage.getHouseholdId());
    bookingForm.readAhead();
    cancelWay.readAhead();
    return read();
  }

  public PlanningView getPlanning() {
    if (planning == null) {
      planning = call.read(this::read).orElseGet(this::nothing);
    }
    return planning;
  }

  private PlanningView read() {
    return bookings.planning(
        familyPage.getHouseholdId(), personId, period.first(anchor), period.last(anchor));
  }

  private PlanningView nothing() {
    return new PlanningView(anchor, anchor, List.of());
  }

  /** «Octobre 2026», or the days of the fortnight or week. */
  public String getTitle() {
    return period == Period.MONTH
        ? say.now().month(anchor)
        : say.now()
            .text(
                "planning.from-to",
                say.now().date(period.first(anchor)),
                say.now().date(period.last(anchor)));
  }

  /** «Noah : » where the planning is about one person (guide 001). */
  public String getWhose() {
    return personId == null
        ? ""
        : familyPage
            .getHousehold()
            .member(personId)
            .map(person -> say.it("planning.of", person.firstName()))
            .orElse("");
  }

  /** What is booked and held, as a calendar on paper. */
  public CalendarSheet getSheet() {
    return CalendarSheet.of(getPlanning());
  }

  /** «samedi 21 novembre», in Paris. */
  public String getToday() {
    return say.now().weekday(clock.today());
  }

  /** «Restant dû» over the régies of the household (guide 001). */
  public Money getDue() {
    if (due == null) {
      due = call.read(() -> due(familyPage.getHouseholdId())).orElse(Money.ZERO);
    }
    return due;
  }

  private Money due(long household) {
    return statements.accounts(household).stream()
        .map(AccountSummary::due)
        .reduce(Money.ZERO, Money::plus);
  }

  /** The days that the running cost counts beside the visible boxes: those of other months. */
  public Money getHiddenCost() {
    return Money.ofCents(hiddenTicks().mapToLong(PlanningSelection.Tick::cents).sum());
  }

  public long getHiddenCount() {
    return hiddenTicks().count();
  }

  private Stream<PlanningSelection.Tick> hiddenTicks() {
    if (selection.ticks().isEmpty()) {
      return Stream.empty();
    }
    List<Long> shown =
        getPlanning().blocks().stream()
            .flatMap(b -> b.days().stream())
            .flatMap(d -> d.cells().stream())
            .map(c -> c.sessionId())
            .toList();
    return selection.ticks().stream().filter(t -> !shown.contains(t.sessionId()));
  }

  /** Booked and held days of the period, plus what is ticked: as the page says without script. */
  public Money getCost() {
    return getPlanning()
        .cost()
        .plus(
            Money.ofCents(
                selection.ticks().stream().mapToLong(PlanningSelection.Tick::cents).sum()));
  }

  public int getPendingBookings() {
    return selection.ticks().size();
  }

  public int getPendingCancellations() {
    return selection.releases().size() + selection.cancels().size();
  }

  /** Whether the line of months can be left without losing anything. */
  public boolean isChanged() {
    return !selection.isEmpty();
  }

  /** «Modifier»: from here on, free days are tick boxes. */
  public String edit() {
    editing = call.done(() -> households.requireRight(familyPage.getHouseholdId(), Right.BOOK));
    begun = editing;
    return null;
  }

  /** Leafs on while modifying: what is ticked is kept. */
  public String forward() {
    begun = false;
    anchor = period.next(anchor);
    planning = null;
    return null;
  }

  public String back() {
    begun = false;
    anchor = period.previous(anchor);
    planning = null;
    return null;
  }

  /** Leaves the modification; nothing was sent yet. */
  public void abandon() {
    selection.clear();
    call.redirect(address().toString());
  }

  /**
   * «Terminer les modifications»: what touches the account is said once more before it is done; the
   * rest is held, and its basket is the summary.
   */
  public void finish() {
    if (selection.isEmpty()) {
      call.refused(List.of(new NothingChanged()));
    } else if (touchesAccount() || !getGivenUpOffers().isEmpty()) {
      recapped = true;
      recap = null;
    } else {
      submit();
    }
  }

  private boolean touchesAccount() {
    Set<Long> charged =
        getPlanning().blocks().stream()
            .filter(PlanningBlock::charged)
            .map(PlanningBlock::enrolmentId)
            .collect(Collectors.toSet());
    return !selection.cancels().isEmpty()
        || selection.ticks().stream().anyMatch(t -> charged.contains(t.enrolmentId()));
  }

  /** Places from waiting lists that the family would lose, with their rank. */
  public List<BookingLine> getGivenUpOffers() {
    return givenUpOffers.of(familyPage.getHouseholdId(), openBaskets(), selection);
  }

  /** Whether the page asks «Valider / Retour / Abandonner» (guide 003). */
  public boolean isRecapped() {
    return recapped && isEditing() && getRecap() != null;
  }

  /** What would be done; what the family confirms is what it was shown. */
  public ChangesView getRecap() {
    if (recap == null) {
      recap =
          call.read(
                  () ->
                      bookings.changes(
                          familyPage.getHouseholdId(),
                          selection.ticks().stream()
                              .map(t -> new Wish(t.enrolmentId(), t.sessionId()))
                              .toList(),
                          List.copyOf(selection.releases()),
                          selection.cancels().stream().map(c -> c.place().bookingId()).toList()))
              .orElse(null);
    }
    return recap;
  }

  /** «Retour»: everything is kept and can be changed. */
  public void resume() {
    recapped = false;
  }

  /** «Valider». */
  public void confirm() {
    if (getRecap() != null) {
      selection.showMoney(recap.cancelled());
      submit();
    }
  }

  private void submit() {
    long household = familyPage.getHouseholdId();
    boolean reported = recapped && touchesAccount();
    Optional<PlanningSubmission.Sent> sent = submission.send(household, selection, openBaskets());
    if (sent.isEmpty()) {
      recap = null;
      return;
    }
    List<HoldOutcome> outcomes = sent.get().outcomes();
    paidMeanwhile.tell(household, selection.releases());
    selection.clear();
    planning = null;
    if (reported) {
      lastChanges.keep(household, outcomes);
      call.redirect("/family/outcome.xhtml?h=" + household);
      return;
    }
    refusedWishes.tell(outcomes.stream().flatMap(o -> o.refused().stream()).toList());
    call.redirect(next(household, sent.get().basketId()));
  }

  private String next(long household, long basket) {
    return basket == 0
        ? address().toString()
        : "/family/basket.xhtml?h=" + household + "&b=" + basket;
  }

  private List<BasketView> openBaskets() {
    if (open == null) {
      open = call.read(() -> baskets.open(familyPage.getHouseholdId())).orElse(List.of());
    }
    return open;
  }

  /** The baskets that wait for payment, to say so above the planning. */
  public List<BasketView> getOpenBaskets() {
    return openBaskets();
  }

  private PlanningAddress address() {
    return new PlanningAddress(familyPage.getHouseholdId(), anchor, period, personId, list);
  }

  /** The same days as a list, or back as a grid. */
  public String getOtherShapeAddress() {
    return address().inOtherShape().toString();
  }

  public boolean isList() {
    return list;
  }

  public String getPreviousAddress() {
    return address().on(period.previous(anchor)).toString();
  }

  public String getNextAddress() {
    return address().on(period.next(anchor)).toString();
  }

  public String addressOf(String shown) {
    return address().over(Period.valueOf(shown)).toString();
  }

  public String addressFor(Long person) {
    return address().of(person).toString();
  }

  public Period getPeriod() {
    return period;
  }

  public Long getPersonId() {
    return personId;
  }

  /** Whether «Modifier» led to this very page: the keyboard goes on at the first box. */
  public boolean isBegun() {
    return begun;
  }

  public boolean isEditing() {
    return editing && rights.isBook();
  }

  public PlanningSelection getSelection() {
    return selection;
  }
}
