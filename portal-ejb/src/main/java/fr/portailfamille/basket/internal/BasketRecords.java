package fr.portailfamille.basket.internal;

import fr.portailfamille.shared.DataSubject;
import fr.portailfamille.shared.ExportPart;
import fr.portailfamille.shared.Holding;
import fr.portailfamille.shared.PersonalDataHolder;
import fr.portailfamille.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Baskets: no more than when and how they ended; what was in them stands in the bookings. */
@ApplicationScoped
public class BasketRecords implements PersonalDataHolder {

  @Inject private Sql sql;

  @Override
  public String room() {
    return "basket";
  }

  @Override
  public Set<String> tables() {
    return Set.of("basket", "basket_payment", "account_payment", "booking_refund");
  }

  @Override
  public List<ExportPart> export(DataSubject subject) {
    return List.of(
        new ExportPart(
            "baskets",
            sql.list(
                """
                select created_at as "createdAt", status, closed_at as "closedAt"
                  from basket where household_id = ? order by created_at, id
                """,
                ExportPart::row,
                subject.householdId())));
  }

  /** Counted with the bookings. */
  @Override
  public List<Holding> holdings(DataSubject subject) {
    return List.of();
  }

  /** Holds no name: an open one ends an erasure before it begins. */
  @Override
  public void erase(DataSubject subject) {
    sql.update(
        "delete from basket b where b.household_id = ? and b.status in ('EXPIRED', 'ABANDONED')"
            + " and not exists (select 1 from booking x where x.basket_id = b.id)"
            + " and not exists (select 1 from basket_payment y where y.basket_id = b.id)",
        subject.householdId());
  }
}
