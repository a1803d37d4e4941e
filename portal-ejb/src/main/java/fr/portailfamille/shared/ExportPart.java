package fr.portailfamille.shared;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of the export that a family gets of its data. Names are promised (docs/privacy.md): they
 * may be added to, never changed.
 *
 * @param name of the list ({@code bookings})
 * @param rows names and values: texts, whole numbers, yes or no; null where nothing is known
 */
public record ExportPart(String name, List<Map<String, Object>> rows) {

  public ExportPart {
    rows = List.copyOf(rows);
  }

  /** A row under the names of its columns ({@code as "paidAt"}). */
  public static Map<String, Object> row(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.put(columns.getColumnLabel(i), plain(row, i));
    }
    return values;
  }

  /** Days and instants in the ISO form, both as text. */
  private static Object plain(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value instanceof Boolean || value == null) {
      return value;
    } else if (value instanceof Number number && !(value instanceof BigDecimal)) {
      return number.longValue();
    } else if (value instanceof java.sql.Timestamp at) {
      return at.toInstant().toString();
    }
    return String.valueOf(value);
  }
}
