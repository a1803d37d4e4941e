package fr.portailfamille.booking.internal;

import fr.portailfamille.execution.TaskOrder;
import fr.portailfamille.execution.TaskPiece;
import fr.portailfamille.execution.TaskWork;
import fr.portailfamille.organisation.Duty;
import fr.portailfamille.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Lets the sessions that stand take from the pools of their site, four weeks at a time. */
@ApplicationScoped
public class SiteWork implements TaskWork {

  public static final String KIND = "site-capacity";

  private static final int PIECE = 28;

  @Inject private SiteRows rows;
  @Inject private PlaceLocks locks;
  @Inject private BusinessClock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duty duty() {
    return Duty.MANAGE_CATALOGUE;
  }

  @Override
  public TaskPiece next(TaskOrder order) {
    long structure = order.subjectId();
    rows.lockActivities(structure);
    Optional<LocalDate> first = rows.unwrittenFrom(structure);
    Optional<LocalDate> last = rows.lastDay(structure);
    if (first.isEmpty() || last.isEmpty() || first.get().isAfter(last.get())) {
      return done(structure, order.total());
    }
    LocalDate from = first.get().plusDays(order.done());
    LocalDate to = from.plusDays(PIECE - 1L);
    LocalDate begin = from.isBefore(clock.today()) ? clock.today() : from;
    if (!begin.isAfter(to)) {
      locks.lockSite(structure, begin, to);
      rows.write(structure, begin, to);
    }
    int total = days(first.get(), last.get());
    return order.done() + PIECE >= total
        ? done(structure, total)
        : new TaskPiece(order.done() + PIECE, total, false);
  }

  private TaskPiece done(long structure, int total) {
    rows.allWritten(structure);
    return new TaskPiece(total, total, true);
  }

  /** How much there is to do. */
  public static int days(LocalDate first, LocalDate last) {
    return Math.max(1, (int) ChronoUnit.DAYS.between(first, last) + 1);
  }
}
