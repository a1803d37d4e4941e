package fr.portailfamille.sandbox.bank;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules of the hosted form V2, field by field, each with its error code; the first broken. */
final class FormRules {

  private static final String URL = "https?://\\S{1,119}";
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

  private record Rule(
      String code, String field, boolean mandatory, Predicate<String> holds, String says) {}

  private final List<Rule> rules = new ArrayList<>();
  private final Clock clock;

  FormRules(Clock clock) {
    this.clock = clock;
    must("01", "vads_version", "V2", "vaut V2");
    must("02", "vads_site_id", "[0-9]{8}", "8 chiffres");
    must("03", "vads_trans_id", "[0-8][0-9]{5}", "6 chiffres, de 000000 à 899999");
    rules.add(
        new Rule("04", "vads_trans_date", true, this::isRecent, "AAAAMMJJhhmmss en UTC, du jour"));
    may("05", "vads_validation_mode", "[01]?", "0 ou 1");
    may("06", "vads_capture_delay", "[0-9]{0,3}", "un nombre de jours");
    must("07", "vads_payment_config", "SINGLE", "SINGLE dans ce bac à sable");
    may("08", "vads_payment_cards", "[A-Z0-9_;-]{0,127}", "des moyens de paiement");
    must("09", "vads_amount", "[1-9][0-9]{0,11}", "des centimes, plus que zéro");
    must("10", "vads_currency", "978", "978 (euro)");
    must("11", "vads_ctx_mode", "TEST", "TEST dans ce bac à sable");
    may("12", "vads_language", "[a-z]{2}", "deux lettres");
    may("13", "vads_order_id", "[A-Za-z0-9_-]{1,63}", "63 caractères au plus");
    may("14", "vads_order_info", ".{0,255}", "255 caractères au plus");
    may("15", "vads_cust_email", "|[^@\\s]{1,64}@[^@\\s]{1,120}(?<=^.{0,127})", "une adresse");
    may("16", "vads_cust_id", ".{0,63}", "63 caractères au plus");
    may("18", "vads_cust_name", ".{0,127}", "127 caractères au plus");
    may("19", "vads_cust_address", ".{0,255}", "255 caractères au plus");
    may("20", "vads_cust_zip", ".{0,63}", "63 caractères au plus");
    may("21", "vads_cust_city", ".{0,127}", "127 caractères au plus");
    may("22", "vads_cust_country", "[A-Z]{2}", "deux lettres");
    may("23", "vads_cust_phone", ".{0,32}", "32 caractères au plus");
    may("24", "vads_url_success", URL, "une adresse de 127 caractères au plus");
    may("25", "vads_url_refused", URL, "une adresse de 127 caractères au plus");
    may("27", "vads_url_cancel", URL, "une adresse de 127 caractères au plus");
    may("28", "vads_url_return", URL, "une adresse de 127 caractères au plus");
    may("29", "vads_url_error", URL, "une adresse de 127 caractères au plus");
    may("31", "vads_contrib", ".{0,255}", "255 caractères au plus");
    may("33", "vads_url_check", URL, "une adresse de 127 caractères au plus");
    may("34", "vads_redirect_success_timeout", "[0-9]{1,3}", "un nombre de secondes");
    may("35", "vads_redirect_success_message", ".{0,255}", "255 caractères au plus");
    may("36", "vads_redirect_error_timeout", "[0-9]{1,3}", "un nombre de secondes");
    may("37", "vads_redirect_error_message", ".{0,255}", "255 caractères au plus");
    must("46", "vads_page_action", "PAYMENT", "PAYMENT dans ce bac à sable");
    must("47", "vads_action_mode", "INTERACTIVE", "INTERACTIVE dans ce bac à sable");
    may("48", "vads_return_mode", "GET|NONE", "GET ou NONE dans ce bac à sable");
    may("104", "vads_cust_first_name", ".{0,127}", "127 caractères au plus");
    may("105", "vads_cust_last_name", ".{0,127}", "127 caractères au plus");
  }

  /** The first broken rule; nothing for a form that is right. */
  Optional<FormError> firstBroken(Map<String, String> fields, String key) {
    if (!VadsSignature.sign(fields, key).equals(fields.get("signature"))) {
      return Optional.of(new FormError("00", "signature", "ne correspond pas aux champs"));
    }
    Optional<FormError> broken =
        rules.stream()
            .filter(rule -> !holds(rule, fields.get(rule.field())))
            .findFirst()
            .map(rule -> new FormError(rule.code(), rule.field(), rule.says()));
    return broken.or(() -> markup(fields));
  }

  private static boolean holds(Rule rule, String value) {
    return value == null ? !rule.mandatory() : rule.holds().test(value);
  }

  private static Optional<FormError> markup(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> field.getKey().startsWith("vads_"))
        .filter(field -> field.getValue().matches("(?s).*[<>].*"))
        .findFirst()
        .map(field -> new FormError("99", field.getKey(), "ni < ni >"));
  }

  private boolean isRecent(String value) {
    try {
      LocalDateTime date = LocalDateTime.parse(value, SECONDS);
      Duration distance =
          Duration.between(date, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).abs();
      return distance.compareTo(Duration.ofDays(1)) < 0;
    } catch (DateTimeException noDate) {
      return false;
    }
  }

  private void must(String code, String field, String pattern, String says) {
    rule(code, field, true, pattern, says);
  }

  private void may(String code, String field, String pattern, String says) {
    rule(code, field, false, pattern, says);
  }

  private void rule(String code, String field, boolean mandatory, String pattern, String says) {
    Predicate<String> holds = Pattern.compile(pattern).asMatchPredicate();
    rules.add(new Rule(code, field, mandatory, holds, says));
  }
}
