package fr.portailfamille.household;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From what is typed to what is kept and back. Kept is text: dates as ISO, phones as E.164, money
 * in cents, yes and no as {@code true} and {@code false}.
 */
public final class FieldText {

  /** Nobody alive was born before; also what a slipped digit makes of a year (0202). */
  private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TYPED_DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern MAIL =
      Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@([\\p{L}0-9-]+\\.)+[\\p{L}0-9-]{2,}");
  private static final int LONGEST_MAIL = 254;

  private FieldText() {}

  /** Reads what was typed; spaces around it do not count. */
  public static FieldReading read(DossierField field, String typed, LocalDate today) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      return FieldReading.of(field.type() == FieldType.YES_NO ? "false" : null);
    }
    if (ListText.reads(field.type())) {
      return ListText.read(field, text, today);
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      return FieldReading.fault(FaultReason.UNREADABLE);
    }
    return switch (field.type()) {
      case TEXT -> bounded(field, text);
      case TOWN ->
          text.chars().anyMatch(Character::isLetter)
              ? bounded(field, text)
              : FieldReading.fault(FaultReason.NOT_A_TOWN);
      case PHONE -> or(PhoneNumber.read(text), FaultReason.NOT_A_PHONE);
      case MAIL -> or(Optional.of(text).filter(FieldText::isMail), FaultReason.NOT_A_MAIL);
      case DATE -> field.isBirth() ? birth(text, today) : date(text, today);
      case POSTCODE ->
          or(
              Optional.of(text.matches("[0-9 \u00a0]+") ? text.replaceAll("[ \u00a0]", "") : text)
                  .filter(t -> t.matches("(?=.*[0-9])[0-9A-Za-z][0-9A-Za-z -]{2,9}")),
              FaultReason.NOT_A_POSTCODE);
      case CHOICE ->
          or(Optional.of(text).filter(field.choices()::contains), FaultReason.NOT_A_CHOICE);
      case YES_NO ->
          or(
              Optional.of(text).filter(List.of("true", "false")::contains),
              FaultReason.NOT_A_CHOICE);
      case MONEY -> money(text, field.most());
      case NIR -> or(Nir.read(text), FaultReason.NOT_A_NIR);
      case IBAN -> IbanText.read(text);
      case NOTE, CHOICES, DATED_CHOICES, PEOPLE -> throw new IllegalStateException();
    };
  }

  private static FieldReading bounded(DossierField field, String text) {
    return text.length() > field.most()
        ? FieldReading.fault(FaultReason.TOO_LONG)
        : FieldReading.of(text);
  }

  /** What stands in the input for what is kept; nothing of a number that is kept encrypted. */
  public static String typed(DossierField field, String kept) {
    if (kept == null) {
      return null;
    }
    return switch (field.type()) {
      case PHONE -> PhoneNumber.shown(kept);
      case DATE -> day(kept);
      case MONEY -> BigDecimal.valueOf(Long.parseLong(kept), 2).toPlainString().replace('.', ',');
      case NIR, IBAN -> null;
      case DATED_CHOICES, PEOPLE -> ListText.typed(field, kept);
      default -> kept;
    };
  }

  /** «25/03/2018». */
  static String day(String kept) {
    return DAY.format(LocalDate.parse(kept));
  }

  /** The end of a number that is kept encrypted: all that is shown without a recorded look. */
  public static String masked(String number) {
    return "•••••••••••\u00a0" + number.substring(number.length() - 4);
  }

  private static FieldReading or(Optional<String> value, FaultReason otherwise) {
    return value.map(FieldReading::of).orElseGet(() -> FieldReading.fault(otherwise));
  }

  private static boolean isMail(String text) {
    return text.length() <= LONGEST_MAIL && MAIL.matcher(text).matches() && !text.contains("..");
  }

  /** Nobody who is enrolled was born today: the year was left as it stood. */
  private static FieldReading birth(String text, LocalDate today) {
    FieldReading reading = date(text, today);
    return today.toString().equals(reading.value())
        ? FieldReading.fault(FaultReason.IS_TODAY)
        : reading;
  }

  static FieldReading date(String text, LocalDate today) {
    LocalDate day;
    try {
      day =
          text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
              ? LocalDate.parse(text)
              : LocalDate.parse(slashed(text), TYPED_DAY);
    } catch (DateTimeException notADay) {
      return FieldReading.fault(FaultReason.NOT_A_DATE);
    }
    if (day.isAfter(today)) {
      return FieldReading.fault(FaultReason.IN_THE_FUTURE);
    }
    return day.isBefore(OLDEST)
        ? FieldReading.fault(FaultReason.TOO_LONG_AGO)
        : FieldReading.of(day.toString());
  }

  /** «1.2.2019», «01-02-2019» and «01022019» alike. */
  private static String slashed(String text) {
    return text.matches("[0-9]{8}")
        ? text.substring(0, 2) + "/" + text.substring(2, 4) + "/" + text.substring(4)
        : text.replaceAll("[ .\\-]", "/");
  }

  private static FieldReading money(String text, int most) {
    Optional<Long> cents = AmountText.cents(text);
    if (cents.isEmpty()) {
      return FieldReading.fault(
          AmountText.isNegative(text) ? FaultReason.NEGATIVE : FaultReason.NOT_A_NUMBER);
    }
    return cents.get() > most
        ? FieldReading.fault(FaultReason.OUT_OF_BOUNDS)
        : FieldReading.of(String.valueOf(cents.get()));
  }
}
