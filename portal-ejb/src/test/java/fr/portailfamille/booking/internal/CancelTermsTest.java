package fr.portailfamille.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.CancelBegun;
import fr.portailfamille.booking.CancelDeadlinePassed;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CancelOnline;
import fr.portailfamille.booking.CancelState;
import fr.portailfamille.booking.NoLongerModifiable;
import fr.portailfamille.booking.SeriesWhole;
import fr.portailfamille.booking.SessionBegun;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancelTermsTest {

  private static final LocalDateTime STARTS = LocalDateTime.of(2026, 10, 14, 8, 0);
  private static final Instant DEADLINE = at(13, 12, 0);
  private static final Money PRICE = Money.ofCents(1000);

  private static Instant at(int day, int hour, int minute) {
    return LocalDateTime.of(2026, 10, day, hour, minute).atZone(BusinessClock.PARIS).toInstant();
  }

  private static CancelTerms terms(boolean open, int lateDays, boolean giveBack) {
    return new CancelTerms(
        open, CancelMoney.ACCOUNT, lateDays, CancelMoney.NOTHING, giveBack, CancelBegun.SHARE);
  }

  private static CancelTerms.Decision decide(CancelTerms terms, Instant now) {
    return terms.decide(STARTS, DEADLINE, PRICE, now);
  }

  @Test
  void cancellingIsOfferedWhereOneOfTheActivitiesLetsFamiliesDoIt() {
    CancelTerms closed = terms(false, 0, false);
    CancelTerms giveBack = terms(false, 0, true);

    assertThat(CancelTerms.online(List.of())).isEqualTo(CancelOnline.NOTHING_BOOKED);
    assertThat(CancelTerms.online(List.of(closed))).isEqualTo(CancelOnline.NOT_OFFERED);
    assertThat(CancelTerms.online(List.of(closed, giveBack))).isEqualTo(CancelOnline.OFFERED);
  }

  @Test
  void isCancelledUntilItsDeadlineAndNotAtIt() {
    CancelTerms.Decision before = decide(terms(true, 0, false), DEADLINE.minusMillis(1));
    CancelTerms.Decision at = decide(terms(true, 0, false), DEADLINE);

    assertThat(before.state()).isEqualTo(CancelState.CANCELLABLE);
    assertThat(before.money()).isEqualTo(CancelMoney.ACCOUNT);
    assertThat(at.state()).isEqualTo(CancelState.FIXED);
    assertThat(at.refusals())
        .containsExactly(new CancelDeadlinePassed(STARTS.toLocalDate(), DEADLINE));
  }

  @Test
  void hasTheOtherEffectFewerThanSoManyDaysBefore() {
    CancelTerms week = terms(true, 7, false);

    assertThat(decide(week, at(7, 23, 59)).money()).isEqualTo(CancelMoney.ACCOUNT);
    assertThat(decide(week, at(8, 0, 0)).money()).isEqualTo(CancelMoney.NOTHING);
  }

  @Test
  void isGivenBackOnceItIsTooLateToCancel() {
    CancelTerms.Decision late = decide(terms(true, 0, true), DEADLINE);

    assertThat(late.state()).isEqualTo(CancelState.RETURNABLE);
    assertThat(late.money()).isEqualTo(CancelMoney.IF_RESOLD);
    assertThat(decide(terms(true, 0, true), at(14, 7, 59)).state())
        .isEqualTo(CancelState.RETURNABLE);
    assertThat(decide(terms(true, 0, true), at(14, 8, 0)).refusals())
        .containsExactly(new SessionBegun(STARTS.toLocalDate()));
  }

  @Test
  void staysWhereNobodyCancelsOnline() {
    assertThat(decide(terms(false, 0, false), at(1, 8, 0)).refusals())
        .containsExactly(new NoLongerModifiable(STARTS.toLocalDate()));
    assertThat(decide(terms(false, 0, true), at(1, 8, 0)).state())
        .isEqualTo(CancelState.RETURNABLE);
  }

  @Test
  void bringsNothingBackOfWhatWasFree() {
    CancelTerms.Decision free =
        terms(true, 0, false).decide(STARTS, DEADLINE, Money.ZERO, at(1, 8, 0));

    assertThat(free.state()).isEqualTo(CancelState.CANCELLABLE);
    assertThat(free.money()).isEqualTo(CancelMoney.NOTHING);
  }

  /** A series with dates every week, whose first date left is that of the other tests. */
  private static SeriesWhole series(boolean begun) {
    return new SeriesWhole(10, Money.ofCents(4000), begun, STARTS, DEADLINE);
  }

  private static CancelTerms begun(CancelBegun begun) {
    return new CancelTerms(true, CancelMoney.CARD, 0, CancelMoney.NOTHING, true, begun);
  }

  @Test
  void letsTheFirstDateLeftOfASeriesDecideForAll() {
    LocalDateTime later = STARTS.plusWeeks(3);
    CancelTerms terms = terms(true, 0, false);

    assertThat(terms.decide(later, series(false), DEADLINE.minusMillis(1)).state())
        .isEqualTo(CancelState.CANCELLABLE);
    assertThat(terms.decide(later, series(false), DEADLINE).refusals())
        .containsExactly(new CancelDeadlinePassed(STARTS.toLocalDate(), DEADLINE));
  }

  @Test
  void leavesADateOfASeriesThatHasBegunAsItIs() {
    LocalDateTime past = STARTS.minusWeeks(1);

    assertThat(terms(true, 0, true).decide(past, series(true), at(8, 8, 0)).refusals())
        .containsExactly(new SessionBegun(past.toLocalDate()));
  }

  @Test
  void bringsTheShareOrNothingBackOnceASeriesHasBegun() {
    Instant now = at(8, 8, 0);

    assertThat(begun(CancelBegun.SHARE).decide(STARTS, series(true), now).money())
        .isEqualTo(CancelMoney.CARD);
    assertThat(begun(CancelBegun.NOTHING).decide(STARTS, series(true), now).money())
        .isEqualTo(CancelMoney.NOTHING);
    assertThat(begun(CancelBegun.NOTHING).decide(STARTS, series(false), now).money())
        .isEqualTo(CancelMoney.CARD);
    assertThat(begun(CancelBegun.NOTHING).decide(STARTS, series(true), DEADLINE).money())
        .as("given back when it is too late to cancel")
        .isEqualTo(CancelMoney.IF_RESOLD);
  }
}
