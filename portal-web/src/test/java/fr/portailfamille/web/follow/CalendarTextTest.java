package fr.portailfamille.web.follow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.booking.CalendarContent;
import fr.portailfamille.booking.CalendarEntry;
import fr.portailfamille.booking.FollowedState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

  private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
  private static final Instant TUESDAY_NOON = Instant.parse("2026-12-01T11:00:00Z");

  @Test
  void tellsAConfirmedDayInTheTimeOfParis() {
    assertThat(lines(true, entry(FollowedState.CONFIRMED, TUESDAY_NOON)))
        .startsWith("BEGIN:VCALENDAR")
        .contains(
            "X-WR-CALNAME:Portail famille",
            "TZID:Europe/Paris",
            "UID:booking-812@portail-famille",
            "DTSTAMP:20261120T090000Z",
            "DTSTART;TZID=Europe/Paris:20261202T080000",
            "DTEND;TZID=Europe/Paris:20261202T183000",
            "SUMMARY:Noah – Mercredis\\, à la carte",
            "STATUS:CONFIRMED",
            "SEQUENCE:1",
            "BEGIN:VALARM",
            "TRIGGER;VALUE=DATE-TIME:20261130T110000Z")
        .endsWith("END:VCALENDAR");
  }

  @Test
  void saysBothHoursOfTheYear() {
    assertThat(lines(false))
        .contains(
            "BEGIN:DAYLIGHT",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "DTSTART:19960331T020000",
            "TZOFFSETTO:+0200",
            "BEGIN:STANDARD",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZOFFSETTO:+0100");
  }

  @Test
  void remindsNobodyWhoDidNotAskForIt() {
    assertThat(lines(false, entry(FollowedState.CONFIRMED, TUESDAY_NOON)))
        .contains("STATUS:CONFIRMED")
        .doesNotContain("BEGIN:VALARM");
  }

  @Test
  void remindsOfNothingThatIsOver() {
    assertThat(lines(true, entry(FollowedState.HELD, NOW.plusSeconds(600))))
        .contains("STATUS:TENTATIVE", "SUMMARY:Noah – Mercredis\\, à la carte (à payer)")
        .doesNotContain("BEGIN:VALARM");
  }

  @Test
  void takesACancelledDayOutUnderItsId() {
    assertThat(lines(true, entry(FollowedState.CANCELLED, null)))
        .contains("UID:booking-812@portail-famille", "STATUS:CANCELLED", "SEQUENCE:2")
        .doesNotContain("BEGIN:VALARM");
  }

  @Test
  void saysWhoClosedADayThatIsTakenOut() {
    assertThat(lines(true, entry(FollowedState.CLOSED, null)))
        .contains(
            "STATUS:CANCELLED",
            "SEQUENCE:2",
            "SUMMARY:Noah – Mercredis\\, à la carte (fermé par la structure)");
  }

  private static CalendarEntry entry(FollowedState state, Instant deadline) {
    return new CalendarEntry(
        812,
        "Noah",
        "Mercredis, à la carte",
        LocalDateTime.of(2026, 12, 2, 8, 0),
        LocalDateTime.of(2026, 12, 2, 18, 30),
        state,
        deadline,
        Instant.parse("2026-11-20T09:00:00Z"));
  }

  /** Long lines are joined again, as programs read them. */
  private static List<String> lines(boolean reminders, CalendarEntry... entries) {
    CalendarContent content = new CalendarContent(null, Locale.FRENCH, reminders, List.of(entries));
    return new CalendarText(content, NOW).text().replace("\r\n ", "").lines().toList();
  }
}
