package fr.portailfamille.web.follow;

import fr.portailfamille.booking.CalendarContent;
import fr.portailfamille.booking.CalendarEntry;
import fr.portailfamille.booking.FollowedState;
import fr.portailfamille.shared.BusinessClock;
import fr.portailfamille.web.frame.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A family's bookings as iCalendar (RFC 5545): one event each, under an id that stays, in the time
 * of Paris. Tells first name and activity, nothing more.
 */
final class CalendarText {

  private static final Duration BEFORE_PAYING = Duration.ofMinutes(30);
  private static final Duration BEFORE_CANCELLING = Duration.ofHours(24);

  private final CalendarContent content;
  private final Instant now;
  private final Wording say;

  CalendarText(CalendarContent content, Instant now) {
    this.content = content;
    this.now = now;
    this.say = new Wording(content.language());
  }

  String text() {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Portail Famille//Agenda//FR"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new XProperty("X-WR-CALNAME", name()));
    calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
    calendar.add(paris());
    content.entries().forEach(entry -> calendar.add(event(entry)));
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private String name() {
    return content.person() == null
        ? say.text("calendars.name")
        : say.text("calendars.name.of", content.person());
  }

  private VEvent event(CalendarEntry entry) {
    VEvent event = new VEvent(false);
    add(
        event,
        new Uid("booking-" + entry.bookingId() + "@portail-famille"),
        new DtStamp(entry.changedAt()),
        new LastModified(entry.changedAt()),
        new Sequence(sequence(entry.state())),
        new DtStart<>(entry.startsAt().atZone(BusinessClock.PARIS)),
        new DtEnd<>(entry.endsAt().atZone(BusinessClock.PARIS)),
        new Summary(summary(entry)),
        status(entry.state()));
    if (entry.deadline() != null) {
      event.add(new Description(deadline(entry)));
      remind(event, entry);
    }
    return event;
  }

  private static void add(VEvent event, Property... properties) {
    for (Property property : properties) {
      event.add(property);
    }
  }

  private String summary(CalendarEntry entry) {
    return say.text("calendars.summary." + entry.state(), entry.firstName(), entry.activityName());
  }

  private String deadline(CalendarEntry entry) {
    return say.text("calendars.deadline." + entry.state(), entry.deadline());
  }

  /** Once, some time before; not where that time is over. */
  private void remind(VEvent event, CalendarEntry entry) {
    Instant at =
        entry
            .deadline()
            .minus(entry.state() == FollowedState.CONFIRMED ? BEFORE_CANCELLING : BEFORE_PAYING);
    if (!content.reminders() || at.isBefore(now)) {
      return;
    }
    VAlarm alarm = new VAlarm(at);
    alarm.add(ImmutableAction.DISPLAY);
    alarm.add(new Description(summary(entry) + " – " + deadline(entry)));
    event.add(alarm);
  }

  private static Status status(FollowedState state) {
    return switch (state) {
      case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
      case CANCELLED, CLOSED -> ImmutableStatus.VEVENT_CANCELLED;
      default -> ImmutableStatus.VEVENT_TENTATIVE;
    };
  }

  /** Rises with each change that a booking can see. */
  private static int sequence(FollowedState state) {
    return switch (state) {
      case CONFIRMED -> 1;
      case CANCELLED, CLOSED -> 2;
      default -> 0;
    };
  }

  /** Central European time, by the rule since 1996. */
  private static VTimeZone paris() {
    VTimeZone zone = new VTimeZone();
    zone.add(new TzId(BusinessClock.PARIS.getId()));
    zone.add(observance(new Daylight(), "CEST", 1, 2, LocalDateTime.of(1996, 3, 31, 2, 0)));
    zone.add(observance(new Standard(), "CET", 2, 1, LocalDateTime.of(1996, 10, 27, 3, 0)));
    return zone;
  }

  private static Observance observance(
      Observance observance, String name, int from, int to, LocalDateTime first) {
    observance.add(new TzName(name));
    observance.add(new TzOffsetFrom(ZoneOffset.ofHours(from)));
    observance.add(new TzOffsetTo(ZoneOffset.ofHours(to)));
    observance.add(new DtStart<>(first));
    observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";BYDAY=-1SU"));
    return observance;
  }
}
