package fr.portailfamille.web.jobs;

import fr.portailfamille.basket.BasketService;
import fr.portailfamille.booking.Closings;
import fr.portailfamille.booking.ResaleService;
import fr.portailfamille.booking.WaitingOffers;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Every fifteen seconds: baskets whose hour has passed, families of closed days, places for those
 * who wait, then money for places that were given back and that others took.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SweepBeat extends Beat {

  private static final Logger LOG = Logger.getLogger(SweepBeat.class.getName());
  private static final int AT_MOST = 100;

  @Inject private BasketService baskets;
  @Inject private WaitingOffers offers;
  @Inject private ResaleService resales;
  @Inject private Closings closings;
  @Inject private Entrance entrance;

  @Override
  Duration pause() {
    return Duration.ofSeconds(15);
  }

  @Override
  void work() {
    entrance.enter(() -> baskets.lapsed(AT_MOST)).forEach(this::expire);
    entrance.enter(() -> closings.due(AT_MOST)).forEach(this::close);
    entrance.enter(() -> offers.endWhatIsOver());
    entrance
        .enter(() -> offers.unanswered(AT_MOST))
        .forEach(party -> one(party, offers::endUnanswered));
    entrance.enter(() -> offers.due(AT_MOST)).forEach(party -> one(party, offers::offer));
    entrance.enter(() -> resales.due(AT_MOST)).forEach(this::settle);
  }

  /** One family at a time. */
  private void close(Closings.Due due) {
    try {
      entrance.enter(() -> closings.settle(due));
    } catch (RefusedException busy) {
      LOG.log(Level.FINE, "{0} waits for the next sweep: {1}", new Object[] {due, busy});
    }
  }

  /** One at a time, each under the locks of its household. */
  private void settle(long bookingId) {
    try {
      entrance.enter(() -> resales.settle(bookingId));
    } catch (RefusedException busy) {
      LOG.log(
          Level.FINE,
          "Place given back {0} waits for the next sweep: {1}",
          new Object[] {bookingId, busy});
    }
  }

  /** One at a time, each under the locks of its household. */
  private void one(long party, LongConsumer work) {
    try {
      entrance.enter(() -> work.accept(party));
    } catch (RefusedException busy) {
      LOG.log(Level.FINE, "Party {0} waits for the next sweep: {1}", new Object[] {party, busy});
    }
  }

  /** One at a time: a family that is just booking holds up its own basket only. */
  private void expire(long basketId) {
    try {
      entrance.enter(() -> baskets.expire(basketId));
    } catch (RefusedException busy) {
      LOG.log(
          Level.FINE, "Basket {0} waits for the next sweep: {1}", new Object[] {basketId, busy});
    }
  }
}
