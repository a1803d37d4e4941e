package fr.portailfamille.booking.internal;

import static fr.portailfamille.booking.internal.Candidates.NOAH;
import static fr.portailfamille.booking.internal.Candidates.aCandidate;
import static fr.portailfamille.booking.internal.Candidates.free;
import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.billing.RegieBalance;
import fr.portailfamille.booking.BookingSettings;
import fr.portailfamille.booking.ConfirmationOwed;
import fr.portailfamille.booking.ConsentMissing;
import fr.portailfamille.booking.DocumentDemand;
import fr.portailfamille.booking.DocumentMissing;
import fr.portailfamille.booking.DocumentOver;
import fr.portailfamille.booking.DocumentSentBack;
import fr.portailfamille.booking.DocumentUnchecked;
import fr.portailfamille.booking.DossierIncomplete;
import fr.portailfamille.booking.NoMoreThisWeek;
import fr.portailfamille.booking.SessionFull;
import fr.portailfamille.booking.StandingRefusal;
import fr.portailfamille.booking.UnpaidBalance;
import fr.portailfamille.booking.WeekFull;
import fr.portailfamille.document.DocumentState;
import fr.portailfamille.document.NeededDocument;
import fr.portailfamille.household.DossierGaps;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a family has to put right before it books, and how much a person may have. */
class FamilyRulesTest {

  private static final long ACTIVITY = 9;
  private static final long REGIE = 3;
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final Money THIRTY = Money.ofCents(3000);

  private static FamilyFacts facts(Demands demands, NeededDocument... documents) {
    return new FamilyFacts(
        Map.of(ACTIVITY, demands), List.of(documents), DossierGaps.NONE, Map.of(), Map.of());
  }

  private static Demands documents(DocumentDemand demand) {
    return new Demands(demand, false, Money.ZERO, 0, WaitingTerms.NONE);
  }

  private static NeededDocument sheet(DocumentState state) {
    return new NeededDocument(1, "Fiche sanitaire", null, NOAH, state);
  }

  private static List<Refusal> refusals(FamilyFacts facts) {
    return BookingRules.refusals(aCandidate().of(facts).build(), free(1, 1));
  }

  @ParameterizedTest
  @EnumSource(DocumentState.class)
  void asksForNoDocumentWhereTheActivityDoesNot(DocumentState state) {
    assertThat(refusals(facts(documents(DocumentDemand.NONE), sheet(state)))).isEmpty();
  }

  @Test
  void namesTheDocumentThatIsMissingSentBackOrOver() {
    assertThat(
            refusals(
                facts(
                    documents(DocumentDemand.SENT),
                    sheet(DocumentState.MISSING),
                    new NeededDocument(2, "Fiche d’adhésion", null, null, DocumentState.REFUSED),
                    new NeededDocument(3, "Vaccins", ACTIVITY, NOAH, DocumentState.LAPSED))))
        .containsExactly(
            new DocumentMissing("Fiche sanitaire", NOAH, "Noah"),
            new DocumentSentBack("Fiche d’adhésion", null, ""),
            new DocumentOver("Vaccins", NOAH, "Noah"));
  }

  @Test
  void countsADocumentBeingCheckedUnlessTheActivityWantsItAccepted() {
    NeededDocument sent = sheet(DocumentState.SUPPLIED);

    assertThat(refusals(facts(documents(DocumentDemand.SENT), sent))).isEmpty();
    assertThat(refusals(facts(documents(DocumentDemand.CHECKED), sent)))
        .containsExactly(new DocumentUnchecked("Fiche sanitaire", NOAH, "Noah"));
    assertThat(refusals(facts(documents(DocumentDemand.CHECKED), sheet(DocumentState.ACCEPTED))))
        .isEmpty();
  }

  @Test
  void leavesDocumentsOfASiblingOrOfAnotherActivityAside() {
    assertThat(
            refusals(
                facts(
                    documents(DocumentDemand.CHECKED),
                    new NeededDocument(1, "Fiche", null, NOAH + 1, DocumentState.MISSING),
                    new NeededDocument(2, "Natation", ACTIVITY + 1, NOAH, DocumentState.MISSING))))
        .isEmpty();
  }

  private static FamilyFacts dossier(boolean needed, DossierGaps gaps) {
    return new FamilyFacts(
        Map.of(
            ACTIVITY, new Demands(DocumentDemand.NONE, needed, Money.ZERO, 0, WaitingTerms.NONE)),
        List.of(),
        gaps,
        Map.of(),
        Map.of());
  }

  @Test
  void tellsAllThatADossierLacks() {
    LocalDate since = LocalDate.of(2026, 9, 1);
    DossierGaps gaps = new DossierGaps(2, Map.of(NOAH, 1, NOAH + 1, 5), true, since);

    assertThat(refusals(dossier(true, gaps)))
        .containsExactly(
            new DossierIncomplete(2, null, ""),
            new DossierIncomplete(1, NOAH, "Noah"),
            new ConsentMissing(),
            new ConfirmationOwed(since));
    assertThat(refusals(dossier(false, gaps))).isEmpty();
  }

  @Test
  void letsNobodyWaitForASiblingsSheet() {
    assertThat(refusals(dossier(true, new DossierGaps(0, Map.of(NOAH + 1, 5), false, null))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3000, 2999, false", // a cent below
    "3000, 3000, true", // «30 € ou plus»
    "3000, -5000, false", // in the family's favour
    "0, 99999, false", // switched off
    "1, 0, false"
  })
  void blocksFromTheThresholdOn(long threshold, long owed, boolean blocked) {
    Demands demands =
        new Demands(DocumentDemand.NONE, false, Money.ofCents(threshold), 0, WaitingTerms.NONE);
    FamilyFacts facts =
        new FamilyFacts(
            Map.of(ACTIVITY, demands),
            List.of(),
            DossierGaps.NONE,
            Map.of(REGIE, new RegieBalance("ALSC", Money.ofCents(owed))),
            Map.of());

    assertThat(refusals(facts).isEmpty()).isEqualTo(!blocked);
    if (blocked) {
      assertThat(refusals(facts))
          .containsExactly(
              new UnpaidBalance(REGIE, "ALSC", Money.ofCents(owed), Money.ofCents(threshold)));
    }
  }

  @Test
  void looksAtTheRegieOfTheActivityAlone() {
    FamilyFacts facts =
        new FamilyFacts(
            Map.of(ACTIVITY, new Demands(DocumentDemand.NONE, false, THIRTY, 0, WaitingTerms.NONE)),
            List.of(),
            DossierGaps.NONE,
            Map.of(REGIE + 1, new RegieBalance("Autre", Money.ofCents(99_999))),
            Map.of());

    assertThat(refusals(facts)).isEmpty();
  }

  private static Candidates on(int dayOfWeek, int most) {
    return aCandidate()
        .on(MONDAY.plusDays(dayOfWeek - 1L))
        .of(facts(new Demands(DocumentDemand.NONE, false, Money.ZERO, most, WaitingTerms.NONE)));
  }

  private static List<Refusal> week(Candidates wish, Occupancy occupancy) {
    return PersonChecks.weekHasRoom(wish.build(), occupancy);
  }

  @Test
  void countsTheDaysOfAWeekFromMondayToSunday() {
    Occupancy occupancy = free(9, 9);
    occupancy.take(on(1, 2).build());
    assertThat(week(on(3, 2), occupancy)).isEmpty();
    occupancy.take(on(7, 2).build());

    assertThat(week(on(3, 2), occupancy)).containsExactly(new WeekFull("Noah", 2, MONDAY));
    assertThat(week(on(8, 2), occupancy)).isEmpty();
    assertThat(week(on(0, 2), occupancy)).isEmpty();
    assertThat(week(on(3, 0), occupancy)).isEmpty();
  }

  @Test
  void countsASecondUnitOfADayOnce() {
    Occupancy occupancy = free(9, 9);
    occupancy.take(on(3, 1).forUnit(Candidates.MATIN).build());

    assertThat(week(on(3, 1).forUnit(Candidates.APM), occupancy)).isEmpty();
    assertThat(week(on(4, 1), occupancy)).containsExactly(new WeekFull("Noah", 1, MONDAY));
  }

  @Test
  void countsAnotherHouseholdsDaysWithoutTellingThem() {
    Occupancy occupancy = free(9, 9);
    occupancy.take(on(1, 2).by(51).build());
    occupancy.take(on(2, 2).build());

    assertThat(week(on(3, 2), occupancy)).containsExactly(new NoMoreThisWeek("Noah", MONDAY));
  }

  @Test
  void leavesTheDaysOfAnotherActivityAside() {
    Occupancy occupancy = free(9, 9);
    occupancy.take(on(1, 1).in(10).build());

    assertThat(week(on(3, 1), occupancy)).isEmpty();
  }

  @Test
  void tellsWhatStandsBeforeWhatIsOfTheDay() {
    FamilyFacts all =
        new FamilyFacts(
            Map.of(ACTIVITY, new Demands(DocumentDemand.SENT, true, THIRTY, 0, WaitingTerms.NONE)),
            List.of(sheet(DocumentState.MISSING)),
            new DossierGaps(0, Map.of(), true, null),
            Map.of(REGIE, new RegieBalance("ALSC", THIRTY)),
            Map.of());
    Candidate candidate = aCandidate().of(all).build();

    List<Refusal> refusals = BookingRules.refusals(candidate, free(0, 0));

    assertThat(refusals)
        .extracting(Object::getClass)
        .containsExactly(
            (Class) DocumentMissing.class,
            ConsentMissing.class,
            UnpaidBalance.class,
            SessionFull.class);
    assertThat(BookingRules.standing(candidate.participant()))
        .isEqualTo(refusals.stream().filter(StandingRefusal.class::isInstance).toList());
  }

  @Test
  void givesEveryRuleANameAndSaysWhichOnesStaffMayPass() {
    assertThat(BookingRules.all()).extracting(BookingRule::name).doesNotHaveDuplicates();
    assertThat(BookingRules.all())
        .filteredOn(BookingRule::staffMayPass)
        .extracting(BookingRule::name)
        .containsExactly(
            "documents",
            "dossier",
            "debt",
            "class-known",
            "booking-open",
            "deadline",
            "age",
            "class",
            "days-per-week");
    assertThat(BookingRules.all().stream().flatMap(r -> r.setting().stream()).toList())
        .containsExactly(
            BookingSettings.DOCUMENTS,
            BookingSettings.DOSSIER,
            BookingSettings.DEBT,
            BookingSettings.HOME_TOWNS,
            BookingSettings.DAYS_PER_WEEK);
  }
}
