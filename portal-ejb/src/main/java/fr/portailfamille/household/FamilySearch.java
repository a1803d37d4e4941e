package fr.portailfamille.household;

import fr.portailfamille.organisation.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A search of staff, as the database is asked: every word must be found somewhere in what a
 * household is found by ({@code household_words}); accents and case are the database's matter
 * ({@code search_words}). Whole words come first, then beginnings of words, then parts.
 *
 * @param words literally, never a pattern
 */
public record FamilySearch(List<String> words) {

  private static final int MOST_WORDS = 6;
  private static final int LONGEST_WORD = 60;

  /** Written once for the whole statement: a plan kept for any word would do it for each row. */
  private static final String RANK =
      """
      case when w.words like (select '% ' || search_words(?) || ' %') then 0
           when w.words like (select '% ' || search_words(?) || '%') then 1 else 2 end
      """;

  public FamilySearch {
    words = List.copyOf(words);
  }

  /** What somebody typed; empty for nothing. */
  public static FamilySearch of(String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.matches("(\\+|00)?[0-9][0-9 .()-]{6,}")) {
      // a phone number, however it is grouped: household_words holds its digits
      text = text.replaceAll("[^0-9+]", "").replaceFirst("^(\\+|00)33", "0");
    }
    return new FamilySearch(
        Arrays.stream(text.split("[\\s,;:()/\"°«»’'-]+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
            .toList());
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * The statement; its parameters are {@link #parameters}. The households are chosen first and read
   * afterwards, those alone that are shown. Words of one or two letters have no trigram: for them
   * reading every row is faster than the whole index.
   */
  public String sql() {
    return """
    select h.id, h.number, h.name, o.name as organisation_name, h.town, h.phone, h.email,
           (select string_agg(p.first_name, ', ' order by m.position, p.id)
              from household_member m join person p on p.id = m.person_id
             where m.household_id = h.id) as members
      from (select w.household_id, w.name, %s as far
              from household_words w
             where (w.organisation_id = any(?)
                    or exists (select 1 from household_structure hs
                                where hs.household_id = w.household_id
                                  and hs.structure_id = any(?)))%s
             order by far, w.name, w.household_id
             limit %d) best
      join household h on h.id = best.household_id
      join organisation o on o.id = h.organisation_id
     order by best.far, best.name, h.id
    """
        .formatted(
            String.join(" + ", Collections.nCopies(words.size(), RANK)),
            words.stream().map(FamilySearch::condition).collect(Collectors.joining()),
            HouseholdService.MOST_FOUND);
  }

  private static String condition(String word) {
    return isShort(word)
        ? " and strpos(w.words, (select search_words(?))) > 0"
        : " and w.words like (select '%' || search_words(?) || '%')";
  }

  private static boolean isShort(String word) {
    return word.length() < 3;
  }

  /** In the order of {@link #sql}. */
  public Object[] parameters(Reach reach) {
    List<Object> parameters = new ArrayList<>();
    for (String word : words) {
      parameters.add(literal(word));
      parameters.add(literal(word));
    }
    parameters.add(reach.organisations());
    parameters.add(reach.structures());
    words.forEach(word -> parameters.add(isShort(word) ? word : literal(word)));
    return parameters.toArray();
  }

  private static String literal(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
