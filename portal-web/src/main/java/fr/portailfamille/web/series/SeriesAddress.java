package fr.portailfamille.web.series;

import fr.portailfamille.catalogue.ActivityKind;

/** The addresses of the one-price pages. */
final class SeriesAddress {

  private SeriesAddress() {}

  /**
   * The offers.
   *
   * @param person whose alone are shown; 0 for all
   * @param kind the only one that is shown; null for all
   */
  static String offers(long household, long person, ActivityKind kind, SeriesTicks ticks) {
    return "/family/series.xhtml?h="
        + household
        + (person > 0 ? "&p=" + person : "")
        + (kind == null ? "" : "&v=" + kind)
        + ticked(ticks);
  }

  static String check(long household, SeriesTicks ticks) {
    return "/family/series-check.xhtml?h=" + household + ticked(ticks);
  }

  private static String ticked(SeriesTicks ticks) {
    return ticks.isEmpty() ? "" : "&s=" + ticks.text();
  }
}
