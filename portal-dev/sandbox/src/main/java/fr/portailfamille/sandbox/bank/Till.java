package fr.portailfamille.sandbox.bank;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The purchases the bank knows, and which transaction numbers are used up. Bounded. */
final class Till {

  private static final int MOST = 10_000;

  private final Map<String, Purchase> purchases =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Purchase> eldest) {
          return size() > MOST;
        }
      };
  private final Set<String> used = new LinkedHashSet<>();
  private final Clock clock;

  Till(Clock clock) {
    this.clock = clock;
  }

  /** Opens a purchase; nothing when its transaction number was used that UTC day. */
  synchronized Optional<Purchase> open(Map<String, String> fields) {
    String number =
        fields.get("vads_site_id")
            + "/"
            + fields.get("vads_trans_date").substring(0, 8)
            + "/"
            + fields.get("vads_trans_id");
    if (!used.add(number)) {
      return Optional.empty();
    }
    if (used.size() > MOST) {
      used.remove(used.iterator().next());
    }
    Purchase purchase = new Purchase(fields, clock);
    purchases.put(purchase.id(), purchase);
    return Optional.of(purchase);
  }

  /** The payment pages of one order of a shop, oldest first. */
  synchronized List<Purchase> order(String shop, String orderId) {
    return purchases.values().stream()
        .filter(purchase -> purchase.field("vads_site_id").equals(shop))
        .filter(purchase -> !orderId.isEmpty() && purchase.field("vads_order_id").equals(orderId))
        .toList();
  }

  /** A transaction of a shop by the bank's own id. */
  synchronized Optional<Transaction> transaction(String shop, String uuid) {
    return purchases.values().stream()
        .filter(purchase -> purchase.field("vads_site_id").equals(shop))
        .flatMap(purchase -> purchase.transactions().stream())
        .filter(transaction -> transaction.uuid().equals(uuid))
        .findFirst();
  }

  /** Debits every card that was accepted, as the bank does at night. */
  synchronized void capture() {
    purchases.values().stream()
        .flatMap(purchase -> purchase.transactions().stream())
        .forEach(Transaction::capture);
  }

  synchronized Optional<Purchase> find(String id) {
    return Optional.ofNullable(purchases.get(id));
  }
}
