package fr.portailfamille.pricing;

import fr.portailfamille.shared.Money;
import fr.portailfamille.shared.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the prices in force; prices are public, everybody may call. */
@Stateless
@PermitAll
public class PricingService {

  @Inject private Sql sql;

  /** The flat unit prices of these activities, in one query. */
  public UnitPrices unitPrices(Collection<Long> activityIds) {
    Map<Long, List<UnitPrices.Step>> steps = new HashMap<>();
    sql.list(
        """
        select p.* from unit_price p join unit u on u.id = p.unit_id
         where u.activity_id = any(?) order by p.unit_id, p.valid_from desc
        """,
        row ->
            steps
                .computeIfAbsent(row.getLong("unit_id"), id -> new ArrayList<>())
                .add(
                    new UnitPrices.Step(
                        row.getObject("valid_from", LocalDate.class),
                        Money.ofCents(row.getLong("amount_cents")),
                        row.getString("label"))),
        activityIds);
    return new UnitPrices(steps);
  }
}
