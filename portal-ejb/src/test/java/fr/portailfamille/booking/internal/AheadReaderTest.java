package fr.portailfamille.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.CancelAhead;
import fr.portailfamille.booking.CancelBegun;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CancelState;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class AheadReaderTest {

  private static final LocalDateTime STARTS = LocalDateTime.of(2026, 10, 14, 8, 0);
  private static final Instant DEADLINE = at(13);
  private static final Money PRICE = Money.ofCents(1000);

  private static Instant at(int day) {
    return LocalDateTime.of(2026, 10, day, 12, 0).atZone(BusinessClock.PARIS).toInstant();
  }

  private static CancelTerms terms(boolean open, CancelMoney money, int lateDays) {
    return new CancelTerms(open, money, lateDays, CancelMoney.NOTHING, false, CancelBegun.NOTHING);
  }

  private static AheadReader.Day week(int number, Money price) {
    return new AheadReader.Day(STARTS.plusWeeks(number), at(13 + 7 * number), price);
  }

  private static CancelAhead days(CancelTerms terms, Instant now, AheadReader.Day... days) {
    return AheadReader.of("Mercredis", false, false, terms, List.of(days), now);
  }

  @Test
  void saysTheDeadlinesOfTheFirstAndTheLastDay() {
    CancelAhead ahead =
        days(terms(true, CancelMoney.CARD, 0), at(1), week(0, PRICE), week(1, PRICE));

    assertThat(ahead.state()).isEqualTo(CancelState.CANCELLABLE);
    assertThat(ahead.first()).isEqualTo(DEADLINE);
    assertThat(ahead.last()).isEqualTo(at(20));
    assertThat(ahead.isEach()).isTrue();
    assertThat(ahead.money()).isEqualTo(CancelMoney.CARD);
  }

  @Test
  void countsTheDaysThatAreTooLateAlready() {
    CancelAhead ahead =
        days(terms(true, CancelMoney.ACCOUNT, 0), DEADLINE, week(0, PRICE), week(1, PRICE));

    assertThat(ahead.tooLate()).isEqualTo(1);
    assertThat(ahead.first()).isEqualTo(at(20)).isEqualTo(ahead.last());
  }

  @Test
  void saysWhenAllOfItIsTooLateOrNotOffered() {
    CancelAhead over = days(terms(true, CancelMoney.ACCOUNT, 0), DEADLINE, week(0, PRICE));
    CancelAhead closed = days(terms(false, CancelMoney.ACCOUNT, 0), at(1), week(0, PRICE));

    assertThat(over.state()).isEqualTo(CancelState.FIXED);
    assertThat(over.offered()).isTrue();
    assertThat(closed.state()).isEqualTo(CancelState.FIXED);
    assertThat(closed.offered()).isFalse();
  }

  @Test
  void saysTheOtherEffectOnlyWhileTheFirstCanStillBeHad() {
    CancelTerms week = terms(true, CancelMoney.ACCOUNT, 7);

    CancelAhead early = days(week, at(1), week(0, PRICE));
    CancelAhead late = days(week, at(9), week(0, PRICE));

    assertThat(early.money()).isEqualTo(CancelMoney.ACCOUNT);
    assertThat(early.lateDays()).isEqualTo(7);
    assertThat(late.money()).isEqualTo(CancelMoney.NOTHING);
    assertThat(late.lateDays()).isZero();
  }

  @Test
  void sendsNothingToACardOfWhatGoesToTheAccount() {
    CancelAhead charged =
        AheadReader.of(
            "ALSH", false, true, terms(true, CancelMoney.CARD, 0), List.of(week(0, PRICE)), at(1));

    assertThat(charged.money()).isEqualTo(CancelMoney.ACCOUNT);
  }

  @Test
  void letsTheFirstDateOfASeriesDecideForAll() {
    List<AheadReader.Day> dates = List.of(week(0, PRICE), week(1, Money.ZERO));
    CancelTerms terms = terms(true, CancelMoney.ACCOUNT, 0);

    CancelAhead before = AheadReader.of("EMS", true, false, terms, dates, at(1));
    CancelAhead after = AheadReader.of("EMS", true, false, terms, dates, DEADLINE);

    assertThat(before.first()).isEqualTo(DEADLINE).isEqualTo(before.last());
    assertThat(before.free()).isFalse();
    assertThat(before.nothingOnceBegun()).isTrue();
    assertThat(after.state()).isEqualTo(CancelState.FIXED);
  }

  @Test
  void promisesNothingBackOfWhatIsFree() {
    CancelAhead free = days(terms(true, CancelMoney.ACCOUNT, 0), at(1), week(0, Money.ZERO));

    assertThat(free.free()).isTrue();
    assertThat(free.money()).isEqualTo(CancelMoney.NOTHING);
  }
}
