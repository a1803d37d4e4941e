package fr.portailfamille.web.staff;

import fr.portailfamille.billing.CreditService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Money in families' favour that staff give back or put to use. */
@ApplicationScoped
class CreditQueue implements StaffQueues {

  @Inject private CreditService credits;

  @Override
  public List<StaffQueue> queues() {
    return List.of(new StaffQueue("credits", credits.count(), "/staff/payments.xhtml#credits"));
  }
}
