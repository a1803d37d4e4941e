package fr.portailfamille.web.catalogue;

import fr.portailfamille.preparation.CopyLine;
import fr.portailfamille.preparation.CopyPreview;
import fr.portailfamille.preparation.CopySeasonCommand;
import fr.portailfamille.preparation.SeasonCopyDesk;
import fr.portailfamille.preparation.SeasonMadeAlready;
import fr.portailfamille.web.frame.Call;
import fr.portailfamille.web.frame.PageWording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The next season of the structure of an activity ({@code ?a=}): what each activity becomes, those
 * of its category ticked; the ticked ones are made.
 */
@Named
@RequestScoped
public class SeasonCopyPage {

  private static final int MOST_PERIODS = 3;

  @Inject private SeasonCopyDesk desk;
  @Inject private Call call;
  @Inject private PageWording say;
  @Inject private FacesContext faces;
  private CopyPreview preview;
  private boolean read;

  /** Before the page is shown: what is not the caller's is «introuvable». */
  public void check() {
    if (!isShown()) {
      call.notFound();
    } else if (faces.isPostback() && isMadeAlready()) {
      call.refused(List.of(new SeasonMadeAlready(preview.to())));
    }
  }

  /** Whether all that was ticked had been made before the button was pressed: it is gone by now. */
  private boolean isMadeAlready() {
    return !isPossible()
        && !posted().isEmpty()
        && preview.lines().stream()
            .filter(line -> posted().contains(line.activityId()))
            .allMatch(CopyLine::isMade);
  }

  public boolean isShown() {
    if (!read) {
      read = true;
      call.read(() -> desk.preview(activityId())).ifPresent(found -> preview = found);
    }
    return preview != null;
  }

  public CopyPreview getPreview() {
    return isShown() ? preview : null;
  }

  /** Whether there is something to be made. */
  public boolean isPossible() {
    return getPreview().lines().stream().anyMatch(CopyLine::isPossible);
  }

  /**
   * Whether a line is ticked: as it was posted, else where it is of the category and not closed.
   */
  public boolean isTicked(CopyLine line) {
    return parameters().containsKey("copied")
        ? posted().contains(line.activityId())
        : line.sameCategory() && line.isPossible() && !line.isClosed();
  }

  public String remark(CopyLine.Remark remark) {
    return remark.days().isEmpty()
        ? say.it("copy.remark." + remark.what(), remark.fact())
        : say.it("copy.remark." + remark.what(), days(remark.days()));
  }

  /** The first ones and how many more there are. */
  private String days(List<CopyLine.Days> days) {
    String first =
        days.stream().limit(MOST_PERIODS).map(this::days).collect(Collectors.joining(", "));
    int more = days.size() - MOST_PERIODS;
    return more > 0 ? first + " " + say.it("copy.remark.more", more) : first;
  }

  private String days(CopyLine.Days days) {
    String period = say.longPeriod("catalogue.days", days.from(), days.to());
    return days.reason().isEmpty() ? period : period + " (" + days.reason() + ")";
  }

  /** Makes the ticked ones. */
  public void copy() {
    if (!isShown()) {
      return;
    }
    boolean planned = preview.plans(posted());
    Optional<Integer> made =
        call.result(() -> desk.copy(new CopySeasonCommand(activityId(), posted())));
    if (made.isPresent()) {
      call.success(planned ? "copy.done" : "copy.done.bare", made.get(), preview.to());
      call.redirect("/staff/season-copy.xhtml?a=" + activityId());
    }
  }

  private List<Long> posted() {
    return Arrays.stream(parameters().getOrDefault("take", new String[0]))
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .toList();
  }

  private long activityId() {
    String id = parameters().getOrDefault("a", new String[] {""})[0];
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  private Map<String, String[]> parameters() {
    return faces.getExternalContext().getRequestParameterValuesMap();
  }
}
