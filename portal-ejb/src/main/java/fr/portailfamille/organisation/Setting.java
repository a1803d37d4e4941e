package fr.portailfamille.organisation;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Paramètre: a typed setting, declared as a constant by the room that reads it and shown by that
 * room's {@link SettingSource}. Immutable; {@link #between} gives a narrowed copy. Its words stand
 * in the bundle {@code settings} under {@code <key>} and {@code <key>.help}.
 *
 * @param <T> the type of its value
 */
public final class Setting<T> {

  private final String key;
  private final SettingType type;
  private final T defaultValue;
  private final Set<ScopeKind> scopes;
  private final Function<String, T> parse;
  private final Function<T, String> format;
  private final List<String> choices;
  private final int least;
  private final int most;

  private Setting(
      String key,
      SettingType type,
      T defaultValue,
      Set<ScopeKind> scopes,
      Function<String, T> parse,
      Function<T, String> format,
      List<String> choices,
      int least,
      int most) {
    this.key = key;
    this.type = type;
    this.defaultValue = defaultValue;
    this.scopes = Set.copyOf(scopes);
    this.parse = parse;
    this.format = format;
    this.choices = List.copyOf(choices);
    this.least = least;
    this.most = most;
  }

  private static <T> Setting<T> of(
      String key,
      SettingType type,
      T defaultValue,
      ScopeKind[] scopes,
      Function<String, T> parse,
      Function<T, String> format,
      List<String> choices) {
    EnumSet<ScopeKind> allowed = EnumSet.of(ScopeKind.INSTALLATION);
    allowed.addAll(Arrays.asList(scopes));
    return new Setting<>(
        key, type, defaultValue, allowed, parse, format, choices, 0, Integer.MAX_VALUE);
  }

  /** A whole number, 0 or more unless narrowed; may be set for the installation and the scopes. */
  public static Setting<Integer> wholeNumber(String key, int defaultValue, ScopeKind... scopes) {
    return of(
        key,
        SettingType.WHOLE_NUMBER,
        defaultValue,
        scopes,
        Integer::valueOf,
        String::valueOf,
        List.of());
  }

  /** A length of time in whole minutes. */
  public static Setting<Duration> minutes(String key, int defaultMinutes, ScopeKind... scopes) {
    return of(
        key,
        SettingType.MINUTES,
        Duration.ofMinutes(defaultMinutes),
        scopes,
        text -> Duration.ofMinutes(Integer.parseInt(text)),
        duration -> String.valueOf(duration.toMinutes()),
        List.of());
  }

  /** Yes or no. */
  public static Setting<Boolean> yesNo(String key, boolean defaultValue, ScopeKind... scopes) {
    return of(
        key,
        SettingType.YES_NO,
        defaultValue,
        scopes,
        Boolean::valueOf,
        String::valueOf,
        List.of("true", "false"));
  }

  /** A text of one line; the default may be empty. */
  public static Setting<String> text(String key, String defaultValue, ScopeKind... scopes) {
    return of(
        key,
        SettingType.TEXT,
        defaultValue,
        scopes,
        Function.identity(),
        Function.identity(),
        List.of());
  }

  /** One of the constants of an enum. */
  public static <E extends Enum<E>> Setting<E> choice(
      String key, E defaultValue, ScopeKind... scopes) {
    Class<E> constants = defaultValue.getDeclaringClass();
    return of(
        key,
        SettingType.CHOICE,
        defaultValue,
        scopes,
        text -> Enum.valueOf(constants, text),
        Enum::name,
        Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList());
  }

  /** A key or password: encrypted in the database, never shown again; empty where none is set. */
  public static Setting<String> secret(String key, ScopeKind... scopes) {
    return of(
        key, SettingType.SECRET, "", scopes, Function.identity(), Function.identity(), List.of());
  }

  /** The same setting, refusing numbers (or minutes) outside the bounds, both included. */
  public Setting<T> between(int smallest, int largest) {
    return new Setting<>(
        key, type, defaultValue, scopes, parse, format, choices, smallest, largest);
  }

  public String key() {
    return key;
  }

  public SettingType type() {
    return type;
  }

  public T defaultValue() {
    return defaultValue;
  }

  public Set<ScopeKind> scopes() {
    return scopes;
  }

  /** What may be chosen, as stored; empty unless it is a choice. */
  public List<String> choices() {
    return choices;
  }

  public int least() {
    return least;
  }

  public int most() {
    return most;
  }

  public boolean isSecret() {
    return type == SettingType.SECRET;
  }

  public String format(T value) {
    return format.apply(value);
  }

  public String defaultText() {
    return format.apply(defaultValue);
  }

  /** The value of a typed or stored text; nothing where the text does not fit the setting. */
  public Optional<T> read(String text) {
    try {
      return fits(text) ? Optional.of(parse.apply(text)) : Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private boolean fits(String text) {
    if (text == null || text.length() > 2000 || text.chars().anyMatch(Character::isISOControl)) {
      return false;
    }
    return switch (type) {
      case WHOLE_NUMBER, MINUTES ->
          Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
      case YES_NO, CHOICE -> choices.contains(text);
      case TEXT, SECRET -> true;
    };
  }

  @Override
  public String toString() {
    return key;
  }
}
