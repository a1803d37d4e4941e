package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.CancelAhead;
import fr.portailfamille.booking.CancelBegun;
import fr.portailfamille.booking.CancelMoney;
import fr.portailfamille.booking.CancelState;
import fr.portailfamille.booking.CardReturn;
import fr.portailfamille.booking.SeriesWhole;
import fr.portailfamille.catalogue.BookingMode;
import fr.portailfamille.organisation.SettingService;
import fr.portailfamille.organisation.SettingValues;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says before booking what the terms of cancelling would be: two statements, whatever is asked for.
 */
@Dependent
public class AheadReader {

  @Inject private Sql sql;
  @Inject private SettingService settings;
  @Inject private BusinessClock clock;

  /** A day of an activity; of a series in one group the price stands on any of its days. */
  record Day(LocalDateTime startsAt, Instant deadline, Money price) {}

  private record Whose(
      long activityId, long seriesGroup, String name, boolean charged, LocalDateTime begins) {

    boolean isSeries() {
      return seriesGroup > 0;
    }
  }

  /** The sessions to come of these groups: what who enrols now in a series would have. */
  public List<Long> toCome(Collection<Long> groupIds) {
    return sql.ids(
        "select id from session where group_id = any(?) and starts_at > ?",
        groupIds,
        clock.dateTime());
  }

  /**
   * By activity, in the order of their first days.
   *
   * @param prices by session; those of other organisations are left out
   */
  public List<CancelAhead> read(long organisationId, Map<Long, Money> prices) {
    if (prices.isEmpty()) {
      return List.of();
    }
    Map<Whose, List<Day>> days = days(organisationId, prices);
    SettingValues values =
        settings.ofActivities(
            CancelTerms.SETTINGS,
            days.keySet().stream().map(Whose::activityId).distinct().toList());
    Instant now = clock.now();
    return days.entrySet().stream()
        .map(
            one ->
                of(
                    one.getKey().name(),
                    one.getKey().isSeries(),
                    one.getKey().charged(),
                    CancelTerms.of(values, one.getKey().activityId()),
                    one.getValue(),
                    now))
        .distinct()
        .toList();
  }

  private Map<Whose, List<Day>> days(long organisationId, Map<Long, Money> prices) {
    Map<Whose, List<Day>> days = new LinkedHashMap<>();
    sql.list(
        """
        select s.id, s.starts_at, s.cancel_deadline, a.id as activity, a.name,
               a.booking_mode = ? as charged,
               case when a.kind = 'DAYS' then 0 else s.group_id end as series,
               min(s.starts_at) over (
                 partition by a.id, case when a.kind = 'DAYS' then 0 else s.group_id end) as begins
          from session s join activity a on a.id = s.activity_id
          join structure t on t.id = a.structure_id
         where s.id = any(?) and t.organisation_id = ?
         order by begins, a.id, series, s.starts_at, s.id
        """,
        row ->
            days.computeIfAbsent(
                    new Whose(
                        row.getLong("activity"),
                        row.getLong("series"),
                        row.getString("name"),
                        row.getBoolean("charged"),
                        row.getObject("begins", LocalDateTime.class)),
                    whose -> new ArrayList<>())
                .add(
                    new Day(
                        row.getObject("starts_at", LocalDateTime.class),
                        Sql.instant(row, "cancel_deadline"),
                        prices.get(row.getLong("id")))),
        BookingMode.CHARGED_TO_ACCOUNT,
        prices.keySet(),
        organisationId);
    return days;
  }

  /**
   * @param days in order; never empty
   * @param charged whether it goes to the account, so that nothing goes back to a card
   */
  static CancelAhead of(
      String name,
      boolean series,
      boolean charged,
      CancelTerms terms,
      List<Day> days,
      Instant now) {
    Money total = days.stream().map(Day::price).reduce(Money.ZERO, Money::plus);
    List<Day> deciding = series ? days.subList(0, 1) : days;
    List<CancelTerms.Decision> decisions =
        deciding.stream()
            .map(day -> series ? decide(terms, days, total, now) : decide(terms, day, total, now))
            .toList();
    List<Instant> open = new ArrayList<>();
    CancelMoney money = CancelMoney.NOTHING;
    for (int i = 0; i < deciding.size(); i++) {
      if (decisions.get(i).state() == CancelState.CANCELLABLE) {
        open.add(deciding.get(i).deadline());
        // days come in order: the last is the least late
        money = decisions.get(i).money();
      }
    }
    boolean late = terms.lateDays() > 0 && money != terms.lateMoney();
    return new CancelAhead(
        name,
        series,
        state(decisions),
        terms.isOnline(),
        open.stream().min(Comparator.naturalOrder()).orElse(null),
        open.stream().max(Comparator.naturalOrder()).orElse(null),
        open.isEmpty() ? 0 : deciding.size() - open.size(),
        total.isZero(),
        real(money, charged),
        late ? terms.lateDays() : 0,
        real(terms.lateMoney(), charged),
        terms.giveBack(),
        terms.begun() == CancelBegun.NOTHING);
  }

  /** What may be done with one of them at least. */
  private static CancelState state(List<CancelTerms.Decision> decisions) {
    return decisions.stream()
        .map(CancelTerms.Decision::state)
        .min(Comparator.naturalOrder())
        .orElse(CancelState.FIXED);
  }

  private static CancelTerms.Decision decide(CancelTerms terms, Day day, Money total, Instant now) {
    return terms.decide(day.startsAt(), day.deadline(), total, now);
  }

  private static CancelTerms.Decision decide(
      CancelTerms terms, List<Day> days, Money total, Instant now) {
    Day first = days.get(0);
    return terms.decide(
        first.startsAt(),
        new SeriesWhole(days.size(), total, false, first.startsAt(), first.deadline()),
        now);
  }

  private static CancelMoney real(CancelMoney decided, boolean charged) {
    return CardPlaces.real(decided, charged ? CardReturn.NOT_ASKED : CardReturn.POSSIBLE);
  }
}
