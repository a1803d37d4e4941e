package fr.portailfamille.shared;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Lapsing records that one query finds: it counts them, lists them and names those to remove. */
public abstract class LapsingRows implements LapsingRecords {

  private final DataCategory category;
  private final String rows;
  private final String label;
  private final String order;

  @Inject private Sql sql;

  /**
   * @param rows {@code from … where …}; its first parameter is the organisation, every other one
   *     the moment
   * @param label an expression that says a row in a few words, without a name
   * @param order the oldest first
   */
  protected LapsingRows(DataCategory category, String rows, String label, String order) {
    this.category = category;
    this.rows = " " + rows.strip();
    this.label = label;
    this.order = " order by " + order + " limit ";
  }

  protected Sql sql() {
    return sql;
  }

  @Override
  public DataCategory category() {
    return category;
  }

  @Override
  public long count(long organisationId, Instant before) {
    return sql.number("select count(*)" + rows, parameters(organisationId, before));
  }

  @Override
  public List<String> sample(long organisationId, Instant before, int most) {
    return sql.list(
        "select " + label + rows + order + most,
        row -> String.valueOf(row.getString(1)).strip(),
        parameters(organisationId, before));
  }

  @Override
  public long remove(long organisationId, Instant before, int most) {
    return remove(new Some(organisationId, before, most));
  }

  /**
   * Removes some of them.
   *
   * @return how many
   */
  protected abstract long remove(Some some);

  /** The oldest of an organisation, as many as go at once. */
  protected final class Some {

    private final Object[] parameters;
    private final int most;

    private Some(long organisationId, Instant before, int most) {
      this.parameters = parameters(organisationId, before);
      this.most = most;
    }

    public List<Long> ids(String column) {
      return ids(column, "");
    }

    /**
     * @param lock what follows the query ({@code for update of h skip locked})
     */
    public List<Long> ids(String column, String lock) {
      return sql.ids("select " + column + rows + order + most + " " + lock, parameters);
    }

    public <T> List<T> list(String columns, Sql.Row<T> row) {
      return sql.list("select " + columns + rows + order + most, row, parameters);
    }
  }

  private Object[] parameters(long organisationId, Instant before) {
    Object[] all = new Object[(int) rows.chars().filter(sign -> sign == '?').count()];
    Arrays.fill(all, before);
    all[0] = organisationId;
    return all;
  }
}
