package fr.portailfamille.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The communes of France with postcodes and INSEE codes (Etalab, «découpage administratif» 2026,
 * see THIRD-PARTY.md); read on first use. Accents, case, hyphens and «St» do not count.
 */
@ApplicationScoped
public class Towns {

  private static final Pattern BORN =
      Pattern.compile("(.+?)\\s*\\(?\\b([0-9]{2,3}|2[AB])\\)?\\s*", Pattern.CASE_INSENSITIVE);

  /** In a holder of its own: loaded once, by whoever asks first. */
  private static final class All {
    static final List<Town> TOWNS = read();
    static final Map<String, List<Town>> BY_POSTCODE =
        TOWNS.stream().collect(Collectors.groupingBy(Town::postcode));
    static final Map<String, List<Town>> BY_NAME = byName();

    private static Map<String, List<Town>> byName() {
      Map<String, Map<String, Town>> names = new HashMap<>();
      TOWNS.forEach(
          town ->
              names
                  .computeIfAbsent(plain(town.name()), name -> new HashMap<>())
                  .putIfAbsent(town.insee(), town));
      return names.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> List.copyOf(e.getValue().values())));
    }

    private static List<Town> read() {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  Towns.class.getResourceAsStream("towns.tsv"), StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .map(line -> line.split("\t"))
            .map(parts -> new Town(parts[0].intern(), parts[1].intern(), parts[2].intern()))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The towns that have this postcode, by name; none for an unknown one. */
  public List<Town> at(String postcode) {
    return All.BY_POSTCODE.getOrDefault(postcode, List.of());
  }

  /** The names of {@link #at}, for a hint. */
  public String namesAt(String postcode) {
    return at(postcode).stream()
        .map(Town::name)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  /**
   * Whether a town is one of its postcode. Postcodes that are not French and those of firms (CEDEX)
   * are taken as typed, unless a digit is lost or too much beside a town that is French.
   */
  public TownCheck check(String postcode, String town) {
    Optional<Town> found = find(postcode, town);
    if (found.isPresent()) {
      return new TownCheck(found.get(), null, "");
    }
    if (!postcode.matches("[0-9]{5}")) {
      return new TownCheck(null, isSlip(postcode, town) ? FaultReason.NOT_A_POSTCODE : null, "");
    }
    if (!at(postcode).isEmpty()) {
      return new TownCheck(null, FaultReason.NOT_THE_TOWN, namesAt(postcode));
    }
    return new TownCheck(
        null,
        town.toUpperCase(Locale.ROOT).contains("CEDEX") ? null : FaultReason.NOT_A_POSTCODE,
        "");
  }

  /**
   * «1000 Bourg-en-Bresse», «7320 Albertville», «732000 Albertville»; four digits are right in
   * Belgium and elsewhere, also beside towns that bear a French one's name («7000 Mons»).
   */
  private boolean isSlip(String postcode, String town) {
    if (!postcode.matches("[0-9]{4}")) {
      return postcode.matches("[0-9]+") && All.BY_NAME.containsKey(plain(town));
    }
    String wanted = plain(town);
    return All.TOWNS.stream()
        .anyMatch(one -> lacksADigit(postcode, one.postcode()) && plain(one.name()).equals(wanted));
  }

  private static boolean lacksADigit(String typed, String postcode) {
    return IntStream.range(0, postcode.length())
        .anyMatch(at -> typed.equals(postcode.substring(0, at) + postcode.substring(at + 1)));
  }

  /** The town as it was typed beside its postcode. */
  public Optional<Town> find(String postcode, String typed) {
    String wanted = plain(typed);
    return at(postcode).stream().filter(town -> plain(town.name()).equals(wanted)).findFirst();
  }

  /**
   * A town of birth, typed with its département («RENNES 35», «Rennes (35)») where several bear the
   * name; nothing for towns abroad and names that leave a choice.
   */
  public Optional<Town> named(String typed) {
    List<Town> bearers = All.BY_NAME.getOrDefault(plain(typed), List.of());
    Matcher born = BORN.matcher(typed);
    if (bearers.isEmpty() && born.matches()) {
      String departement = born.group(2).toUpperCase(Locale.ROOT);
      bearers =
          All.BY_NAME.getOrDefault(plain(born.group(1)), List.of()).stream()
              .filter(town -> town.insee().startsWith(departement))
              .toList();
    }
    return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT)
        .replace("Œ", "OE")
        .replaceAll("[^A-Z0-9]+", " ")
        .strip()
        .replaceAll("\\bSTE\\b", "SAINTE")
        .replaceAll("\\bST\\b", "SAINT")
        .replaceAll("(?<=PARIS|LYON|MARSEILLE) [0-9]{1,2}(E|ER|EME)?( ARRONDISSEMENT)?$", "");
  }
}
