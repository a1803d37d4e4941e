package fr.portailfamille.booking.internal;

import fr.portailfamille.booking.SeasonPlan;
import fr.portailfamille.catalogue.ActivityView;
import fr.portailfamille.catalogue.CatalogueService;
import fr.portailfamille.execution.TaskOrder;
import fr.portailfamille.execution.TaskPiece;
import fr.portailfamille.execution.TaskWork;
import fr.portailfamille.organisation.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Writes the sessions of a season, four weeks of its plan at a time. */
@ApplicationScoped
public class SeasonWork implements TaskWork {

  public static final String KIND = "season";

  private static final int PIECE = 28;

  @Inject private CatalogueService catalogue;
  @Inject private SeasonRows rows;
  @Inject private SeasonPlans plans;
  @Inject private Seasons seasons;

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
    rows.lockActivity(order.subjectId());
    ActivityView activity = catalogue.activities(List.of(order.subjectId())).get(order.subjectId());
    Optional<SeasonPlan> plan = plans.of(order.subjectId());
    if (activity == null || plan.isEmpty()) {
      return new TaskPiece(order.done(), order.total(), true);
    }
    LocalDate last = plan.get().days().lastDay();
    LocalDate from = plan.get().days().firstDay().plusDays(order.done());
    LocalDate end = from.plusDays(PIECE - 1L);
    LocalDate to = end.isBefore(last) ? end : last;
    seasons.write(seasons.season(plan.get(), activity), from, to);
    int total = days(plan.get());
    return new TaskPiece(Math.min(order.done() + PIECE, total), total, !to.isBefore(last));
  }

  /** How much there is to do. */
  public static int days(SeasonPlan plan) {
    return (int) ChronoUnit.DAYS.between(plan.days().firstDay(), plan.days().lastDay()) + 1;
  }
}
