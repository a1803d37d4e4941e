package fr.portailfamille.household;

import fr.portailfamille.shared.RefusedException;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a login may do for a household beside looking at it. */
public record AccessRights(boolean book, boolean pay, boolean edit) implements Serializable {

  public static final AccessRights ALL = new AccessRights(true, true, true);

  /** Of a row with {@code may_book}, {@code may_pay} and {@code may_edit}. */
  public static AccessRights of(ResultSet row) throws SQLException {
    return new AccessRights(
        row.getBoolean("may_book"), row.getBoolean("may_pay"), row.getBoolean("may_edit"));
  }

  /** Whether the right is among them; looking always is. */
  public boolean allow(Right right) {
    return switch (right) {
      case VIEW -> true;
      case BOOK -> book;
      case PAY -> pay;
      case EDIT -> edit;
    };
  }

  /**
   * The deed goes on where these rights allow it.
   *
   * @throws RefusedException MayNotBook, MayNotPay, MayNotEdit
   */
  public void require(Right right) {
    if (!allow(right)) {
      throw new RefusedException(
          right == Right.BOOK
              ? new MayNotBook()
              : right == Right.PAY ? new MayNotPay() : new MayNotEdit());
    }
  }

  /** As the journal keeps them: {@code [BOOK, PAY, EDIT]}. */
  public List<String> codes() {
    List<String> codes = new ArrayList<>();
    if (book) {
      codes.add("BOOK");
    }
    if (pay) {
      codes.add("PAY");
    }
    if (edit) {
      codes.add("EDIT");
    }
    return codes;
  }
}
