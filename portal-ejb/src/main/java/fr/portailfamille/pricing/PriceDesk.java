package fr.portailfamille.pricing;

import fr.portailfamille.audit.AuditTrail;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.organisation.StaffScope;
import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Staff keep the flat unit prices of an activity. Asks for {@link Duty#MANAGE_CATALOGUE} of its
 * structure; what is elsewhere is not found. What was held or booked keeps its price.
 */
@Stateless
@RolesAllowed({"STAFF", "ADMIN"})
public class PriceDesk {

  /** How a flat price is counted, in the words of the guides. */
  static final String LABEL = "à l’unité";

  private static final String PRICES =
      """
      select p.*, u.name as unit_name, u.activity_id from unit_price p join unit u on u.id = p.unit_id
      """;

  @Inject private Sql sql;
  @Inject private StaffScope staff;
  @Inject private AuditTrail audit;

  /**
   * The prices of an activity, by unit, oldest first.
   *
   * @throws RefusedException NotFound
   */
  public List<PriceLine> prices(long activityId) {
    require("select structure_id from activity where id = ?", activityId);
    return sql.list(
        PRICES + " where u.activity_id = ? order by u.position, u.id, p.valid_from",
        PriceDesk::line,
        activityId);
  }

  /**
   * The same of several activities, by activity; in one statement.
   *
   * @throws RefusedException NotFound
   */
  public Map<Long, List<PriceLine>> prices(Collection<Long> activityIds) {
    sql.ids("select distinct structure_id from activity where id = any(?)", activityIds)
        .forEach(structure -> staff.requireInStructure(Duty.MANAGE_CATALOGUE, structure));
    Map<Long, List<PriceLine>> prices = new HashMap<>();
    activityIds.forEach(id -> prices.put(id, new ArrayList<>()));
    sql.list(
        PRICES + " where u.activity_id = any(?) order by u.position, u.id, p.valid_from",
        row -> prices.get(row.getLong("activity_id")).add(line(row)),
        activityIds);
    return prices;
  }

  /**
   * Writes the price of a unit from a day on.
   *
   * @throws RefusedException NotFound
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void save(SavePriceCommand command) {
    requireOfUnit(command.unitId());
    sql.update(
        """
        insert into unit_price (unit_id, amount_cents, label, valid_from) values (?, ?, ?, ?)
            on conflict (unit_id, valid_from) do update
           set amount_cents = excluded.amount_cents, label = excluded.label
        """,
        command.unitId(),
        command.amount(),
        LABEL,
        command.validFrom());
    audit.record(
        "price.saved",
        "unit",
        command.unitId(),
        Map.of("priceCents", command.amount().cents(), "validFrom", command.validFrom()));
  }

  /**
   * Takes a price away: the one before holds on, or the unit cannot be booked.
   *
   * @throws RefusedException NotFound
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void delete(long priceId) {
    PriceLine price =
        sql.first(PRICES + " where p.id = ?", PriceDesk::line, priceId)
            .orElseThrow(() -> new RefusedException(new NotFound()));
    requireOfUnit(price.unitId());
    sql.update("delete from unit_price where id = ?", priceId);
    audit.record(
        "price.deleted",
        "unit",
        price.unitId(),
        Map.of("priceCents", price.amount().cents(), "validFrom", price.validFrom()));
  }

  private void requireOfUnit(long unitId) {
    require(
        "select a.structure_id from unit u join activity a on a.id = u.activity_id where u.id = ?",
        unitId);
  }

  private void require(String structure, long id) {
    staff.requireInStructure(Duty.MANAGE_CATALOGUE, sql.number(structure, id));
  }

  private static PriceLine line(ResultSet row) throws SQLException {
    return new PriceLine(
        row.getLong("id"),
        row.getLong("unit_id"),
        row.getString("unit_name"),
        Money.ofCents(row.getLong("amount_cents")),
        row.getString("label"),
        row.getObject("valid_from", LocalDate.class));
  }
}
